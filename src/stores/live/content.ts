import type { Playbook } from '../../schema/playbook.ts'
import type { TerritoryScenario } from '../../schema/scenario/territory.ts'
import { backOff, type Wire } from './wire.ts'

/** What the pages were built with, in the reader's language. */
export interface Content {
  readonly scenario: TerritoryScenario
  readonly playbook: Playbook
}

/** Asked until it is there; `null`: there is none. */
export async function loadContent(wire: Wire, locale: string, scenario: string): Promise<Content | null> {
  for (let tries = 0; ; tries += 1) {
    const answer = await wire.request('GET', `/${locale}/live/content/${scenario}.json`).catch(() => null)
    if (answer?.status === 200 && answer.body !== undefined) return answer.body as Content
    if (answer?.status === 404) return null
    await wire.rest(backOff(tries))
  }
}
