import { QUESTIONS } from '../../schema/scenario/questions.ts'
import type { Mark } from '../simulation.ts'
import type { Fact } from './facts.ts'
import type { Setting } from './setting.ts'
import { type Desk, talkShareOf } from './view.ts'

/** A share of a talk that has hardly begun says nothing. */
const ENOUGH = 3
/** What talk share and kinds of questions weigh, where one line weighs 1 [A]. */
const WHOLE_TALK = 2

/** What is judged of a talk: every line, and of the whole talk who spoke how much and which questions were asked. */
export function marksOf(setting: Setting, facts: readonly Fact[], desk: Desk): Mark[] {
  return [...lineMarks(setting, facts), ...wholeMarks(setting, desk)]
}

function lineMarks(setting: Setting, facts: readonly Fact[]): Mark[] {
  let step = 0
  return facts.flatMap((fact) => {
    if (fact.type !== 'LineSaid' && fact.type !== 'LetterSent') return []
    step += 1
    const said =
      fact.type === 'LineSaid'
        ? [setting.options.get(fact.option)?.option]
        : Object.values(fact.parts).map((id) => setting.parts.get(id)?.option)
    return said.flatMap((option): Mark[] => {
      if (!option || option.weight === 0) return []
      const { competency, level, weight, id } = option
      return [{ competency, code: 'line', value: level, weight, week: step, params: { beat: fact.beat, option: id } }]
    })
  })
}

function wholeMarks({ scenario, options }: Setting, desk: Desk): Mark[] {
  if (desk.step < ENOUGH) return []
  const marks: Mark[] = []
  const mark = (code: string, value: number, params: Record<string, number>) =>
    marks.push({ competency: 'discover', code, value, weight: WHOLE_TALK, week: desk.step, params })
  if (scenario.talkShare) {
    const { best, worst } = scenario.talkShare
    const share = talkShareOf(desk)
    const value = Math.min(1, Math.max(0, (worst - share) / (worst - best)))
    mark('talk-share', value, { share: Math.round(share * 100), best: Math.round(best * 100) })
  }
  const offered = QUESTIONS.filter((kind) => [...options.values()].some(({ option }) => option.question === kind))
  if (offered.length >= ENOUGH) {
    const asked = offered.filter((kind) => desk.asked[kind] > 0).length
    mark('question-kinds', asked / offered.length, { asked, of: offered.length })
  }
  return marks
}
