import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AstroIntegration } from 'astro'
import type { LiveServer } from './live/live-server.ts'

type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void

/** Astro starts its server anew when its settings change; the log is opened once a process. */
let opened: Promise<LiveServer> | undefined

/** Live rooms in `npm run dev`: the same handler as under `npm start`, before the pages. Builds load nothing of it. */
export function liveInDev(): AstroIntegration {
  return {
    name: 'funnelcraft-live',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        opened ??= open()
        opened.then(
          ({ madePasscode }) => madePasscode && logger.info(`Instructor passcode for live rooms: ${madePasscode}`),
          (error: Error) => logger.error(error.message),
        )
        const handle: Middleware = (request, response, next) => {
          if (!request.url?.startsWith('/live/')) return next()
          opened?.then((live) => live.handle(request, response) || next(), next)
        }
        // Astro puts its own before all others, once the server stands; among them is one that wants a slash at the end.
        setImmediate(() => server.middlewares.stack.unshift({ route: '', handle }))
      },
    },
  }
}

async function open(): Promise<LiveServer> {
  const [{ pino }, { configFrom }, { openLog }, { liveServer }] = await Promise.all([
    import('pino'),
    import('./config.ts'),
    import('./log/open.ts'),
    import('./live/live-server.ts'),
  ])
  const config = configFrom(process.env, process.cwd())
  if ('error' in config) throw new Error(config.error)
  const log = await openLog(config)
  process.once('exit', () => void log.close())
  return liveServer({ log, logger: pino({ level: process.env.LOG_LEVEL ? config.logLevel : 'warn' }), config })
}
