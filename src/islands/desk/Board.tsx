import { useStore } from '@nanostores/preact'
import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import type { Desk } from '../../sim/territory/desk.ts'
import { openDeals } from '../../sim/territory/pipeline.ts'
import { BoardColumn, type ColumnState } from './BoardColumn.tsx'
import { type Carry, useCarry, whyNotHere } from './carry.ts'
import { useDesk } from './handle.ts'
import { PHONE, useMedia } from './hooks.ts'
import { StageTabs } from './StageTabs.tsx'

interface Props {
  desk: Desk
  root: RefObject<HTMLElement>
  move: (deal: string, stage: number, by: Carry['by']) => void
}

/** The pipeline by stage. Cards are dragged, carried by keyboard, or moved by their menu. */
export function Board({ desk, root, move }: Props) {
  const { setting, speech, openAccount, $deal, $menu } = useDesk()
  const chosen = useStore($deal)
  const phone = useMedia(PHONE)
  const [shown, show] = useState(() => firstBusyStage(desk))
  const { carry, press, cancel } = useCarry(move)
  const deals = openDeals(desk)

  function onClick(event: MouseEvent): void {
    const target = event.target as Element
    const opener = target.closest<HTMLElement>('[data-menu]')
    const card = target.closest<HTMLElement>('[data-card]')
    if (opener) $menu.set({ deal: opener.dataset.menu ?? '', anchor: opener })
    else if (card) openAccount(card.dataset.card ?? '')
  }

  function onKeyDown(event: KeyboardEvent): void {
    const card = (event.target as Element).closest<HTMLElement>('[data-account]')
    if (card && (press(event.key, card.dataset.account ?? '') || stepFocus(root.current, card, event.key)))
      event.preventDefault()
  }

  return (
    <section
      ref={root}
      class="desk-board"
      aria-label={speech.say('desk.board')}
      data-carrying={carry !== null || undefined}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onKeyUp={swallowSpace}
      onFocusOut={cancel}
    >
      <p id="desk-card-keys" hidden>
        {speech.say('desk.cardKeys')}
      </p>
      {phone && <StageTabs desk={desk} shown={shown} show={show} />}
      {setting.stages.map((stage, s) =>
        phone && s !== shown ? null : (
          <BoardColumn
            key={stage.id}
            stage={stage}
            number={s}
            deals={deals.filter((deal) => deal.stage === s)}
            week={desk.week}
            chosen={chosen}
            carried={carry?.deal ?? null}
            state={carry && columnState(desk, carry, s)}
          />
        ),
      )}
    </section>
  )

  function columnState(at: Desk, held: Carry, s: number): ColumnState {
    const refusal = whyNotHere(at, setting, held.deal, s)
    const kind = refusal === null ? 'allowed' : refusal.code === 'same-stage' ? 'home' : 'refused'
    return held.to === s ? `over-${kind}` : kind
  }
}

function firstBusyStage(desk: Desk): number {
  const stages = openDeals(desk).map((deal) => deal.stage)
  return stages.length > 0 ? Math.min(...stages) : 0
}

/** A button's click on Space comes with the key's release in some browsers, whatever was done on its press. */
function swallowSpace(event: KeyboardEvent): void {
  if (event.key === ' ' && (event.target as Element).closest('[data-account]')) event.preventDefault()
}

/** Arrow keys go from card to card, so that a long board is not a long row of Tabs. `true` when used. */
function stepFocus(root: HTMLElement | null, card: HTMLElement, key: string): boolean {
  const columns = [...(root?.querySelectorAll('[data-column]') ?? [])].map((column) => [
    ...column.querySelectorAll<HTMLElement>('[data-account]'),
  ])
  const c = columns.findIndex((cards) => cards.includes(card))
  const row = columns[c]?.indexOf(card) ?? 0
  let next: HTMLElement | undefined
  if (key === 'ArrowDown') next = columns[c]?.[row + 1]
  else if (key === 'ArrowUp') next = columns[c]?.[row - 1]
  else if (key === 'ArrowRight') next = nearest(columns.slice(c + 1), row)
  else if (key === 'ArrowLeft') next = nearest(columns.slice(0, c).reverse(), row)
  else return false
  next?.focus()
  return true
}

function nearest(columns: readonly HTMLElement[][], row: number): HTMLElement | undefined {
  const cards = columns.find((column) => column.length > 0)
  return cards?.[Math.min(row, cards.length - 1)]
}
