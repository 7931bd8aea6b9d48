import { describe, expect, test } from 'vitest'
import { transition } from 'xstate'
import { onEveryRun, TOWNS, walk } from '../testing/runs.ts'
import { exerciseMachine, opportunityMachine } from './machine.ts'
import type { Setting } from './setting.ts'
import { territory } from './territory.ts'

/** Building the machines is the slow part; each town needs them once. */
const machines = new Map(
  Object.values(TOWNS).map((setting) => [
    setting,
    { gate: territory.gate(setting), exercise: exerciseMachine(setting), opportunity: opportunityMachine(setting) },
  ]),
)
const machinesOf = (setting: Setting) => machines.get(setting) as NonNullable<ReturnType<typeof machines.get>>

describe('on every run the charts and the plain rules agree', () => {
  test('on whether a command may be given', () => {
    onEveryRun((setting, run) => {
      const { gate } = machinesOf(setting)
      for (const { before, command } of walk(setting, run)) {
        expect([command, gate(before.desk, command)]).toEqual([
          command,
          territory.permit(setting, before.desk, command) === null,
        ])
      }
    })
  })

  test('on every option there is', () => {
    onEveryRun((setting, run) => {
      const { gate } = machinesOf(setting)
      for (const { after } of walk(setting, { ...run, wishes: run.wishes.slice(0, 20) })) {
        const refused = territory.options(after.desk, setting).filter((command) => !gate(after.desk, command))
        expect(refused).toEqual([])
      }
    })
  })

  test('on the phase that follows', () => {
    onEveryRun((setting, run) => {
      const { exercise } = machinesOf(setting)
      for (const { before, command, facts, after } of walk(setting, run)) {
        if (command.type !== 'EndPhase' || facts.length === 0) continue
        const from = exercise.resolveState({ value: before.desk.phase, context: { desk: before.desk } })
        expect(transition(exercise, from, command)[0].value).toBe(after.desk.phase)
      }
    })
  })

  test('on where a deal stands afterwards', () => {
    onEveryRun((setting, run) => {
      const { opportunity } = machinesOf(setting)
      for (const { before, facts, after } of walk(setting, run)) {
        for (const fact of facts) {
          const event = eventOf(fact)
          if (!event) continue
          const deal = before.desk.deals.find(({ id }) => id === event.deal) ?? null
          const then = after.desk.deals.find(({ id }) => id === event.deal)
          const stage = setting.stages[deal?.stage ?? 0]?.id ?? ''
          const from = opportunity.resolveState({ value: stage, context: { deal, desk: before.desk } })
          const value = then?.status === 'open' ? setting.stages[then.stage]?.id : then?.status
          expect(transition(opportunity, from, event)[0].value).toBe(value)
        }
      }
    })
  })
})

type Fact = ReturnType<typeof walk>[number]['facts'][number]

/** What of a fact the opportunity's chart knows. */
function eventOf(fact: Fact) {
  switch (fact.type) {
    case 'DealMoved':
      return { type: 'MoveDeal' as const, deal: fact.deal, to: fact.to }
    case 'DealDisqualified':
      return { type: 'Disqualify' as const, deal: fact.deal, reason: fact.reason }
    case 'DealWon':
    case 'DealLost':
    case 'DealUndecided':
      return { type: fact.type, deal: fact.deal }
    default:
      return null
  }
}
