import type { DebriefOverview } from '../../protocol/debrief.ts'
import { type RoomError, topErrors } from '../../room/debrief/errors.ts'
import { forecastOf, type RoomForecast, type Statement } from '../../room/debrief/forecast.ts'
import type { Judgement } from '../../room/debrief/judgement.ts'
import { type Moment, momentsOf, type Option } from '../../room/debrief/moments.ts'
import { agreement, type Outcome, outcomeOf } from '../../room/debrief/outcome.ts'
import { sampleOf } from '../../room/debrief/sample.ts'
import type { Locale } from '../../schema/locale.ts'
import type { Playbook } from '../../schema/playbook.ts'
import type { TerritoryScenario } from '../../schema/scenario/territory.ts'
import type { Command } from '../../sim/territory/facts.ts'
import { prepare, type Setting } from '../../sim/territory/setting.ts'
import { localiseDeep } from '../../words/localise.ts'
import { type Rule, ruleOf } from '../review/rule.ts'
import { checksum } from '../runs.ts'
import type { Reviewable, RunReview } from './room-review.ts'
import { type RoomRun, readRun, subjectOf } from './run.ts'
import { type Found, readRuns } from './wire.ts'

/** Runs that are looked at in full; of a larger room these stand for the rest. */
export const SAMPLE = 60

export interface LoadedRoom {
  readonly overview: DebriefOverview
  readonly setting: Setting
  /** Nobody but bots had a seat: their decisions are judged as if they were people's. */
  readonly rehearsed: boolean
  /** In the order of the room; a sample of a large one. */
  readonly runs: readonly RoomRun[]
  readonly toReview: readonly Reviewable[]
}

/** Reads the runs of a room, or a sample of them; lets the page breathe in between. */
export async function loadRoom(overview: DebriefOverview, locale: Locale): Promise<Found<LoadedRoom>> {
  const { content, seed, room } = overview
  const scenario = localiseDeep(content.scenario as TerritoryScenario, locale)
  const playbook = localiseDeep(content.playbook as Playbook, locale)
  const setting = prepare(scenario, playbook)
  const sample = sampleOf(
    overview.runs.map(({ run, result }) => ({ id: run, result })),
    SAMPLE,
  )
  const told = await readRuns(
    room,
    sample.map(({ id }) => id),
  )
  if ('trouble' in told) return told
  const rehearsed = overview.seats.every(({ bot }) => bot !== null)
  const runs: RoomRun[] = []
  for (const { run, entries } of told.found) {
    runs.push(readRun(setting, seed, run, entries, rehearsed))
    await new Promise((go) => setTimeout(go))
  }
  const toReview = runs.map(({ id, facts, skip }) => ({
    id,
    key: [room, id, checksum(facts), overview.rulesVersion].join(' '),
    about: { scenario, playbook, seed, facts, skip },
  }))
  return { found: { overview, setting, rehearsed, runs, toReview } }
}

/** A customer in a week, or the week itself, with what the room did there. */
export type RoomMoment = Moment<Command>
export type RoomOption = Option<Command>

/** A judged decision with the run it was taken in. */
export type OwnedDecision = Judgement<Command> & { readonly run: string }

/** What the room's runs say together, as far as they are reviewed. */
export interface RoomAnalysis {
  readonly moments: readonly RoomMoment[]
  readonly outcomes: readonly Outcome[]
  /** How far result and decisions rank the room alike. */
  readonly agreement: number | null
  readonly errors: readonly (RoomError & { readonly kind: Rule })[]
  readonly forecast: RoomForecast
  readonly statements: readonly Statement[]
  readonly decisions: readonly OwnedDecision[]
}

export function analyse({ runs, setting }: LoadedRoom, reviews: ReadonlyMap<string, RunReview>): RoomAnalysis {
  const judged = (run: RoomRun): readonly Judgement<Command>[] =>
    (reviews.get(run.id)?.decisions ?? []) as readonly Judgement<Command>[]
  const choices = runs.map((run) => ({ run: run.id, acts: run.acts, judged: judged(run), open: run.open }))
  const reviewed = runs.flatMap((run) => {
    const review = reviews.get(run.id)
    // Where nobody decided anything there is nobody to be lucky.
    return review && run.acts.length > 0
      ? [{ run: run.id, final: run.final, start: review.start, judged: judged(run) }]
      : []
  })
  const outcomes = reviewed.map(outcomeOf)
  const statements = runs.flatMap((run) => run.statements)
  const forecasts = runs.flatMap(({ outlook, end }) =>
    outlook === null ? [] : [{ stated: outlook, came: end.bookings }],
  )
  return {
    moments: momentsOf(choices, subjectOf).filter(({ options, cost }) => options.length > 0 || cost > 0),
    outcomes,
    agreement: agreement(outcomes),
    errors: topErrors(reviewed, ({ command, best }) => ruleOf(command, best.command)) as RoomAnalysis['errors'],
    forecast: forecastOf(statements, forecasts, setting.scenario.quota),
    statements,
    decisions: runs.flatMap((run) => judged(run).map((decision) => ({ ...decision, run: run.id }))),
  }
}
