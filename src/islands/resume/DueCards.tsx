import { useStore } from '@nanostores/preact'
import { useMemo } from 'preact/hooks'
import { dueNow, type Known } from '../../stores/deck/cards.ts'
import { $now, deckOf } from '../../stores/deck/deck.ts'
import { say, type Words } from '../../words/words.ts'

/** How many review cards are due; nothing when none are. */
export function DueCards({ words, known }: { words: Words; known: Known }) {
  const $deck = useMemo(() => deckOf(known), [known])
  const n = dueNow(useStore($deck), useStore($now)).length
  if (n === 0) return null
  return (
    <p class="small go-on-review">
      <a href={`/${words.locale}/review/`}>{say(words, 'resume.due', { n })}</a>
    </p>
  )
}
