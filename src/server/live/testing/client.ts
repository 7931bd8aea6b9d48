import { randomUUID } from 'node:crypto'
import { Agent, type ClientRequest, request } from 'node:http'
import type { HostAct, JoinAct, TraineeAct } from '../../../protocol/commands.ts'
import type { CreateCommand, RoomOptions } from '../../../protocol/create.ts'

/** An answer of the API, as it came. */
export interface Got {
  readonly status: number
  readonly body: Record<string, unknown> & { refusal?: { code: string; params?: Record<string, unknown> } }
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

export interface Event {
  readonly event: string
  readonly id: number | null
  readonly data: Record<string, unknown>
}

export const PASSCODE = 'a passcode'
export const OPTIONS: RoomOptions = {
  pace: { steps: null, ms: null, pauseBetween: false },
  teams: null,
  admission: 'open',
  guests: [],
  capacity: 30,
  latePolicy: 'average',
}

/** A browser: it keeps its cookies, and speaks to one server at a time. */
export class Client {
  url: string
  readonly cookies = new Map<string, string>()
  readonly #streams = new Set<Listening>()
  readonly #agent = new Agent({ keepAlive: true })

  constructor(url: string) {
    this.url = url
  }

  get(path: string): Promise<Got> {
    return this.send('GET', path)
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Got> {
    return this.send('POST', path, typeof body === 'string' ? body : JSON.stringify(body), headers)
  }

  send(method: string, path: string, body?: string, headers: Record<string, string> = {}): Promise<Got> {
    const own = { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...this.#cookie(), ...headers }
    return new Promise((done, failed) => {
      const sent = request(`${this.url}${path}`, { method, headers: own, agent: this.#agent }, async (response) => {
        this.#keep(response.headers['set-cookie'] ?? [])
        let text = ''
        for await (const part of response.setEncoding('utf8')) text += part
        done({ status: response.statusCode ?? 0, body: parsed(text), headers: response.headers })
      })
      sent.on('error', failed)
      sent.end(body)
    })
  }

  async create(own: Partial<CreateCommand> = {}, passcode = PASSCODE): Promise<Got> {
    const command = { v: 1, id: randomUUID(), scenario: 'first-deals', hostName: 'Ada', locale: 'en', options: OPTIONS }
    return this.post('/live/api/rooms', { ...command, ...own }, { 'X-Instructor-Passcode': passcode })
  }

  join(room: string, name: string, own: Partial<JoinAct> = {}, id: string = randomUUID()): Promise<Got> {
    return this.post(`/live/api/rooms/${room}/join`, { v: 1, id, act: { type: 'Join', name, locale: 'en', ...own } })
  }

  seat(room: string, act: TraineeAct, id: string = randomUUID()): Promise<Got> {
    return this.post(`/live/api/rooms/${room}/seat`, { v: 1, id, act })
  }

  host(room: string, act: HostAct, id: string = randomUUID()): Promise<Got> {
    return this.post(`/live/api/rooms/${room}/host`, { v: 1, id, act })
  }

  listen(room: string, as: 'seat' | 'host' | 'wall', lastEventId?: number): Listening {
    const headers = {
      ...this.#cookie(),
      ...(lastEventId === undefined ? {} : { 'Last-Event-ID': String(lastEventId) }),
    }
    const listening = new Listening(`${this.url}/live/api/rooms/${room}/${as}/events`, headers)
    this.#streams.add(listening)
    return listening
  }

  close(): void {
    this.#agent.destroy()
    for (const stream of this.#streams) stream.close()
  }

  #cookie(): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return cookie === '' ? {} : { Cookie: cookie }
  }

  #keep(set: readonly string[]): void {
    for (const line of set) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/Max-Age=0/.test(line)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
  }
}

/** An open stream and all that came on it. */
export class Listening {
  readonly events: Event[] = []
  status = 0
  ended = false
  lastId: number | null = null
  readonly #request: ClientRequest
  #text = ''

  constructor(url: string, headers: Record<string, string>) {
    this.#request = request(url, { headers, agent: false }, (response) => {
      this.status = response.statusCode ?? 0
      response.setEncoding('utf8').on('data', (part: string) => this.#read(part))
      response.on('close', () => {
        this.ended = true
      })
    })
    this.#request.on('error', () => {
      this.ended = true
    })
    this.#request.end()
  }

  of(event: string): Event[] {
    return this.events.filter((one) => one.event === event)
  }

  close(): void {
    this.#request.destroy()
  }

  #read(part: string): void {
    this.#text += part
    for (let end = this.#text.indexOf('\n\n'); end >= 0; end = this.#text.indexOf('\n\n')) {
      const block = this.#text.slice(0, end).split('\n')
      this.#text = this.#text.slice(end + 2)
      const field = (name: string): string | undefined =>
        block.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
      const id = field('id')
      if (id !== undefined) this.lastId = Number(id)
      const event = field('event')
      if (event)
        this.events.push({ event, id: id === undefined ? null : Number(id), data: parsed(field('data') ?? '') })
    }
  }
}

function parsed(text: string): Got['body'] {
  try {
    return JSON.parse(text) as Got['body']
  } catch {
    return {}
  }
}
