import type { Stage } from '../../schema/playbook.ts'
import type { Deal, Desk } from '../../sim/territory/desk.ts'
import { EvidenceList } from './EvidenceList.tsx'
import { History } from './History.tsx'
import { useDesk } from './handle.ts'
import { People } from './People.tsx'
import { Signals } from './Signals.tsx'
import { TaskList } from './TaskList.tsx'

interface Props {
  desk: Desk
  deal: Deal
}

/** One account: what to do, what is known and how sure, what is proved, whom we know, what has happened. */
export function AccountPanel({ desk, deal }: Props) {
  const { speech } = useDesk()
  const open = deal.status === 'open'
  return (
    <div class="desk-account">
      {open && desk.phase === 'work' && (
        <section aria-labelledby="desk-tasks">
          <h3 id="desk-tasks">{speech.say('desk.tasks')}</h3>
          <TaskList desk={desk} deal={deal} />
        </section>
      )}
      <section aria-labelledby="desk-evidence">
        <h3 id="desk-evidence">{speech.say('desk.evidence')}</h3>
        <EvidenceList deal={deal} />
        <h3>{speech.say('desk.people')}</h3>
        <People deal={deal} />
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls and holds nothing else that takes the focus. */}
      <section aria-labelledby="desk-signals" tabIndex={0}>
        <h3 id="desk-signals">{speech.say('desk.signals')}</h3>
        <Signals deal={deal} />
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls and holds nothing else that takes the focus. */}
      <section aria-labelledby="desk-history" tabIndex={0}>
        <h3 id="desk-history">{speech.say('desk.history')}</h3>
        <p class="desk-soft">{speech.text(deal.account.about)}</p>
        <History deal={deal} />
      </section>
    </div>
  )
}

/** The account's line beside its name: stage, amount, kind of buyer, age; and the way to move it. */
export function AccountFacts({ desk, deal }: Props) {
  const { setting, speech, $menu } = useDesk()
  const stage = setting.stages[deal.stage] as Stage
  const segment = setting.scenario.segments.find((candidate) => candidate.id === deal.account.segment)
  return (
    <>
      <p>
        {deal.status === 'open' ? (
          <span class="desk-stage" data-stage={deal.stage + 1}>
            {speech.text(stage.name)}
          </span>
        ) : (
          <strong>{speech.say(`desk.status-${deal.status}`)}</strong>
        )}{' '}
        <Amount deal={deal} /> · {segment && speech.text(segment.name)}
        {deal.status === 'open' && (
          <>
            {' · '}
            {speech.say('desk.weeksOfMedian', {
              n: desk.week - deal.stageWeek,
              median: speech.number(stage.medianWeeks),
            })}
          </>
        )}
      </p>
      {deal.status === 'open' && desk.phase === 'work' && (
        <button
          type="button"
          class="desk-button"
          aria-haspopup="menu"
          onClick={(event) => $menu.set({ deal: deal.id, anchor: event.currentTarget })}
        >
          {speech.say('desk.moveTo')}
        </button>
      )}
    </>
  )
}

function Amount({ deal }: { deal: Deal }) {
  const { speech } = useDesk()
  if (deal.status === 'won') return <span class="desk-figure">{speech.money(deal.booked)}</span>
  return (
    <span class="desk-figure">
      {speech.say('desk.amountAbout', { amount: speech.money(deal.amount.mean), sd: speech.money(deal.amount.sd) })}
      {deal.amountFactor < 1 && ` ${speech.say('desk.conceded', { share: speech.percent(1 - deal.amountFactor) })}`}
    </span>
  )
}
