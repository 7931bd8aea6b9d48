import type { Attempt } from '../../stores/check.ts'
import type { Answer, Question } from '../../stores/question.ts'
import { say, type Words } from '../../words/words.ts'
import { Options } from './Options.tsx'
import { OrderList } from './OrderList.tsx'
import { SortGroups } from './SortGroups.tsx'

export interface FieldProps<Q = Question, A = readonly number[]> {
  readonly question: Q
  readonly answer: A
  /** For each option, item or place: right, wrong, or nothing to say. */
  readonly marks: readonly (boolean | null)[]
  /** The verdict is given: nothing may be changed until the reader tries again. */
  readonly locked: boolean
  readonly words: Words
  change(answer: A): void
}

interface Props {
  readonly question: Question
  readonly attempt: Attempt
  readonly words: Words
  change(answer: Answer): void
}

/** What is asked for, by the kind of the question. */
export function Field({ question, attempt, words, change }: Props) {
  const verdict = attempt.verdict
  const common = { marks: verdict?.marks ?? [], locked: verdict !== null, words, change }
  if (typeof attempt.answer === 'string') {
    return question.kind === 'number' ? <NumberField {...common} question={question} answer={attempt.answer} /> : null
  }
  const answer = attempt.answer
  if (question.kind === 'choice') return <Options {...common} question={question} answer={answer} />
  if (question.kind === 'order') return <OrderList {...common} question={question} answer={answer} />
  return question.kind === 'sort' ? <SortGroups {...common} question={question} answer={answer} /> : null
}

function NumberField({ question, answer, words, change }: FieldProps<{ unit?: string | undefined }, string>) {
  return (
    <label class="check-number">
      <span>{say(words, 'check.number')}</span>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        size={6}
        value={answer}
        onInput={(event) => change(event.currentTarget.value)}
      />
      {question.unit}
    </label>
  )
}
