import { checkLesson } from './checks/lesson.ts'
import { checkLists, checkOrder } from './checks/lists.ts'
import { targetsOf } from './checks/part.ts'
import { checkPlaybook } from './checks/playbook.ts'
import { namespace } from './checks/references.ts'
import { checkScenario } from './checks/scenario.ts'
import { checkTranslations } from './checks/translation.ts'
import { checkWords } from './checks/words.ts'
import { readDraft } from './draft.ts'
import type { Fault } from './fault.ts'

/** Names of the bots of each kind of exercise; without them the playthroughs are not held to any. */
export type Policies = ReadonlyMap<string, readonly string[]>

/** Everything that is wrong or still to be done in a content folder, by file and line. */
export function checkContent(root: string, policies?: Policies): Fault[] {
  const draft = readDraft(root)
  const lessons = draft.modules.flatMap((module) => module.lessons)
  const addresses = namespace('lesson', 'lessons', lessons)
  const targets = targetsOf(draft)
  return [
    ...draft.faults,
    ...draft.playbooks.flatMap(({ sheet }) => (sheet ? checkPlaybook(sheet, addresses) : [])),
    ...draft.scenarios.flatMap((scenario) =>
      checkScenario(scenario, draft.playbooks, draft.scenarios, addresses, policies),
    ),
    ...checkLists(draft),
    ...checkOrder(draft.modules),
    ...checkWords(draft),
    ...lessons.flatMap((lesson) => checkLesson(lesson, targets)),
    ...checkTranslations(draft),
  ].sort((a, b) => compare(a.file, b.file) || a.line - b.line)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
