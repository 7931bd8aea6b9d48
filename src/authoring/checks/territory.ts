import type { Playbook } from '../../schema/playbook.ts'
import type { Account, TerritoryScenario } from '../../schema/scenario/territory.ts'
import type { DraftScenario } from '../draft.ts'
import type { Fault } from '../fault.ts'
import { faultIn, type Sheet } from '../sheet.ts'
import { type Namespace, namespace, refer, referAll, referKeys, unique } from './references.ts'

type Written = Sheet<Omit<TerritoryScenario, 'id'>>

/** Every name in a territory must lead into its playbook or to another part of it. */
export function checkTerritory(
  sheet: Written,
  playbook: Playbook | undefined,
  scenarios: readonly DraftScenario[],
): Fault[] {
  return [
    ...checkIds(sheet),
    ...checkEvents(sheet),
    ...(playbook ? [...checkAgainst(sheet, playbook), ...checkTalks(sheet, playbook, scenarios)] : []),
  ]
}

/** Tasks that are played out as dialogues: the task, the dialogue, and what its findings prove. */
function checkTalks(sheet: Written, playbook: Playbook, scenarios: readonly DraftScenario[]): Fault[] {
  const { dialogues = {} } = sheet.value
  const tasks = namespace('task of the playbook', 'tasks', playbook.tasks)
  const plays = namespace(
    'dialogue',
    'dialogues',
    scenarios.filter((one) => one.sheet === undefined || one.sheet.value.kind === 'dialogue'),
  )
  return [
    ...referKeys(sheet, ['dialogues'], dialogues, tasks),
    ...Object.entries(dialogues).flatMap(([task, entry]) => {
      if (typeof entry === 'string') return refer(sheet, ['dialogues', task], entry, plays)
      const dialogue = scenarios.find(({ id }) => id === entry.play)?.sheet?.value
      const known = namespace(
        `finding of "${entry.play}"`,
        'findings',
        dialogue?.kind === 'dialogue' ? dialogue.findings : undefined,
      )
      const proves = playbook.tasks.find(({ id }) => id === task)?.proves.map(({ evidence }) => ({ id: evidence }))
      const evidence = namespace(`evidence that task "${task}" proves`, 'pieces of evidence', proves)
      return [
        ...refer(sheet, ['dialogues', task, 'play'], entry.play, plays),
        ...referKeys(sheet, ['dialogues', task, 'needs'], entry.needs, evidence),
        ...Object.entries(entry.needs).flatMap(([id, findings]) =>
          referAll(sheet, ['dialogues', task, 'needs', id], findings, known),
        ),
      ]
    }),
  ]
}

function checkIds(sheet: Written): Fault[] {
  const { accounts, leads, segments, sources, events } = sheet.value
  return [
    ...unique(sheet, 'account', [['accounts'], accounts], [['leads'], leads]),
    ...unique(sheet, 'segment', [['segments'], segments]),
    ...unique(sheet, 'source', [['sources'], sources]),
    ...unique(sheet, 'event', [['events'], events]),
  ]
}

function checkEvents(sheet: Written): Fault[] {
  const { events, weeks } = sheet.value
  return events.flatMap(({ week }, e) =>
    week <= weeks
      ? []
      : [
          faultIn(
            sheet,
            ['events', e, 'week'],
            `events[${e}].week is ${week}, and the scenario ends after week ${weeks}`,
            `write a week from 2 to ${weeks}`,
          ),
        ],
  )
}

function checkAgainst(sheet: Written, playbook: Playbook): Fault[] {
  const { segments, accounts, leads, events } = sheet.value
  const signals = namespace('signal of the playbook', 'signals', playbook.signals)
  const kinds = namespace('segment', 'segments', segments)
  const everyAccount = namespace('account', 'accounts', [...accounts, ...leads])
  return [
    ...segments.flatMap((segment, s) => referKeys(sheet, ['segments', s, 'signals'], segment.signals, signals)),
    ...accounts.flatMap((account, a) => checkAccount(sheet, account, ['accounts', a], playbook, kinds)),
    ...leads.flatMap((account, a) => checkAccount(sheet, account, ['leads', a], playbook, kinds)),
    ...events.flatMap(({ shifts }, e) =>
      shifts.flatMap((shift, s) => [
        ...refer(sheet, ['events', e, 'shifts', s, 'signal'], shift.signal, signals),
        ...refer(sheet, ['events', e, 'shifts', s, 'segment'], shift.segment, kinds),
        ...refer(sheet, ['events', e, 'shifts', s, 'account'], shift.account, everyAccount),
      ]),
    ),
  ]
}

function checkAccount(
  sheet: Written,
  account: Account,
  path: readonly PropertyKey[],
  playbook: Playbook,
  segments: Namespace,
): Fault[] {
  const signals = namespace('signal of the playbook', 'signals', playbook.signals)
  const roles = namespace('role of the playbook', 'roles', playbook.roles)
  const stages = namespace('stage of the playbook', 'stages', playbook.stages)
  const stage =
    account.stage === undefined ? playbook.stages[0] : playbook.stages.find(({ id }) => id === account.stage)
  const evidence = stage && namespace(`exit evidence in stage "${stage.id}"`, 'pieces of evidence there', stage.exit)
  return [
    ...refer(sheet, [...path, 'segment'], account.segment, segments),
    ...refer(sheet, [...path, 'stage'], account.stage, stages),
    ...(evidence ? referAll(sheet, [...path, 'evidence'], account.evidence, evidence) : []),
    ...referAll(sheet, [...path, 'met'], account.met, roles),
    ...account.people.flatMap(({ role }, p) => refer(sheet, [...path, 'people', p, 'role'], role, roles)),
    ...referKeys(sheet, [...path, 'lean'], account.lean, signals),
  ]
}
