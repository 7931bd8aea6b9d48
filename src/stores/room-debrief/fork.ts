import type { Moment } from '../../room/debrief/moments.ts'
import { keyOf } from '../../room/key.ts'
import type { Command } from '../../sim/territory/facts.ts'
import { permit } from '../../sim/territory/permit.ts'
import type { Setting } from '../../sim/territory/setting.ts'
import type { OwnedDecision } from './room.ts'
import type { RoomRun } from './run.ts'

/** Alternatives that are played forward at once. */
const MOST = 6

/** Positions from which a moment can be played forward: the judged decisions there, the dearest first. */
export function basesOf(decisions: readonly OwnedDecision[], { week, subject }: Moment<Command>): OwnedDecision[] {
  return decisions
    .filter((decision) => decision.week === week && decision.subject === subject)
    .toSorted((a, b) => b.regret.mean - a.regret.mean)
}

/**
 * What the room did or was advised at a moment, as far as it was possible in this very position; the decision taken there
 * comes first.
 */
export function alternativesAt(
  setting: Setting,
  run: RoomRun,
  base: OwnedDecision,
  moment: Moment<Command>,
): readonly Command[] {
  const desk = run.turns[base.step]?.before.desk
  if (!desk) return []
  const all = [
    base.command,
    base.best.command,
    ...moment.options.map(({ command }) => command),
    ...moment.advised.map(({ command }) => command),
  ]
  const different = [...new Map(all.map((command) => [keyOf(command), command])).values()]
  return different.filter((command) => permit(setting, desk, command) === null).slice(0, MOST)
}

/** Commands from different runs are different objects and may yet be the same. */
export function isSame(a: Command, b: Command): boolean {
  return keyOf(a) === keyOf(b)
}
