import { Agent, type IncomingMessage, request } from 'node:http'

/** Plain HTTP to a server of live rooms, as a browser would speak it: JSON, cookies, an origin. */

export interface Answer {
  readonly status: number
  readonly body: unknown
  /** `name=value` of each cookie that was set. */
  readonly cookies: readonly string[]
}

export interface Asking {
  readonly cookie?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON; without it, the method is GET. */
  readonly body?: unknown
}

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })

/** Nothing heard for so long: the connection is given up. */
const PATIENCE = 5_000

/** Rejects when the connection breaks before the answer is whole; nobody knows then whether the command was done. */
export async function ask(origin: string, path: string, { cookie, headers, body }: Asking = {}): Promise<Answer> {
  const text = body === undefined ? undefined : JSON.stringify(body)
  const response = await opened(origin + path, text, {
    origin,
    ...(cookie ? { cookie } : {}),
    ...(text === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': `${Buffer.byteLength(text)}` }),
    ...headers,
  })
  let answered = ''
  response.setEncoding('utf8')
  for await (const part of response) answered += part
  if (!response.complete) throw new Error('the answer broke off')
  const cookies = (response.headers['set-cookie'] ?? []).map((line) => line.split(';', 1)[0] ?? '')
  return { status: response.statusCode ?? 0, body: jsonOr(answered), cookies }
}

function opened(url: string, text: string | undefined, headers: Record<string, string>): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { method: text === undefined ? 'GET' : 'POST', headers, agent }, resolve)
    asking.setTimeout(PATIENCE, () => asking.destroy(new Error('no answer')))
    asking.on('error', reject)
    asking.end(text)
  })
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
