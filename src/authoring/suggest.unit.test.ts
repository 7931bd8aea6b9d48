import { describe, expect, it } from 'vitest'
import { editDistance, nearest, suggestOneOf } from './suggest.ts'

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['amount', 'amount', 0],
    ['ammount', 'amount', 1],
    ['amuont', 'amount', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('%s → %s is %i', (a, b, distance) => expect(editDistance(a, b)).toBe(distance))
})

describe('nearest', () => {
  it('finds a slip of the finger', () => expect(nearest('evidnece', ['stage', 'evidence'])).toBe('evidence'))
  it('takes the nearer of two', () => expect(nearest('call', ['cell-in', 'calls', 'cold-call'])).toBe('calls'))
  it('takes a whole first word for the name', () => expect(nearest('zh', ['en', 'zh-cn'])).toBe('zh-cn'))
  it('does not mind capitals', () => expect(nearest('callout', ['Term', 'Callout'])).toBe('Callout'))
  it('guesses nothing for another word', () => expect(nearest('colour', ['hours', 'odds'])).toBeUndefined())
  it('guesses nothing for a short word that differs', () => expect(nearest('by', ['id', 'to'])).toBeUndefined())
})

describe('suggestOneOf', () => {
  it('asks after the nearest', () => expect(suggestOneOf('cal', ['call'], 'tasks')).toBe('did you mean "call"?'))
  it('else lists all', () => expect(suggestOneOf('xyz', ['call', 'demo'], 'tasks')).toBe('the tasks are call, demo'))
  it('says so if there are none', () => expect(suggestOneOf('x', [], 'tasks')).toBe('there are no tasks yet'))
  it('cuts a long list', () => {
    const ids = Array.from({ length: 15 }, (_, n) => `task-number-${n}`)
    expect(suggestOneOf('xyz', ids, 'tasks')).toMatch(/task-number-11 and 3 more$/)
  })
})
