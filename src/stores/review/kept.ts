import type { Paired } from '../../review/paired.ts'
import { VERDICTS, type Verdict } from '../../review/verdict.ts'
import type { Named } from '../../sim/simulation.ts'
import { isCount, isRecord, isText, isTime, isVersion1, record } from '../shape.ts'
import { readItem, writeItem } from '../vault.ts'

/** One decision's worth as it is kept: the numbers, not the imagined futures they come from. Money throughout. */
export interface KeptDecision {
  readonly step: number
  readonly week: number
  /** The deal it was about, if about one. */
  readonly subject: string | null
  readonly command: Named
  readonly value: number
  /** What the reference's command would have been worth. */
  readonly reference: number
  readonly best: { readonly command: Named; readonly value: number }
  readonly regret: Paired
  readonly verdict: Verdict
  /** What each of the compared options loses against the best, in the order in which they are compared. */
  readonly losses: readonly number[]
}

/** The review of a finished run, whole or as far as it has come. */
export interface KeptReview {
  readonly v: 1
  /** Rules that the futures were imagined under. */
  readonly rulesVersion: number
  /** Checksum of the run's facts. */
  readonly sum: number
  readonly start: Paired
  /** Money that is one point. */
  readonly point: number
  readonly final: number
  /** How many decisions there are to review. */
  readonly choices: number
  readonly decisions: readonly KeptDecision[]
  /** Steps of the mistakes that were solved afterwards. */
  readonly solved: readonly number[]
  readonly at: string
}

/** What the trainee gave themselves before looking: 0 to 100, `null` if they would rather not say. */
export interface Guess {
  readonly v: 1
  readonly points: number | null
  readonly at: string
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const isPaired = (value: unknown): value is Paired => isRecord(value) && isNumber(value.mean) && isNumber(value.se)
const isCommand = (value: unknown): value is Named => isRecord(value) && isText(value.type)
const isVerdict = (value: unknown): value is Verdict => VERDICTS.some((verdict) => verdict === value)
const isBest = (value: unknown): value is KeptDecision['best'] =>
  isRecord(value) && isCommand(value.command) && isNumber(value.value)
const listOf =
  <T>(isOne: (value: unknown) => value is T) =>
  (value: unknown): value is T[] =>
    Array.isArray(value) && value.every(isOne)

const decision = record<KeptDecision>({
  step: isCount,
  week: isCount,
  subject: (value): value is string | null => value === null || isText(value),
  command: isCommand,
  value: isNumber,
  reference: isNumber,
  best: isBest,
  regret: isPaired,
  verdict: isVerdict,
  losses: listOf(isNumber),
})
const isDecision = (value: unknown): value is KeptDecision => decision.safeParse(value).success

export const ReviewShape = record<KeptReview>({
  v: isVersion1,
  rulesVersion: isCount,
  sum: isCount,
  start: isPaired,
  point: isNumber,
  final: isNumber,
  choices: isCount,
  decisions: listOf(isDecision),
  solved: listOf(isCount),
  at: isTime,
})

export const GuessShape = record<Guess>({
  v: isVersion1,
  points: (value): value is number | null => value === null || isNumber(value),
  at: isTime,
})

export const REVIEW = 'fc:review:'
export const GUESS = 'fc:guess:'

export function readReview(run: string): KeptReview | undefined {
  return readItem(REVIEW + run, ReviewShape)
}

/** `false` when the disk refused it. */
export function writeReview(run: string, review: Omit<KeptReview, 'v' | 'at'>): boolean {
  return writeItem(REVIEW + run, { v: 1, ...review, at: new Date().toISOString() })
}

export function readGuess(run: string): Guess | undefined {
  return readItem(GUESS + run, GuessShape)
}

export function writeGuess(run: string, points: number | null): boolean {
  return writeItem(GUESS + run, { v: 1, points, at: new Date().toISOString() })
}
