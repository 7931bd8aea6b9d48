import type { Answer, Question } from '../question.ts'

/** The answer that is right, to be shown to who gives up. */
export function rightAnswer(question: Question): Answer {
  switch (question.kind) {
    case 'choice':
      return question.options.flatMap(({ right }, n) => (right ? [n] : []))
    case 'order':
      return question.items.map((_, n) => n)
    case 'sort':
      return question.items.map(({ group }) => group)
    case 'number':
      return String(question.right)
  }
}
