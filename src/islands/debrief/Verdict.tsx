import type { KeptDecision } from '../../stores/review/kept.ts'
import { useDebrief } from './handle.ts'

type Judgement = KeptDecision['verdict']

/** Chess players' marks, so that colour is never alone. */
export const MARKS: Readonly<Record<Judgement | 'pending', string>> = {
  best: '!',
  good: '✓',
  inaccuracy: '?!',
  mistake: '?',
  blunder: '??',
  unclear: '=',
  pending: '·',
}

export function Verdict({ verdict }: { verdict: Judgement | undefined }) {
  const { speech } = useDebrief()
  const name = verdict ?? 'pending'
  return (
    <span class="debrief-verdict" data-verdict={name}>
      <span aria-hidden="true">{MARKS[name]}</span> {speech.say(`debrief.verdict-${name}`)}
    </span>
  )
}
