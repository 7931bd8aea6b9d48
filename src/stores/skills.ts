import type { Competency } from '../schema/competency.ts'
import type { CheckRecord, LessonRecord } from './progress.ts'

/** How far a competency has been shown, weakest first. */
export const LEVELS = ['unshown', 'beginning', 'steady', 'strong'] as const
export type Level = (typeof LEVELS)[number]

/**
 * The rule, also filled into the words that explain it. Doing counts before knowing: checks alone lead to `steady`
 * at most, and once a simulation has scored a competency, that score decides.
 * Worked example (skills.unit.test.ts): 5 of 6 checks right, 80 points → strong; 3 of 6 right, 80 points → steady.
 */
export const RULE = {
  /** Share of the checks that must be right for `steady` without a score, and for `strong` with one. */
  checks: 2 / 3,
  /** Points of 100 in a simulation from which a competency is steady, and strong. */
  steady: 50,
  strong: 75,
} as const

/** A lesson as far as it trains a competency. */
export interface SkillLesson {
  /** `<module>/<lesson>`. */
  readonly id: string
  readonly competencies: readonly Competency[]
  /** Ids of its checks. */
  readonly checks: readonly string[]
}

/** What is kept of a reader's work. */
export interface Evidence {
  readonly lessons: Readonly<Record<string, LessonRecord>>
  /** By `<module>/<lesson>#<id>`. */
  readonly checks: Readonly<Record<string, CheckRecord>>
  readonly attempts: readonly ScoredAttempt[]
}
interface ScoredAttempt {
  readonly scenario: string
  readonly at: string
  readonly competencies: Readonly<Partial<Record<Competency, number>>>
}

export interface Skill {
  readonly competency: Competency
  readonly level: Level
  /** Checks of the lessons that name the competency. */
  readonly checks: { readonly right: number; readonly all: number }
  /** Mean score, 0 to 100, of the latest attempt at each scenario that gave occasion to show it. */
  readonly points: number | undefined
  /** How many scenarios that mean is taken over. */
  readonly scenarios: number
  /** First lesson on it that is unread or has a check not yet right; `undefined` when there is none left. */
  readonly next: string | undefined
}

/** One skill for each of `competencies`, in their order. `lessons` come in reading order. */
export function skillMap(
  competencies: readonly Competency[],
  lessons: readonly SkillLesson[],
  evidence: Evidence,
): Skill[] {
  const latest = latestAttempts(evidence.attempts)
  return competencies.map((competency) => {
    const own = lessons.filter((lesson) => lesson.competencies.includes(competency))
    const checks = {
      right: own.reduce((sum, lesson) => sum + checksRight(lesson, evidence.checks), 0),
      all: own.reduce((sum, lesson) => sum + lesson.checks.length, 0),
    }
    const scores = latest.flatMap((attempt) => attempt.competencies[competency] ?? [])
    const points = scores.length > 0 ? scores.reduce((sum, score) => sum + score, 0) / scores.length : undefined
    const next = own.find((lesson) => !isDone(lesson, evidence))?.id
    return { competency, level: levelOf(checks, points), checks, points, scenarios: scores.length, next }
  })
}

/** How many checks of a lesson were right when last answered. */
export function checksRight(
  lesson: Pick<SkillLesson, 'id' | 'checks'>,
  records: Readonly<Record<string, CheckRecord>>,
): number {
  return lesson.checks.filter((check) => records[`${lesson.id}#${check}`]?.right).length
}

/** What to do next: begin, read the lesson that helps the weakest skill, or practise it; nothing when all are strong. */
export type Advice =
  | { readonly kind: 'begin'; readonly lesson: string }
  | { readonly kind: 'read'; readonly skill: Skill; readonly lesson: string }
  | { readonly kind: 'practise'; readonly skill: Skill }
  | { readonly kind: 'rest' }

/** `skills` as `skillMap` gives them for these lessons. */
export function advise(skills: readonly Skill[], lessons: readonly SkillLesson[], evidence: Evidence): Advice {
  if (skills.every((skill) => skill.level === 'unshown')) {
    const lesson = lessons.find(({ id }) => !evidence.lessons[id]?.read)
    if (lesson) return { kind: 'begin', lesson: lesson.id }
  }
  const place = (skill: Skill): number => {
    const index = lessons.findIndex(({ id }) => id === skill.next)
    return index < 0 ? lessons.length : index
  }
  const taught = skills.filter((skill) => skill.level !== 'strong' && (skill.next || skill.level !== 'unshown'))
  const [weakest] = taught.toSorted((a, b) => rank(a) - rank(b) || strength(a) - strength(b) || place(a) - place(b))
  if (!weakest) return { kind: 'rest' }
  return weakest.next ? { kind: 'read', skill: weakest, lesson: weakest.next } : { kind: 'practise', skill: weakest }
}

function levelOf(checks: Skill['checks'], points: number | undefined): Level {
  const knows = checks.all > 0 && checks.right / checks.all >= RULE.checks
  if (points === undefined) {
    if (checks.right === 0) return 'unshown'
    return knows ? 'steady' : 'beginning'
  }
  if (points < RULE.steady) return 'beginning'
  return points >= RULE.strong && (knows || checks.all === 0) ? 'strong' : 'steady'
}

function isDone(lesson: SkillLesson, { lessons, checks }: Evidence): boolean {
  return lessons[lesson.id]?.read === true && checksRight(lesson, checks) === lesson.checks.length
}

function latestAttempts(attempts: readonly ScoredAttempt[]): ScoredAttempt[] {
  const oldestFirst = attempts.toSorted((a, b) => (a.at < b.at ? -1 : 1))
  return [...new Map(oldestFirst.map((attempt) => [attempt.scenario, attempt])).values()]
}

function rank(skill: Skill): number {
  return LEVELS.indexOf(skill.level)
}

/** 0 to 1, to tell two skills of the same level apart. */
function strength({ points, checks }: Skill): number {
  return points === undefined ? checks.right / Math.max(1, checks.all) : points / 100
}
