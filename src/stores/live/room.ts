import * as z from 'zod/mini'
import { Reply } from '../../protocol/refusals.ts'
import { PROTOCOL_VERSION } from '../../protocol/version.ts'
import type { Refusal } from '../../sim/simulation.ts'
import { newId } from './new-id.ts'
import { backOff, type Wire } from './wire.ts'

/** What anyone may ask of a room, and who this browser is in it. */
const RoomInfo = z.object({
  v: z.literal(PROTOCOL_VERSION),
  room: z.string(),
  scenario: z.string(),
  kind: z.string(),
  locale: z.enum(['en', 'zh-cn']),
  phase: z.enum(['lobby', 'briefing', 'running', 'paused', 'debrief', 'closed', 'deleted']),
  locked: z.boolean(),
  admission: z.enum(['open', 'ask', 'list']),
  teams: z.boolean(),
  me: z.object({ host: z.nullable(z.string()), seat: z.nullable(z.string()), wall: z.boolean() }),
})
export type RoomInfo = z.infer<typeof RoomInfo>

/** `unreachable`: no answer that makes sense; `outdated`: one that this page cannot read. */
export type Asked = { readonly info: RoomInfo } | { readonly refusal: Refusal }

export function pathOf(room: string, rest = ''): string {
  return `/live/api/rooms/${room}${rest === '' ? '' : `/${rest}`}`
}

/** Asks once; a refusal `unreachable` means that it may be asked again. */
export async function askRoom(wire: Wire, room: string): Promise<Asked> {
  const answer = await wire.request('GET', pathOf(room)).catch(() => null)
  if (!answer) return { refusal: { code: 'unreachable' } }
  const info = RoomInfo.safeParse(answer.body)
  if (info.success) return { info: info.data }
  return { refusal: refusalIn(answer.body) ?? { code: answer.status === 404 ? 'no-server' : 'unreachable' } }
}

/** The same until there is an answer. */
export async function findRoom(wire: Wire, room: string, onTry: (asked: Asked) => void): Promise<Asked> {
  for (let tries = 0; ; tries += 1) {
    const asked = await askRoom(wire, room)
    onTry(asked)
    const code = 'refusal' in asked ? asked.refusal.code : null
    if (code !== 'unreachable' && code !== 'too-many-requests') return asked
    await wire.rest(backOff(tries))
  }
}

export type Role = 'seat' | 'host' | 'wall'

/** Takes up a place again by its key, on any device. */
export async function rejoin(
  wire: Wire,
  room: string,
  key: string,
): Promise<{ readonly as: Role } | { readonly refusal: Refusal }> {
  const body = { v: PROTOCOL_VERSION, id: newId(), key }
  const answer = await wire.request('POST', pathOf(room, 'rejoin'), { body }).catch(() => null)
  const taken = z.object({ as: z.enum(['seat', 'host', 'wall']) }).safeParse(answer?.body)
  if (taken.success) return taken.data
  return { refusal: refusalIn(answer?.body) ?? { code: 'unreachable' } }
}

/** A rejoin key: one's own, or as a host another's. `query`: `as=seat`, `seat=ID`, `host=ID`, `wall`. */
export async function askKey(wire: Wire, room: string, query: string): Promise<string | null> {
  const answer = await wire.request('GET', pathOf(room, `key?${query}`)).catch(() => null)
  const read = z.object({ key: z.string() }).safeParse(answer?.body)
  return read.success ? read.data.key : null
}

function refusalIn(body: unknown): Refusal | null {
  const reply = Reply.safeParse(body)
  return reply.success && !reply.data.ok ? (reply.data.refusal as Refusal) : null
}
