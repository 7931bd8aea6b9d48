import type { Command } from '../../../sim/territory/facts.ts'
import type { Setting } from '../../../sim/territory/setting.ts'
import type { Speech } from '../../desk/speech.ts'
import { accountName, reasonName, sourceName, stageName, taskName } from '../../desk/tell.ts'

/** A command as what one does: "Discovery meeting with Acme". */
export function tellCommand(setting: Setting, speech: Speech, command: Command): string {
  switch (command.type) {
    case 'DoTask':
      return speech.say('debrief.do-DoTask', {
        task: taskName(setting, speech, command.task),
        account: accountName(setting, speech, command.deal),
      })
    case 'WorkSource':
      return speech.say('debrief.do-WorkSource', { source: sourceName(setting, speech, command.source) })
    case 'MoveDeal':
      return speech.say('debrief.do-MoveDeal', {
        account: accountName(setting, speech, command.deal),
        stage: stageName(setting, speech, command.to),
      })
    case 'Disqualify':
      return speech.say('debrief.do-Disqualify', {
        account: accountName(setting, speech, command.deal),
        reason: reasonName(setting, speech, command.reason),
      })
    case 'EndPhase':
      return speech.say('debrief.do-EndPhase')
    default:
      return speech.say('debrief.do-other')
  }
}
