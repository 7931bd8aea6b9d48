import type { Evidence, Playbook, Stage } from '../../schema/playbook.ts'
import type { Fault } from '../fault.ts'
import { stem } from '../folders.ts'
import { faultIn, type Sheet } from '../sheet.ts'
import { type Namespace, namespace, refer, referAll, unique } from './references.ts'

/** What a playbook says must hang together: every name leads somewhere, and every stage can be left. */
export function checkPlaybook(sheet: Sheet<Playbook>, lessons: Namespace): Fault[] {
  const { id, stages } = sheet.value
  const fileName = stem(sheet.file)
  return [
    ...(id === fileName
      ? []
      : [faultIn(sheet, ['id'], `id is "${id}", and the file is called ${fileName}.yaml`, 'give both the same name')]),
    ...checkIds(sheet),
    ...checkTasks(sheet),
    ...stages.flatMap((stage, s) => checkStage(sheet, stage, s, lessons)),
    ...sheet.value.reasons.flatMap(({ signal }, r) => refer(sheet, ['reasons', r, 'signal'], signal, signalsOf(sheet))),
  ]
}

function checkIds(sheet: Sheet<Playbook>): Fault[] {
  const { signals, roles, tasks, stages, reasons } = sheet.value
  return [
    ...unique(sheet, 'signal', [['signals'], signals]),
    ...unique(sheet, 'role', [['roles'], roles]),
    ...unique(sheet, 'task', [['tasks'], tasks]),
    ...unique(sheet, 'stage', [['stages'], stages]),
    ...unique(sheet, 'reason', [['reasons'], reasons]),
    ...unique(sheet, 'evidence', ...stages.map(({ exit }, s) => [['stages', s, 'exit'], exit] as const)),
  ]
}

function checkTasks(sheet: Sheet<Playbook>): Fault[] {
  const { tasks, stages, roles } = sheet.value
  const byTask = stages.flatMap(({ exit }) => exit.filter(({ by }) => by === 'task'))
  const evidence = namespace('exit evidence that a task brings', 'pieces of evidence that tasks bring', byTask)
  const signals = signalsOf(sheet)
  const people = namespace('role', 'roles', roles)
  return tasks.flatMap((task, t) => [
    ...task.proves.flatMap((proof, p) => [
      ...refer(sheet, ['tasks', t, 'proves', p, 'evidence'], proof.evidence, evidence),
      ...refer(sheet, ['tasks', t, 'proves', p, 'signal'], proof.signal, signals),
    ]),
    ...task.observes.flatMap(({ signal }, o) => refer(sheet, ['tasks', t, 'observes', o, 'signal'], signal, signals)),
    ...task.meets.flatMap(({ role }, m) => refer(sheet, ['tasks', t, 'meets', m, 'role'], role, people)),
    ...(stages.some((stage) => stage.tasks.includes(task.id))
      ? []
      : [
          faultIn(
            sheet,
            ['tasks', t, 'id'],
            `no stage has the task "${task.id}"`,
            'write it into the tasks of a stage',
          ),
        ]),
  ])
}

function checkStage(sheet: Sheet<Playbook>, stage: Stage, s: number, lessons: Namespace): Fault[] {
  const { tasks, roles } = sheet.value
  return [
    ...referAll(sheet, ['stages', s, 'tasks'], stage.tasks, namespace('task', 'tasks', tasks)),
    ...referAll(sheet, ['stages', s, 'roles'], stage.roles, namespace('role', 'roles', roles)),
    ...refer(sheet, ['stages', s, 'lesson'], stage.lesson, lessons),
    ...checkExit(sheet, stage, s),
  ]
}

function checkExit(sheet: Sheet<Playbook>, stage: Stage, s: number): Fault[] {
  const faults = checkCommitment(sheet, stage, s)
  if (faults.length > 0) return faults
  return stage.exit.flatMap((evidence, e) => checkProvable(sheet, stage, evidence, ['stages', s, 'exit', e]))
}

/** A stage is left when the buyer commits, once: with none it could never be left, with two it would be ambiguous. */
function checkCommitment(sheet: Sheet<Playbook>, { id, exit }: Stage, s: number): Fault[] {
  const count = exit.filter(({ by }) => by === 'buyer').length
  if (count === 1) return []
  const message = `stage "${id}" has ${count === 0 ? 'no' : count} exit evidence "by: buyer"`
  const remedy = 'mark exactly one as "by: buyer": the commitment with which the buyer leaves the stage'
  return [faultIn(sheet, ['stages', s, 'exit'], message, remedy)]
}

function checkProvable(
  sheet: Sheet<Playbook>,
  stage: Stage,
  evidence: Evidence,
  path: readonly PropertyKey[],
): Fault[] {
  if (evidence.by === 'buyer') return []
  const tasks = sheet.value.tasks.filter(({ id }) => stage.tasks.includes(id))
  if (tasks.some(({ proves }) => proves.some((proof) => proof.evidence === evidence.id))) return []
  const message = `no task of stage "${stage.id}" can prove "${evidence.id}", so a deal could never leave it`
  const remedy = `add "proves: [{ evidence: ${evidence.id}, chance: 0.5 }]" to one of its tasks`
  return [faultIn(sheet, [...path, 'id'], message, remedy)]
}

function signalsOf(sheet: Sheet<Playbook>): Namespace {
  return namespace('signal', 'signals', sheet.value.signals)
}
