import type * as z from 'zod/mini'
import { PROTOCOL_VERSION } from '../../protocol/version.ts'
import { type Call, Refused } from './call.ts'

/**
 * The message that a request brings, judged by its schema.
 * @throws {Refused} `too-large` before more than `limit` bytes are kept; `bad-message` with the path of the first fault.
 */
export async function readMessage<Schema extends z.ZodMiniType>(
  call: Call,
  schema: Schema,
  limit: number,
): Promise<z.infer<Schema>> {
  const value = parse(await readText(call, limit))
  const id = idOf(value)
  if (versionOf(value) !== PROTOCOL_VERSION) {
    throw versionOf(value) === undefined
      ? new Refused('bad-message', { path: 'v' }, id)
      : new Refused('other-version', { version: PROTOCOL_VERSION }, id)
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Refused('bad-message', { path: pathOf(issue) }, id)
}

async function readText({ request, response }: Call, limit: number): Promise<string> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    throw new Refused('bad-message', { path: 'Content-Type' })
  }
  const parts = Number(request.headers['content-length'] ?? 0) <= limit ? await partsOf(request, limit) : null
  if (parts) return Buffer.concat(parts).toString('utf8')
  // What is still on its way is thrown away; the line ends with the answer.
  request.resume()
  response.setHeader('Connection', 'close')
  throw new Refused('too-large', { limit })
}

/** `null`: more than the limit. (Leaving a `for await` early would cut the line before the answer.) */
function partsOf(request: Call['request'], limit: number): Promise<Buffer[] | null> {
  return new Promise((done, failed) => {
    const parts: Buffer[] = []
    let size = 0
    request.on('data', (part: Buffer) => {
      size += part.length
      if (size <= limit) parts.push(part)
      else done(null)
    })
    request.on('end', () => done(parts))
    request.on('error', failed)
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refused('bad-message', { path: '' })
  }
}

function versionOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (value as { v?: unknown }).v : undefined
}

function idOf(value: unknown): string | null {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : null
  return typeof id === 'string' && /^[\da-f-]{36}$/i.test(id) ? id : null
}

/** Of a field too many, the path of what has it, and its name. */
function pathOf(issue: z.core.$ZodIssue | undefined): string {
  const extra = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return [...(issue?.path ?? []), ...extra].map(String).join('.').slice(0, 100)
}
