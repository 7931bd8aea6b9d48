import type { Beat } from '../../schema/scenario/talk.ts'
import type { Text } from '../../schema/text.ts'

/** A line of the table beside the graph. */
export interface TalkRow {
  /** What is said, or the name of the letter's part and a way of writing it; `null` = nothing is left to say. */
  readonly text: Text | null
  /** 0 to 1; `null` where nothing is judged. */
  readonly level: number | null
  /** Ids of the beats and endings that may follow, each once; a letter's follow the whole of it and stand in its last row. */
  readonly targets: readonly string[]
}

/** What can be done in a beat, and where it leads. */
export function rowsOf({ options = [], letter, otherwise }: Beat): TalkRow[] {
  const parts = letter?.parts.flatMap((part) => part.options) ?? []
  const sent = targetsOf(letter?.answers ?? [])
  return [
    ...options.map(({ text, level, answers }) => ({ text, level, targets: targetsOf(answers) })),
    ...parts.map(({ text, level }, n) => ({ text, level, targets: n === parts.length - 1 ? sent : [] })),
    ...(otherwise ? [{ text: null, level: null, targets: targetsOf([otherwise]) }] : []),
  ]
}

function targetsOf(ways: readonly { goto?: string | undefined; end?: string | undefined }[]): string[] {
  return [...new Set(ways.flatMap(({ goto, end }) => goto ?? end ?? []))]
}
