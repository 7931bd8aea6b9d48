import type { Reply } from '../../protocol/refusals.ts'
import { PROTOCOL_VERSION as v } from '../../protocol/version.ts'
import type { Command } from '../../room/commands.ts'
import { type Call, Refused, sendJson, statusOf } from './call.ts'
import type { Context } from './context.ts'
import type { OpenRoom } from './open-room.ts'

/** Gives a command to the room; the reply comes when it is flushed. A log that does not answer is `not-saved`. */
export async function run(context: Context, { live }: OpenRoom, command: Command): Promise<Reply> {
  const { id, by } = command
  const started = performance.now()
  const note = (outcome: string): void =>
    context.metrics.answered(by.role, outcome, (performance.now() - started) / 1000)
  try {
    const decided = await live.do(command)
    if ('refusal' in decided) {
      note(decided.refusal.code)
      return { v, id, ok: false, refusal: decided.refusal as Extract<Reply, { ok: false }>['refusal'] }
    }
    note(decided.again ? 'again' : 'done')
    return { v, id, ok: true, again: decided.again, ...(decided.seat === undefined ? {} : { seat: decided.seat }) }
  } catch (error) {
    note('not-saved')
    context.logger.error({ room: live.code, command: command.type, error: String(error) }, 'command not saved')
    throw new Refused('not-saved', undefined, id)
  }
}

export function answer(call: Call, reply: Reply): void {
  sendJson(call, reply.ok ? 200 : statusOf(reply.refusal.code), reply)
}
