/** A part that lessons use by name, with what may be written in its tag. */
export interface Part {
  readonly required: readonly string[]
  readonly optional: readonly string[]
  /** The only values that a word of the tag may have. */
  readonly values?: Readonly<Record<string, readonly string[]>>
}

/** Every part of docs/authoring.md that is written as a tag; a test holds it to `src/components/lesson`. */
export const PARTS: Readonly<Record<string, Part>> = {
  Term: { required: ['id'], optional: [] },
  Callout: { required: [], optional: ['title', 'kind'], values: { kind: ['note', 'tip', 'warning'] } },
  Mistake: { required: ['title'], optional: [] },
  WorkedExample: { required: ['title'], optional: [] },
  Step: { required: ['title'], optional: [] },
  Reflect: { required: ['id', 'ask'], optional: [] },
  Source: { required: ['id'], optional: [] },
  StageTable: { required: ['playbook'], optional: ['stage'] },
  StageChart: { required: ['playbook'], optional: [] },
  Scenario: { required: ['id'], optional: [] },
  Play: { required: ['id'], optional: [] },
}
