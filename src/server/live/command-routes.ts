import { HostCommand, TraineeCommand } from '../../protocol/commands.ts'
import { simulationCommands } from '../../protocol/simulation-commands.ts'
import { LIMITS } from '../../protocol/version.ts'
import type { HostAct as RoomHostAct, SeatAct } from '../../room/commands.ts'
import type { Room } from '../../room/room.ts'
import { nameKey } from '../../schema/name.ts'
import { type Call, Refused } from './call.ts'
import { type Context, signedIn, take } from './context.ts'
import { readMessage } from './read-body.ts'
import { answer, run } from './run-command.ts'
import { randomWord } from './tokens.ts'

/** POST /rooms/CODE/seat. */
export async function seatCommand(context: Context, call: Call): Promise<void> {
  const { room, id: seat } = await signedIn(context, call, 'seat')
  take(context, 'command', `${call.room}/${seat}`)
  const { id, act } = await readMessage(call, TraineeCommand, LIMITS.command)
  const judged = act.type === 'Play' || act.type === 'Propose' ? judge(act, room.live.created.kind, id) : act
  answer(call, await run(context, room, { id, by: { role: 'seat', seat }, ...judged }))
}

/** POST /rooms/CODE/host. */
export async function hostCommand(context: Context, call: Call): Promise<void> {
  const { room, id: host } = await signedIn(context, call, 'host')
  take(context, 'command', `${call.room}/${host}`)
  const { id, act } = await readMessage(call, HostCommand, LIMITS.command)
  answer(call, await run(context, room, { id, by: { role: 'host', host }, ...whole(act, room.live.room) }))
}

/** What is played is of a type that the simulation knows, whatever comes over the wire. */
function judge<Act extends { readonly command: unknown }>(act: Act, kind: string, id: string): Act {
  const schema = simulationCommands[kind as keyof typeof simulationCommands]
  const parsed = schema.safeParse(act.command)
  if (parsed.success) return { ...act, command: parsed.data }
  const path = ['act', 'command', ...(parsed.error.issues[0]?.path ?? [])].map(String).join('.')
  throw new Refused('bad-message', { path: path.slice(0, 100) }, id)
}

/** Ids and numbered names are the server's to make. */
function whole(act: HostCommand['act'], room: Room): RoomHostAct | SeatAct {
  if (act.type === 'AddCoHost') return { ...act, host: `host-${randomWord(8)}` }
  if (act.type !== 'SeatBots') return act
  const bots = freeNames(room, act.name, act.count).map((name) => ({ seat: `b-${randomWord(10)}`, name }))
  return { type: 'SeatBots', bots, policy: act.policy }
}

function freeNames(room: Room, name: string, count: number): string[] {
  const taken = new Set([...room.seats.values()].map((seat) => nameKey(seat.name)))
  const names: string[] = []
  for (let n = 1; names.length < count; n += 1) {
    const numbered = `${[...name].slice(0, 35).join('').trim()} ${n}`
    if (!taken.has(nameKey(numbered))) names.push(numbered)
  }
  return names
}
