import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Card, CheckCard } from './cards.ts'
import { advance, begin } from './sitting.ts'

const NOW = '2026-03-01T08:00:00.000Z'
const LATER = '2026-03-02T04:00:00.000Z'
const card = (n: number, due = NOW): CheckCard => ({
  kind: 'check',
  id: `check:a/b#${n}`,
  lesson: 'a/b',
  check: `${n}`,
  due,
})
const numberOf = (id: string) => Number(id.split('#')[1])

it('no card is lost or met twice: each is in hand once, unless it was answered elsewhere before its turn', () => {
  const deck = fc.array(fc.record({ elsewhere: fc.boolean(), answered: fc.boolean() }), { maxLength: 12 })
  fc.assert(
    fc.property(deck, (fates) => {
      const cards = fates.map((_, n) => card(n))
      const state = new Map<string, Card>(cards.map((one) => [one.id, one]))
      const met: string[] = []
      let sitting = begin(cards)
      for (let inHand = sitting.cards[sitting.place]; inHand; inHand = sitting.cards[sitting.place]) {
        met.push(inHand.id)
        // While the first card is in hand another tab answers some of the others.
        if (met.length === 1) {
          for (const [n, { elsewhere }] of fates.entries())
            if (n > 0 && elsewhere) state.set(card(n).id, card(n, LATER))
        }
        if (fates[numberOf(inHand.id)]?.answered) state.set(inHand.id, { ...inHand, due: LATER })
        sitting = advance(sitting, [...state.values()], NOW)
      }
      const expected = cards.filter((_, n) => n === 0 || !fates[n]?.elsewhere).map(({ id }) => id)
      expect(met).toEqual(expected)
      const waiting = [...state.values()].filter(({ due }) => due === NOW).map(({ id }) => id)
      expect(waiting).toEqual(expected.filter((id) => !fates[numberOf(id)]?.answered))
    }),
  )
})
