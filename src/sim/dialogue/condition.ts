import { QUESTIONS } from '../../schema/scenario/questions.ts'
import type { AnswerCondition, Condition, Span } from '../../schema/scenario/talk.ts'
import type { Setting, Truth } from './setting.ts'
import { type Desk, talkShareOf } from './view.ts'

/** Whether a condition holds by what the seller can know. Nothing written = it holds. */
export function holds(condition: Condition | undefined, desk: Desk): boolean {
  if (!condition) return true
  return plainHolds(condition, desk) && (condition.any?.some((one) => plainHolds(one, desk)) ?? true)
}

/** The same for an answer, which may hang on what is hidden. */
export function answerHolds(
  setting: Setting,
  condition: AnswerCondition | undefined,
  desk: Desk,
  truth: Truth,
): boolean {
  if (!condition) return true
  return holds(condition, desk) && truthHolds(setting, condition, truth)
}

function plainHolds(condition: Omit<Condition, 'any'>, desk: Desk): boolean {
  const { mood, patience, time, talk, found, lacks, said, unsaid, variables, asked } = condition
  return (
    inside(mood, desk.mood) &&
    inside(patience, desk.patience) &&
    inside(time, desk.time) &&
    (talk === undefined || inside(talk, talkShareOf(desk))) &&
    (found?.every((id) => desk.found.includes(id)) ?? true) &&
    !(lacks?.some((id) => desk.found.includes(id)) ?? false) &&
    (said?.every((id) => desk.said.includes(id)) ?? true) &&
    !(unsaid?.some((id) => desk.said.includes(id)) ?? false) &&
    Object.entries(variables ?? {}).every(([id, wanted]) => variableHolds(wanted, desk.variables[id])) &&
    (asked === undefined || QUESTIONS.every((kind) => inside(asked[kind], desk.asked[kind])))
  )
}

function truthHolds({ scenario }: Setting, condition: AnswerCondition, truth: Truth): boolean {
  if (!condition.truth) return true
  return scenario.hidden.every(({ id, values }, n) => {
    const wanted = condition.truth?.[id]
    const value = values[truth[n] ?? 0]?.id ?? ''
    return wanted === undefined || (typeof wanted === 'string' ? wanted === value : wanted.includes(value))
  })
}

function variableHolds(wanted: Span | boolean, value: number | boolean | undefined): boolean {
  return typeof wanted === 'boolean' ? value === wanted : typeof value === 'number' && inside(wanted, value)
}

function inside(span: Span | undefined, value: number): boolean {
  return span === undefined || (value >= (span.min ?? -Infinity) && value <= (span.max ?? Infinity))
}
