import { existsSync, readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from '@playwright/test'
import { courseHandler } from '../../src/server/course-handler.ts'

/** The built course. */
export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url))

/** A folder of built pages on a free port, answered by the very handler that `npm start` serves with. */
export interface Site {
  /** Without a slash at its end. */
  readonly url: string
  close(): void
}

export async function serve(folder: string): Promise<Site> {
  const server = createServer(courseHandler(folder)).listen(0, '127.0.0.1')
  await new Promise((ready, fail) => server.once('listening', ready).once('error', fail))
  const { port } = server.address() as AddressInfo
  const close = (): void => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://127.0.0.1:${port}`, close }
}

/** Addresses of all pages in a folder of built pages, such as `/en/glossary/`, in alphabetical order. */
export function pagesOf(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith(`${sep}index.html`))
    .map((file) => `/${relative('.', file).split(sep).slice(0, -1).join('/')}/`)
    .toSorted()
}

/** Ends the program with one line if the course has not been built. */
export function needBuild(): void {
  if (existsSync(join(DIST, '404.html'))) return
  console.error('There is nothing to measure yet: build the course first (node src/server/build.ts).')
  process.exit(1)
}

/** The Chromium that FUNNELCRAFT_CHROMIUM names; if that is empty, Playwright's own. */
export function launch(): Promise<Browser> {
  const executablePath = process.env.FUNNELCRAFT_CHROMIUM ?? '/usr/bin/chromium'
  return chromium.launch({ args: ['--no-sandbox'], ...(executablePath ? { executablePath } : {}) })
}
