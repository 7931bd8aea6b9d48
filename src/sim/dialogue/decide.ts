import type { Answer } from '../../schema/scenario/talk.ts'
import type { Decision } from '../simulation.ts'
import { answerOf, type DrawPlace, moodNoise } from './answer.ts'
import { answersTo, clampMood, evolve } from './evolve.ts'
import type { Command, Fact } from './facts.ts'
import { hasOpen } from './options.ts'
import { permit } from './permit.ts'
import type { State } from './state.ts'

/** Facts that follow from a command, or why it is refused. Draws the luck; changes nothing. */
export function decide(state: State, command: Command): Decision<Fact> {
  const refusal = permit(state.setting, state.desk, command)
  return refusal ? { refusal } : { facts: outcome(state, command).facts }
}

/** The state after a permitted command: the same as decided and folded in, but worked out once. Rollouts live on it. */
export function advance(state: State, command: Command): State {
  return outcome(state, command).state
}

/** Facts with the state after them. */
interface Course {
  readonly facts: readonly Fact[]
  readonly state: State
}

function follow({ facts, state }: Course, ...more: readonly Fact[]): Course {
  return { facts: [...facts, ...more], state: more.reduce(evolve, state) }
}

/** Letters draw in a range of their own, so that they share no luck with lines. */
const LETTERS = 10_000

function outcome(state: State, command: Command): Course {
  const { setting, seed, truth, desk } = state
  const { beat } = desk
  const option = command.type === 'Say' ? command.option : null
  const opening: Fact =
    command.type === 'Say'
      ? { type: 'LineSaid', beat, option: command.option }
      : { type: 'LetterSent', beat, parts: command.parts }
  const said = follow({ facts: [], state }, opening)
  const answers = answersTo(setting, beat, option)
  const place = placeOf(state, option)
  const answer = answerOf(setting, said.state.desk, truth, answers, seed, place)
  const given = answers[answer] as Answer
  const mood = clampMood(said.state.desk.mood + given.mood + moodNoise(setting, seed, place))
  const finds = given.finds.filter((id) => !desk.found.includes(id))
  const heard = follow(
    said,
    { type: 'Answered', beat, option, answer, mood },
    ...finds.map((finding): Fact => ({ type: 'FactFound', finding })),
  )
  return onwards(heard, given)
}

function placeOf({ setting, desk }: State, option: string | null): DrawPlace {
  if (option === null) return { subject: LETTERS + (setting.beatIndex.get(desk.beat) ?? 0), times: desk.step }
  const subject = setting.options.get(option)?.n ?? 0
  return { subject, times: desk.said.filter((id) => id === option).length }
}

/** Where the talk goes on: an ending that was said comes before one by patience, and that before one by time. */
function onwards(course: Course, { goto, end }: Answer): Course {
  const { setting, desk } = course.state
  const { patience, time } = setting.scenario
  if (end !== undefined) return follow(course, { type: 'TalkEnded', ending: end, reason: 'line' })
  if (desk.patience <= 0) return follow(course, { type: 'TalkEnded', ending: patience.end, reason: 'patience' })
  if (desk.time >= time.limit) return follow(course, { type: 'TalkEnded', ending: time.end, reason: 'time' })
  return goto === undefined ? course : enter(course, goto, setting.beats.size)
}

/** Into a beat, and on from it if nothing is open there; `left` keeps beats from passing one another on for ever. */
function enter(course: Course, id: string, left: number): Course {
  const next = follow(course, { type: 'BeatReached', beat: id })
  const { setting, desk } = next.state
  const beat = setting.beats.get(id)
  if (!beat || hasOpen(desk, beat)) return next
  const { goto, end } = beat.otherwise ?? {}
  if (goto !== undefined && left > 0) return enter(next, goto, left - 1)
  return follow(next, { type: 'TalkEnded', ending: end ?? setting.scenario.time.end, reason: 'nothing-left' })
}
