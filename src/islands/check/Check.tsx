// First, since rows.css refines it.
import './check.css'
import { useStore } from '@nanostores/preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { openCheck } from '../../stores/check.ts'
import type { Question } from '../../stores/question.ts'
import { $storage } from '../../stores/vault.ts'
import { say, type Words } from '../../words/words.ts'
import { Feedback } from './Feedback.tsx'
import { Field } from './Field.tsx'

interface Props {
  /** `<module>/<lesson>`: the answer is kept under it. */
  readonly lesson: string
  readonly question: Question
  readonly words: Words
}

/** A question of a lesson: answer, verdict with its reason, another try. */
export function Check({ lesson, question, words }: Props) {
  const [check] = useState(() => openCheck(lesson, question))
  // What is pressed before the script is here would be lost, or send the form away.
  const [isReady, setReady] = useState(false)
  // An answer that is only brought back is not news: nothing is announced before the reader is here.
  const [isHere, setHere] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    setReady(true)
    return check.connect()
  }, [check])
  const attempt = useStore(check.$attempt)
  const storage = useStore($storage, { ssr: () => 'ok' as const })
  const answered = attempt.verdict !== null

  function press(event: Event): void {
    event.preventDefault()
    // The field that was left with Enter is about to be locked.
    button.current?.focus()
    if (answered) check.retry()
    else check.submit()
  }

  return (
    <form
      class="check"
      data-answered={answered || undefined}
      onSubmit={press}
      onFocusIn={() => setHere(true)}
      noValidate
    >
      <p class="check-kicker">{say(words, 'check.kicker')}</p>
      <fieldset disabled={answered || !isReady}>
        <legend dangerouslySetInnerHTML={{ __html: question.ask }} />
        <Field question={question} attempt={attempt} change={check.change} words={words} />
      </fieldset>
      {question.hint && (
        <details class="check-hint">
          <summary>{say(words, 'check.hint')}</summary>
          <p dangerouslySetInnerHTML={{ __html: question.hint }} />
        </details>
      )}
      <p class="check-foot">
        <button
          type="submit"
          ref={button}
          disabled={!isReady}
          class={attempt.verdict?.right ? 'check-quiet' : undefined}
        >
          {say(words, answered ? (attempt.verdict?.right ? 'check.again' : 'check.retry') : 'check.submit')}
        </button>
        {answered && <small>{say(words, storage === 'ok' ? 'check.saved' : 'check.notSaved')}</small>}
      </p>
      <div class="check-feedback" aria-live={isHere ? 'polite' : 'off'}>
        <Feedback question={question} attempt={attempt} words={words} />
      </div>
    </form>
  )
}
