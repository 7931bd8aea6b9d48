import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

export interface Taken {
  /** By the clock. */
  readonly seconds: number
  /** Of all threads together: disturbed less by what else the machine does. */
  readonly processor: number
}

/** Builds the course's pages from other content, with empty caches. */
export function buildCourse(content: string, out: string, cache: string): Taken {
  return timed('astro-build.ts', [ROOT, out, cache], { FUNNELCRAFT_CONTENT: content })
}

/** Builds another Astro site, with empty caches. */
export function buildSite(root: string, out: string, cache: string): Taken {
  return timed('astro-build.ts', [root, out, cache])
}

/** What the course's own build does after Astro has written the pages. */
export function indexAndCompress(out: string): Taken {
  return timed('after-build.ts', [out])
}

/** Each in a process of its own, which tells its processor time in its last line. */
function timed(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Taken {
  const file = fileURLToPath(new URL(program, import.meta.url))
  const started = performance.now()
  const done = spawnSync(process.execPath, [file, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  })
  const seconds = (performance.now() - started) / 1000
  if (done.status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${done.stdout}${done.stderr}`)
  return { seconds, processor: Number(done.stdout.trim().split('\n').at(-1)) }
}
