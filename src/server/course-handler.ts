import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { securityHeaders } from './security-headers.ts'

/** Names with a hash in them never change their content. */
const HASHED = /^\/_astro\/|^\/pagefind\/(fragment|index)\//
const FOREVER = 'public, max-age=31536000, immutable'
/** Ask each time; an unchanged page is answered with 304 by its ETag. */
const ASK = 'no-cache'

/** Serves the built course: compressed files where there are some, the bilingual page for what does not exist. */
export function courseHandler(dist: string): RequestListener {
  const secure = securityHeaders(dist)
  return sirv(dist, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, path) {
      response.setHeader('Cache-Control', HASHED.test(path) ? FOREVER : ASK)
      secure(response, isGoverned(path))
    },
    onNoMatch: notFound(dist, secure),
  })
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/**
 * Whether a browser goes by the policy of what is answered here: that of a page governs its parts, a worker has its own.
 * What has no file's ending is answered with a page.
 */
const isGoverned = (path: string): boolean => !/\.(?!html$)[a-z0-9]+$/.test(path) || /\/worker[^/]*\.js$/.test(path)

function notFound(dist: string, secure: ReturnType<typeof securityHeaders>): Answer {
  const page = { '': '404.html', br: '404.html.br', gzip: '404.html.gz' }
  const bodies = Object.entries(page)
    .filter(([, name]) => existsSync(join(dist, name)))
    .map(([encoding, name]) => ({ encoding, body: readFileSync(join(dist, name)) }))
  return (request, response) => {
    const accepted = String(request.headers['accept-encoding'] ?? '')
    const best = ['br', 'gzip', ''].find(
      (encoding) => accepted.includes(encoding) && bodies.some((known) => known.encoding === encoding),
    )
    const { encoding, body } = bodies.find((known) => known.encoding === best) ?? { encoding: '', body: '' }
    secure(response, true)
    response.writeHead(404, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': ASK,
      Vary: 'Accept-Encoding',
      ...(encoding ? { 'Content-Encoding': encoding } : {}),
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
}
