import * as z from 'zod/mini'
import { DebriefMine, DebriefOverview, DebriefRuns, RUNS_AT_ONCE } from '../../protocol/debrief.ts'

/** Why there is nothing to look back on; `unreachable` may pass. */
export type Trouble = 'noRoom' | 'notSignedIn' | 'tooEarly' | 'noRun' | 'outdated' | 'unreachable'

export type Found<T> = { readonly found: T } | { readonly trouble: Trouble }

/** Who asks, by the cookies of the room. */
const Me = z.object({ me: z.object({ host: z.nullable(z.string()), seat: z.nullable(z.string()) }) })

/** By the code of the server's refusal. */
const TROUBLES: Readonly<Record<string, Trouble>> = {
  'unknown-room': 'noRoom',
  'room-deleted': 'noRoom',
  'not-signed-in': 'notSignedIn',
  'seat-removed': 'notSignedIn',
  'wrong-room-phase': 'tooEarly',
  'unknown-run': 'noRun',
  'other-version': 'outdated',
}
const Refused = z.object({ refusal: z.object({ code: z.string() }) })

export const whoAmI = (code: string) => ask(code, '', Me)
export const readOverview = (code: string) => ask(code, '/debrief', DebriefOverview)
export const readMine = (code: string) => ask(code, '/debrief/mine', DebriefMine)

/** Runs in full, in as many requests as it takes. */
export async function readRuns(code: string, ids: readonly string[]): Promise<Found<DebriefRuns['runs']>> {
  const found: DebriefRuns['runs'] = []
  for (let n = 0; n < ids.length; n += RUNS_AT_ONCE) {
    const part = await ask(code, `/debrief?runs=${ids.slice(n, n + RUNS_AT_ONCE).join(',')}`, DebriefRuns)
    if ('trouble' in part) return part
    found.push(...part.found.runs)
  }
  return { found }
}

interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false }
}

async function ask<T>(code: string, path: string, schema: Schema<T>): Promise<Found<T>> {
  try {
    const answer = await fetch(`/live/api/rooms/${code}${path}`, { credentials: 'same-origin', cache: 'no-store' })
    const body: unknown = await answer.json()
    const refused = Refused.safeParse(body)
    if (refused.success) return { trouble: TROUBLES[refused.data.refusal.code] ?? 'unreachable' }
    if (!answer.ok) return { trouble: answer.status === 404 ? 'noRoom' : 'unreachable' }
    const read = schema.safeParse(body)
    return read.success ? { found: read.data } : { trouble: 'outdated' }
  } catch {
    return { trouble: 'unreachable' }
  }
}
