import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { exerciseIn, loadCourse } from '../../src/authoring/course.ts'
import type { FactLog } from '../../src/server/log/fact-log.ts'
import type { Setting } from '../../src/sim/territory/setting.ts'
import { territory } from '../../src/sim/territory/territory.ts'
import { type Balancer, balancer } from '../live/balancer.ts'
import { type Player, player } from '../live/player.ts'
import { type Entry, hostAct, openRoom, takeSeat } from '../live/rooms.ts'
import { courseServer, type ServerProcess, serverProcess } from '../live/server-process.ts'
import { faultsOf, recordOf } from './check.ts'

/** Rooms are played while faults are made; afterwards the log and every client are looked at. */

export interface Storage {
  /** `DATA_DIR` or `DATABASE_URL`. */
  readonly env: Readonly<Record<string, string>>
  /** Reads the log once all servers have ended. */
  open(): Promise<FactLog>
}

export interface Trial {
  readonly storage: Storage
  readonly servers: number
  readonly rooms: number
  readonly seats: number
  /** Does the harm, under load, to its end. */
  harm(servers: readonly ServerProcess[], way: Balancer): Promise<void>
}

export interface Outcome {
  readonly acknowledged: number
  readonly acts: number
  /** How often clients had to come back. */
  readonly returns: number
  /** Milliseconds until the last client was back in its state, after the last fault. */
  readonly settled: number
  readonly faults: readonly string[]
}

const SCENARIO = 'full-quarter'
const MANNER = { pause: 200, help: 0.1 }
/** A client that is not in its state by then has not found its way. */
const DEADLINE = 60_000

export async function attempt(trial: Trial): Promise<Outcome> {
  const pages = mkdtempSync(join(tmpdir(), 'funnelcraft-pages-'))
  writeFileSync(join(pages, '404.html'), '')
  const place = courseServer(pages, trial.storage.env)
  const servers = await Promise.all(Array.from({ length: trial.servers }, () => serverProcess(place)))
  const way = await balancer(servers.map(({ port }) => port))
  try {
    for (const server of servers) await server.start()
    return await played(trial, servers, way)
  } finally {
    await Promise.all(servers.map((server) => server.kill()))
    await way.close()
    rmSync(pages, { recursive: true, force: true })
  }
}

async function played(trial: Trial, servers: readonly ServerProcess[], way: Balancer): Promise<Outcome> {
  const setting = settingOf(SCENARIO)
  const hosts = await Promise.all(Array.from({ length: trial.rooms }, (_, n) => openRoom(way.origin, SCENARIO, n)))
  const players = (await Promise.all(hosts.map((host) => seated(way.origin, setting, host, trial.seats)))).flat()
  const acts = hosts.map((host) => lockAndUnlock(way.origin, host))
  await trial.harm(servers, way)
  const began = performance.now()
  const acted = await Promise.all(acts.map((act) => act.rest()))
  const done = acted.flatMap((act) => act.done)
  await Promise.all(players.map((one) => one.rest()))
  const late = await Promise.all(players.map((one) => lateness(way.origin, setting, one)))
  const settled = performance.now() - began
  await Promise.all(servers.map((server) => server.stop()))
  const refused = acted.flatMap((act) => act.refused)
  const faults = [...refused, ...late.flat(), ...(await inLog(trial.storage, setting, hosts, players, done))]
  for (const one of players) one.close()
  return {
    acknowledged: players.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0),
    acts: done.length,
    returns: players.reduce((sum, { returns }) => sum + returns(), 0),
    settled,
    faults,
  }
}

async function seated(origin: string, setting: Setting, host: Entry, seats: number): Promise<Player[]> {
  const names = Array.from({ length: seats }, (_, n) => `Trainee ${n + 1}`)
  const entries = await Promise.all(names.map((name) => takeSeat(origin, host.room, name)))
  const players = entries.map((entry) => player(origin, setting, entry, MANNER))
  const { reply } = await hostAct(origin, host, { type: 'Start' })
  if (!reply.ok) throw new Error(`Start: ${reply.refusal.code}`)
  return players
}

interface Acts {
  /** Ids that were acknowledged. */
  readonly done: readonly string[]
  /** Codes of refusals: there is no reason for any. */
  readonly refused: readonly string[]
}

/** The host's part of the load: an act of the room twice a second. */
function lockAndUnlock(origin: string, host: Entry): { rest(): Promise<Acts> } {
  const done: string[] = []
  const refused: string[] = []
  let resting = false
  const acting = (async () => {
    for (let locked = false; !resting; locked = !locked) {
      const { id, reply } = await hostAct(origin, host, { type: locked ? 'Unlock' : 'Lock' })
      if (reply.ok) done.push(id)
      else refused.push(`host of ${host.room}: refused with ${reply.refusal.code}`)
      await setTimeout(500)
    }
    return { done, refused }
  })()
  return {
    rest() {
      resting = true
      return acting
    },
  }
}

/** A client is back when a stream opened anew shows the turn that it has. */
async function lateness(origin: string, setting: Setting, one: Player): Promise<string[]> {
  const fresh = player(origin, setting, one.entry, MANNER)
  await fresh.rest()
  const giveUp = performance.now() + DEADLINE
  try {
    while (performance.now() < giveUp) {
      if (fresh.turn() > 0 && fresh.turn() === one.turn()) return []
      await setTimeout(20)
    }
    return [`${one.entry.seat}: the client shows turn ${one.turn()}, a new one turn ${fresh.turn()}`]
  } finally {
    fresh.close()
  }
}

async function inLog(
  storage: Storage,
  setting: Setting,
  hosts: readonly Entry[],
  players: readonly Player[],
  acts: readonly string[],
): Promise<string[]> {
  const log = await storage.open()
  try {
    const faults: string[] = []
    const counts = new Map<string, number>()
    for (const { room } of hosts) {
      const record = await recordOf(log, room)
      for (const [id, count] of record.ids) counts.set(id, count)
      const there = players.filter(({ entry }) => entry.room === room)
      faults.push(...there.flatMap((one) => faultsOf(setting, record, one)))
    }
    const wrong = acts.filter((id) => counts.get(id) !== 1)
    if (wrong.length > 0) faults.push(`${wrong.length} acts of hosts are lost or done twice, such as ${wrong[0]}`)
    return faults
  } finally {
    await log.close()
  }
}

function settingOf(id: string): Setting {
  const { scenario, playbook } = exerciseIn(loadCourse(), 'territory', id)
  return territory.prepare(scenario, playbook)
}
