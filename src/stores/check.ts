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

/** One check on a page. */
export interface CheckStore {
  readonly $attempt: ReadableAtom<Attempt>
  /** Brings back the kept answer and follows other tabs, until the returned function is called. */
  connect(): () => void
  change(answer: Answer): void
  submit(): void
  retry(): void
}

export function openCheck(lesson: string, question: Question): CheckStore {
  const $attempt = atom<Attempt>({ answer: emptyAnswer(question), verdict: null, nudged: false })
  const change = (answer: Answer): void => $attempt.set({ answer, verdict: null, nudged: false })
  return {
    $attempt,
    connect: () =>
      $check(lesson, question.id).subscribe((record) => {
        if (!record || !isAnswer(question, record.answer)) return
        $attempt.set({ answer: record.answer, verdict: judge(question, record.answer), nudged: false })
      }),
    change,
    submit() {
      const { answer } = $attempt.get()
      if (isComplete(question, answer)) answerCheck(lesson, question.id, answer, judge(question, answer).right)
      else $attempt.set({ answer, verdict: null, nudged: true })
    },
    retry: () => change($attempt.get().answer),
  }
}
