import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration, AstroIntegrationLogger, HookParameters } from 'astro'
import { checkContent } from './check.ts'
import { contentRoot } from './course.ts'
import { ContentError, type Fault } from './fault.ts'
import { writeSchemas } from './schemas.ts'

type DevServer = HookParameters<'astro:server:setup'>['server']

/** Editors save in several steps; what is saved within this time (ms) counts as one change. */
const SETTLE = 60

/**
 * Stops `dev` and `build` before anything else if the content has a fault, and lists every one. While `dev` runs,
 * a change of the content shows in the browser, and so does a fault, on the screen and in the terminal; editors get
 * fresh schemas.
 */
export function checkedContent(): AstroIntegration {
  return {
    name: 'funnelcraft-content',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command !== 'dev' && command !== 'build') return
        stopAtFault(checkContent(contentRoot()), logger)
        if (command === 'dev') writeSchemas()
      },
      'astro:server:setup': ({ server, logger }) => follow(server, logger),
    },
  }
}

function stopAtFault(all: readonly Fault[], logger: AstroIntegrationLogger): void {
  const faults = all.filter(({ level }) => level === 'fault')
  if (faults.length > 0) throw new ContentError(faults)
  const gaps = all.filter(({ level }) => level === 'gap').length
  if (gaps > 0) logger.warn(`${gaps} to be done in the content (translations, playthroughs): npm run check lists them`)
}

function follow(server: DevServer, logger: AstroIntegrationLogger): void {
  const folder = resolve(contentRoot())
  let timer: NodeJS.Timeout | undefined
  server.watcher.add(folder)
  server.watcher.on('all', (_event, file) => {
    if (!resolve(file).startsWith(folder) || !/\.(yaml|mdx)$/.test(file)) return
    clearTimeout(timer)
    timer = setTimeout(() => show(server, logger), SETTLE)
  })
}

/**
 * Without a fault, course.ts counts as changed, so that Astro loads everything anew that hangs on it. With one, the
 * page stays as it was, below the list of faults.
 */
function show(server: DevServer, logger: AstroIntegrationLogger): void {
  const faults = checkContent(contentRoot()).filter(({ level }) => level === 'fault')
  if (faults.length === 0) {
    server.watcher.emit('change', fileURLToPath(new URL('./course.ts', import.meta.url)))
    return
  }
  const { message, loc } = new ContentError(faults)
  logger.error(`\n${message}`)
  server.environments.client.hot.send({ type: 'error', err: { name: 'Content', message, stack: '', loc } })
}
