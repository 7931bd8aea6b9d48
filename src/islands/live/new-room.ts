import type { Locale } from '../../schema/locale.ts'
import { isName, nameKey } from '../../schema/name.ts'
import type { Creation } from '../../stores/live/create.ts'

/** What the form holds, as it was typed. */
export interface Draft {
  readonly scenario: string
  readonly pace: 'whole' | 'rounds'
  readonly steps: string
  readonly timed: boolean
  readonly minutes: string
  readonly pauseBetween: boolean
  readonly inTeams: boolean
  readonly teamNames: string
  readonly decides: 'majority' | 'speaker'
  readonly admission: 'open' | 'ask' | 'list'
  readonly guests: string
  readonly capacity: string
  readonly hostName: string
  readonly locale: Locale
  readonly passcode: string
  readonly seed: string
}

/** Fields that can be wrong; each has words, `fault-…`. */
export type Fault =
  | 'scenario'
  | 'steps'
  | 'minutes'
  | 'teams'
  | 'guests'
  | 'capacity'
  | 'hostName'
  | 'passcode'
  | 'seed'

/** Which fields are not as they should be. `weeks`: of the scenario chosen; 0 if there is none. */
export function faultsOf(draft: Draft, weeks: number): Fault[] {
  const teams = linesOf(draft.teamNames)
  const guests = linesOf(draft.guests)
  const different = new Set(teams.map(nameKey)).size === teams.length
  const checks: Record<Fault, boolean> = {
    scenario: weeks > 0,
    steps: draft.pace === 'whole' || isWhole(draft.steps, 1, weeks),
    minutes: !draft.timed || isWhole(draft.minutes, 1, 480),
    teams: !draft.inTeams || (teams.length > 0 && teams.length <= 200 && teams.every(isName) && different),
    guests: draft.admission !== 'list' || (guests.length <= 1_000 && guests.every(isName)),
    capacity: isWhole(draft.capacity, 1, 1_000),
    hostName: isName(draft.hostName.trim()),
    passcode: draft.passcode !== '',
    seed: draft.seed.trim() === '' || isWhole(draft.seed, 0, 2_147_483_647),
  }
  return (Object.keys(checks) as Fault[]).filter((field) => !checks[field])
}

/** A draft without faults as the command that opens the room. */
export function creationOf(draft: Draft, id: string): Creation {
  const seed = draft.seed.trim()
  return {
    id,
    scenario: draft.scenario,
    ...(seed === '' ? {} : { seed: Number(seed) }),
    hostName: draft.hostName.trim(),
    locale: draft.locale,
    options: {
      pace: {
        steps: draft.pace === 'whole' ? null : Number(draft.steps),
        ms: draft.timed ? 60_000 * Number(draft.minutes) : null,
        pauseBetween: draft.pace === 'rounds' && draft.pauseBetween,
      },
      teams: draft.inTeams ? { names: linesOf(draft.teamNames), decides: draft.decides } : null,
      admission: draft.admission,
      guests: draft.admission === 'list' ? linesOf(draft.guests) : [],
      capacity: Number(draft.capacity),
      latePolicy: 'average',
    },
  }
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function isWhole(text: string, from: number, to: number): boolean {
  return /^\d+$/.test(text.trim()) && Number(text) >= from && Number(text) <= to
}
