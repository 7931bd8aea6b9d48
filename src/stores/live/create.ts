import * as z from 'zod/mini'
import { CreateCommand } from '../../protocol/create.ts'
import { Reply } from '../../protocol/refusals.ts'
import { PROTOCOL_VERSION } from '../../protocol/version.ts'
import type { Refusal } from '../../sim/simulation.ts'
import type { Wire } from './wire.ts'

export type Creation = Omit<CreateCommand, 'v'>

/** Opens a room. Pressed again after an answer that got lost, the same `id` leads to the same room. */
export async function createRoom(
  wire: Wire,
  creation: Creation,
  passcode: string,
): Promise<{ readonly room: string } | { readonly refusal: Refusal }> {
  const body = CreateCommand.safeParse({ v: PROTOCOL_VERSION, ...creation })
  if (!body.success)
    return { refusal: { code: 'bad-message', params: { path: body.error.issues[0]?.path.join('.') ?? '' } } }
  // A header holds Latin letters only; a passcode may be anything.
  const headers = { 'X-Instructor-Passcode': encodeURIComponent(passcode) }
  const answer = await wire.request('POST', '/live/api/rooms', { body: body.data, headers }).catch(() => null)
  const made = z.object({ ok: z.literal(true), room: z.string() }).safeParse(answer?.body)
  if (made.success) return { room: made.data.room }
  const reply = Reply.safeParse(answer?.body)
  if (reply.success && !reply.data.ok) return { refusal: reply.data.refusal as Refusal }
  return { refusal: { code: answer && answer.status === 404 ? 'no-server' : 'unreachable' } }
}
