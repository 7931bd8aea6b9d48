import { relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration, AstroIntegrationLogger, HookParameters } from 'astro'
import { checkContent } from './check.ts'
import { contentRoot } from './course.ts'
import { ContentError, describeFault, type Fault } from './fault.ts'

type DevServer = HookParameters<'astro:server:setup'>['server']

/** Editors save in several steps; what is saved within this time (ms) counts as one change. */
const SETTLE = 60

/**
 * Stops `dev` and `build` before anything else if the content has a fault, and lists every one. While `dev` runs,
 * a change of the content shows in the browser, and so does a fault, on the screen and in the terminal.
 */
export function checkedContent(): AstroIntegration {
  return {
    name: 'funnelcraft-content',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command === 'dev' || command === 'build') stopAtFault(checkContent(contentRoot()), logger)
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

/** Astro loads everything anew that hangs on course.ts if that file counts as changed. */
function show(server: DevServer, logger: AstroIntegrationLogger): void {
  const faults = checkContent(contentRoot()).filter(({ level }) => level === 'fault')
  server.watcher.emit('change', fileURLToPath(new URL('./course.ts', import.meta.url)))
  const [first] = faults
  if (!first) return
  const message = faults.map(describeFault).join('\n')
  logger.error(`\n${message}`)
  const loc = { file: relative(process.cwd(), first.file), line: first.line, column: first.column ?? 1 }
  server.environments.client.hot.send({ type: 'error', err: { message, stack: '', id: first.file, loc } })
}
