import type { Competency } from '../../../schema/competency.ts'
import type { DialogueScenario } from '../../../schema/scenario/dialogue.ts'
import type { Habit, Option, PartOption } from '../../../schema/scenario/talk.ts'
import type { Command } from '../../../sim/dialogue/facts.ts'

/** What there is to learn from a line that cost something, each with the competency whose lesson teaches it. */
export const RULES = {
  /** One's own goods were told before the other side's matter was known. */
  askFirst: 'discover',
  /** Price was given away. */
  tradeTerms: 'negotiate',
  /** The order was asked for before its time. */
  smallStep: 'qualify',
  /** The other side was chased without anything new. */
  bringSomething: 'discover',
  /** Time went into apologies. */
  toThePoint: 'discover',
  /** A question would have told more. */
  oneMoreQuestion: 'discover',
  /** Listening would have told more. */
  letThemTalk: 'discover',
  /** What was heard was not said back. */
  sayBack: 'discover',
  /** None of these: what the better line shows. */
  fitTheOffer: 'propose',
  nextStep: 'qualify',
  terms: 'negotiate',
  theirMatter: 'discover',
} as const satisfies Record<string, Competency>
export type Rule = keyof typeof RULES

/** Habits of the line that was said, the worst first, and what would have been better. */
const DROP: readonly (readonly [Habit, Rule])[] = [
  ['pitch', 'askFirst'],
  ['discount', 'tradeTerms'],
  ['close', 'smallStep'],
  ['chase', 'bringSomething'],
  ['apologise', 'toThePoint'],
]
/** Habits of the better line that the one said lacks. */
const ADOPT: readonly (readonly [Habit, Rule])[] = [
  ['question', 'oneMoreQuestion'],
  ['listen', 'letThemTalk'],
  ['summarise', 'sayBack'],
]
const BY_COMPETENCY: { readonly [name in Competency]?: Rule } = {
  propose: 'fitTheOffer',
  qualify: 'nextStep',
  negotiate: 'terms',
}

type Line = Pick<Option | PartOption, 'habits' | 'competency'>
/** Every line and every way of writing a part of a letter, by its id. */
export type Lines = ReadonlyMap<string, Line>

export function linesIn({ beats }: DialogueScenario): Lines {
  const all = beats.flatMap(({ options = [], letter }) => [
    ...options,
    ...(letter?.parts.flatMap((part) => part.options) ?? []),
  ])
  return new Map(all.map((line) => [line.id, line]))
}

/** The rule that tells most of why `best` was better than what was chosen. */
export function ruleOf(lines: Lines, chosen: Command, best: Command): Rule {
  const said = idsOf(chosen)
  const better = idsOf(best)
  // Of two letters only the parts that differ tell anything.
  const mine = said.filter((id) => !better.includes(id)).flatMap((id) => lines.get(id) ?? [])
  const theirs = better.filter((id) => !said.includes(id)).flatMap((id) => lines.get(id) ?? [])
  const has = (some: readonly Line[], habit: Habit) => some.some(({ habits }) => habits.includes(habit))
  const dropped = DROP.find(([habit]) => has(mine, habit) && !has(theirs, habit))
  const adopted = ADOPT.find(([habit]) => has(theirs, habit) && !has(mine, habit))
  return dropped?.[1] ?? adopted?.[1] ?? BY_COMPETENCY[theirs[0]?.competency ?? 'discover'] ?? 'theirMatter'
}

function idsOf(command: Command): readonly string[] {
  return command.type === 'Say' ? [command.option] : Object.values(command.parts)
}
