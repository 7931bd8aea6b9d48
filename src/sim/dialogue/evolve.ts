import type { Answer, PartOption } from '../../schema/scenario/talk.ts'
import { likelihoodOf } from './answer.ts'
import type { Fact } from './facts.ts'
import { linesOf } from './lines.ts'
import type { Setting } from './setting.ts'
import type { State } from './state.ts'
import type { Desk } from './view.ts'

/** Folds a fact in. Never draws, never refuses. */
export function evolve(state: State, fact: Fact): State {
  return { ...state, desk: afterFact(state.setting, state.desk, fact) }
}

function afterFact(setting: Setting, desk: Desk, fact: Fact): Desk {
  switch (fact.type) {
    case 'LineSaid':
      return afterLine(setting, desk, fact.beat, fact.option)
    case 'LetterSent':
      return afterLetter(setting, desk, fact.beat, fact.parts)
    case 'Answered':
      return afterAnswer(setting, desk, fact)
    case 'FactFound': {
      const { finding } = fact
      const transcript = [...desk.transcript, { by: 'finding' as const, step: desk.step, finding }]
      return { ...desk, found: [...desk.found, finding], transcript }
    }
    case 'BeatReached': {
      const reached = { ...desk, beat: fact.beat }
      const lines = linesOf(setting.beats.get(fact.beat)?.says ?? [], reached)
      return { ...reached, transcript: [...desk.transcript, ...lines] }
    }
    case 'TalkEnded':
      return { ...desk, ended: { ending: fact.ending, reason: fact.reason } }
    default:
      return fact satisfies never
  }
}

function afterLine(setting: Setting, desk: Desk, beat: string, id: string): Desk {
  const option = setting.options.get(id)?.option
  if (!option) return desk
  const step = desk.step + 1
  const { question } = option
  return {
    ...desk,
    step,
    ...timeAfter(desk, option),
    said: [...desk.said, id],
    asked: question ? { ...desk.asked, [question]: desk.asked[question] + 1 } : desk.asked,
    transcript: [...desk.transcript, { by: 'seller', step, beat, option: id }],
  }
}

function afterLetter(setting: Setting, desk: Desk, beat: string, parts: Readonly<Record<string, string>>): Desk {
  const letter = setting.beats.get(beat)?.letter
  if (!letter) return desk
  const step = desk.step + 1
  // In the order of the parts, whatever the order in which they were chosen.
  const ids = letter.parts.flatMap(({ id }) => parts[id] ?? [])
  const written = ids.flatMap((id) => setting.parts.get(id)?.option ?? [])
  const sent: Desk = {
    ...desk,
    step,
    ...timeAfter(desk, letter),
    said: [...desk.said, ...ids],
    transcript: [...desk.transcript, { by: 'letter', step, beat, parts }],
  }
  return written.reduce((after, part) => withEffects(setting, after, part, clampMood(after.mood + part.mood)), sent)
}

function afterAnswer(setting: Setting, desk: Desk, fact: Extract<Fact, { type: 'Answered' }>): Desk {
  const answers = answersTo(setting, fact.beat, fact.option)
  const answer = answers[fact.answer]
  if (!answer) return desk
  const heard = withEffects(setting, desk, answer, fact.mood)
  return {
    ...heard,
    belief: beliefAfter(setting, desk, answers, fact.answer),
    transcript: [...desk.transcript, ...linesOf(answer.says, heard)],
  }
}

/** The answers there are to an option, or to the letter of a beat. */
export function answersTo(setting: Setting, beat: string, option: string | null): readonly Answer[] {
  const found = option === null ? setting.beats.get(beat)?.letter : setting.options.get(option)?.option
  return found?.answers ?? []
}

/** By Bayes' rule: each combination of what is hidden, weighed by how likely it made the answer. */
function beliefAfter(setting: Setting, desk: Desk, answers: readonly Answer[], given: number): readonly number[] {
  if (answers.length === 1 || desk.belief.length === 1) return desk.belief
  const weights = setting.worlds.map(
    ({ truth }, n) => (desk.belief[n] ?? 0) * likelihoodOf(setting, desk, truth, answers, given),
  )
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return sum > 0 ? weights.map((weight) => weight / sum) : desk.belief
}

function timeAfter(desk: Desk, { time, talk }: { time: number; talk: number }): Pick<Desk, 'time' | 'spoken'> {
  return { time: round(desk.time + time), spoken: round(desk.spoken + time * talk) }
}

type Effects = Pick<PartOption, 'patience' | 'set' | 'add'>

function withEffects(setting: Setting, desk: Desk, { patience, set, add }: Effects, mood: number): Desk {
  return {
    ...desk,
    mood,
    patience: Math.max(0, desk.patience + patience),
    variables: variablesAfter(setting, desk, set, add),
  }
}

function variablesAfter(
  { scenario }: Setting,
  desk: Desk,
  set: Effects['set'],
  add: Effects['add'],
): Desk['variables'] {
  if (Object.keys(set).length === 0 && Object.keys(add).length === 0) return desk.variables
  const changed: Record<string, number | boolean> = { ...desk.variables, ...set }
  for (const variable of scenario.variables) {
    const value = changed[variable.id]
    if (variable.type !== 'number' || typeof value !== 'number') continue
    changed[variable.id] = Math.min(variable.max, Math.max(variable.min, value + (add[variable.id] ?? 0)))
  }
  return changed
}

/** Moods go from -3 to 3. */
export function clampMood(mood: number): number {
  return Math.min(3, Math.max(-3, mood))
}

/** Times are written to a quarter or a tenth; sums stay as clean. */
function round(time: number): number {
  return Math.round(time * 1000) / 1000
}
