import type { AstroIntegration } from 'astro'
import type { LiveServer } from './live/live-server.ts'

/** Astro starts its server anew when its settings change; the log is opened once a process. */
let opened: Promise<LiveServer> | undefined

/** Live rooms in `npm run dev`: the same handler as under `npm start`, before the pages. Builds load nothing of it. */
export function liveInDev(): AstroIntegration {
  return {
    name: 'funnelcraft-live',
    hooks: {
      'astro:server:setup': async ({ server, logger }) => {
        opened ??= open()
        const live = await opened
        if (live.madePasscode !== undefined) logger.info(`Instructor passcode for live rooms: ${live.madePasscode}`)
        server.middlewares.use((request, response, next) => {
          if (!live.handle(request, response)) next()
        })
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
