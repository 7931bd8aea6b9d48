import { type Call, Refused } from './call.ts'
import { type Context, roomOf, signedIn, take, whoIs } from './context.ts'
import { EventStream } from './event-stream.ts'

/** GET /rooms/CODE/seat/events. */
export async function seatEvents(context: Context, call: Call): Promise<void> {
  const { room, id: seat } = await signedIn(context, call, 'seat')
  take(context, 'stream', `${call.room}/${seat}`)
  const who = { role: 'seat', seat } as const
  const stream = new EventStream(call.response)
  const opening = room.trainees.open(seat, stream, lastSeen(call))
  // After the feed has let go of the stream.
  stream.onEnd(() => room.presence.closed(who))
  await opening
  if (!stream.over) room.presence.opened(who)
}

/** GET /rooms/CODE/host/events. */
export async function hostEvents(context: Context, call: Call): Promise<void> {
  const { room, id: host } = await signedIn(context, call, 'host')
  take(context, 'stream', `${call.room}/${host}`)
  const who = { role: 'host', host } as const
  const stream = new EventStream(call.response)
  room.hosts.openHost(host, stream, lastSeen(call))
  stream.onEnd(() => room.presence.closed(who))
  room.presence.opened(who)
}

/** GET /rooms/CODE/wall/events: for a projector, or a host's own screen. */
export async function wallEvents(context: Context, call: Call): Promise<void> {
  const room = await roomOf(context, call)
  const { host, wall } = whoIs(context, call, room.live.room)
  if (!wall && host === null) throw new Refused('not-signed-in')
  take(context, 'stream', `${call.room}/wall`)
  room.hosts.openWall(new EventStream(call.response))
}

/** The position up to which the client has seen everything; `null`: nothing, or no number. */
function lastSeen({ request }: Call): number | null {
  const given = String(request.headers['last-event-id'] ?? '')
  return /^\d{1,15}$/.test(given) ? Number(given) : null
}
