/**
 * The clients of the live bench, in a process of their own: `rooms` rooms with `seats` trainees each, a stream open for
 * everyone, for a host and a projector of each room. First each trainee plays a command every five seconds and each
 * host acts now and then; then all play as fast as answers come. Tells its parent about each phase.
 */
import { setTimeout } from 'node:timers/promises'
import { eventStream } from '../../live/event-stream.ts'
import { type Entry, hostAct, openRoom, takeSeat } from '../../live/rooms.ts'
import type { Load, News } from './load.ts'
import { SCENARIO, scriptOf } from './script.ts'
import { type Bench, Seat } from './seat.ts'
import { sharesOf } from './shares.ts'

const EVERY = 5_000
const HOST_EVERY = 1_500
/** Everyone has the same seed, so that one script serves all. */
const SEED = 7

const load: Load = JSON.parse(process.argv[2] ?? '{}')
const origin = `http://127.0.0.1:${load.port}`
const times = { answer: [] as number[], view: [] as number[], bytes: [] as { turn: number; bytes: number }[] }
/** Host's act under way, by room: when it was sent, and who has not heard of it yet. */
const acts = new Map<string, { locked: boolean; sent: number; left: number }>()
const heard: number[] = []
const heardByAll: number[] = []
let hostBytes = 0

const bench: Bench = { origin, port: load.port, times, locked: hearLock }
const script = scriptOf(SEED)

const hosts = await Promise.all(Array.from({ length: load.rooms }, () => openRoom(origin, SCENARIO, SEED)))
const seats = await enter(hosts)
const watching = hosts.map((host) =>
  eventStream(`${origin}/live/api/rooms/${host.room}/host/events`, host.cookie, ({ data }) => {
    hostBytes += data.length
  }),
)
for (const host of hosts) await act(host, { type: 'Start' })
await setTimeout(1_000)

tell({ phase: 'paced' })
const paced = await playPaced()
tell({ phase: 'paced-done', ...paced })
tell({ phase: 'capacity' })
const capacity = await playFast()
tell({ phase: 'capacity-done', ...capacity })
if (load.growth) tell({ phase: 'growth', ...(await playOn()) })
for (const seat of seats) seat.close()
for (const stream of watching) stream.close()
process.disconnect()

async function enter(hosts: readonly Entry[]): Promise<Seat[]> {
  const wanted = hosts.flatMap((host) => Array.from({ length: load.seats }, (_, n) => ({ host, name: `Trainee ${n}` })))
  const entered: Seat[] = []
  await Promise.all(
    Array.from({ length: 25 }, async () => {
      for (let next = wanted.pop(); next; next = wanted.pop()) {
        const entry = await takeSeat(origin, next.host.room, next.name)
        await new Promise<void>((begun) => entered.push(new Seat(bench, entry, script, begun)))
      }
    }),
  )
  return entered
}

async function playPaced() {
  const end = performance.now() + load.seconds * 1_000
  clear()
  await Promise.all([
    ...seats.map(async (seat) => {
      await setTimeout(Math.random() * EVERY)
      while (performance.now() < end) {
        const began = performance.now()
        await seat.play()
        await setTimeout(Math.max(0, began + EVERY - performance.now()))
      }
    }),
    ...hosts.map((host) => actNowAndThen(host, end)),
  ])
  await setTimeout(500)
  const commands = times.answer.length
  return {
    commands,
    answer: sharesOf(times.answer),
    view: sharesOf(times.view),
    heard: sharesOf(heard),
    heardByAll: sharesOf(heardByAll),
    hostBytes: hostBytes / commands,
  }
}

async function playFast() {
  const began = performance.now()
  const end = began + load.capacitySeconds * 1_000
  clear()
  let over = false
  await Promise.all(
    seats.map(async (seat) => {
      while (!over && performance.now() < end && !seat.finished) await seat.play()
      // Figures of fewer trainees would be figures of a smaller load.
      over = true
    }),
  )
  const commands = times.answer.length
  return {
    perSecond: (commands * 1_000) / (performance.now() - began),
    answer: sharesOf(times.answer),
    hostBytes: hostBytes / commands,
  }
}

/** One plays on alone to the end, no faster than a server allows one seat. */
async function playOn() {
  for (const [seat] = seats; seat && !seat.finished; await setTimeout(60)) await seat.play()
  const quarter = script.length / 4
  return {
    early: meanBytes((turn) => turn <= quarter),
    late: meanBytes((turn) => turn > 3 * quarter),
    turns: script.length,
  }
}

async function actNowAndThen(host: Entry, end: number): Promise<void> {
  await setTimeout(Math.random() * HOST_EVERY)
  for (let locked = true; performance.now() < end; locked = !locked) {
    acts.set(host.room, { locked, sent: performance.now(), left: load.seats })
    await act(host, { type: locked ? 'Lock' : 'Unlock' })
    await setTimeout(HOST_EVERY)
  }
}

function hearLock(room: string, locked: boolean): void {
  const act = acts.get(room)
  if (!act || act.locked !== locked || act.left === 0) return
  const late = performance.now() - act.sent
  heard.push(late)
  act.left -= 1
  if (act.left === 0) heardByAll.push(late)
}

async function act(host: Entry, what: Readonly<Record<string, unknown>>): Promise<void> {
  const { reply } = await hostAct(origin, host, what)
  if (!reply.ok) throw new Error(`${what.type}: ${reply.refusal.code}`)
}

function clear(): void {
  for (const list of [times.answer, times.view, heard, heardByAll]) list.length = 0
  hostBytes = 0
}

function meanBytes(wanted: (turn: number) => boolean): number {
  const some = times.bytes.filter(({ turn }) => wanted(turn))
  return some.reduce((sum, { bytes }) => sum + bytes, 0) / some.length
}

function tell(news: News): void {
  process.send?.(news)
}
