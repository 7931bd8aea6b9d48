import type { Account } from '../../schema/scenario/territory.ts'
import { drawNormal } from '../random.ts'
import type { Deal, Desk } from './desk.ts'
import { logSpread } from './learn.ts'
import { enterWorld } from './recall.ts'
import type { Setting } from './setting.ts'
import type { State } from './state.ts'
import { firstBeliefs, PURPOSE, type Truth, wobble } from './truth.ts'

/**
 * A world that the desk leaves possible: what is true is drawn from what is believed, what is to come from luck of its
 * own. The same number gives the same luck, so that two decisions, or two moments, are compared under the same one.
 * No chance is asked for there and no forecast: they move no buyer.
 */
export function imagine(setting: Setting, desk: Desk, world: number): State {
  enterWorld(setting, world, desk.week)
  const truth: Truth[] = setting.accounts.map((account, n) => unknown(setting, account, n, world))
  for (const deal of desk.deals) if (deal.status === 'open') truth[deal.n] = believed(deal, world)
  return { setting: unasked(setting), seed: world, truth, desk: { ...desk, undoable: 0 }, past: null }
}

const quiet = new WeakMap<Setting, Setting>()

function unasked(setting: Setting): Setting {
  const before = quiet.get(setting)
  if (before) return before
  const made = { ...setting, scenario: { ...setting.scenario, reviewTop: 0, healthEvery: 0 } }
  quiet.set(setting, made)
  return made
}

/** Of an account that has not come in nobody knows more than its segment. */
function unknown(setting: Setting, account: Account, n: number, world: number): Truth {
  const signals = firstBeliefs(setting, account).map(({ mean, sd }, k) => mean + sd * zOf(world, n, PURPOSE.signal + k))
  return { signals, amount: account.amount * wobble(account.amountNoise, zOf(world, n, PURPOSE.amount)) }
}

function believed(deal: Deal, world: number): Truth {
  return {
    signals: deal.signals.map((signal, k) => signal.mean + signal.sd * zOf(world, deal.n, PURPOSE.signal + k)),
    amount: deal.amount.mean * wobble(logSpread(deal.amount), zOf(world, deal.n, PURPOSE.amount)),
  }
}

/** The same draws as the truth's own, so that a world's number fixes a deal's luck whatever has been learned of it. */
function zOf(world: number, n: number, purpose: number): number {
  return drawNormal(world, n, 0, purpose)
}
