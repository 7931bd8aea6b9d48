import { expect, test } from 'vitest'
import { Check } from '../../schema/check.ts'
import { judge } from '../../stores/question.ts'
import { mixed, toQuestion } from './question.ts'

const say = { right: 'Yes.', wrong: 'No.' }

test('texts become HTML, and plain names for what is spoken', () => {
  const check = {
    id: 'a',
    ask: '**Why?**',
    choose: 'one',
    options: [
      { text: 'A *b* `c`', right: true, say: '_x_' },
      { text: 'B', say: 'y' },
    ],
  }
  expect(toQuestion(Check.parse(check))).toEqual({
    kind: 'choice',
    id: 'a',
    ask: '<strong>Why?</strong>',
    several: false,
    options: [
      { line: { html: 'A <em>b</em> <code>c</code>', name: 'A b c' }, right: true, say: '<em>x</em>' },
      { line: { html: 'B', name: 'B' }, right: false, say: 'y' },
    ],
  })
})

test('items stay as written, and each knows its group', () => {
  const question = toQuestion(Check.parse({ id: 'a', ask: '?', sort: { G: ['x', 'y'], H: ['z'] }, say }))
  expect(question).toMatchObject({ kind: 'sort', groups: [{ name: 'G' }, { name: 'H' }] })
  expect(judge(question, [0, 0, 1]).right).toBe(true)
})

test('the right order as written is never the one first shown', () => {
  for (const id of ['order-of-work', 'a', 'funnel', 'steps', 'x-y-z', 'q1', 'q2', 'q3']) {
    for (const count of [2, 3, 5, 8]) {
      const order = mixed(count, id)
      expect(order.toSorted()).toEqual([...Array(count).keys()])
      expect(order).not.toEqual([...Array(count).keys()])
      expect(mixed(count, id)).toEqual(order)
    }
  }
})
