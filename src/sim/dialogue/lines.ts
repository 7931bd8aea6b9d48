import type { Line } from '../../schema/scenario/talk.ts'
import { holds } from './condition.ts'
import type { Desk, Entry } from './view.ts'

/** From this mood on the warm words are said; from its negative down, the cold ones. */
const TURN = 1

/** The lines that are spoken now, in the words of the present mood. */
export function linesOf(lines: readonly Line[], desk: Desk): Entry[] {
  return lines
    .filter(({ when }) => holds(when, desk))
    .map((line) => ({ by: 'other', step: desk.step, speaker: line.by ?? null, text: wordsOf(line, desk.mood) }))
}

function wordsOf({ text, cold, warm }: Line, mood: number): Line['text'] {
  if (mood >= TURN) return warm ?? text
  return mood <= -TURN ? (cold ?? text) : text
}
