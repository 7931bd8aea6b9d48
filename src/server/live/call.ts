import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RefusalCode } from '../../protocol/refusals.ts'
import { PROTOCOL_VERSION as v } from '../../protocol/version.ts'
import type { Refusal } from '../../sim/simulation.ts'
import type { Role } from './tokens.ts'

/** A "no" before the room was asked. */
export class Refused extends Error {
  readonly refusal: Refusal
  readonly id: string | null
  constructor(code: RefusalCode, params?: Refusal['params'], id: string | null = null) {
    super(code)
    this.refusal = params ? { code, params } : { code }
    this.id = id
  }
}

/** One request of the live API. */
export interface Call {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  /** As in the path, read as a code; empty where the path has none. */
  readonly room: string
  readonly address: string
}

/** Every other refusal is the room's or the simulation's: 409. */
const STATUS: Readonly<Record<string, number>> = {
  'bad-message': 400,
  'other-version': 400,
  'too-large': 413,
  'too-many-requests': 429,
  'wrong-origin': 403,
  'wrong-passcode': 403,
  'not-signed-in': 401,
  'unknown-room': 404,
  'unknown-scenario': 404,
  'not-saved': 503,
  'room-deleted': 410,
  'not-yours': 403,
  'host-only': 403,
}

export function statusOf(code: string): number {
  return STATUS[code] ?? 409
}

export function sendJson({ response }: Pick<Call, 'response'>, status: number, value: object): void {
  const text = JSON.stringify(value)
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
  })
  response.end(text)
}

export function sendRefusal(call: Pick<Call, 'response'>, refusal: Refusal, id: string | null): void {
  const { seconds } = refusal.params ?? {}
  if (seconds !== undefined) call.response.setHeader('Retry-After', String(seconds))
  sendJson(call, statusOf(refusal.code), { v, id, ok: false, refusal })
}

/** Set, or taken away with `null`. Scripts never see it, and no other site can have it sent. */
export function setCookie({ response }: Call, role: Role, room: string, token: string | null, secure: boolean): void {
  const life = token === null ? 0 : 30 * 24 * 3600
  const parts = [
    `fc-${role}-${room}=${token ?? ''}`,
    'Path=/live/api',
    'HttpOnly',
    'SameSite=Strict',
    `Max-Age=${life}`,
  ]
  response.appendHeader('Set-Cookie', [...parts, ...(secure ? ['Secure'] : [])].join('; '))
}

export function cookieOf({ request }: Pick<Call, 'request'>, role: Role, room: string): string | undefined {
  const name = `fc-${role}-${room}=`
  const parts = (request.headers.cookie ?? '').split(';').map((part) => part.trim())
  return parts.find((part) => part.startsWith(name))?.slice(name.length)
}
