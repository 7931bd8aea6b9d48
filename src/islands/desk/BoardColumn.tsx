import { useRef } from 'preact/hooks'
import type { Stage } from '../../schema/playbook.ts'
import type { Deal } from '../../sim/territory/desk.ts'
import { DealCard } from './DealCard.tsx'
import { useDropColumn } from './drag.ts'
import { useDesk } from './handle.ts'

/** What a column is to the card in hand. */
type Kind = 'home' | 'allowed' | 'refused'
export type ColumnState = Kind | `over-${Kind}`

interface Props {
  stage: Stage
  number: number
  deals: readonly Deal[]
  week: number
  chosen: string | null
  carried: string | null
  state: ColumnState | null
}

export function BoardColumn({ stage, number, deals, week, chosen, carried, state }: Props) {
  const { speech } = useDesk()
  const column = useRef<HTMLDivElement>(null)
  useDropColumn(column, number)
  const amount = deals.reduce((sum, deal) => sum + deal.amount.mean, 0)
  return (
    <div ref={column} class="desk-column" data-column={number} data-stage={number + 1} data-state={state ?? undefined}>
      <h3 class="desk-column-head" title={speech.text(stage.goal)}>
        <span class="desk-column-name">{speech.text(stage.name)}</span>
        <span class="desk-column-sum">
          {speech.say('desk.columnSum', { n: deals.length, amount: speech.money(amount) })}
        </span>
      </h3>
      {deals.length === 0 ? (
        <p class="desk-empty">{speech.say('desk.columnEmpty')}</p>
      ) : (
        <ul class="desk-cards">
          {deals.map((deal) => (
            <DealCard key={deal.id} deal={deal} week={week} chosen={chosen === deal.id} carried={carried === deal.id} />
          ))}
        </ul>
      )}
    </div>
  )
}
