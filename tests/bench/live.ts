/**
 * `npm run bench:live [forty] [one]`: 1,000 trainees in 40 rooms and 1,000 in one, over real HTTP, each command flushed to disk
 * before it is acknowledged. Beside each, in the same run and with the same clients, the floor (`live/floor.ts`). Prints
 * figures; asserts nothing. `SECONDS` and `CAPACITY_SECONDS` shorten it for trying.
 */
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { courseServer, type Place, serverProcess } from '../live/server-process.ts'
import type { Load, News, Shares } from './live/load.ts'
import { watch } from './live/usage.ts'

const here = (name: string): string => fileURLToPath(new URL(`live/${name}`, import.meta.url))
const seconds = Number(process.env.SECONDS ?? 60)
const capacitySeconds = Number(process.env.CAPACITY_SECONDS ?? 8)
const CROWDS = {
  forty: { rooms: 40, seats: 25 },
  one: { rooms: 1, seats: 1_000 },
} as const
type Crowd = keyof typeof CROWDS

const folder = mkdtempSync(join(tmpdir(), 'funnelcraft-bench-'))
try {
  writeFileSync(join(folder, '404.html'), '')
  const named = process.argv.slice(2).filter((name): name is Crowd => name in CROWDS)
  for (const name of named.length > 0 ? named : (Object.keys(CROWDS) as Crowd[])) await measure(name)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measure(name: Crowd): Promise<void> {
  const { rooms, seats } = CROWDS[name]
  const crowd = `${seats * rooms} trainees in ${rooms} room${rooms > 1 ? 's' : ''}`
  const extra = (process.env.SERVER_NODE_ARGS ?? '').split(' ').filter(Boolean)
  const floor: Place = { args: (port) => [here('floor.ts'), String(port)], env: {} }
  const course = courseServer(folder, { DATA_DIR: join(folder, name) })
  await under(`${crowd}, floor`, floor, rooms, seats, false)
  await under(crowd, { ...course, args: (port) => [...extra, ...course.args(port)] }, rooms, seats, true)
}

async function under(title: string, place: Place, rooms: number, seats: number, growth: boolean): Promise<void> {
  console.log(`\n${title}`)
  const server = await serverProcess(place)
  await server.start()
  const load: Load = { port: server.port, rooms, seats, seconds, capacitySeconds, growth }
  const client = fork(here('client.ts'), [JSON.stringify(load)])
  let stop = watch(server.pid())
  client.on('message', (news: News) => {
    const used = stop()
    stop = watch(server.pid())
    print(news, `${Math.round(100 * used.cores)} % of a core, ${Math.round(used.memory)} MiB`)
  })
  await new Promise((done) => client.once('exit', done))
  stop()
  await server.stop()
}

function print(news: News, used: string): void {
  if (news.phase === 'paced-done') {
    row('a command every 5 s each', `${(news.commands / seconds).toFixed(0)} a second; server: ${used}`)
    row('  command to answer', shares(news.answer))
    row('  command to own view', shares(news.view))
    row("  host's act to each trainee", shares(news.heard))
    row("  host's act to the last trainee", shares(news.heardByAll))
    row('  bytes to hosts, a command', news.hostBytes.toFixed(0))
  } else if (news.phase === 'capacity-done') {
    row('as fast as answers come', `${news.perSecond.toFixed(0)} a second; server: ${used}`)
    row('  command to answer', shares(news.answer))
    row('  bytes to hosts, a command', news.hostBytes.toFixed(0))
  } else if (news.phase === 'growth') {
    const quarters = `${news.early.toFixed(0)} and ${news.late.toFixed(0)}`
    row('bytes to a trainee, a turn', `${quarters} in the first and last quarter of ${news.turns} turns`)
  }
}

function row(name: string, value: string): void {
  console.log(`  ${name.padEnd(34)} ${value}`)
}

function shares({ p50, p99, max, count }: Shares): string {
  return `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, longest ${max.toFixed(1)} ms (${count})`
}
