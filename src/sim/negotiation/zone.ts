import type { Seat } from './bots/bot.ts'
import { drawPersona, seatFor } from './persona.ts'
import type { Persona, Setting } from './setting.ts'

/** Whether a deal exists that suits both, and a buyer with whom it is as the scenario says. */

const tops = new WeakMap<Seat, number>()

/** The most that we could have of a buyer who gives all they can. */
export function mostFrom({ ourWorth }: Setting, seat: Seat): number {
  const known = tops.get(seat)
  if (known !== undefined) return known
  const most = seat.ranked.reduce((top, n) => Math.max(top, ourWorth[n] as number), 0)
  tops.set(seat, most)
  return most
}

/** Whether some package beats no deal for us and for this buyer, before any event. */
function isOpen(setting: Setting, persona: Persona): boolean {
  return mostFrom(setting, seatFor(setting, persona, [])) >= setting.scenario.limit
}

/** Draws until the zone is as the scenario says; `check` sees to it that this is soon. */
const TRIES = 100

/**
 * The buyer of a run. Where the scenario promises an open or an empty zone, a buyer with whom it is otherwise is drawn again:
 * so the trainee may hope for a deal in the tender, and none is there.
 */
export function drawTruth(setting: Setting, seed: number): Persona {
  const wanted = setting.scenario.zone === 'open'
  let persona = drawPersona(setting.scenario, seed, 0)
  for (let n = 1; n < TRIES && isOpen(setting, persona) !== wanted; n += 1) {
    persona = drawPersona(setting.scenario, seed, n)
  }
  return persona
}
