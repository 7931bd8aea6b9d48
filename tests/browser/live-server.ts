import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A server of its own for a room: a folder that goes when it ends, and a passcode that the test knows. */
export interface LiveServer {
  readonly url: string
  readonly passcode: string
  close(): Promise<void>
}

export async function liveServer(port: number): Promise<LiveServer> {
  const folder = await mkdtemp(join(tmpdir(), 'funnelcraft-room-'))
  const passcode = 'open sesame'
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder, INSTRUCTOR_PASSCODE: passcode }
  const server = spawn(process.execPath, ['src/server/serve.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  await spoken(server)
  const close = async (): Promise<void> => {
    const ended = new Promise((done) => server.once('exit', done))
    server.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  return { url: `http://127.0.0.1:${port}`, passcode, close }
}

/** It says where it is once it can be asked. */
function spoken(server: ChildProcess): Promise<void> {
  return new Promise((ready, fail) => {
    server.stdout?.on('data', (text) => String(text).includes('http') && ready())
    server.once('exit', (code) => fail(new Error(`the server ended with ${code} before it began`)))
  })
}
