import { expect, test } from 'vitest'
import { createMachine } from 'xstate'
import { readGraph, sourcesOf } from './stage-graph.ts'

const machine = createMachine({
  initial: 'first',
  states: {
    first: {
      on: {
        MoveDeal: [{ target: 'second', guard: 'evidenceHeld' }],
        DoTask: { actions: 'record' },
        DealLost: 'lost',
      },
    },
    second: { on: { DealWon: 'won', DealLost: { target: 'lost' }, MoveDeal: { target: 'second' } } },
    won: { type: 'final' },
    lost: { type: 'final' },
  },
})

test('stages, ends and moves are read from the machine, without what stays in a state', () => {
  const graph = readGraph(machine)
  expect(graph.stages).toEqual(['first', 'second'])
  expect(graph.ends).toEqual(['won', 'lost'])
  expect(graph.moves).toEqual([
    { from: 'first', to: 'second', event: 'MoveDeal', guarded: true },
    { from: 'first', to: 'lost', event: 'DealLost', guarded: false },
    { from: 'second', to: 'won', event: 'DealWon', guarded: false },
    { from: 'second', to: 'lost', event: 'DealLost', guarded: false },
  ])
  expect(sourcesOf(graph, 'lost')).toEqual(['first', 'second'])
  expect(sourcesOf(graph, 'won')).toEqual(['second'])
})
