import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Course } from '../../authoring/course.ts'
import type { Config } from '../config.ts'
import type { FactLog } from '../log/fact-log.ts'
import { type Call, Refused, sendRefusal } from './call.ts'
import type { Context } from './context.ts'
import { exercisesOf } from './exercises.ts'
import { type Allowances, Limits } from './limits.ts'
import { metricsOf } from './metrics.ts'
import { Rooms } from './rooms.ts'
import { ROUTES } from './routes.ts'
import { madePasscode, serverSecret } from './secrets.ts'
import { readCode, tokensWith } from './tokens.ts'

export interface LiveServer {
  /** The passcode where none was set: the operator must be told it. */
  readonly madePasscode: string | undefined
  /** `false`: the request is not for the live API. */
  handle(request: IncomingMessage, response: ServerResponse): boolean
  /** Ends all streams. The log is whoever opened it's to close. */
  close(): void
}

interface Parts {
  readonly log: FactLog
  readonly logger: Logger
  readonly config: Pick<Config, 'instructorPasscode' | 'publicUrl'>
  /** Reads the course; when left out, from where the content lies. */
  readonly course?: (() => Course) | undefined
  /** Those of `limits.ts` when left out. */
  readonly allowances?: Allowances | undefined
}

/** The live API over a log. */
export async function liveServer({ log, logger, config, course, allowances }: Parts): Promise<LiveServer> {
  const { instructorPasscode, publicUrl } = config
  const tokens = tokensWith(await serverSecret(log))
  const made = instructorPasscode === undefined ? await madePasscode(log) : undefined
  const exercises = exercisesOf(log, course)
  const rooms = new Rooms(log, exercises)
  const metrics = metricsOf(
    () => [...rooms.opened()].length,
    () => [...rooms.opened()].reduce((sum, room) => sum + [...room.streams()].length, 0),
  )
  const passcode = instructorPasscode ?? made ?? ''
  const context: Context = {
    log,
    rooms,
    exercises,
    tokens,
    limits: new Limits(allowances),
    passcode,
    publicUrl,
    logger,
    metrics,
  }
  return {
    madePasscode: made,
    handle(request, response) {
      if (!request.url?.startsWith('/live/')) return false
      void dispatch(context, request, response)
      return true
    },
    close: () => rooms.close(),
  }
}

async function dispatch(context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'no-referrer')
  const url = new URL(`http://server${request.url?.replace(/^\/+/, '/')}`)
  const found = /^(\/live\/api\/rooms\/)([^/]+)(.*)$/.exec(url.pathname)
  const path = found ? `${found[1]}CODE${found[3]}` : url.pathname
  const room = found ? (readCode(safelyDecoded(found[2] ?? '')) ?? '') : ''
  const call: Call = { request, response, url, room, address: request.socket.remoteAddress ?? '' }
  const here = ROUTES.filter((route) => route.path === path)
  const route = here.find(({ method }) => method === request.method)
  try {
    if (!route)
      return noRoute(
        response,
        here.map(({ method }) => method),
      )
    if (route.method === 'POST') checkOrigin(context, request)
    await route.handle(context, call)
  } catch (error) {
    refuse(context, call, path, error)
  }
}

function noRoute(response: ServerResponse, methods: readonly string[]): void {
  if (methods.length > 0) response.setHeader('Allow', methods.join(', '))
  response.writeHead(methods.length > 0 ? 405 : 404).end()
}

/** A browser says from where a page sends; what is no browser has no cookies that others could use. */
function checkOrigin({ publicUrl }: Context, { headers }: IncomingMessage): void {
  const { origin } = headers
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refused('wrong-origin')
  if (origin === undefined) return
  const own = [`http://${headers.host}`, `https://${headers.host}`, ...(publicUrl ? [new URL(publicUrl).origin] : [])]
  if (!own.includes(origin)) throw new Refused('wrong-origin')
}

function refuse({ logger, metrics }: Context, call: Call, path: string, error: unknown): void {
  const { response, room, address } = call
  const refused = error instanceof Refused ? error : new Refused('not-saved')
  const { code } = refused.refusal
  if (error instanceof Refused) logger.warn({ path, room, address, code }, 'refused')
  else logger.error({ path, room, error: error instanceof Error ? error.stack : String(error) }, 'failed')
  metrics.answered('refused', code, 0)
  if (response.headersSent) response.destroy()
  else sendRefusal(call, refused.refusal, refused.id)
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
