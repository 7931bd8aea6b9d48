import { difference, meanOf } from './paired.ts'
import type { Decision, Review } from './review.ts'

/** What there is to choose in a scenario, by the decisions that its players reached. */
export interface Choices extends Group {
  /** Money that one point is. */
  readonly point: number
  readonly weeks: readonly (Group & { readonly week: number })[]
  /** The same by subject: deals of a territory, beats of a talk. Decisions without one are in none. */
  readonly subjects: readonly (Group & { readonly subject: string })[]
}

/** Choices looked at together: all of them, or those of a week. */
export interface Group {
  readonly reached: number
  /** Mean distance of the best option from the worst, in points. */
  readonly spread: number
  /** Share of choices with a spread under `EMPTY`: there it hardly matters what one does. */
  readonly empty: number
  /** The kind of command that is most often best, and in which share of the choices. */
  readonly best: string
  readonly share: number
}

/** Points under which a choice does not matter. */
export const EMPTY = 5
/** Share of choices from which one kind of command is called dominant: nobody needs to think. */
export const DOMINANT = 0.8

export function choicesIn<Command extends object>(reviews: readonly Review<Command>[], point: number): Choices {
  const decisions = reviews.flatMap((review) => review.decisions)
  const weeks = [...new Set(decisions.map(({ week }) => week))].sort((a, b) => a - b)
  const subjects = [...new Set(decisions.flatMap(({ subject }) => subject ?? []))]
  return {
    point,
    ...groupOf(decisions, point),
    weeks: weeks.map((week) => ({
      week,
      ...groupOf(
        decisions.filter((decision) => decision.week === week),
        point,
      ),
    })),
    subjects: subjects.map((subject) => ({
      subject,
      ...groupOf(
        decisions.filter((decision) => decision.subject === subject),
        point,
      ),
    })),
  }
}

/** Groups in which one kind of command is best nearly always; the whole scenario stands as week `null`. */
export function dominantIn(choices: Choices): { week: number | null; option: string; share: number }[] {
  return [{ ...choices, week: null }, ...choices.weeks]
    .filter(({ share }) => share > DOMINANT)
    .map(({ week, best, share }) => ({ week, option: best, share }))
}

/** Fewer choices at one place say nothing of it. */
const ENOUGH = 5

/** Beats of a talk in which one line is best nearly always, whatever the buyer is like: there nobody needs to listen. */
export function dominantAt({
  subjects,
}: Choices): { subject: string; option: string; share: number; reached: number }[] {
  return subjects
    .filter(({ share, reached }) => share > DOMINANT && reached >= ENOUGH)
    .map(({ subject, best, share, reached }) => ({ subject, option: best, share, reached }))
}

function groupOf<Command extends object>(decisions: readonly Decision<Command>[], point: number): Group {
  const spreads = decisions.map((decision) => spreadOf(decision) / point)
  const [best, times] = mostFrequent(decisions.map((decision) => kindOf(decision.best.command)))
  const all = Math.max(1, decisions.length)
  return {
    reached: decisions.length,
    spread: meanOf(spreads),
    empty: spreads.filter((spread) => spread < EMPTY).length / all,
    best,
    share: times / all,
  }
}

/** The best option's value less the worst one's, over the worlds that both have seen. */
function spreadOf<Command>({ options }: Decision<Command>): number {
  const sorted = options.toSorted((a, b) => b.value - a.value)
  const worlds = Math.min(...sorted.map(({ values }) => values.length))
  return difference(sorted[0]?.values.slice(0, worlds) ?? [], sorted.at(-1)?.values.slice(0, worlds) ?? []).mean
}

/** A command without its subject: its type, and the task, source or line. */
export function kindOf(command: object): string {
  const { type, task, source, option } = command as Partial<Record<'type' | 'task' | 'source' | 'option', string>>
  return [type, task ?? source ?? option].filter((part) => part !== undefined).join(' ')
}

function mostFrequent(names: readonly string[]): [name: string, times: number] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0])
}
