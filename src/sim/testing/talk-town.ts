import type { TerritoryScenario } from '../../schema/scenario/territory.ts'
import { prepare, type Setting } from '../territory/setting.ts'
import { talksOf } from '../territory/with-talks.ts'
import { playbook, scenario } from './fixture.ts'
import { smallTalk } from './small-talk.ts'

/** The small town, where the task `call` (answer now) and `mail` (answer at the week's end) can be played out as the small talk. */
export function talkTown(own: Partial<TerritoryScenario> = {}): Setting {
  return prepare(
    {
      ...scenario,
      dialogues: { call: { play: 'small-talk', needs: { 'contact-named': ['pain'] } }, mail: 'small-talk' },
      talks: { 'small-talk': smallTalk.scenario },
      ...own,
    },
    playbook,
    talksOf,
  )
}
