import type { PipelineKpis } from '../../kpi/pipeline.ts'
import type { Desk } from '../../sim/territory/desk.ts'
import { FunnelMark } from './FunnelPanel.tsx'
import { useDesk } from './handle.ts'

/** The funnel in six figures, and its shape. */
export function KpiStrip({ desk, kpis }: { desk: Desk; kpis: PipelineKpis }) {
  const { setting, speech } = useDesk()
  const closed = desk.deals.filter((deal) => deal.status !== 'open').length
  const won = desk.deals.filter((deal) => deal.status === 'won').length
  const figures: [string, string][] = [
    ['count', speech.number(kpis.count)],
    ['amount', speech.money(kpis.amount)],
    ['wonOfClosed', speech.say('desk.of', { n: won, all: closed })],
    ['weighted', speech.money(kpis.weighted)],
    ['bookings', speech.money(kpis.bookings)],
    ['gap', speech.money(kpis.gap)],
  ]
  return (
    <div class="desk-kpis">
      <dl>
        {figures.map(([id, figure]) => (
          <div
            key={id}
            data-kpi={id}
            title={speech.say(`desk.kpi-${id}-about`, { quota: speech.money(setting.scenario.quota) })}
          >
            <dt>{speech.say(`desk.kpi-${id}`)}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <FunnelMark kpis={kpis} />
    </div>
  )
}
