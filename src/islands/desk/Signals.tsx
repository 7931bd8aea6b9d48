import type { Signal } from '../../schema/playbook.ts'
import type { Deal, Estimate } from '../../sim/territory/desk.ts'
import { useDesk } from './handle.ts'
import { memo } from './memo.tsx'
import { levelOf, surenessOf } from './tell.ts'

/** What you believe about the buyer, and how sure: a scale with the range it probably lies in, and the same in words. */
export const Signals = memo(function Signals({ deal }: { deal: Deal }) {
  const { setting } = useDesk()
  return (
    <ul class="desk-signals">
      {setting.playbook.signals.map((signal, k) => (
        <SignalRow key={signal.id} signal={signal} estimate={deal.signals[k] as Estimate} />
      ))}
    </ul>
  )
})

function SignalRow({ signal, estimate }: { signal: Signal; estimate: Estimate }) {
  const { speech } = useDesk()
  const sureness = surenessOf(estimate)
  return (
    <li data-sure={sureness}>
      <p class="desk-signal-name" title={speech.text(signal.question)}>
        {speech.text(signal.name)}
      </p>
      <Scale estimate={estimate} />
      <p class="desk-signal-words">
        <span class="desk-soft">{speech.say(`desk.sure-${sureness}`)}</span>{' '}
        {speech.text(signal.levels[levelOf(estimate.mean)])}
      </p>
    </li>
  )
}

/** From −3 to 3 standard deviations; the bar covers about two chances in three. */
function Scale({ estimate }: { estimate: Estimate }) {
  const { speech } = useDesk()
  const from = at(estimate.mean - estimate.sd)
  const to = at(estimate.mean + estimate.sd)
  return (
    <div class="desk-scale" aria-hidden="true">
      <span>{speech.say('desk.low')}</span>
      <svg viewBox="0 0 120 12" preserveAspectRatio="none" aria-hidden="true">
        <rect class="desk-scale-track" x="0" y="5" width="120" height="2" />
        <rect class="desk-scale-range" x={from} y="2" width={to - from} height="8" />
        <rect class="desk-scale-mean" x={at(estimate.mean) - 1} y="0" width="2" height="12" />
      </svg>
      <span>{speech.say('desk.high')}</span>
    </div>
  )
}

function at(value: number): number {
  return Math.round((Math.min(3, Math.max(-3, value)) + 3) * 200) / 10
}
