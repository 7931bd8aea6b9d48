import type { Logger } from 'pino'
import type { FactLog } from '../log/fact-log.ts'
import { LogError } from '../log/log-error.ts'
import { type Call, cookieOf, Refused } from './call.ts'
import type { Exercises } from './exercises.ts'
import type { Limits, What } from './limits.ts'
import type { Metrics } from './metrics.ts'
import type { OpenRoom } from './open-room.ts'
import type { Rooms } from './rooms.ts'
import { type Role, type Tokens, WALL } from './tokens.ts'

/** What every route works with. */
export interface Context {
  readonly log: FactLog
  readonly rooms: Rooms
  readonly exercises: Exercises
  readonly tokens: Tokens
  readonly limits: Limits
  readonly passcode: string
  /** Where people find the course, if it is not where the server listens. */
  readonly publicUrl: string | undefined
  readonly logger: Logger
  readonly metrics: Metrics
}

/** @throws {Refused} if this was done too often. */
export function take({ limits }: Context, what: What, whose: string, id: string | null = null): void {
  const seconds = limits.take(what, whose)
  if (seconds !== null) throw new Refused('too-many-requests', { seconds }, id)
}

/** @throws {Refused} if this address has guessed wrong too often, whether it is right this time or not. */
export function refuseGuessers({ limits }: Context, what: 'wrong' | 'passcode', address: string): void {
  const seconds = limits.waitOf(what, address)
  if (seconds !== null) throw new Refused('too-many-requests', { seconds })
}

/**
 * The room that a request is for.
 * @throws {Refused} `unknown-room`, which counts as a wrong guess; `room-deleted`; `not-saved` if it cannot be read.
 */
export async function roomOf(context: Context, call: Call): Promise<OpenRoom> {
  const found = call.room === '' ? null : await read(context, call.room)
  if (found === 'deleted') throw new Refused('room-deleted')
  if (found) {
    if (found.live.room.phase === 'deleted') throw new Refused('room-deleted')
    return found
  }
  context.limits.take('wrong', call.address)
  throw new Refused('unknown-room')
}

async function read({ rooms, logger }: Context, code: string): Promise<OpenRoom | 'deleted' | null> {
  try {
    return await rooms.find(code)
  } catch (error) {
    logger.error(
      { room: code, error: String(error), log: error instanceof LogError ? error.code : undefined },
      'room cannot be read',
    )
    throw new Refused('not-saved')
  }
}

/** Who the request's cookies say it is from, as long as the room knows them. */
export function whoIs({ tokens }: Context, call: Call, room: OpenRoom['live']['room']) {
  const idOf = (role: Role): string | null => tokens.idOf(role, call.room, cookieOf(call, role, call.room))
  const [host, seat] = [idOf('host'), idOf('seat')]
  return {
    host: host !== null && room.hosts.has(host) ? host : null,
    seat: seat !== null && room.seats.has(seat) ? seat : null,
    wall: idOf('wall') === WALL,
  }
}

/**
 * The room of a request whose sender is signed in to it.
 * @throws {Refused} `not-signed-in` for any cookie but a right one, whether there is such a room or not.
 */
export async function signedIn(context: Context, call: Call, role: Role): Promise<{ room: OpenRoom; id: string }> {
  const id = context.tokens.idOf(role, call.room, cookieOf(call, role, call.room))
  if (id === null) throw new Refused('not-signed-in')
  const room = await roomOf(context, call)
  const who = whoIs(context, call, room.live.room)
  const known = role === 'wall' ? (who.wall ? WALL : null) : who[role]
  if (known === null) throw new Refused('not-signed-in')
  return { room, id: known }
}
