import { atom, type ReadableAtom } from 'nanostores'
import { $check, answerCheck } from './progress.ts'
import { type Answer, emptyAnswer, isAnswer, isComplete, judge, type Question, type Verdict } from './question.ts'

export interface Attempt {
  readonly answer: Answer
  /** `null` while the reader is still answering. */
  readonly verdict: Verdict | null
  /** The reader asked for the verdict before the answer was complete. */
  readonly nudged: boolean
}

/** A question that is being answered. */
export interface AnswerStore {
  readonly $attempt: ReadableAtom<Attempt>
  change(answer: Answer): void
  submit(): void
  retry(): void
  /** Puts an answer in, with its verdict. */
  show(answer: Answer): void
}

/** One check on a page. */
export interface CheckStore extends AnswerStore {
  /** Brings back the kept answer and follows other tabs, until the returned function is called. */
  connect(): () => void
}

/** `keep` is handed each complete answer. */
export function openAnswer(question: Question, keep: (answer: Answer, right: boolean) => void): AnswerStore {
  const $attempt = atom<Attempt>({ answer: emptyAnswer(question), verdict: null, nudged: false })
  const change = (answer: Answer): void => $attempt.set({ answer, verdict: null, nudged: false })
  const show = (answer: Answer): void => $attempt.set({ answer, verdict: judge(question, answer), nudged: false })
  return {
    $attempt,
    change,
    submit() {
      const { answer } = $attempt.get()
      if (!isComplete(question, answer)) return $attempt.set({ answer, verdict: null, nudged: true })
      show(answer)
      keep(answer, judge(question, answer).right)
    },
    retry: () => change($attempt.get().answer),
    show,
  }
}

export function openCheck(lesson: string, question: Question): CheckStore {
  const store = openAnswer(question, (answer, right) => answerCheck(lesson, question.id, answer, right))
  return {
    ...store,
    connect: () =>
      $check(lesson, question.id).subscribe((record) => {
        if (record && isAnswer(question, record.answer)) store.show(record.answer)
      }),
  }
}
