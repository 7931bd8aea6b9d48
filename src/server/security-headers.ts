import { existsSync, readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { HASH_FILE } from './script-hashes.ts'

/** Sets on pages and workers what the browser is to allow; `governed` is `false` for files that it does not ask this of. */
export function securityHeaders(dist: string): (response: ServerResponse, governed: boolean) => void {
  const file = join(dist, HASH_FILE)
  // Pages that some other build made have no hashes: a policy would stop their scripts.
  const policy = existsSync(file) ? policyWith(readFileSync(file, 'utf8').split('\n').filter(Boolean)) : null
  return (response, governed) => {
    response.setHeader('X-Content-Type-Options', 'nosniff')
    if (!governed) return
    if (policy) response.setHeader('Content-Security-Policy', policy)
    response.setHeader('Referrer-Policy', 'no-referrer')
  }
}

/**
 * Only the course's own scripts run: its files, and those in its pages by their hash. Styles may stand in the page: charts
 * are drawn with them. Search is compiled WebAssembly. A sandboxed frame of another site cannot hold the course.
 */
function policyWith(hashes: readonly string[]): string {
  return [
    "default-src 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
