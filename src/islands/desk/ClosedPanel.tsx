import type { Desk } from '../../sim/territory/desk.ts'
import { useDesk } from './handle.ts'

/** Deals that are over, the latest first. */
export function ClosedPanel({ desk }: { desk: Desk }) {
  const { speech, openAccount } = useDesk()
  const closed = desk.deals
    .filter((deal) => deal.status !== 'open')
    .sort((a, b) => (b.closedWeek ?? 0) - (a.closedWeek ?? 0))
  if (closed.length === 0) return <p class="desk-hint">{speech.say('desk.noClosed')}</p>
  return (
    <ul class="desk-closed">
      {closed.map((deal) => (
        <li key={deal.id} data-status={deal.status}>
          <button type="button" class="desk-plain" onClick={() => openAccount(deal.id)}>
            {speech.text(deal.account.name)}
          </button>
          <span>{speech.say(`desk.status-${deal.status}`)}</span>
          <span class="desk-figure">{speech.money(deal.status === 'won' ? deal.booked : deal.amount.mean)}</span>
          <span class="desk-soft">{speech.say('desk.week', { n: deal.closedWeek ?? 0 })}</span>
        </li>
      ))}
    </ul>
  )
}
