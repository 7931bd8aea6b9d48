import type { Habit } from '../../../schema/scenario/talk.ts'
import { draw } from '../../random.ts'
import type { Command } from '../facts.ts'
import type { Setting } from '../setting.ts'
import type { Desk } from '../view.ts'
import { chooseBy, type Rated } from './steady.ts'

/** Sellers with habits instead of a judgement. Each is beaten by the expert; the tests say by how much. */

/** How far the average seller's ear is off: a line may seem this much better or worse than it is. */
const EAR = 0.6
/** How often the beginner falls into a habit that is open. */
const FALLS = 0.2
/** How much the beginner hears of which line is better; chance counts 1. */
const LEVEL = 0.8
const BAD_HABITS: readonly Habit[] = ['close', 'pitch', 'discount', 'chase', 'apologise']
/** Purposes of the bots' own dice; no rule draws these. */
const DIE = { ear: 901, fall: 902, first: 903, second: 904, any: 905 } as const

/** Hears roughly which line is better. */
export function average(desk: Desk, setting: Setting, seed: number): Command {
  return chooseBy(desk, setting, ({ level }, n) => level + EAR * (die(desk, seed, n, DIE.ear) - 0.5) * 2)
}

/** A beginner: pitches, asks for the order or gives a discount now and then; else takes the better of two lines that come to mind. */
export function naive(desk: Desk, setting: Setting, seed: number): Command {
  const falls = die(desk, seed, 0, DIE.fall) < FALLS
  return chooseBy(desk, setting, (option, n) => {
    if (falls && isHabit(option)) return 3
    const comesToMind = Math.max(die(desk, seed, n, DIE.first), die(desk, seed, n, DIE.second))
    return comesToMind + option.level * LEVEL
  })
}

/** Any open line, without a thought. */
export function random(desk: Desk, setting: Setting, seed: number): Command {
  return chooseBy(desk, setting, (_, n) => die(desk, seed, n, DIE.any))
}

function isHabit({ habits }: Rated): boolean {
  return habits.some((habit) => BAD_HABITS.includes(habit))
}

function die(desk: Desk, seed: number, n: number, purpose: number): number {
  return draw(seed, n, desk.step, purpose)
}
