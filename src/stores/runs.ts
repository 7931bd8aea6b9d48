import { atom, computed, onMount, type ReadableAtom } from 'nanostores'
import type { Competency } from '../schema/competency.ts'
import { isBoolean, isCount, isRecord, isText, isTime, isVersion1, record } from './shape.ts'
import { listItems, readItem, removeItem, type Shape, watchItems, writeItem } from './vault.ts'

/** A run as it is kept: what pins it, and every fact so far. */
export interface StoredRun {
  readonly v: 1
  readonly id: string
  readonly kind: string
  readonly scenario: string
  readonly scenarioHash: string
  readonly playbook: string
  readonly playbookHash: string
  readonly rulesVersion: number
  readonly seed: number
  readonly facts: readonly object[]
  /** Checksum of the facts; a run that was damaged is set aside, not replayed. */
  readonly sum: number
  readonly finished: boolean
  /** Where it stands, for the `go on` card: steps done of all (weeks, rounds …). */
  readonly step: number
  readonly steps: number
  readonly at: string
}

/** A finished run's result. Attempts are kept, never overwritten. */
export interface Attempt {
  readonly v: 1
  readonly id: string
  readonly kind: string
  readonly scenario: string
  readonly scenarioHash: string
  readonly seed: number
  readonly total: number
  readonly passed: boolean
  readonly competencies: Partial<Record<Competency, number>>
  readonly outcome: Readonly<Record<string, number>>
  readonly at: string
}

/** Scenario and playbook as they were when a run began, so that it goes on after the course has changed. */
export interface PinnedContent {
  readonly v: 1
  readonly scenario: unknown
  readonly playbook: unknown
  readonly at: string
}

const RUN = 'fc:run:'
const ATTEMPT = 'fc:attempt:'
const CONTENT = 'fc:content:'

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const isFacts = (value: unknown): value is object[] => Array.isArray(value) && value.every(isRecord)
const isNumbers = (value: unknown): value is Record<string, number> =>
  isRecord(value) && Object.values(value).every(isNumber)

const runFields = record<StoredRun>({
  v: isVersion1,
  id: isText,
  kind: isText,
  scenario: isText,
  scenarioHash: isText,
  playbook: isText,
  playbookHash: isText,
  rulesVersion: isCount,
  seed: isCount,
  facts: isFacts,
  sum: isCount,
  finished: isBoolean,
  step: isCount,
  steps: isCount,
  at: isTime,
})

export const RunShape: Shape<StoredRun> = {
  safeParse(value) {
    const parsed = runFields.safeParse(value)
    return parsed.success && checksum(parsed.data.facts) === parsed.data.sum ? parsed : { success: false }
  },
}

export const AttemptShape = record<Attempt>({
  v: isVersion1,
  id: isText,
  kind: isText,
  scenario: isText,
  scenarioHash: isText,
  seed: isCount,
  total: isNumber,
  passed: isBoolean,
  competencies: isNumbers,
  outcome: isNumbers,
  at: isTime,
})

export const ContentShape = record<PinnedContent>({
  v: isVersion1,
  scenario: isRecord,
  playbook: isRecord,
  at: isTime,
})

/** FNV-1a over the facts as JSON: finds damage, does not prove origin. */
export function checksum(facts: readonly object[]): number {
  const text = JSON.stringify(facts)
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}

export const runKey = (id: string): string => RUN + id

export function readRun(id: string): StoredRun | undefined {
  return readItem(runKey(id), RunShape)
}

/** `false` when the disk refused it; the run then lives in this page only. */
export function writeRun(run: Omit<StoredRun, 'v' | 'sum' | 'at'>): boolean {
  return writeItem(runKey(run.id), { v: 1, ...run, sum: checksum(run.facts), at: new Date().toISOString() })
}

/** Forgets a run; its attempt, if it was finished, stays. */
export function removeRun(id: string): void {
  removeItem(runKey(id))
  dropUnusedContent()
}

export function writeAttempt(attempt: Omit<Attempt, 'v' | 'at'>): boolean {
  return writeItem(ATTEMPT + attempt.id, { v: 1, ...attempt, at: new Date().toISOString() })
}

export function hasAttempt(id: string): boolean {
  return readItem(ATTEMPT + id, AttemptShape) !== undefined
}

/** Pins what a run is played on. */
export function pinContent(
  run: Pick<StoredRun, 'scenarioHash' | 'playbookHash'>,
  scenario: object,
  playbook: object,
): void {
  const key = contentKey(run)
  if (!readItem(key, ContentShape)) writeItem(key, { v: 1, scenario, playbook, at: new Date().toISOString() })
}

export function readContent(run: Pick<StoredRun, 'scenarioHash' | 'playbookHash'>): PinnedContent | undefined {
  return readItem(contentKey(run), ContentShape)
}

function contentKey(run: Pick<StoredRun, 'scenarioHash' | 'playbookHash'>): string {
  return `${CONTENT}${run.scenarioHash.slice(0, 16)}-${run.playbookHash.slice(0, 16)}`
}

function dropUnusedContent(): void {
  const used = new Set(
    listItems(RUN)
      .map((key) => readItem(key, RunShape))
      .flatMap((run) => (run ? [contentKey(run)] : [])),
  )
  for (const key of listItems(CONTENT)) if (!used.has(key)) removeItem(key)
}

const $allRuns = watched(RUN, RunShape)

/** Runs that were not played to their end, the latest first. */
export const $runs: ReadableAtom<readonly StoredRun[]> = computed($allRuns, (runs) =>
  runs.filter((run) => !run.finished),
)
/** Runs that were played to their end, the latest first. */
export const $finishedRuns: ReadableAtom<readonly StoredRun[]> = computed($allRuns, (runs) =>
  runs.filter((run) => run.finished),
)
/** The results of all finished runs, the latest first. */
export const $attempts: ReadableAtom<readonly Attempt[]> = watched(ATTEMPT, AttemptShape)

export function attemptsOf(attempts: readonly Attempt[], scenario: string): readonly Attempt[] {
  return attempts.filter((attempt) => attempt.scenario === scenario)
}

/** All items of a kind, in step with the vault. */
function watched<T extends { at: string }>(prefix: string, shape: Shape<T>): ReadableAtom<readonly T[]> {
  const $items = atom<readonly T[]>([])
  const load = (): void => {
    const items = listItems(prefix).map((key) => readItem(key, shape))
    $items.set(items.filter((item) => item !== undefined).sort((a, b) => b.at.localeCompare(a.at)))
  }
  onMount($items, () => {
    load()
    return watchItems((key) => {
      if (key === null || key.startsWith(prefix)) load()
    })
  })
  return $items
}
