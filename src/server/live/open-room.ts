import type { Actor } from '../../room/commands.ts'
import type { Exercise } from '../../room/exercise.ts'
import type { RoomCreated, RunFact } from '../../room/facts.ts'
import type { FactLog } from '../log/fact-log.ts'
import { Bots } from './bots.ts'
import { RoomClock } from './clock.ts'
import type { EventStream } from './event-stream.ts'
import { type Change, Follower } from './follower.ts'
import { HostFeed } from './host-feed.ts'
import { LiveRoom, streamOf } from './live-room.ts'
import { Presence } from './presence.ts'
import { TraineeFeed } from './trainee-feed.ts'

/** A room that this server has open: its state, those who listen, and what runs by itself. */
export interface OpenRoom {
  readonly live: LiveRoom
  readonly trainees: TraineeFeed
  readonly hosts: HostFeed
  readonly presence: Presence
  streams(): Iterable<EventStream>
  /** Nobody listens, and no alarm is set. */
  isIdle(): boolean
  close(): void
}

/** Reads a room and sets it going; `null`: nobody has made it, or it is deleted. */
export async function openLiveRoom(
  log: FactLog,
  code: string,
  exerciseOf: (created: RoomCreated) => Promise<Exercise>,
): Promise<OpenRoom | null> {
  const follower = new Follower(log, code, exerciseOf)
  const trainees = new TraineeFeed(follower, (run, after) => storyOf(log, code, run, after))
  const hosts = new HostFeed(follower)
  // While it is read nobody listens, but what makes a state due is noted.
  follower.onChange((change) => trainees.change(change))
  if (!(await follower.open())) return null
  const live = new LiveRoom(log, code, follower)
  if (live.room.phase === 'deleted') {
    live.close()
    // The server stopped between writing the tombstone and taking the facts away.
    await log.deleteRoom(code)
    return null
  }
  return setGoing(live, trainees, hosts)
}

function setGoing(live: LiveRoom, trainees: TraineeFeed, hosts: HostFeed): OpenRoom {
  const isThere = (who: Actor): boolean =>
    who.role === 'seat' ? trainees.isThere(who.seat) : who.role === 'host' && hosts.isThere(who.host)
  const presence = new Presence(live, isThere)
  const clock = new RoomClock(live)
  const bots = new Bots(live)
  const streams = function* (): Iterable<EventStream> {
    yield* trainees.streams()
    yield* hosts.streams()
  }
  const end = (): void => {
    trainees.end('deleted')
    hosts.end('deleted')
    for (const part of [presence, clock, bots]) part.close()
  }
  live.follower.onChange((change: Change) => {
    hosts.change(change)
    presence.change(change)
    if (change.roomFacts.length > 0) {
      clock.set()
      bots.set()
    }
    if (change.after.phase === 'deleted') end()
  })
  live.follower.onBuried(end)
  void live.payAll()
  presence.begin()
  clock.set()
  bots.set()
  return {
    live,
    trainees,
    hosts,
    presence,
    streams,
    isIdle: () => streams()[Symbol.iterator]().next().done === true && !clock.isSet,
    close() {
      for (const part of [presence, clock, bots, live]) part.close()
      for (const stream of [...streams()]) stream.close()
    },
  }
}

async function storyOf(log: FactLog, code: string, run: string, after: number): Promise<readonly RunFact[]> {
  const entries = await log.read(code, streamOf(run), after)
  return entries.flatMap(({ facts }) => facts as readonly RunFact[])
}
