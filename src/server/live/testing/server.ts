import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import type { FactLog } from '../../log/fact-log.ts'
import { ALLOWANCES, type Allowances, type What } from '../limits.ts'
import { liveServer } from '../live-server.ts'
import { Client, PASSCODE } from './client.ts'

/** For tests that ask for more than a class does. */
export const UNLIMITED = Object.fromEntries(
  Object.keys(ALLOWANCES).map((what) => [what, { most: 1e6, perSecond: 1e6 }]),
) as Record<What, { most: number; perSecond: number }>

/** A server of a log, on a port of its own. */
export interface Running {
  readonly url: string
  /** Lines of its log. */
  readonly lines: Record<string, unknown>[]
  client(): Client
  stop(): Promise<void>
}

export async function serve(log: FactLog, allowances?: Allowances): Promise<Running> {
  const lines: Record<string, unknown>[] = []
  const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line)) })
  const config = { instructorPasscode: PASSCODE, publicUrl: undefined }
  const live = await liveServer({ log, logger, config, allowances })
  const server = createServer((request, response) => {
    if (!live.handle(request, response)) response.writeHead(404).end()
  }).listen(0, '127.0.0.1')
  await new Promise((ready) => server.once('listening', ready))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const clients: Client[] = []
  return {
    url,
    lines,
    client() {
      const client = new Client(url)
      clients.push(client)
      return client
    },
    async stop() {
      for (const client of clients) client.close()
      live.close()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
