import { type DraftScenario, readDraft } from '../authoring/draft.ts'
import type { Fault } from '../authoring/fault.ts'
import { faultIn } from '../authoring/sheet.ts'
import { balance, type Size } from '../review/balance.ts'
import { brokenBounds } from '../review/bounds.ts'
import type { Playbook } from '../schema/playbook.ts'
import { modelFor } from './model.ts'

/** Few, so that `check` stays quick; for that it only reports what is broken beyond doubt. */
const QUICK: Size = { seeds: 12, reviews: 3, worlds: 4 }

/** Scenarios whose own bounds are clearly broken. Only for content without faults: it is played here. */
export function checkBounds(root: string): Fault[] {
  const { scenarios, playbooks } = readDraft(root)
  return scenarios.flatMap((scenario) => {
    const playbook = playbooks.find(({ id }) => id === scenario.sheet?.value.playbook)
    return playbook?.sheet ? boundsOf(scenario, playbook.sheet.value) : []
  })
}

function boundsOf({ id, sheet }: DraftScenario, playbook: Playbook): Fault[] {
  const bounds = sheet?.value.bounds
  if (!sheet || !bounds) return []
  const reviewed = bounds.maxLuckShare !== undefined || bounds.maxDominant !== undefined
  const model = modelFor({ ...sheet.value, id }, playbook, 0)
  const found = balance(model, reviewed ? QUICK : { ...QUICK, reviews: 0 })
  const remedy = `see npm run -s cli -- balance ${id}, and change the scenario or its bounds`
  return brokenBounds(bounds, found, 'lenient').map(({ path, message }) =>
    faultIn(sheet, ['bounds', ...path], message, remedy),
  )
}
