import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Address, addressFrom, explainListenError, urlOf } from './address.ts'
import { courseHandler } from './course-handler.ts'

/**
 * `node src/server/serve.ts`: serves dist/ until it is told to stop.
 * PORT (default 4321) and HOST (default: this machine only) are respected; exits with 1 and one line if it cannot.
 */
const dist = fileURLToPath(new URL('../../dist/', import.meta.url))

const address = addressFrom(process.env)
if ('error' in address) fail(address.error)
else if (!existsSync(join(dist, '404.html'))) fail('There is nothing to serve yet: build the course first (npm start).')
else listen(address)

function listen(address: Address): void {
  const server = createServer(courseHandler(dist))
  server.on('error', (error) => fail(explainListenError(error, address)))
  server.listen(address.port, address.host, () => console.log(`Funnelcraft is at ${urlOf(address)}`))
  const stop = (): void => {
    server.close()
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
