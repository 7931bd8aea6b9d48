import type { DebriefEntry } from '../../protocol/debrief.ts'
import { authorsOf, type Entry, isOwn } from '../../room/debrief/entries.ts'
import type { Statement } from '../../room/debrief/forecast.ts'
import type { Act, Choices } from '../../room/debrief/moments.ts'
import type { Turn } from '../../sim/simulation.ts'
import type { Desk } from '../../sim/territory/desk.ts'
import type { Command, Fact } from '../../sim/territory/facts.ts'
import { openDeals } from '../../sim/territory/pipeline.ts'
import { reviewable } from '../../sim/territory/reviewable.ts'
import type { Setting } from '../../sim/territory/setting.ts'
import { type State, start } from '../../sim/territory/state.ts'
import { statementsOf } from '../review/calibration.ts'

/** A run of a room as the debrief works with it. */
export interface RoomRun {
  readonly id: string
  readonly facts: readonly Fact[]
  readonly turns: readonly Turn<State, Command, Fact>[]
  /** Whose each turn was. */
  readonly authors: readonly Entry[]
  /** Numbers of turns that the room did in its people's place. */
  readonly skip: readonly number[]
  readonly finished: boolean
  /** How it stands at the end. */
  readonly end: Desk
  /** Bookings, and what open deals are worth. */
  readonly final: number
  readonly acts: readonly Act<Command>[]
  readonly open: Choices<Command>['open']
  readonly statements: readonly Statement[]
  /** The last forecast that was people's own, if any. */
  readonly outlook: number | null
}

/** `rehearsed`: only bots played, and their decisions are looked at as if they were people's. */
export function readRun(
  setting: Setting,
  seed: number,
  id: string,
  told: readonly DebriefEntry[],
  rehearsed = false,
): RoomRun {
  const mine = ({ how }: { readonly how: string }) => isOwn(how) || (rehearsed && how !== 'pushed' && how !== 'host')
  const entries = told as unknown as readonly Entry[]
  const facts = entries.flatMap((entry) => entry.facts) as Fact[]
  const turns = reviewable.turns(setting, seed, facts)
  const authors = authorsOf(turns, entries)
  const own = authors.map(mine)
  const end = turns.at(-1)?.after.desk ?? start(setting, seed).desk
  const finished = end.phase === 'finished'
  const acts = turns.flatMap((turn, step) => (own[step] && isChoice(setting, turn) ? [actOf(turn, step)] : []))
  const ownFacts = entries.flatMap((entry) => entry.facts.filter((fact) => mine(entry) || !isStatement(fact)))
  const outlooks = (ownFacts as Fact[]).filter((fact) => fact.type === 'OutlookStated')
  return {
    ...{ id, facts, turns, authors, finished, end, acts },
    skip: own.flatMap((isOne, step) => (isOne ? [] : [step])),
    final: reviewable.value(setting, end),
    open: openIn(turns.filter((_, step) => own[step])),
    statements: finished ? statementsOf(ownFacts as Fact[]).map(({ chance, won }) => ({ chance, came: won })) : [],
    outlook: finished ? (outlooks.at(-1)?.amount ?? null) : null,
  }
}

/** Statements move no buyer, and a guarded move says only what is proved. To call it a week is one if hours are left. */
function isChoice(setting: Setting, { before, command }: Turn<State, Command, Fact>): boolean {
  if (command.type === 'DoTask' || command.type === 'WorkSource' || command.type === 'Disqualify') return true
  if (command.type === 'MoveDeal') return !setting.scenario.guarded
  return command.type === 'EndPhase' && reviewable.contenders(setting, before.desk, command).length > 1
}

function actOf({ before, command }: Turn<State, Command, Fact>, step: number): Act<Command> {
  return { step, ...reviewable.place(before.desk, command), command }
}

/** Deals that were open in each week, among them those that came in its course. */
function openIn(turns: readonly Turn<State, Command, Fact>[]): Map<number, string[]> {
  const found = new Map<number, Set<string>>()
  for (const { before } of turns) {
    if (before.desk.phase !== 'work') continue
    const ids = found.get(before.desk.week) ?? new Set()
    for (const { id } of openDeals(before.desk)) ids.add(id)
    found.set(before.desk.week, ids)
  }
  return new Map([...found].map(([week, ids]) => [week, [...ids]]))
}

function isStatement(fact: unknown): boolean {
  const { type } = fact as Fact
  return type === 'ChanceStated' || type === 'OutlookStated'
}

/** What a command is about: a deal, or the week as a whole. */
export function subjectOf(command: Command): string | null {
  return 'deal' in command ? command.deal : null
}
