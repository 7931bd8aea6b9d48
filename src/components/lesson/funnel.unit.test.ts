import { expect, test } from 'vitest'
import { Funnel } from '../../schema/check.ts'
import { sidesOf } from './funnel.ts'

const funnel = (values: readonly number[], more: object = {}) =>
  Funnel.parse({ title: 'Ours', unit: 'deals', stages: values.map((value) => ({ name: `s${value}`, value })), ...more })
const conversions = (one: Funnel) => sidesOf(one)[0]?.stages.map((stage) => stage.conversion)

test('each stage tells its width and the share that goes on', () => {
  expect(sidesOf(funnel([200, 120, 30]))).toEqual([
    {
      title: 'Ours',
      stages: [
        { name: 's200', value: 200, width: 1, conversion: 0.6 },
        { name: 's120', value: 120, width: 0.6, conversion: 0.25 },
        { name: 's30', value: 30, width: 0.15, conversion: null },
      ],
    },
  ])
})

test('a snapshot has no conversion, whether its author says so or its numbers do', () => {
  expect(conversions(funnel([14, 10], { conversion: false }))).toEqual([null, null])
  expect(conversions(funnel([2000, 800, 3600]))).toEqual([null, null, null])
})

test('nothing comes of nothing', () => {
  expect(conversions(funnel([5, 0, 0]))).toEqual([0, null, null])
  expect(sidesOf(funnel([0, 0]))[0]?.stages[0]?.width).toBe(0)
})

test('a comparison is drawn to the same scale', () => {
  const sides = sidesOf(funnel([50, 25], { compare: { title: 'Theirs', values: [100, 50] } }))
  expect(sides.map((side) => side.stages.map((stage) => stage.width))).toEqual([
    [0.5, 0.25],
    [1, 0.5],
  ])
})
