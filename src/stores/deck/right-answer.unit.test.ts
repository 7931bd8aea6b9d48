import { expect, it } from 'vitest'
import { isComplete, judge, type Question } from '../question.ts'
import { rightAnswer } from './right-answer.ts'

const line = (name: string) => ({ html: name, name })
const base = { id: 'q', ask: '?' }
const say = { right: 'yes', wrong: 'no' }
const option = (right: boolean) => ({ line: line(String(right)), right, say: '' })

const questions: Question[] = [
  { ...base, kind: 'choice', several: true, options: [option(false), option(true), option(true)] },
  { ...base, kind: 'order', items: ['a', 'b', 'c'].map(line), start: [2, 0, 1], say },
  {
    ...base,
    kind: 'sort',
    groups: ['x', 'y'].map(line),
    items: [1, 0, 1].map((group) => ({ line: line('i'), group })),
    start: [0, 1, 2],
    say,
  },
  { ...base, kind: 'number', right: 0.1 + 0.2, tolerance: 0, say },
]

it.each(questions)('the answer shown is complete and right: $kind', (question) => {
  const answer = rightAnswer(question)
  expect([isComplete(question, answer), judge(question, answer).right]).toEqual([true, true])
})
