import type { Playbook } from '../../schema/playbook.ts'
import type { Scenario } from '../../schema/scenario/scenario.ts'
import type { DraftPlaybook, DraftScenario } from '../draft.ts'
import type { Fault } from '../fault.ts'
import { faultIn, type Sheet } from '../sheet.ts'
import { checkDialogue } from './dialogue.ts'
import { checkNegotiation } from './negotiation.ts'
import { type Namespace, namespace, refer, referKeys } from './references.ts'
import { checkTerritory } from './territory.ts'

type Written = NonNullable<DraftScenario['sheet']>

/** What holds in every scenario, and then what holds in those of its kind. */
export function checkScenario(
  { sheet, playthroughs }: DraftScenario,
  playbooks: readonly DraftPlaybook[],
  scenarios: readonly DraftScenario[],
  lessons: Namespace,
  policies?: ReadonlyMap<string, readonly string[]>,
): Fault[] {
  if (!sheet) return []
  const playbook = playbooks.find(({ id }) => id === sheet.value.playbook)?.sheet?.value
  return [
    ...refer(sheet, ['playbook'], sheet.value.playbook, namespace('playbook', 'playbooks', playbooks)),
    ...checkPolicies(sheet, playthroughs, policies?.get(sheet.value.kind)),
    ...checkMinutes(sheet),
    ...checkKind(sheet, playbook, scenarios, lessons),
    ...checkLevels(
      sheet,
      playthroughs.map(({ value }) => value.level),
    ),
  ]
}

/** The checks of a kind stand in a file of its name. */
function checkKind(
  sheet: Written,
  playbook: Playbook | undefined,
  scenarios: readonly DraftScenario[],
  lessons: Namespace,
): Fault[] {
  const of = <K extends Scenario['kind']>() => sheet as unknown as Sheet<Omit<Extract<Scenario, { kind: K }>, 'id'>>
  switch (sheet.value.kind) {
    case 'territory':
      return checkTerritory(of<'territory'>(), playbook, scenarios)
    case 'dialogue':
      return checkDialogue(of<'dialogue'>(), lessons)
    case 'negotiation':
      return checkNegotiation(of<'negotiation'>())
    default:
      return []
  }
}

function checkMinutes(sheet: Written): Fault[] {
  const [from, to] = sheet.value.minutes
  if (from <= to) return []
  return [faultIn(sheet, ['minutes'], `minutes go from ${from} to ${to}`, 'write the smaller number first')]
}

function checkPolicies(
  sheet: Written,
  playthroughs: DraftScenario['playthroughs'],
  policies: readonly string[] | undefined,
): Fault[] {
  if (!policies) return []
  const names = namespace(
    'policy',
    'policies',
    policies.map((id) => ({ id })),
  )
  return [
    ...referKeys(sheet, ['bounds', 'minGap'], sheet.value.bounds?.minGap ?? {}, names),
    ...playthroughs.flatMap((played) => refer(played, ['policy'], played.value.policy, names)),
  ]
}

/** Without a good, a middling and a weak playing nobody knows whether the scenario tells them apart. */
function checkLevels(sheet: Written, levels: readonly string[]): Fault[] {
  const missing = ['expert', 'average', 'weak'].filter((level) => !levels.includes(level))
  if (missing.length === 0) return []
  const message = `there is no ${missing.join(', no ')} playthrough of this scenario`
  return [faultIn(sheet, [], message, 'add one in its folder playthroughs/', 'gap')]
}
