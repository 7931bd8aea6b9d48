import { type Card, dueNow, nextDue } from '../../stores/deck/cards.ts'
import { useDeck } from './handle.ts'
import { whenFrom } from './when.ts'

interface Props {
  readonly deck: readonly Card[]
  /** Cards have been answered just now. */
  readonly wasBusy: boolean
  start(): void
}

/** No card in hand: there is none yet, none is due, all are done, or more have become due meanwhile. */
export function Rest({ deck, wasBusy, start }: Props) {
  const { heading, now, words, say } = useDeck()
  const due = dueNow(deck, now).length
  const next = nextDue(deck, now)
  const title = deck.length === 0 ? 'emptyTitle' : due > 0 ? 'dueTitle' : wasBusy ? 'doneTitle' : 'restTitle'
  return (
    <section aria-labelledby="deck-title">
      <h2 id="deck-title" ref={heading} tabIndex={-1}>
        {say(title, { n: due })}
      </h2>
      {deck.length === 0 && <HowItFills />}
      <p role="status">
        {due > 0 && wasBusy && say('dueMore')}
        {due === 0 && next && say('next', { when: whenFrom(words.locale, next, now) })}
      </p>
      {due > 0 && (
        <p>
          <button type="button" class="button first" onClick={start}>
            {say('start')}
          </button>
        </p>
      )}
      {deck.length > 0 && due === 0 && <p class="small soft">{say('all', { n: deck.length })}</p>}
    </section>
  )
}

function HowItFills() {
  const { data, words, say } = useDeck()
  const [first] = Object.entries(data.lessons)
  return (
    <>
      <ul>
        <li>{say('fromChecks')}</li>
        <li>{say('fromMistakes')}</li>
      </ul>
      {first && (
        <p>
          <a class="button first" href={`/${words.locale}/lessons/${first[0]}/`} lang={first[1].lang}>
            {say('lesson', { number: first[1].number, title: first[1].title })}
          </a>
        </p>
      )}
    </>
  )
}
