import { isCount, isTime, isVersion1, record } from '../shape.ts'
import { shelf } from '../shelf.ts'

/** When a card comes next, and what FSRS has to remember of it until then. A card never answered in the deck has none. */
export interface Schedule {
  readonly v: 1
  /** When it comes next. */
  readonly due: string
  /** Days after which nine of ten would still know it. */
  readonly stability: number
  /** 1 to 10. */
  readonly difficulty: number
  /** FSRS's own: 1 being learned, 2 known, 3 being learned anew. */
  readonly state: number
  /** How far it is through the short steps of learning. */
  readonly step: number
  /** When it was answered last. */
  readonly at: string
}

const within =
  (least: number, most: number) =>
  (value: unknown): value is number =>
    typeof value === 'number' && value >= least && value <= most

/** Beyond these bounds FSRS refuses to go on. */
export const ScheduleShape = record<Schedule>({
  v: isVersion1,
  due: isTime,
  stability: within(0.001, 36_500),
  difficulty: within(1, 10),
  state: (value): value is number => within(1, 3)(value) && isCount(value),
  step: isCount,
  at: isTime,
})

export const CARD = 'fc:card:'
const schedules = shelf(CARD, ScheduleShape)

/** All schedules, by the id of their card. */
export const $schedules = schedules.$all
export const readSchedule = schedules.get
/** `false` when the disk refused it. */
export const writeSchedule = schedules.put

/** The early morning, `days` after the day of `at`: what is learned in the evening may be reviewed at breakfast. */
export function morningAfter(at: string, days: number): string {
  const morning = new Date(at)
  morning.setDate(morning.getDate() + days)
  morning.setHours(4, 0, 0, 0)
  return morning.toISOString()
}

export function minutesAfter(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString()
}
