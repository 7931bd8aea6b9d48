import { expect, test } from 'vitest'
import { smallTalk as setting } from '../testing/small-talk.ts'
import { talkGraph } from './graph.ts'
import { talkMachine } from './machine.ts'

const graph = talkGraph(talkMachine(setting))
const edge = (from: string, to: string) => graph.edges.find((one) => one.from === from && one.to === to)

test('holds every beat and ending, in their order', () => {
  expect(graph.first).toBe('hello')
  expect(graph.beats).toEqual(['hello', 'hello-again', 'offer', 'silence'])
  expect(graph.endings).toEqual(['visit-agreed', 'late', 'thrown-out'])
})

test('joins the lines that lead to the same place', () => {
  expect(edge('hello', 'hello-again')?.options).toEqual(['ask', 'pitch'])
  expect(edge('hello', 'offer')?.options).toEqual(['ask'])
  expect(edge('hello-again', 'hello-again')?.options).toEqual(['press'])
  expect(edge('offer', 'visit-agreed')?.options).toEqual([null])
})

test('tells where nothing left to say leads from where an answer leads', () => {
  expect(edge('silence', 'late')).toMatchObject({ options: [], isFallback: true })
  expect(edge('silence', 'silence')?.isFallback).toBe(false)
})

test('leaves out the ends that every beat has', () => {
  expect(graph.edges.filter(({ to }) => to === 'thrown-out')).toEqual([])
})
