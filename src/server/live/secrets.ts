import { randomBytes } from 'node:crypto'
import type { FactLog } from '../log/fact-log.ts'
import { randomWord } from './tokens.ts'

/** The log's room for what all servers share; no room code can be it, since codes are upper case. */
export const SERVER_ROOM = 'server'

/** The key of all tokens: made once, and the same for every server of this log and after every restart. */
export async function serverSecret(log: FactLog): Promise<Buffer> {
  const text = await keptOnce(log, 'secret', () => randomBytes(32).toString('base64'))
  return Buffer.from(text, 'base64')
}

/** The passcode where none is set; made at the first start. */
export function madePasscode(log: FactLog): Promise<string> {
  return keptOnce(log, 'passcode', () => [4, 4, 4].map(randomWord).join('-'))
}

/** A value that is made where it is missing; of two servers that make it at once one wins, and both use its. */
export async function keptOnce<T>(log: FactLog, stream: string, make: () => T): Promise<T> {
  const [known] = await log.read(SERVER_ROOM, stream)
  if (known) return known.facts[0] as T
  const writes = [{ stream, expectedVersion: 0, facts: [make()] }]
  await log.append({ room: SERVER_ROOM, commandId: 'made', writes })
  const [entry] = await log.read(SERVER_ROOM, stream)
  if (!entry) throw new TypeError(`the log did not keep ${stream}`)
  return entry.facts[0] as T
}
