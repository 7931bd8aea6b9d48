import type { Beat } from '../../../schema/scenario/talk.ts'
import { advance } from '../decide.ts'
import type { Command } from '../facts.ts'
import { imagine } from '../imagine.ts'
import { openLines, openParts } from '../options.ts'
import type { Setting } from '../setting.ts'
import type { State } from '../state.ts'
import { pointsOf } from '../value.ts'
import type { Desk } from '../view.ts'
import { steady } from './steady.ts'

/** Worlds in which each line is played on; the same ones for all lines of a decision. */
const WORLDS = 24
/** More choices than a talk has: who gets here talks in circles. */
const LIMIT = 200
/** Points of the result that a line of the highest level is worth in itself: where two lead to the same, the better line is said. */
const MANNERS = 8

/**
 * Looks ahead by expected value: what is hidden is drawn from what was heard so far, and after each line that could be
 * said now the talk is played on by the author's judgement (`steady`). So it is at least as good as that judgement, up to
 * the error of few worlds. What it has once thought through it keeps: the answer hangs on the desk alone.
 */
export function expert(desk: Desk, setting: Setting): Command {
  const thought = thoughts.get(setting) ?? new Map<string, Command>()
  thoughts.set(setting, thought)
  const key = keyOf(desk)
  const known = thought.get(key)
  if (known) return known
  const best = think(desk, setting)
  thought.set(key, best)
  return best
}

const thoughts = new WeakMap<Setting, Map<string, Command>>()

function think(desk: Desk, setting: Setting): Command {
  const [first, ...others] = shortlist(desk, setting)
  if (!first) return steady(desk, setting)
  if (others.length === 0) return first
  const worlds = Array.from({ length: WORLDS }, (_, n) => surely(imagine(setting, desk, n)))
  const rated = [first, ...others].map((command) => ({ command, worth: worthOf(worlds, command) }))
  return rated.reduce((best, one) => (one.worth > best.worth + 1e-9 ? one : best)).command
}

/** Lines worth comparing, `steady`'s first; of letters, its letter and those that differ from it in one part. */
export function shortlist(desk: Desk, setting: Setting): Command[] {
  const usual = steady(desk, setting)
  const beat = setting.beats.get(desk.beat) as Beat
  const lines = openLines(desk, beat).filter(({ id }) => usual.type !== 'Say' || id !== usual.option)
  const others = lines.map(({ id }): Command => ({ type: 'Say', option: id }))
  const letters = (beat.letter?.parts ?? []).flatMap((part) =>
    usual.type === 'Send'
      ? openParts(desk, part)
          .filter(({ id }) => id !== usual.parts[part.id])
          .map(({ id }): Command => ({ type: 'Send', parts: { ...usual.parts, [part.id]: id } }))
      : [],
  )
  return [usual, ...others, ...letters]
}

/** `steady` asks for nothing that is believed: to keep account of it would take half of the time. */
function surely(world: State): State {
  return { ...world, desk: { ...world.desk, belief: [1] } }
}

function worthOf(worlds: readonly State[], command: Command): number {
  return (
    worlds.reduce((sum, world) => sum + playedOn(world, command), 0) / worlds.length + mannersOf(worlds[0], command)
  )
}

function playedOn(world: State, command: Command): number {
  let state = advance(world, command)
  for (let n = 0; n < LIMIT && !state.desk.ended; n += 1) state = advance(state, steady(state.desk, state.setting))
  return pointsOf(state.setting, state.desk)
}

function mannersOf(world: State | undefined, command: Command): number {
  const setting = world?.setting
  if (command.type === 'Say') return MANNERS * (setting?.options.get(command.option)?.option.level ?? 0)
  const levels = Object.values(command.parts).map((id) => setting?.parts.get(id)?.option.level ?? 0)
  return MANNERS * levels.reduce((sum, level) => sum + level, 0)
}

/** All that the talk still hangs on. */
function keyOf({ beat, time, spoken, patience, mood, found, said, variables, belief }: Desk): string {
  return JSON.stringify([beat, time, spoken, patience, mood, found, said.toSorted(), variables, belief])
}
