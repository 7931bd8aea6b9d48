import type { NegotiationScenario } from '../../schema/scenario/negotiation.ts'
import { drawNormal } from '../random.ts'
import { type Seat, seatOf } from './bots/bot.ts'
import { worths } from './domain/space.ts'
import { packageNumber } from './packages.ts'
import type { Persona, Setting } from './setting.ts'

/** Places of the draws of a run, so that no two share one. */
export const PURPOSE = { weight: 1, limit: 50, candour: 60, noise: 61, line: 62, event: 63 } as const

/** Subject of the draws that make up a person. */
const PERSON = 0

/**
 * Someone the buyer could be: share ∝ theirWeight × exp(spread × z) of every issue, z standard normal, brought back to a sum
 * of 1; limit + limitSpread × z, held within 0 and 1. The truth of a run is drawn this way, and so is whoever one imagines.
 *
 * @param seed of the run; @param n which one of several
 */
export function drawPersona({ issues, buyer }: NegotiationScenario, seed: number, n: number): Persona {
  const raw = issues.map(
    ({ theirWeight }, i) => theirWeight * Math.exp(buyer.spread * drawNormal(seed, PERSON, n, PURPOSE.weight + i)),
  )
  const sum = raw.reduce((total, one) => total + one, 0)
  const limit = buyer.limit + buyer.limitSpread * drawNormal(seed, PERSON, n, PURPOSE.limit)
  return { weights: raw.map((one) => one / sum), limit: Math.min(1, Math.max(0, limit)) }
}

/** Worth to this persona of a package, by its options' numbers. */
export function worthTo(setting: Setting, { weights }: Persona, options: readonly number[]): number {
  return options.reduce(
    (sum, option, i) => sum + (weights[i] as number) * ((setting.theirValues[i] as number[])[option] as number),
    0,
  )
}

/** Their limit after these events: a rival's offer in hand is what they would do without us. */
export function limitAfter(setting: Setting, persona: Persona, events: readonly string[]): number {
  let limit = persona.limit
  for (const id of events) {
    const event = setting.events.find((one) => one.id === id)
    if (!event?.rival) continue
    const offered = worthTo(setting, persona, packageNumber(setting, event.rival)) - event.rivalDiscount
    limit = Math.max(limit, Math.min(1, offered))
  }
  return limit
}

const allSeats = new WeakMap<Setting, Map<string, readonly Seat[]>>()

/** Where each imaginable buyer sits after these events, in their order. */
export function imaginableSeats(setting: Setting, events: readonly string[]): readonly Seat[] {
  const known = allSeats.get(setting) ?? new Map<string, readonly Seat[]>()
  allSeats.set(setting, known)
  const key = events.join()
  const found = known.get(key) ?? setting.imaginable.map((persona) => seatFor(setting, persona, events))
  known.set(key, found)
  return found
}

/** Outcomes worth this much more than a buyer aims at are as good to them, if they suit the seller better. */
export const SLACK = 0.03

const seats = new WeakMap<Persona, Map<number, Seat>>()

/** Where this persona sits. Worked out once for each and remembered: rollouts ask for the same few again and again. */
export function seatFor(setting: Setting, persona: Persona, events: readonly string[]): Seat {
  const limit = limitAfter(setting, persona, events)
  const known = seats.get(persona) ?? new Map<number, Seat>()
  seats.set(persona, known)
  const before = known.get(limit)
  if (before) return before
  const seat = seatOf(setting.space, worths(setting.space, persona.weights, setting.theirValues), limit, SLACK)
  known.set(limit, seat)
  return seat
}
