import * as z from 'zod/mini'
import { JoinCommand } from '../../protocol/commands.ts'
import { CreateCommand } from '../../protocol/create.ts'
import { CommandId } from '../../protocol/fields.ts'
import { LIMITS, PROTOCOL_VERSION as v } from '../../protocol/version.ts'
import type { Room } from '../../room/room.ts'
import { type Call, cookieOf, Refused, sendJson, setCookie } from './call.ts'
import { type Context, refuseGuessers, roomOf, signedIn, take, whoIs } from './context.ts'
import { createRoom } from './create-room.ts'
import { readMessage } from './read-body.ts'
import { answer, run } from './run-command.ts'
import { isSame, ROLES, type Role, randomWord, readKey, WALL } from './tokens.ts'

const RejoinCommand = z.strictObject({ v: z.literal(v), id: CommandId, key: z.string().check(z.maxLength(40)) })

/** POST /rooms. */
export async function create(context: Context, call: Call): Promise<void> {
  refuseGuessers(context, 'passcode', call.address)
  const given = call.request.headers['x-instructor-passcode']
  // A header holds no Chinese as it is: the page sends it percent-encoded, and what is plain is the same either way.
  if (typeof given !== 'string' || !isSame(decoded(given).trim(), context.passcode)) {
    context.limits.take('passcode', call.address)
    throw new Refused('wrong-passcode')
  }
  take(context, 'create', call.address)
  const command = await readMessage(call, CreateCommand, LIMITS.create)
  const { room, host, again } = await createRoom(context, command)
  setCookie(call, 'host', room, context.tokens.token('host', room, host), isSecure(context))
  sendJson(call, 200, { v, id: command.id, ok: true, again, room })
}

/** GET /rooms/CODE. */
export async function look(context: Context, call: Call): Promise<void> {
  const { live } = await guessed(context, call)
  const { room, created } = live
  sendJson(call, 200, {
    v,
    room: call.room,
    scenario: created.scenario,
    kind: created.kind,
    locale: created.locale,
    phase: room.phase,
    locked: room.locked,
    admission: room.options.admission,
    teams: room.options.teams !== null,
    me: whoIs(context, call, room),
  })
}

/** POST /rooms/CODE/join. */
export async function join(context: Context, call: Call): Promise<void> {
  const found = await guessed(context, call)
  take(context, 'join', call.address)
  const { id, act } = await readMessage(call, JoinCommand, LIMITS.command)
  const decided = await run(context, found, { id, by: { role: 'guest' }, seat: `s-${randomWord(10)}`, ...act })
  if (decided.ok && decided.seat !== undefined) {
    setCookie(call, 'seat', call.room, context.tokens.token('seat', call.room, decided.seat), isSecure(context))
  }
  answer(call, decided)
}

/** POST /rooms/CODE/rejoin. */
export async function rejoin(context: Context, call: Call): Promise<void> {
  const found = await guessed(context, call)
  const { id, key } = await readMessage(call, RejoinCommand, LIMITS.command)
  const who = whose(context, call.room, found.live.room, readKey(key))
  if (!who) {
    context.limits.take('wrong', call.address)
    throw new Refused('not-signed-in', undefined, id)
  }
  setCookie(call, who.role, call.room, context.tokens.token(who.role, call.room, who.id), isSecure(context))
  const seat = who.role === 'seat' ? { seat: who.id } : {}
  sendJson(call, 200, { v, id, ok: true, again: false, as: who.role, ...seat })
}

/** GET /rooms/CODE/key: one's own by `as`; a host is told those of others, to help them back in. */
export async function key(context: Context, call: Call): Promise<void> {
  const { searchParams: asked } = call.url
  const own = asked.get('as') === 'seat'
  const { room, id } = await signedIn(context, call, own ? 'seat' : 'host')
  const { seats, hosts } = room.live.room
  const tell = (role: Role, whom: string): void =>
    sendJson(call, 200, { v, key: context.tokens.key(role, call.room, whom) })
  if (own) return tell('seat', id)
  if (asked.get('as') === 'host') return tell('host', id)
  if (asked.has('wall')) return tell('wall', WALL)
  const seat = asked.get('seat')
  if (seat !== null) {
    if (!seats.has(seat)) throw new Refused('unknown-seat')
    return tell('seat', seat)
  }
  const host = asked.get('host')
  if (host === null || !hosts.has(host)) throw new Refused('unknown-host')
  // Whoever has the host's key is the host: a co-host is not told it.
  if (hosts.get(host)?.role === 'host' && host !== id) throw new Refused('host-only')
  return tell('host', host)
}

/** POST /rooms/CODE/sign-out: this browser forgets who it is. The seat stays. */
export async function signOut(context: Context, call: Call): Promise<void> {
  const role = ROLES.find((known) => known === call.url.searchParams.get('as'))
  if (!role) throw new Refused('bad-message', { path: 'as' })
  setCookie(call, role, call.room, null, isSecure(context))
  sendJson(call, 200, { v, ok: true })
}

/** A room asked for by its code: whoever guesses is slowed down, unless signed in already. */
async function guessed(context: Context, call: Call) {
  const known = ROLES.some((role) => context.tokens.idOf(role, call.room, cookieOf(call, role, call.room)) !== null)
  if (!known) refuseGuessers(context, 'wrong', call.address)
  return roomOf(context, call)
}

function whose({ tokens }: Context, code: string, room: Room, given: string | null) {
  if (given === null) return null
  const ids: [Role, string][] = [
    ...[...room.hosts.keys()].map((id): [Role, string] => ['host', id]),
    ['wall', WALL],
    ...[...room.seats.keys()].map((id): [Role, string] => ['seat', id]),
  ]
  const found = ids.find(([role, id]) => tokens.key(role, code, id) === given)
  return found ? { role: found[0], id: found[1] } : null
}

function isSecure({ publicUrl }: Context): boolean {
  return publicUrl?.startsWith('https:') ?? false
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
