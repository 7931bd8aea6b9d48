import { useStore } from '@nanostores/preact'
import { useMemo } from 'preact/hooks'
import type { Desk } from '../../sim/territory/desk.ts'
import type { Fact } from '../../sim/territory/facts.ts'
import { useDesk } from './handle.ts'
import { afterPaint, useHeadingFocus } from './hooks.ts'
import { dealOf, lastReport } from './story.ts'
import { accountName, tellFact } from './tell.ts'

/** The page between two weeks: what the buyers did, what came in, what struck. */
export function WeekReport({ desk }: { desk: Desk }) {
  const { speech, open, $deal, $reading } = useDesk()
  const heading = useHeadingFocus(desk.week)
  const finished = desk.phase === 'finished'
  function goOn(): void {
    $deal.set(null)
    open('board')
    afterPaint(() => $reading.set(false))
  }
  return (
    <section class="desk-page" aria-labelledby="desk-report-title">
      <h2 id="desk-report-title" ref={heading} tabIndex={-1}>
        {speech.say('desk.reportTitle', { n: finished ? desk.week : desk.week - 1 })}
      </h2>
      <WeekNews />
      <button type="button" class="desk-button desk-main-button" onClick={goOn}>
        {finished ? speech.say('desk.toScore') : speech.say('desk.beginWeek', { n: desk.week })}
      </button>
    </section>
  )
}

/** What happened at the last week's end. */
export function WeekNews() {
  const { setting, session, speech } = useDesk()
  const story = useStore(session.$story)
  const facts = useMemo(() => lastReport(story), [story])
  const groups = GROUPS.map(({ id, types }) => [id, facts.filter((fact) => types.includes(fact.type))] as const)
  const told = groups.filter(([, own]) => own.length > 0)
  if (told.length === 0) return <p class="desk-hint">{speech.say('desk.quietWeek')}</p>
  return (
    <div class="desk-news">
      {told.map(([id, own]) => (
        <section key={id} data-news={id}>
          <h3>{speech.say(`desk.news-${id}`)}</h3>
          {id === 'events' ? own.map(eventCard) : <NewsList facts={own} />}
        </section>
      ))}
    </div>
  )

  function eventCard(fact: Fact) {
    const event = setting.scenario.events.find(({ id }) => fact.type === 'EventStruck' && id === fact.event)
    if (!event) return null
    return (
      <article key={event.id} class="desk-event">
        <h4>{speech.text(event.title)}</h4>
        <p>{speech.text(event.text)}</p>
        {event.hoursLost > 0 && <p>{speech.say('desk.hoursLost', { hours: speech.hours(event.hoursLost) })}</p>}
      </article>
    )
  }
}

/** In the order of what matters most to the next week. */
const GROUPS: readonly { id: string; types: readonly Fact['type'][] }[] = [
  { id: 'events', types: ['EventStruck'] },
  { id: 'won', types: ['DealWon'] },
  { id: 'committed', types: ['BuyerCommitted'] },
  { id: 'lost', types: ['DealLost', 'DealUndecided'] },
  { id: 'leads', types: ['LeadArrived'] },
  { id: 'answers', types: ['EvidenceGained', 'EvidenceWithheld', 'RoleMet', 'SignalObserved', 'AmountObserved'] },
]

function NewsList({ facts }: { facts: readonly Fact[] }) {
  const { setting, speech } = useDesk()
  const byAccount = Map.groupBy(facts, (fact) => dealOf(fact) ?? '')
  return (
    <ul>
      {[...byAccount].map(([account, own]) => (
        <li key={account}>
          <strong>{accountName(setting, speech, account)}</strong>{' '}
          {speech.join(own.map((fact) => tellFact(setting, speech, fact) ?? ''))}
        </li>
      ))}
    </ul>
  )
}
