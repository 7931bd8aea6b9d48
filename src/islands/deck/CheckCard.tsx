import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import { openAsked } from '../../stores/deck/asked.ts'
import type { CheckCard as Asked } from '../../stores/deck/cards.ts'
import { loadQuestion } from '../../stores/deck/questions.ts'
import type { Question } from '../../stores/question.ts'
import { say as sayWord } from '../../words/words.ts'
import { CheckForm } from '../check/CheckForm.tsx'
import { useDeck } from './handle.ts'
import { whenFrom } from './when.ts'

/** A question of a lesson, asked again. */
export function CheckCard({ card }: { card: Asked }) {
  const { words, say, next } = useDeck()
  const [question, setQuestion] = useState<Question | 'coming' | 'lost'>('coming')
  const [asks, setAsks] = useState(1)
  useEffect(() => {
    let current = true
    const show = (found: Question | 'coming' | 'lost') => current && setQuestion(found)
    show('coming')
    loadQuestion(words.locale, card.lesson, card.check).then(
      (found) => show(found ?? 'lost'),
      () => show('lost'),
    )
    return () => {
      current = false
    }
  }, [words.locale, card.lesson, card.check, asks])

  if (question === 'coming') return <p class="soft">{say('coming')}</p>
  if (question !== 'lost') return <Form card={card} question={question} />
  return (
    <>
      <p class="notice" role="status">
        {say('lost')}
      </p>
      <p class="deck-acts">
        <button type="button" class="button first" onClick={() => setAsks(asks + 1)}>
          {say('tryAgain')}
        </button>
        <button type="button" class="button" onClick={next}>
          {say('later')}
        </button>
      </p>
    </>
  )
}

function Form({ card, question }: { card: Asked; question: Question }) {
  const { data, words, now, say, next } = useDeck()
  const [asked] = useState(() => openAsked(card.id, question))
  const attempt = useStore(asked.$attempt)
  const due = useStore(asked.$due)
  const isShown = useStore(asked.$isShown)
  const { verdict } = attempt
  const lesson = data.lessons[card.lesson]
  const button = verdict?.right
    ? { label: say('nextCard'), press: next }
    : {
        label: sayWord(words, verdict ? 'check.retry' : 'check.submit'),
        press: verdict ? asked.retry : asked.submit,
      }
  return (
    <div lang={lesson?.lang}>
      <CheckForm
        question={question}
        attempt={attempt}
        words={words}
        isReady
        button={button}
        isShown={isShown}
        change={asked.change}
      >
        {!verdict?.right && (
          <button type="button" class="check-quiet" onClick={asked.giveUp}>
            {say('show')}
          </button>
        )}
        {due && !verdict?.right && (
          <button type="button" class="check-quiet" onClick={next}>
            {say('nextCard')}
          </button>
        )}
      </CheckForm>
      <p class="small" role="status">
        {due && verdict && say('again', { when: whenFrom(words.locale, due, now) })}
      </p>
      {due && lesson && (
        <p class="small">
          {say('from')}{' '}
          <a href={`/${words.locale}/lessons/${card.lesson}/#check-${card.check}`}>
            {say('lesson', { number: lesson.number, title: lesson.title })}
          </a>
        </p>
      )}
    </div>
  )
}
