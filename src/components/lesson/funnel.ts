import type { Funnel } from '../../schema/check.ts'

export interface FunnelStage {
  readonly name: string
  readonly value: number
  /** Width of its bar: 0 to 1 of the widest in the chart. */
  readonly width: number
  /** Share that goes on to the next stage, 0 to 1; `null` where there is none to tell. */
  readonly conversion: number | null
}
export interface FunnelSide {
  readonly title: string
  readonly stages: readonly FunnelStage[]
}

/** The funnel and the one it is compared with, drawn to one scale since they count the same thing. */
export function sidesOf({ title, stages, compare, conversion }: Funnel): FunnelSide[] {
  const names = stages.map((stage) => stage.name)
  const sides = [
    { title, values: stages.map((stage) => stage.value) },
    ...(compare ? [{ title: compare.title, values: compare.values }] : []),
  ]
  const largest = Math.max(...sides.flatMap((side) => side.values), Number.MIN_VALUE)
  return sides.map((side) => ({
    title: side.title,
    stages: side.values.map((value, n) => ({
      name: names[n] ?? '',
      value,
      width: value / largest,
      conversion: conversion && narrows(side.values) ? shareOf(value, side.values[n + 1]) : null,
    })),
  }))
}

/** Where a stage holds more than the one before, the numbers are no flow and have no conversion. */
function narrows(values: readonly number[]): boolean {
  return values.every((value, n) => n === 0 || value <= (values[n - 1] ?? 0))
}

function shareOf(value: number, next: number | undefined): number | null {
  return next === undefined || value === 0 ? null : next / value
}
