import { useStore } from '@nanostores/preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { type Card, dueNow } from '../../stores/deck/cards.ts'
import { $now, deckOf } from '../../stores/deck/deck.ts'
import { advance, begin } from '../../stores/deck/sitting.ts'
import { $storage } from '../../stores/vault.ts'
import type { Words } from '../../words/words.ts'
import { CheckCard } from './CheckCard.tsx'
import type { DeckCourse } from './course.ts'
import { DeckContext, speakDeck } from './handle.ts'
import { MistakeCard } from './MistakeCard.tsx'
import { Rest } from './Rest.tsx'
import './deck.css'

/** The review deck: one card at a time of those that are due. `words`: groups `deck` and `check`. */
export function Deck({ words, data }: { words: Words; data: DeckCourse }) {
  const $deck = useMemo(() => deckOf(data.known), [data])
  const deck = useStore($deck)
  const now = useStore($now)
  const storage = useStore($storage)
  const [sitting, setSitting] = useState(() => begin(dueNow($deck.get(), $now.get())))
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that was pressed is gone by then; on opening the page nobody has pressed any.
  const opened = useRef(sitting)
  useEffect(() => {
    if (sitting !== opened.current) heading.current?.focus()
  }, [sitting])
  const handle = useMemo(() => {
    const next = (): void => setSitting((from) => advance(from, $deck.get(), new Date().toISOString()))
    return { data, words, now, heading, next, say: speakDeck(words) }
  }, [data, words, now, $deck])
  const card = sitting.cards[sitting.place]
  return (
    <DeckContext value={handle}>
      <div class="deck">
        {storage !== 'ok' && <p class="notice">{handle.say('notKept')}</p>}
        {card ? (
          <section key={card.id} aria-labelledby="deck-title">
            <h2 id="deck-title" ref={heading} tabIndex={-1}>
              {handle.say('place', { n: sitting.place + 1, of: sitting.cards.length })}
              <span class="visually-hidden">: </span>
              <span class="deck-kind">{handle.say(card.kind)}</span>
            </h2>
            <InHand card={card} deck={deck} />
          </section>
        ) : (
          <Rest deck={deck} wasBusy={sitting.cards.length > 0} start={() => setSitting(begin(dueNow(deck, now)))} />
        )}
      </div>
    </DeckContext>
  )
}

/** A mistake may be put right on another page meanwhile, so its card is drawn as it stands now. */
function InHand({ card, deck }: { card: Card; deck: readonly Card[] }) {
  if (card.kind === 'check') return <CheckCard card={card} />
  return <MistakeCard card={card} due={deck.find(({ id }) => id === card.id)?.due} />
}
