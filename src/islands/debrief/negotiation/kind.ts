import type { Command, Fact } from '../../../sim/negotiation/facts.ts'
import { ourWorthOf } from '../../../sim/negotiation/packages.ts'
import { prepare } from '../../../sim/negotiation/prepare.ts'
import type { Setting } from '../../../sim/negotiation/setting.ts'
import type { Speech } from '../../desk/speech.ts'
import { issueName, points, tellAnswer, tellCommand, tellEvent, tellLine, tellTerms } from '../../negotiation/tell.ts'
import type { DebriefKind } from '../kind.ts'
import { More } from './More.tsx'
import { RULES, ruleOf } from './rules.ts'
import { Scene } from './Scene.tsx'

/** The debrief of a negotiation. */
export const negotiationDebrief: DebriefKind<Setting> = {
  prepare: (scenario, playbook) => {
    if (scenario.kind !== 'negotiation') throw new TypeError(`"${scenario.id}" is no negotiation`)
    return prepare(scenario, playbook)
  },
  tell: (setting, speech, command) => tellCommand(setting, speech, command as Command),
  tellCost: (speech, _, cost) => (cost > 0 ? speech.say('debrief.roundsTaken', { n: speech.number(cost) }) : ''),
  tellFact: (setting, speech, fact) => tellFact(setting, speech, fact as Fact),
  tellSubject: issueName,
  ends: () => true,
  ruleOf: (chosen, best) => ruleOf(chosen as Command, best as Command),
  rules: RULES,
  Scene,
  statesChances: false,
  More,
}

/** What the other side, or the clock, did; what we did ourselves is told already. */
function tellFact(setting: Setting, speech: Speech, fact: Fact): string | null {
  const quote = 'line' in fact ? tellLine(setting, speech, fact.line, 'issue' in fact ? fact.issue : null) : ''
  const said = quote ? [speech.say('negotiation.quoted', { line: quote })] : []
  switch (fact.type) {
    case 'PriorityAnswered':
      return speech.join([...said, tellAnswer(setting, speech, fact)])
    case 'AlternativeAnswered':
      return speech.join([...said, tellAnswer(setting, speech, { ...fact, issue: null })])
    case 'BuyerOffered': {
      const params = {
        terms: tellTerms(setting, speech, fact.offer),
        points: points(speech, ourWorthOf(setting, fact.offer)),
      }
      return speech.join([...said, speech.say('negotiation.theyOffer', params)])
    }
    case 'BuyerAccepted':
      return speech.join([...said, speech.say('negotiation.they-accept')])
    case 'BuyerLeft':
      return speech.join([...said, speech.say('negotiation.they-leave')])
    case 'OfferAccepted':
      return speech.say('negotiation.ending-accepted')
    case 'WalkedAway':
      return speech.say('negotiation.ending-walked')
    case 'EventStruck':
      return tellEvent(setting, speech, fact.event)
    case 'LastWordCame':
      return speech.say('negotiation.lastWordSaid')
    default:
      return null
  }
}
