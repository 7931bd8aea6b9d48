import type { Mark } from '../../sim/simulation.ts'
import type { Setting } from '../../sim/territory/setting.ts'
import type { Speech } from './speech.ts'
import { accountName, evidenceName, stageName, taskName } from './tell.ts'

/** What one decision showed, as a sentence: "You moved Acme to Proposal without …". A code without words is told in general. */
export function tellMark(setting: Setting, speech: Speech, mark: Mark): string {
  const params: Record<string, string | number> = { ...mark.params }
  for (const [key, name] of Object.entries(NAMED)) {
    if (params[key]) params[key] = name(setting, speech, String(params[key]))
  }
  if (mark.deal) params.account = accountName(setting, speech, mark.deal)
  for (const key of ['stated', 'booked']) if (typeof params[key] === 'number') params[key] = speech.money(params[key])
  if (typeof params.hours === 'number') params.hours = speech.hours(params.hours)
  return speech.trySay(`mark.${mark.code}`, params) ?? speech.say('mark.unknown', { share: speech.percent(mark.value) })
}

/** Params that are ids, and whose. */
const NAMED: Readonly<Record<string, (setting: Setting, speech: Speech, id: string) => string>> = {
  better: accountName,
  task: taskName,
  stage: stageName,
  missing: (setting, speech, ids) => speech.list(ids.split(' ').map((id) => evidenceName(setting, speech, id))),
}
