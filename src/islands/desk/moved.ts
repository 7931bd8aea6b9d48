import { useCallback, useLayoutEffect, useRef } from 'preact/hooks'
import type { Desk } from '../../sim/territory/desk.ts'
import { prefersStill } from './hooks.ts'

interface Moved {
  readonly deal: string
  readonly from: DOMRect
  /** Who takes the focus if the card leaves the board. */
  readonly neighbour: string | undefined
}

/** After a move the focus goes with the card, and the eye too: the card slides over from where it was. */
export function useMovedCard(root: { current: HTMLElement | null }, desk: Desk) {
  const moved = useRef<Moved | null>(null)
  useLayoutEffect(() => {
    const move = moved.current
    moved.current = null
    if (!move) return
    const card = find(root.current, move.deal)
    const focused = card ?? (move.neighbour ? find(root.current, move.neighbour) : null)
    focused?.querySelector<HTMLElement>('[data-account]')?.focus()
    if (card && !prefersStill()) slide(card, move.from)
  }, [desk])
  /** To be called before the move; `null` when it was refused. */
  return useCallback(
    (deal: string | null) => {
      const card = deal ? find(root.current, deal) : null
      moved.current = null
      if (!deal || !card) return
      const neighbour = (card.nextElementSibling ?? card.previousElementSibling) as HTMLElement | null
      moved.current = { deal, from: card.getBoundingClientRect(), neighbour: neighbour?.dataset.card }
    },
    [root],
  )
}

function find(root: HTMLElement | null, deal: string): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-card="${deal}"]`) ?? null
}

function slide(card: HTMLElement, from: DOMRect): void {
  const to = card.getBoundingClientRect()
  const shift = `translate(${from.x - to.x}px, ${from.y - to.y}px)`
  card.animate([{ transform: shift }, { transform: 'none' }], { duration: 260, easing: 'ease-out' })
}
