import { Reply } from '../../protocol/refusals.ts'
import { PROTOCOL_VERSION } from '../../protocol/version.ts'
import type { Refusal } from '../../sim/simulation.ts'
import { newId } from './new-id.ts'
import { backOff, type Wire } from './wire.ts'

/** Refusals that say "not now": the same command is sent again. */
const AGAIN: readonly string[] = ['not-saved', 'too-many-requests']

/**
 * Sends a command until it is answered; under one id, so that it is done once however often it arrives.
 * `null` once `stopped` says that nobody waits any more.
 */
export async function deliver(
  wire: Wire,
  path: string,
  command: { readonly id: string },
  stopped: () => boolean = () => false,
): Promise<Reply | null> {
  const body = { v: PROTOCOL_VERSION, ...command }
  for (let tries = 0; !stopped(); tries += 1) {
    const reply = await attempt(wire, path, body)
    if (reply && (reply.ok || !AGAIN.includes(reply.refusal.code))) return reply
    const seconds = reply && !reply.ok ? Number(reply.refusal.params?.seconds ?? 0) : 0
    await wire.rest(Math.max(1_000 * seconds, backOff(tries)))
  }
  return null
}

/** `null`: no answer, or one that a server between us gave (a page of a proxy). */
async function attempt(wire: Wire, path: string, body: unknown): Promise<Reply | null> {
  try {
    const reply = Reply.safeParse((await wire.request('POST', path, { body })).body)
    return reply.success ? reply.data : null
  } catch {
    return null
  }
}

/** Does an act under a new id; `null` when it is done. */
export async function doAct(wire: Wire, path: string, act: unknown, stopped?: () => boolean): Promise<Refusal | null> {
  const reply = await deliver(wire, path, { id: newId(), act } as { id: string }, stopped)
  return reply === null || reply.ok ? null : (reply.refusal as Refusal)
}
