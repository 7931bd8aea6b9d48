import type { Setting } from './setting.ts'
import type { Desk } from './view.ts'

/**
 * What a talk counts for, in points of the result: the ending's value (0 while it goes on) and the worth of every
 * finding. An ending of 60 with findings worth 5 and 8 → 73.
 */
export function pointsOf({ endings, findings }: Setting, desk: Desk): number {
  const ending = desk.ended ? (endings.get(desk.ended.ending)?.value ?? 0) : 0
  return desk.found.reduce((sum, id) => sum + (findings.get(id)?.worth ?? 0), ending)
}

/** The same as a share of the target, at most 1. */
export function qualityOf(setting: Setting, desk: Desk): number {
  return Math.min(1, pointsOf(setting, desk) / setting.scenario.target)
}
