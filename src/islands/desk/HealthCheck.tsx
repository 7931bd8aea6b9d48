import { useState } from 'preact/hooks'
import type { PipelineKpis } from '../../kpi/pipeline.ts'
import type { Desk } from '../../sim/territory/desk.ts'
import { AnswerLine } from './AnswerLine.tsx'
import { FunnelPanel } from './FunnelPanel.tsx'
import { useDesk } from './handle.ts'
import { useHeadingFocus } from './hooks.ts'

/** The monthly health check: forecast held against target, and the outlook that the seller stands by. */
export function HealthCheck({ desk, kpis }: { desk: Desk; kpis: PipelineKpis }) {
  const { speech } = useDesk()
  const heading = useHeadingFocus(desk.week)
  return (
    <section class="desk-page" aria-labelledby="desk-health-title">
      <h2 id="desk-health-title" ref={heading} tabIndex={-1}>
        {speech.say('desk.healthTitle')}
      </h2>
      <p>{speech.say('desk.healthAbout')}</p>
      <AnswerLine />
      <div class="desk-health">
        <ForecastAgainstTarget kpis={kpis} />
        <OutlookForm desk={desk} />
      </div>
      <FunnelPanel desk={desk} />
    </section>
  )
}

function ForecastAgainstTarget({ kpis }: { kpis: PipelineKpis }) {
  const { setting, speech } = useDesk()
  const { quota } = setting.scenario
  const scale = Math.max(quota, kpis.bookings + kpis.weighted)
  const at = (amount: number) => (100 * amount) / scale
  const rows: [string, string][] = [
    ['quota', speech.fullMoney(quota)],
    ['bookings', speech.fullMoney(kpis.bookings)],
    ['weighted', speech.fullMoney(kpis.weighted)],
    ['gap', speech.fullMoney(kpis.gap)],
    ['coverage', kpis.coverage === null ? speech.say('desk.quotaMet') : `${speech.number(kpis.coverage)} ×`],
  ]
  return (
    <div>
      <svg class="desk-target" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
        <rect class="desk-target-booked" x="0" y="2" width={at(kpis.bookings)} height="8" />
        <rect class="desk-target-weighted" x={at(kpis.bookings)} y="2" width={at(kpis.weighted)} height="8" />
        <rect class="desk-target-quota" x={at(quota) - 0.4} y="0" width="0.8" height="12" />
      </svg>
      <dl class="desk-pairs">
        {rows.map(([id, figure]) => (
          <div key={id} data-kpi={id}>
            <dt>{speech.say(`desk.kpi-${id}`)}</dt>
            <dd class="desk-figure">{figure}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function OutlookForm({ desk }: { desk: Desk }) {
  const { setting, speech, send } = useDesk()
  const stated = desk.outlooks.findLast((outlook) => outlook.week === desk.week)
  const earlier = desk.outlooks.filter((outlook) => outlook.week !== desk.week)
  const [amount, setAmount] = useState<number | null>(stated?.amount ?? null)
  const { quota } = setting.scenario
  const read = (event: Event) => {
    const { value } = event.currentTarget as HTMLInputElement
    setAmount(value === '' ? null : Number(value))
  }
  return (
    <form
      class="desk-outlook"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send({ type: 'StateOutlook', amount: amount ?? Number.NaN })
      }}
    >
      <label for="desk-outlook">{speech.say('desk.outlook', { n: setting.scenario.weeks })}</label>
      <input
        id="desk-outlook"
        type="number"
        min="0"
        step={stepFor(quota)}
        inputMode="numeric"
        value={amount ?? ''}
        onInput={read}
      />
      <output for="desk-outlook" class="desk-figure">
        {amount === null || Number.isNaN(amount) ? '' : speech.money(amount)}
      </output>
      <button type="submit" class="desk-button">
        {speech.say(stated && stated.amount === amount ? 'desk.stated' : 'desk.state')}
      </button>
      {earlier.length > 0 && (
        <p class="desk-soft">
          {speech.say('desk.earlierOutlooks')}{' '}
          {speech.list(
            earlier.map(({ week, amount: was }) => speech.say('desk.outlookThen', { week, amount: speech.money(was) })),
          )}
        </p>
      )}
    </form>
  )
}

/** A round step of about a hundredth of the quota. */
function stepFor(quota: number): number {
  return 10 ** Math.max(0, Math.floor(Math.log10(quota)) - 2)
}
