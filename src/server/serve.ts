import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { contentRoot, readCourse } from '../authoring/course.ts'
import { explainListenError, urlOf } from './address.ts'
import { type Config, configFrom } from './config.ts'
import { courseHandler } from './course-handler.ts'
import { type LiveServer, liveServer } from './live/live-server.ts'
import type { FactLog } from './log/fact-log.ts'
import { LogError } from './log/log-error.ts'
import { openLog } from './log/open.ts'

/**
 * `node src/server/serve.ts [FOLDER]`: serves dist/, or another folder, until it is told to stop. Settings are those of
 * `config.ts`. Exits with 1 and one line if it cannot begin.
 */
const root = fileURLToPath(new URL('../../', import.meta.url))
const dist = resolve(root, process.argv[2] ?? 'dist')

const KEEP_ALIVE_MS = 65_000
/** Connections that may wait to be taken: a thousand people come back in one moment after a cut. */
const BACKLOG = 4_096

/** Wherever the server is started from. */
const course = () => readCourse(resolve(root, contentRoot())).course

const config = configFrom(process.env, root)
if ('error' in config) fail(config.error)
else if (!existsSync(join(dist, '404.html'))) fail('There is nothing to serve yet: build the course first (npm start).')
else await begin(config)

async function begin(config: Config): Promise<void> {
  try {
    const log = await openLog(config)
    const logger = pino({ level: config.logLevel })
    listen(config, log, await liveServer({ log, logger, config, course }))
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    fail(error.message)
  }
}

function listen(config: Config, log: FactLog, live: LiveServer): void {
  const pages = courseHandler(dist)
  const server = createServer((request, response) => {
    if (!live.handle(request, response)) pages(request, response)
  })
  const close = (): void => {
    live.close()
    void log.close()
  }
  server.on('error', (error) => {
    fail(explainListenError(error, config))
    close()
  })
  // Who plays sends a command now and then, and should not have to connect for each.
  server.keepAliveTimeout = KEEP_ALIVE_MS
  server.listen({ port: config.port, host: config.host, backlog: BACKLOG }, () => {
    console.log(`Funnelcraft is at ${config.publicUrl ?? urlOf(config)}`)
    if (live.madePasscode !== undefined) console.log(`Instructor passcode for live rooms: ${live.madePasscode}`)
  })
  const stop = (): void => {
    // Streams end at once, their clients come back to another server; commands under way are answered.
    live.close()
    server.close(() => void log.close())
    // A browser keeps its connections open; they need not hold us.
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 1000).unref()
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}
