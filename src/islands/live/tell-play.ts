import type { Command } from '../../sim/territory/facts.ts'
import type { Setting } from '../../sim/territory/setting.ts'
import type { Speech } from '../desk/speech.ts'
import { accountName, reasonName, sourceName, stageName, taskName } from '../desk/tell.ts'

/** What somebody does or proposes, in a few words: "discovery meeting with Acme". Needs the group `live-play`. */
export function tellPlay(setting: Setting, speech: Speech, command: Command): string {
  const params = paramsOf(setting, speech, command)
  return speech.trySay(`live-play.do-${command.type}`, params) ?? speech.say('live-play.do-other')
}

function paramsOf(setting: Setting, speech: Speech, command: Command): Record<string, string> {
  switch (command.type) {
    case 'DoTask':
      return { task: taskName(setting, speech, command.task), account: accountName(setting, speech, command.deal) }
    case 'WorkSource':
      return { source: sourceName(setting, speech, command.source) }
    case 'MoveDeal':
      return { account: accountName(setting, speech, command.deal), stage: stageName(setting, speech, command.to) }
    case 'Disqualify':
      return {
        account: accountName(setting, speech, command.deal),
        reason: reasonName(setting, speech, command.reason),
      }
    case 'StateChance':
      return {
        account: accountName(setting, speech, command.deal),
        chance: speech.percent(command.chance),
        category: speech.say(`desk.category-${command.category}`),
      }
    case 'StateOutlook':
      return { amount: speech.money(command.amount) }
    default:
      return {}
  }
}
