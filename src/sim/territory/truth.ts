import type { Account } from '../../schema/scenario/territory.ts'
import { draw, drawNormal } from '../random.ts'
import type { Estimate } from './desk.ts'
import type { Setting } from './setting.ts'

/** What a deal really is. A trainee never sees it; only tasks tell something about it. */
export interface Truth {
  /** One value a signal, in the playbook's order; 0 = average buyer. */
  readonly signals: readonly number[]
  /** Money the buyer would sign for without concessions. */
  readonly amount: number
}

/** What a draw is for. Tasks take the numbers from TASK on. */
export const PURPOSE = {
  signal: 0,
  amount: 50,
  exit: 51,
  which: 52,
  rival: 53,
  lead: 54,
  event: 55,
  policy: 56,
  task: 100,
}

/** Subjects of draws that are no deal. */
export const SUBJECT = { source: 10_000, event: 20_000, policy: 30_000 }

/** The truth of every account, those of later leads too, fixed by the seed before the run begins. */
export function drawTruth(setting: Setting, seed: number): Truth[] {
  return setting.accounts.map((account, n) => {
    return {
      signals: firstBeliefs(setting, account).map(
        ({ mean, sd }, k) => mean + sd * drawNormal(seed, n, 0, PURPOSE.signal + k),
      ),
      amount: account.amount * wobble(account.amountNoise, drawNormal(seed, n, 0, PURPOSE.amount)),
    }
  })
}

/** A factor around 1, log-normal with this standard deviation; 1 on average, so that estimates are right on average. */
export function wobble(noise: number, z: number): number {
  return Math.exp(noise * z - (noise * noise) / 2)
}

/** What a seller believes before asking; the truth is drawn from the same, so that beliefs are right on average. */
export function firstBeliefs(setting: Setting, account: Account): Estimate[] {
  const segment = setting.scenario.segments.find((candidate) => candidate.id === account.segment)
  return setting.playbook.signals.map(({ id }) => ({
    mean: (segment?.signals[id] ?? 0) + (account.lean[id] ?? 0),
    sd: segment?.spread ?? 1,
  }))
}

/** Whether an event strikes in this run. */
export function strikes(seed: number, eventNumber: number, chance: number): boolean {
  return draw(seed, SUBJECT.event + eventNumber, 0, PURPOSE.event) < chance
}
