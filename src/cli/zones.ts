import { type DraftScenario, readDraft } from '../authoring/draft.ts'
import type { Fault } from '../authoring/fault.ts'
import { faultIn } from '../authoring/sheet.ts'
import type { Playbook } from '../schema/playbook.ts'
import { zoneChance } from '../sim/negotiation/outlook.ts'
import { prepare } from '../sim/negotiation/prepare.ts'
import { start } from '../sim/negotiation/state.ts'

/** Share of all imaginable buyers with whom it must be as the author says: an open zone is no surprise, an empty one may be. */
const LEAST = { open: 0.9, empty: 0.4 } as const

/** Negotiations whose field `zone` says something else than their numbers. Only for content without faults. */
export function checkZones(root: string): Fault[] {
  const { scenarios, playbooks } = readDraft(root)
  return scenarios.flatMap((scenario) => {
    const playbook = playbooks.find(({ id }) => id === scenario.sheet?.value.playbook)
    return playbook?.sheet ? zoneOf(scenario, playbook.sheet.value) : []
  })
}

function zoneOf({ id, sheet }: DraftScenario, playbook: Playbook): Fault[] {
  const written = sheet?.value
  if (!sheet || written?.kind !== 'negotiation') return []
  const setting = prepare({ ...written, id }, playbook)
  const chance = zoneChance(setting, start(setting, 0).table)
  const found = `with ${Math.round(chance * 100)} of 100 buyers some package suits both sides`
  if (written.zone === 'empty' && 1 - chance < LEAST.empty)
    return [faultIn(sheet, ['zone'], `zone is "empty", but ${found}`, 'raise one of the limits, or write zone: open')]
  if (written.zone === 'open' && chance < LEAST.open)
    return [
      faultIn(sheet, ['zone'], `zone is "open", but only ${found}`, 'lower one of the limits, or write zone: empty'),
    ]
  return []
}
