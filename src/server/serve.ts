import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { explainListenError, urlOf } from './address.ts'
import { type Config, configFrom } from './config.ts'
import { courseHandler } from './course-handler.ts'
import type { FactLog } from './log/fact-log.ts'
import { LogError } from './log/log-error.ts'
import { openLog } from './log/open.ts'

/**
 * `node src/server/serve.ts [FOLDER]`: serves dist/, or another folder, until it is told to stop. Settings are those of
 * `config.ts`. Exits with 1 and one line if it cannot begin.
 */
const root = fileURLToPath(new URL('../../', import.meta.url))
const dist = resolve(root, process.argv[2] ?? 'dist')

const config = configFrom(process.env, root)
if ('error' in config) fail(config.error)
else if (!existsSync(join(dist, '404.html'))) fail('There is nothing to serve yet: build the course first (npm start).')
else await begin(config)

async function begin(config: Config): Promise<void> {
  try {
    listen(config, await openLog(config))
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    fail(error.message)
  }
}

function listen(config: Config, log: FactLog): void {
  const server = createServer(courseHandler(dist))
  const close = (): void => void log.close()
  server.on('error', (error) => {
    fail(explainListenError(error, config))
    close()
  })
  server.listen(config.port, config.host, () => console.log(`Funnelcraft is at ${urlOf(config)}`))
  const stop = (): void => {
    server.close(close)
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
