import { describe, expect, it, test } from 'vitest'
import {
  type ChoiceQuestion,
  emptyAnswer,
  isAnswer,
  isComplete,
  judge,
  type NumberQuestion,
  type OrderQuestion,
  parseNumber,
  type Question,
  type SortQuestion,
} from './question.ts'

const line = (name: string) => ({ html: name, name })
const base = { id: 'q', ask: '?' }
const say = { right: 'yes', wrong: 'no' }
const choice = (several: boolean, ...rights: boolean[]): ChoiceQuestion => ({
  ...base,
  kind: 'choice',
  several,
  options: rights.map((right, n) => ({ line: line(`option ${n}`), right, say: 'because' })),
})
const order: OrderQuestion = { ...base, kind: 'order', items: ['a', 'b', 'c'].map(line), start: [2, 0, 1], say }
const sort: SortQuestion = {
  ...base,
  kind: 'sort',
  groups: ['G', 'H'].map(line),
  items: [
    { line: line('a'), group: 0 },
    { line: line('b'), group: 1 },
    { line: line('c'), group: 0 },
  ],
  start: [1, 0, 2],
  say,
}
const number = (right: number, tolerance = 0): NumberQuestion => ({ ...base, kind: 'number', right, tolerance, say })

describe('judge', () => {
  it('wants the one right option', () => {
    expect(judge(choice(false, false, true), [1])).toEqual({ right: true, marks: [null, true] })
    expect(judge(choice(false, false, true), [0])).toEqual({ right: false, marks: [false, null] })
  })

  it('wants all right options and no other', () => {
    const question = choice(true, true, true, false)
    expect(judge(question, [1, 0]).right).toBe(true)
    expect(judge(question, [0])).toEqual({ right: false, marks: [true, null, null] })
    expect(judge(question, [0, 1, 2])).toEqual({ right: false, marks: [true, true, false] })
  })

  it('marks each place of an order', () => {
    expect(judge(order, [0, 1, 2]).right).toBe(true)
    expect(judge(order, [0, 2, 1])).toEqual({ right: false, marks: [true, false, false] })
  })

  it('marks each sorted item', () => {
    expect(judge(sort, [0, 1, 0]).right).toBe(true)
    expect(judge(sort, [1, 1, 0])).toEqual({ right: false, marks: [false, true, true] })
  })

  test.each([
    [number(118, 1), '117', true],
    [number(118, 1), '119.01', false],
    [number(0.3), '0.30', true],
    [number(1.12 + 1.3 + 1.84), '4.26', true],
    [number(1200), '1,200', true],
    [number(-2), '−2', true],
    [number(5), 'five', false],
  ])('%o with %s', (question, answer, right) => {
    expect(judge(question, answer).right).toBe(right)
  })
})

test.each([
  ['１２．５％', 12.5],
  ['+3', 3],
  ['.5', 0.5],
  ['1 200 000', 1_200_000],
  ['', null],
  ['-', null],
  ['1e5', null],
  ['12 yuan', null],
  ['1.2.3', null],
])('"%s" is the number %s', (text, value) => {
  expect(parseNumber(text)).toBe(value)
})

const questions: Question[] = [choice(true, true, false), order, sort, number(3)]

describe('an answer', () => {
  it.each(questions)('to $kind may be empty at first and is then kept only when complete', (question) => {
    const empty = emptyAnswer(question)
    expect(isComplete(question, empty)).toBe(question.kind === 'order')
    expect(judge(question, empty).right).toBe(false)
  })

  it('is complete when every item is sorted, an option chosen, a number typed', () => {
    expect(isComplete(sort, [0, -1, 1])).toBe(false)
    expect(isComplete(sort, [0, 1, 1])).toBe(true)
    expect(isComplete(choice(false, true, false), [1])).toBe(true)
    expect(isComplete(number(1), 'x')).toBe(false)
  })

  it.each<[Question, unknown, boolean]>([
    [choice(true, true, false), [1], true],
    [choice(true, true, false), [2], false],
    [choice(true, true, false), [1, 1], false],
    [choice(true, true, false), '1', false],
    [order, [2, 1, 0], true],
    [order, [2, 1], false],
    [order, [0, 0, 1], false],
    [sort, [1, 1, 1], true],
    [sort, [1, 1, -1], false],
    [sort, [1, 1, 2], false],
    [number(1), '12', true],
    [number(1), 12, false],
    [order, null, false],
  ])('kept for another edition of the question does not fit: %o %o', (question, value, fits) => {
    expect(isAnswer(question, value)).toBe(fits)
  })
})
