import { randomInt } from 'node:crypto'
import type { CreateCommand } from '../../protocol/create.ts'
import type { RoomCreated } from '../../room/facts.ts'
import { simulations } from '../../sim/simulations.ts'
import { Refused } from './call.ts'
import type { Context } from './context.ts'
import type { Content } from './exercises.ts'

/** Id of who creates a room. */
const FIRST_HOST = 'host-1'
/** Codes tried before we say that the log is wrong; one in a hundred is taken where nine million rooms are. */
const ATTEMPTS = 20

/** Makes a room; the same command again finds the room that it made, since its code follows from the command's id. */
export async function createRoom(
  { log, exercises, tokens }: Context,
  command: CreateCommand,
): Promise<{ room: string; host: string; again: boolean }> {
  const content = await exercises.pin(command.scenario)
  if (!content) throw new Refused('unknown-scenario', { scenario: command.scenario }, command.id)
  const { policies } = exercises.exercise(content)
  const { latePolicy } = command.options
  if (!policies.includes(latePolicy)) throw new Refused('unknown-policy', { policy: latePolicy }, command.id)
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const room = tokens.roomCode(command.id, attempt)
    const writes = [{ stream: 'room', expectedVersion: 0, facts: [createdBy(command, room, content)] }]
    const result = await log.append({ room, commandId: command.id, writes })
    if (result.kind === 'appended') return { room, host: FIRST_HOST, again: result.again }
  }
  throw new Error('no free code was found for a room')
}

function createdBy(command: CreateCommand, room: string, content: Content): RoomCreated {
  const { id, scenario, hostName, locale, options } = command
  const { kind } = content.scenario
  return {
    type: 'RoomCreated',
    id,
    by: { role: 'host', host: FIRST_HOST },
    at: Date.now(),
    room,
    host: FIRST_HOST,
    hostName,
    locale,
    kind,
    scenario,
    scenarioHash: content.scenarioHash,
    playbookHash: content.playbookHash,
    rulesVersion: simulations[kind].rulesVersion,
    seed: command.seed ?? randomInt(2 ** 31),
    options,
  }
}
