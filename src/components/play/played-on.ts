import type { Locale } from '../../schema/locale.ts'
import type { Playbook } from '../../schema/playbook.ts'
import type { Scenario } from '../../schema/scenario/scenario.ts'
import { localiseDeep } from '../../words/localise.ts'
import { course } from '../site/course.ts'

/** The playbook of a scenario in the page's language, and the hashes that pin a run to both. */
export function playedOn(
  scenario: Scenario,
  locale: Locale,
): { readonly playbook: Playbook; readonly hashes: { readonly scenario: string; readonly playbook: string } } {
  const { playbooks, hashes } = course()
  const playbook = localiseDeep(playbooks.get(scenario.playbook), locale)
  if (!playbook) throw new Error(`${scenario.id}: there is no playbook "${scenario.playbook}"`)
  return {
    playbook,
    hashes: {
      scenario: hashes.scenarios.get(scenario.id) ?? '',
      playbook: hashes.playbooks.get(playbook.id) ?? '',
    },
  }
}
