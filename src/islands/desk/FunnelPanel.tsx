import type { PipelineKpis } from '../../kpi/pipeline.ts'
import type { Desk } from '../../sim/territory/desk.ts'
import { useDesk } from './handle.ts'
import { kpisOf } from './kpis.ts'

/** The funnel as bars in a table: drawing and numbers are one. Conversion stands beside the playbook's own. */
export function FunnelPanel({ desk }: { desk: Desk }) {
  const { setting, speech } = useDesk()
  const kpis = kpisOf(setting, desk)
  const widest = Math.max(1, ...kpis.stages.map((stage) => stage.count))
  return (
    <table class="desk-funnel">
      <thead>
        <tr>
          <th scope="col">{speech.say('desk.stage')}</th>
          <th scope="col">{speech.say('desk.deals')}</th>
          <th scope="col" class="desk-figure">
            {speech.say('desk.amount')}
          </th>
          <th scope="col" class="desk-figure">
            {speech.say('desk.wentOn')}
          </th>
          <th scope="col" class="desk-figure">
            {speech.say('desk.playbookShare')}
          </th>
        </tr>
      </thead>
      <tbody>
        {setting.stages.map((stage, s) => {
          const kpi = kpis.stages[s]
          return (
            <tr key={stage.id} data-stage={s + 1}>
              <th scope="row">{speech.text(stage.name)}</th>
              <td>
                <Bar count={kpi?.count ?? 0} widest={widest} />
              </td>
              <td class="desk-figure">{speech.money(kpi?.amount ?? 0)}</td>
              <td class="desk-figure">
                {kpi?.conversion == null ? speech.say('desk.noneYet') : speech.percent(kpi.conversion)}
              </td>
              <td class="desk-figure desk-soft">{speech.percent(stage.advanceShare)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Bar({ count, widest }: { count: number; widest: number }) {
  const width = (100 * count) / widest
  return (
    <span class="desk-funnel-cell">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect x={(100 - width) / 2} y="0" width={width} height="10" />
      </svg>
      {count}
    </span>
  )
}

/** The funnel's outline for the strip: one bar a stage, as high as it holds deals. */
export function FunnelMark({ kpis }: { kpis: PipelineKpis }) {
  const { setting, speech, open } = useDesk()
  const widest = Math.max(1, ...kpis.stages.map((stage) => stage.count))
  const told = setting.stages.map((stage, s) => `${speech.text(stage.name)} ${kpis.stages[s]?.count ?? 0}`)
  return (
    <button
      type="button"
      class="desk-funnel-mark"
      aria-label={speech.say('desk.funnelMark', { stages: speech.list(told) })}
      onClick={() => open('funnel')}
    >
      <svg viewBox={`0 0 ${kpis.stages.length * 20} 40`} aria-hidden="true">
        {kpis.stages.map(({ count }, s) => {
          const height = Math.max(1, (40 * count) / widest)
          return <rect key={s} data-stage={s + 1} x={s * 20 + 1} y={(40 - height) / 2} width="18" height={height} />
        })}
      </svg>
    </button>
  )
}
