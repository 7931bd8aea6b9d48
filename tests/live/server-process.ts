import { type ChildProcess, spawn } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { SERVE_ARGS } from '../../scripts/serve-args.mjs'
import { ask } from './http.ts'
import { PASSCODE } from './rooms.ts'

const SERVE = fileURLToPath(new URL('../../src/server/serve.ts', import.meta.url))
const DEADLINE = 30_000

/** A server in a process of its own, which can be killed and started again at the same place. */
export interface ServerProcess {
  readonly port: number
  readonly pid: () => number
  start(): Promise<void>
  /** SIGKILL: no time for a last word. */
  kill(): Promise<void>
  /** SIGTERM; gives the exit code. */
  stop(): Promise<number | null>
}

export interface Place {
  /** What Node is started with. */
  readonly args: (port: number) => readonly string[]
  /** `DATA_DIR` or `DATABASE_URL`, and whatever else. */
  readonly env: Readonly<Record<string, string>>
}

/** The course's own server; `pages` is a folder with a page `404.html`, all that it needs of the course. */
export const courseServer = (pages: string, env: Place['env']): Place => ({
  args: () => [...SERVE_ARGS, SERVE, pages],
  env,
})

export async function serverProcess(place: Place): Promise<ServerProcess> {
  const port = await freePort()
  let child: ChildProcess | undefined
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null
    const ended = new Promise<number | null>((done) => child?.once('exit', done))
    child.kill(signal)
    return ended
  }
  return {
    port,
    pid: () => child?.pid ?? 0,
    async start() {
      child = spawn(process.execPath, place.args(port), {
        env: { ...inherited(), PORT: String(port), INSTRUCTOR_PASSCODE: PASSCODE, LOG_LEVEL: 'warn', ...place.env },
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      await answering(port, child)
    },
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  }
}

async function answering(port: number, child: ChildProcess): Promise<void> {
  const giveUp = performance.now() + DEADLINE
  while (performance.now() < giveUp) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    const answer = await ask(`http://127.0.0.1:${port}`, '/live/ready').catch(() => null)
    if (answer?.status === 200) return
    await setTimeout(25)
  }
  throw new Error(`the server did not answer in ${DEADLINE / 1000} s`)
}

function inherited(): Record<string, string> {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'NODE_OPTIONS']
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((ready) => probe.once('listening', ready))
  const { port } = probe.address() as AddressInfo
  await new Promise((done) => probe.close(done))
  return port
}
