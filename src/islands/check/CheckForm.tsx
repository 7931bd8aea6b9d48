// First, since rows.css refines it.
import './check.css'
import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Attempt } from '../../stores/check.ts'
import type { Answer, Question } from '../../stores/question.ts'
import { say, type Words } from '../../words/words.ts'
import { Feedback } from './Feedback.tsx'
import { Field } from './Field.tsx'

interface Props {
  readonly question: Question
  readonly attempt: Attempt
  /** Group `check`. */
  readonly words: Words
  /** What is pressed before the script is here would be lost, or send the form away. */
  readonly isReady: boolean
  /** The one button that stays while the rest changes: it keeps the focus. */
  readonly button: { readonly label: string; readonly isQuiet?: boolean; press(): void }
  /** The answer that stands there was shown, not given. */
  readonly isShown?: boolean
  readonly kicker?: string
  /** Beside the button. */
  readonly children?: ComponentChildren
  change(answer: Answer): void
}

/** A question with its field, its button and, once it is answered, the verdict. Keeps nothing. */
export function CheckForm({ question, attempt, words, isReady, button, isShown, kicker, children, change }: Props) {
  // An answer that is only brought back is not news: nothing is announced before the reader is here.
  const [isHere, setHere] = useState(false)
  const pressed = useRef<HTMLButtonElement>(null)
  const answered = attempt.verdict !== null

  function press(event: Event): void {
    event.preventDefault()
    // The field that was left with Enter is about to be locked.
    pressed.current?.focus()
    button.press()
  }

  return (
    <form
      class="check"
      data-answered={answered || undefined}
      onSubmit={press}
      onFocusIn={() => setHere(true)}
      noValidate
    >
      {kicker && <p class="check-kicker">{kicker}</p>}
      <fieldset disabled={answered || !isReady}>
        <legend dangerouslySetInnerHTML={{ __html: question.ask }} />
        <Field question={question} attempt={attempt} change={change} words={words} />
      </fieldset>
      {question.hint && (
        <details class="check-hint">
          <summary>{say(words, 'check.hint')}</summary>
          <p dangerouslySetInnerHTML={{ __html: question.hint }} />
        </details>
      )}
      <p class="check-foot">
        <button type="submit" ref={pressed} disabled={!isReady} class={button.isQuiet ? 'check-quiet' : undefined}>
          {button.label}
        </button>
        {children}
      </p>
      <div class="check-feedback" aria-live={isHere ? 'polite' : 'off'}>
        <Feedback question={question} attempt={attempt} words={words} isShown={isShown} />
      </div>
    </form>
  )
}
