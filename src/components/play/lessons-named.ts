import type { DialogueScenario } from '../../schema/scenario/dialogue.ts'
import type { ModuleLinks } from '../site/course-map.ts'

/** Titles of the lessons that a dialogue's feedback names, by `module/lesson`; what the course does not have is left out. */
export function lessonsNamed(scenario: DialogueScenario, modules: readonly ModuleLinks[]): Record<string, string> {
  const titles = new Map(modules.flatMap(({ lessons }) => lessons.map(({ id, title }) => [id, title])))
  const named = scenario.beats.flatMap(({ options = [], letter }) =>
    [...options, ...(letter?.parts.flatMap((part) => part.options) ?? [])].flatMap(({ lesson }) => lesson ?? []),
  )
  return Object.fromEntries(named.flatMap((id) => (titles.has(id) ? [[id, titles.get(id) ?? '']] : [])))
}
