import type { Competency } from '../../schema/competency.ts'
import type { Compared, Comparison } from '../../stores/comparison.ts'
import type { Attempt } from '../../stores/runs.ts'
import { AttemptChart } from './AttemptChart.tsx'
import type { Speech } from './speech.ts'
import './attempts.css'

type Row = Compared<Attempt>

/** Finished runs, by scenario, each held against the others. */
export function Attempts({ speech, comparisons }: { speech: Speech; comparisons: readonly Comparison<Attempt>[] }) {
  return (
    <section class="section" aria-labelledby="attempts-title">
      <h2 id="attempts-title">{speech.say('attemptsTitle')}</h2>
      <p class="soft">{speech.say(comparisons.length === 0 ? 'noAttempts' : 'attemptsDeck')}</p>
      {comparisons.length === 0 && <a href={speech.scenariosLink}>{speech.say('toScenarios')}</a>}
      {comparisons.map(({ scenario, attempts }) => (
        <ScenarioAttempts key={scenario} speech={speech} id={scenario} attempts={attempts} />
      ))}
    </section>
  )
}

function ScenarioAttempts({ speech, id, attempts }: { speech: Speech; id: string; attempts: readonly Row[] }) {
  const scenario = speech.scenario(id)
  const title = scenario?.title ?? id
  const hasBookings = attempts.some(({ outcome }) => outcome.bookings !== undefined)
  const shown = speech.data.competencies.filter((name) => attempts.some(({ competencies }) => name in competencies))
  return (
    <section class="scenario-attempts">
      <h3>{scenario ? <a href={speech.scenarioLink(id)}>{title}</a> : title}</h3>
      {scenario && attempts.length > 1 && <AttemptChart speech={speech} attempts={attempts} pass={scenario.pass} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard. */}
      <section class="table-frame" tabIndex={0} aria-label={speech.say('tableOf', { title })}>
        <table>
          <caption class="visually-hidden">{speech.say('tableOf', { title })}</caption>
          <thead>
            <tr>
              <th scope="col">{speech.say('date')}</th>
              <th scope="col">{speech.say('total')}</th>
              {shown.map((name) => (
                <th scope="col" key={name}>
                  {speech.skill(name)}
                </th>
              ))}
              {hasBookings && <th scope="col">{speech.say('bookings')}</th>}
            </tr>
          </thead>
          <tbody>
            {attempts.toReversed().map((attempt) => (
              <AttemptRow
                key={attempt.id}
                speech={speech}
                attempt={attempt}
                shown={shown}
                isOne={attempts.length < 2}
                hasBookings={hasBookings}
              />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

type RowProps = {
  speech: Speech
  attempt: Row
  shown: readonly Competency[]
  isOne: boolean
  /** Only territories book. */
  hasBookings: boolean
}

function AttemptRow({ speech, attempt, shown, isOne, hasBookings }: RowProps) {
  const { total, change, passed, best, latest, competencies } = attempt
  return (
    <tr class={best && !isOne ? 'is-best' : undefined}>
      <th scope="row">
        {speech.date(attempt.at)}
        {!isOne && best && <span class="tag">{speech.say('best')}</span>}
        {!isOne && latest && <span class="tag">{speech.say('latest')}</span>}
        <span class="soft">{speech.say('seed', { seed: attempt.seed })}</span>
        {speech.scenario(attempt.scenario) && <a href={speech.runLink(attempt)}>{speech.say('scorecard')}</a>}
        {speech.scenario(attempt.scenario) && <a href={speech.debriefLink(attempt)}>{speech.say('debrief')}</a>}
      </th>
      <td>
        <b>{speech.number(total)}</b> {speech.say(passed ? 'passed' : 'notPassed')}
        {change !== undefined && <span class="soft">{speech.say('change', { points: speech.change(change) })}</span>}
      </td>
      {shown.map((name) => (
        <td key={name}>
          {competencies[name] === undefined ? speech.say('notShown') : speech.number(competencies[name])}
        </td>
      ))}
      {hasBookings && (
        <td>
          <Bookings speech={speech} attempt={attempt} />
        </td>
      )}
    </tr>
  )
}

function Bookings({ speech, attempt }: { speech: Speech; attempt: Row }) {
  const { bookings, quota } = attempt.outcome
  if (bookings === undefined) return <>–</>
  const currency = speech.scenario(attempt.scenario)?.currency
  return (
    <>
      {currency ? speech.money(currency, bookings) : speech.number(bookings)}
      {quota ? <span class="soft">{speech.say('ofQuota', { share: speech.percent(bookings / quota) })}</span> : null}
    </>
  )
}
