import { describe, expect, test } from 'vitest'
import { transition } from 'xstate'
import { talkMachine } from './machine.ts'
import { negotiation } from './negotiation.ts'
import type { Setting } from './setting.ts'
import { TALKS } from './testing/fixture.ts'
import { onEveryRun, walk } from './testing/runs.ts'

/** Building the machines is the slow part; each talk needs them once. */
const machines = new Map(
  Object.values(TALKS).map((setting) => [setting, { gate: negotiation.gate(setting), machine: talkMachine(setting) }]),
)
const machinesOf = (setting: Setting) => machines.get(setting) as NonNullable<ReturnType<typeof machines.get>>

describe('on every run the chart and the plain rules agree', () => {
  test('on whether a command may be given, and a refused one has its reason', () => {
    onEveryRun((setting, run) => {
      const { gate } = machinesOf(setting)
      for (const { before, command, decision } of walk(setting, run)) {
        const refusal = negotiation.permit(setting, before.table, command)
        expect([command, gate(before.table, command)]).toEqual([command, refusal === null])
        expect('facts' in decision).toBe(refusal === null)
      }
    })
  })

  test('on every option there is', () => {
    onEveryRun((setting, run) => {
      const { gate } = machinesOf(setting)
      for (const { after } of walk(setting, { ...run, wishes: run.wishes.slice(0, 6) })) {
        const refused = negotiation.options(after.table, setting).filter((command) => !gate(after.table, command))
        expect(refused).toEqual([])
      }
    })
  })

  test('on the phase that follows', () => {
    onEveryRun((setting, run) => {
      const { machine } = machinesOf(setting)
      for (const { before, command, facts, after } of walk(setting, run)) {
        if (facts.length === 0) continue
        let state = machine.resolveState({ value: before.table.phase, context: { table: before.table } })
        state = transition(machine, state, command)[0]
        for (const { type } of facts) {
          if (type === 'BuyerAccepted' || type === 'BuyerLeft' || type === 'LastWordCame')
            state = transition(machine, state, { type })[0]
        }
        expect(state.value).toBe(after.table.phase)
      }
    })
  })
})
