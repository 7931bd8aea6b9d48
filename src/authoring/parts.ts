/** A part that lessons use by name, with what may be written in its tag. */
export interface Part {
  readonly required: readonly string[]
  readonly optional: readonly string[]
}

/** Every part of docs/authoring.md that is written as a tag; a test holds it to the parts that pages hand to lessons. */
export const PARTS: Readonly<Record<string, Part>> = {
  Term: { required: ['id'], optional: [] },
  Callout: { required: [], optional: ['title', 'kind'] },
  Mistake: { required: [], optional: ['title'] },
  WorkedExample: { required: [], optional: ['title'] },
  Step: { required: [], optional: ['title'] },
  Reflect: { required: ['id', 'ask'], optional: [] },
  Source: { required: ['id'], optional: [] },
  StageTable: { required: ['playbook'], optional: ['stage'] },
  StageChart: { required: ['playbook'], optional: [] },
  Scenario: { required: ['id'], optional: [] },
}
