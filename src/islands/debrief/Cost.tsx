import type { KeptDecision } from '../../stores/review/kept.ts'
import { useDebrief } from './handle.ts'

/** What a decision cost, with how far that may be off; nothing where the verdict says it all. */
export function Cost({ decision }: { decision: KeptDecision | undefined }) {
  const { speech } = useDebrief()
  if (!decision || decision.verdict === 'best') return null
  if (decision.verdict === 'unclear') return <span class="soft">{speech.say('debrief.costNothing')}</span>
  const { mean, se } = decision.regret
  return <span>{speech.say('debrief.costAbout', { amount: speech.money(mean), within: speech.money(WIDE * se) })}</span>
}

/** Standard errors that 19 of 20 estimates lie within. */
const WIDE = 1.96
