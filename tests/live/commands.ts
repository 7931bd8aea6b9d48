import { setTimeout } from 'node:timers/promises'
import type { Reply } from '../../src/protocol/refusals.ts'
import { PROTOCOL_VERSION as v } from '../../src/protocol/version.ts'
import { type Answer, ask } from './http.ts'

/** A command as a careful client gives it: sent again under the same id until there is an answer. */

/** Answers that say "later": the same command is sent again. */
const LATER = ['not-saved', 'too-many-requests']

const LONGEST_WAIT = 1_000

export interface Given {
  readonly id: string
  readonly reply: Reply
  readonly cookies: readonly string[]
  /** How often it had to be sent. */
  readonly sent: number
}

export interface Envelope {
  readonly cookie?: string
  readonly headers?: Readonly<Record<string, string>>
  /** All but `v` and `id`. */
  readonly body: Readonly<Record<string, unknown>>
}

export async function give(origin: string, path: string, { body, ...rest }: Envelope): Promise<Given> {
  const id = crypto.randomUUID()
  for (let sent = 1; ; sent += 1) {
    const answer = await ask(origin, path, { ...rest, body: { v, id, ...body } }).catch(() => null)
    const reply = answer && replyOf(answer)
    if (answer && reply) return { id, reply, cookies: answer.cookies, sent }
    await setTimeout(Math.min(25 * 2 ** sent, LONGEST_WAIT) * (0.5 + Math.random()))
  }
}

/** `null`: no answer from the server of rooms, or one that says "later". */
function replyOf({ body }: Answer): Reply | null {
  if (typeof body !== 'object' || body === null || !('ok' in body)) return null
  const reply = body as Reply
  return reply.ok || !LATER.includes(reply.refusal.code) ? reply : null
}

/** For what must work, such as opening a room. */
export async function must(origin: string, path: string, envelope: Envelope): Promise<Given> {
  const given = await give(origin, path, envelope)
  if (!given.reply.ok) throw new Error(`${path}: ${JSON.stringify(given.reply.refusal)}`)
  return given
}
