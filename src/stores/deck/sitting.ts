import { type Card, isDue } from './cards.ts'

/** One sitting with the deck: the cards that were due when it began, one after the other. */
export interface Sitting {
  readonly cards: readonly Card[]
  /** Number of the card in hand, from 0; as many as there are cards when all have been through. */
  readonly place: number
}

export function begin(due: readonly Card[]): Sitting {
  return { cards: due, place: 0 }
}

/** On to the next card that is still due: another tab may have been faster. */
export function advance({ cards, place }: Sitting, deck: readonly Card[], now: string): Sitting {
  const today = new Map(deck.map((card) => [card.id, card]))
  const stillDue = (card: Card): boolean => {
    const current = today.get(card.id)
    return current !== undefined && isDue(current, now)
  }
  const next = cards.findIndex((card, n) => n > place && stillDue(card))
  return { cards, place: next < 0 ? cards.length : next }
}
