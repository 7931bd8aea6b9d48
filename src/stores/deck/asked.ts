import { atom, type ReadableAtom } from 'nanostores'
import { type AnswerStore, openAnswer } from '../check.ts'
import type { Question } from '../question.ts'
import { rightAnswer } from './right-answer.ts'
import { openTurn } from './turn.ts'

/** A question asked by the deck: the lesson's own answer stays as it is, the card's schedule moves. */
export interface AskedStore extends AnswerStore {
  /** When the card comes next; `null` before it is answered. */
  readonly $due: ReadableAtom<string | null>
  /** The answer that stands there was shown, not given. */
  readonly $isShown: ReadableAtom<boolean>
  giveUp(): void
}

/** `id` is the card's. */
export function openAsked(id: string, question: Question): AskedStore {
  const turn = openTurn(id)
  const $due = atom<string | null>(null)
  const $isShown = atom(false)
  const store = openAnswer(question, (_answer, right) => $due.set(turn.answer(right)))
  return {
    ...store,
    $due,
    $isShown,
    giveUp() {
      $isShown.set(true)
      $due.set(turn.giveUp())
      store.show(rightAnswer(question))
    },
  }
}
