import type { Issue } from '../../schema/scenario/negotiation.ts'
import type { Priority } from '../../sim/negotiation/view.ts'
import { matterOf, surenessOf } from './estimate.ts'
import { useTable } from './handle.ts'
import { tellRange } from './tell.ts'

/** How much an issue matters to both sides: ours as it is, theirs as far as one can tell. Pictures, and the same in words. */
export function Interests({ issue, priority }: { issue: Issue; priority: Priority }) {
  const { setting, speech } = useTable()
  const { mean, sd } = priority.share
  const share = (value: number) => speech.percent(Math.min(1, Math.max(0, value)))
  const words = speech.say('negotiation.theirs', {
    matter: speech.say(`negotiation.matter-${matterOf(mean, setting.issues.length)}`),
    sure: speech.say(`negotiation.sure-${surenessOf(priority.share)}`),
  })
  return (
    <dl class="nego-interests">
      <div>
        <dt>{speech.say('negotiation.us')}</dt>
        <dd>
          <ShareBar from={0} to={issue.weight} mean={issue.weight} isKnown />
          <span>{speech.percent(issue.weight)}</span>
        </dd>
      </div>
      <div>
        <dt>{speech.say('negotiation.them')}</dt>
        <dd>
          <ShareBar from={mean - sd} to={mean + sd} mean={mean} />
          <span>{tellRange(speech, share(mean - sd), share(mean + sd))}</span>
          <span class="nego-sure">{words}</span>
        </dd>
      </div>
    </dl>
  )
}

/** The widest share that is drawn: more than this of all that matters is rare. */
const WIDEST = 0.7

interface BarProps {
  from: number
  to: number
  mean: number
  isKnown?: boolean
}

function ShareBar({ from, to, mean, isKnown = false }: BarProps) {
  const x = (share: number) => (100 * Math.min(WIDEST, Math.max(0, share))) / WIDEST
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="nego-track" x="0" y="4" width="100" height="2" />
      <rect class={isKnown ? 'nego-known' : 'nego-range'} x={x(from)} y="1" width={x(to) - x(from)} height="8" />
      {!isKnown && <rect class="nego-known" x={x(mean) - 0.75} y="0" width="1.5" height="10" />}
    </svg>
  )
}
