import { useRef } from 'preact/hooks'
import type { Stage } from '../../schema/playbook.ts'
import type { Deal } from '../../sim/territory/desk.ts'
import { useDraggable } from './drag.ts'
import { useDesk } from './handle.ts'
import { Icon } from './Icon.tsx'
import { memo } from './memo.tsx'
import { quietWeeks } from './tell.ts'

interface Props {
  deal: Deal
  week: number
  /** Its account lies open. */
  chosen: boolean
  carried: boolean
}

/** One opportunity on the board. The board listens to its buttons. */
export const DealCard = memo(function DealCard({ deal, week, chosen, carried }: Props) {
  const { speech } = useDesk()
  const card = useRef<HTMLLIElement>(null)
  useDraggable(card, deal.id)
  const name = speech.text(deal.account.name)
  return (
    <li
      ref={card}
      class="desk-card"
      data-card={deal.id}
      data-chosen={chosen || undefined}
      data-carried={carried || undefined}
    >
      <button
        type="button"
        class="desk-card-open"
        data-account={deal.id}
        aria-pressed={chosen}
        aria-describedby="desk-card-keys"
      >
        <span class="desk-card-name">{name}</span>
        <CardMarks deal={deal} week={week} />
      </button>
      <button
        type="button"
        class="desk-card-menu"
        data-menu={deal.id}
        aria-haspopup="menu"
        aria-label={speech.say('desk.moveAccount', { account: name })}
      >
        <Icon name="more" />
      </button>
    </li>
  )
})

function CardMarks({ deal, week }: { deal: Deal; week: number }) {
  const { setting, speech } = useDesk()
  const stage = setting.stages[deal.stage] as Stage
  const quiet = quietWeeks(deal, week)
  const age = week - deal.stageWeek
  return (
    <span class="desk-card-marks">
      <Ticks stage={stage} held={deal.evidence} />
      <span class="desk-card-amount">{speech.money(deal.amount.mean)}</span>
      {age > 0 && (
        <span title={speech.say('desk.weeksInStage', { n: age })}>
          <span aria-hidden="true">{speech.say('desk.ageShort', { n: age })}</span>
          <span class="desk-hidden">{speech.say('desk.weeksInStage', { n: age })}</span>
        </span>
      )}
      {deal.lastContact === 0 && quiet > 0 && <span class="desk-card-new">{speech.say('desk.untouched')}</span>}
      {deal.lastContact > 0 && quiet > 1 && (
        <span class="desk-card-quiet">{speech.say('desk.quiet', { n: quiet })}</span>
      )}
      {deal.pending.length > 0 && <span class="desk-card-pending">{speech.say('desk.answerPending')}</span>}
      {deal.buyerStage > deal.stage && (
        <span class="desk-card-waiting">
          <Icon name="next" /> {speech.say('desk.committed')}
        </span>
      )}
    </span>
  )
}

/** Evidence held of what the stage needs: squares for yours, a circle for the buyer's own act. */
export function Ticks({ stage, held }: { stage: Stage; held: readonly string[] }) {
  const { speech } = useDesk()
  const n = stage.exit.filter((evidence) => held.includes(evidence.id)).length
  return (
    <span class="desk-ticks">
      {stage.exit.map((evidence) => (
        <span
          key={evidence.id}
          class="desk-tick"
          data-by={evidence.by}
          data-held={held.includes(evidence.id) || undefined}
        />
      ))}
      <span class="desk-hidden">{speech.say('desk.evidenceOf', { n, all: stage.exit.length })}</span>
    </span>
  )
}
