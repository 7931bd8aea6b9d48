import type { Command, Fact } from '../../../sim/territory/facts.ts'
import type { Setting } from '../../../sim/territory/setting.ts'
import { prepare } from '../../../sim/territory/setting.ts'
import { RULES, ruleOf } from '../../../stores/review/rule.ts'
import { accountName, tellFact } from '../../desk/tell.ts'
import type { DebriefKind } from '../kind.ts'
import { Scene } from './Scene.tsx'
import { tellCommand } from './tell-command.ts'

/** The debrief of a territory. */
export const territoryDebrief: DebriefKind<Setting> = {
  prepare: (scenario, playbook) => {
    if (scenario.kind !== 'territory') throw new TypeError(`"${scenario.id}" is no territory`)
    return prepare(scenario, playbook)
  },
  tell: (setting, speech, command) => tellCommand(setting, speech, command as Command),
  tellCost: (speech, command, cost) =>
    cost > 0
      ? speech.say(command.type === 'EndPhase' ? 'debrief.hoursLost' : 'debrief.hoursTaken', {
          hours: speech.hours(cost),
        })
      : '',
  tellFact(setting, speech, fact, subject) {
    const line = tellFact(setting, speech, fact as Fact)
    if (line === null || !('deal' in fact) || fact.deal === subject) return line
    return speech.join([
      speech.say('desk.account-first', { account: accountName(setting, speech, String(fact.deal)) }),
      line,
    ])
  },
  tellSubject: accountName,
  ends: (fact) => fact.type !== 'BuyerCommitted',
  ruleOf: (chosen, best) => ruleOf(chosen as Command, best as Command),
  rules: RULES,
  Scene,
  statesChances: true,
}
