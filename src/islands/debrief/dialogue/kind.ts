import type { DialogueScenario } from '../../../schema/scenario/dialogue.ts'
import { answersTo } from '../../../sim/dialogue/evolve.ts'
import type { Command, Fact } from '../../../sim/dialogue/facts.ts'
import { linesOf } from '../../../sim/dialogue/lines.ts'
import { prepare, type Setting } from '../../../sim/dialogue/setting.ts'
import { start } from '../../../sim/dialogue/state.ts'
import type { Speech } from '../../desk/speech.ts'
import { findingText, optionText, tellHeard, tellTimeIn, writtenText } from '../../dialogue/tell.ts'
import type { DebriefKind } from '../kind.ts'
import { linesIn, RULES, ruleOf } from './rule.ts'
import { Scene } from './Scene.tsx'
import { WholeTalk } from './WholeTalk.tsx'

/** The debrief of a dialogue; what one asks without a run at hand is answered by the scenario as it is today. */
export function dialogueDebrief(scenario: DialogueScenario): DebriefKind<Setting> {
  const lines = linesIn(scenario)
  return {
    prepare: (own, playbook) => {
      if (own.kind !== 'dialogue') throw new TypeError(`"${own.id}" is no dialogue`)
      return prepare(own, playbook)
    },
    tell: (setting, speech, command) => tellCommand(setting, speech, command as Command),
    tellCost: (speech, _command, cost) => (cost > 0 ? tellTimeIn(scenario.time.unit, speech, cost) : ''),
    tellFact: (setting, speech, fact) => tellFact(setting, speech, fact as Fact),
    tellSubject: ({ beats }, speech, beat) => speech.text(beats.get(beat)?.title ?? beat),
    ends: (fact) => fact.type === 'TalkEnded',
    ruleOf: (chosen, best) => ruleOf(lines, chosen as Command, best as Command),
    rules: RULES,
    Scene,
    statesChances: false,
    More: WholeTalk,
  }
}

/** A command as what one says or sends. */
export function tellCommand(setting: Setting, speech: Speech, command: Command): string {
  if (command.type === 'Say') return optionText(setting, speech, command.option)
  return speech.say('debrief.do-Send', { parts: writtenText(setting, speech, command.parts) })
}

/** A fact as what could be heard; one's own words and where the talk goes on are no news. */
function tellFact(setting: Setting, speech: Speech, fact: Fact): string | null {
  switch (fact.type) {
    case 'Answered':
      return heard(setting, speech, fact)
    case 'FactFound':
      return speech.join([speech.say('dialogue.noted'), findingText(setting, speech, fact.finding)])
    case 'TalkEnded': {
      const ending = setting.endings.get(fact.ending)
      return speech.say('debrief.ended', { ending: ending ? speech.text(ending.title) : fact.ending })
    }
    default:
      return null
  }
}

/** The answer in the words of its mood; lines that hung on more than the mood are in the transcript. */
function heard(setting: Setting, speech: Speech, { beat, option, answer, mood }: Extract<Fact, { type: 'Answered' }>) {
  const says = answersTo(setting, beat, option)[answer]?.says.filter(({ when }) => when === undefined) ?? []
  const desk = { ...start(setting, 0).desk, mood }
  return tellHeard(setting, speech, linesOf(says, desk)) || null
}
