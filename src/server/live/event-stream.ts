import type { ServerResponse } from 'node:http'

/** Bytes that may wait for a slow reader; whoever is further behind is cut off and comes back with `Last-Event-ID`. */
const MOST_WAITING = 1_048_576
const HEARTBEAT_MS = 15_000

/** A client that listens. */
export class EventStream {
  readonly #response: ServerResponse
  readonly #ended = new Set<() => void>()
  #over = false

  constructor(response: ServerResponse) {
    this.#response = response
    // A stream has no length and ends with its line: without chunks around it, a message is one write.
    response.removeHeader('Transfer-Encoding')
    response.writeHead(200, {
      Connection: 'close',
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      // Proxies that hold answers back until they are whole would hold these for ever.
      'X-Accel-Buffering': 'no',
    })
    // Sends the headers at once, and says when to come back after a cut.
    response.write('retry: 1000\n\n')
    response.on('close', () => this.#end())
    response.on('error', () => this.#end())
  }

  get over(): boolean {
    return this.#over
  }

  onEnd(listener: () => void): void {
    this.#ended.add(listener)
  }

  send(text: Buffer | string): void {
    if (this.#over) return
    this.#response.write(text)
    if (this.#response.writableLength > MOST_WAITING) this.#response.destroy()
  }

  close(): void {
    if (this.#over) return
    this.#response.end()
    this.#end()
  }

  #end(): void {
    if (this.#over) return
    this.#over = true
    for (const listener of this.#ended) listener()
  }
}

/** Comments that keep proxies from closing a quiet line, and find out that one is dead. Gives the way to stop. */
export function heartbeat(streams: () => Iterable<EventStream>): () => void {
  const beat = Buffer.from(':\n\n')
  const timer = setInterval(() => {
    for (const stream of streams()) stream.send(beat)
  }, HEARTBEAT_MS).unref()
  return () => clearInterval(timer)
}

/** A message of the protocol as one event, without its id. */
export function eventText(type: string, message: object): string {
  return `event: ${type}\ndata: ${JSON.stringify(message)}\n`
}

/** Several events of one place in the log: only the last has its id, so that a cut between two loses neither. */
export function placed(events: readonly string[], position: number): string {
  return `${events.join('\n')}id: ${position}\n\n`
}
