import { buyerActs, nextWeek } from './buyers.ts'
import { decide } from './decide.ts'
import type { Deal } from './desk.ts'
import { evolveAll } from './evolve.ts'
import { type DealFact, evolveDeal, withAt } from './evolve-deal.ts'
import type { Command } from './facts.ts'
import { numberOf } from './fingerprint.ts'
import { nextPhase, placeOf } from './pipeline.ts'
import { metBefore, recalled } from './recall.ts'
import type { State } from './state.ts'

/** Numbers of acts within a week; tasks have their own below. */
const ACT = { move: 500, disqualify: 900, weekEnd: 999, perWeek: 1000 }

/**
 * The state after a permitted command in an imagined world: the same as decided and folded in, but for the way back of an
 * undo. What has become of a deal in another future of this world is not worked out again.
 */
export function advance(state: State, command: Command): State {
  const act = actOf(state, command)
  if (act !== null && 'deal' in command) return acted(state, command, act)
  if (command.type === 'EndPhase' && nextPhase(state.setting, state.desk) === null) return weekEnded(state)
  const decision = decide(state, command)
  if ('refusal' in decision) throw new Error(`refused in an imagined world: ${decision.refusal.code}`)
  return evolveAll(state, decision.facts)
}

function actOf({ setting, desk }: State, command: Command): number | null {
  const base = desk.week * ACT.perWeek
  switch (command.type) {
    case 'DoTask':
      // A talk has its own result; the task without one brings something else.
      if (command.talk) return null
      return base + (setting.works.get(command.task)?.number ?? 0)
    case 'MoveDeal':
      return base + ACT.move + (setting.stageIndex.get(command.to) ?? 0)
    case 'Disqualify':
      return base + ACT.disqualify
    default:
      return null
  }
}

function acted(state: State, command: Extract<Command, { deal: string }>, act: number): State {
  const { setting, desk } = state
  const at = placeOf(setting, desk.deals, command.deal)
  const before = desk.deals[at] as Deal
  const after = recalled(before, act, () => {
    const decision = decide(state, command)
    if ('refusal' in decision) throw new Error(`refused in an imagined world: ${decision.refusal.code}`)
    return became(state, before, decision.facts as readonly DealFact[])
  })
  const hours = command.type === 'DoTask' ? (setting.tasks.get(command.task)?.hours ?? 0) : 0
  const deals = withAt(desk.deals, at, after)
  return { ...state, past: null, desk: { ...desk, deals, hours: desk.hours - hours, undoable: 0 } }
}

function weekEnded(state: State): State {
  const { desk } = state
  const act = desk.week * ACT.perWeek + ACT.weekEnd
  let { bookings } = desk
  const deals = desk.deals.map((deal) => {
    if (deal.status !== 'open') return deal
    const after = recalled(deal, act, () => {
      const facts: DealFact[] = []
      buyerActs(state, deal, facts)
      return became(state, deal, facts)
    })
    if (after.status === 'won') bookings += after.booked
    return after
  })
  const ended: State = { ...state, past: null, desk: { ...desk, deals, bookings, undoable: 0 } }
  const begun = evolveAll(ended, nextWeek(ended))
  const known = begun.desk.deals.map((deal, n) => (deal === deals[n] ? deal : metBefore(deal, numberOf(deal))))
  return { ...begun, desk: { ...begun.desk, deals: known } }
}

function became({ setting, desk }: State, deal: Deal, facts: readonly DealFact[]): Deal {
  return facts.reduce((at, fact) => evolveDeal(setting, at, fact, desk.week), deal)
}
