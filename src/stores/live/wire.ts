/** How a page reaches the room: one port, so that tests need no network. */
export interface Wire {
  /** Rejects when no answer came. `body` is `undefined` where the answer was no JSON. */
  request(method: 'GET' | 'POST', path: string, ask?: Ask): Promise<Answer>
  /** Listens to what the room tells, until the function it gives is called. */
  open(path: string, types: readonly string[], on: Listener): () => void
  /** For some milliseconds, or until there is reason to try sooner: the network, or the reader, is back. */
  rest(ms: number): Promise<void>
}

export interface Ask {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answer {
  readonly status: number
  readonly body: unknown
}

export interface Listener {
  /** A message as it came: JSON. */
  onMessage(data: string): void
  /** `refused`: the server gives no stream here; asking the room says why. The line tries again by itself all the same. */
  onState(state: 'open' | 'lost' | 'refused'): void
}

/** Half a second, then longer each time, and never the same for a whole class. */
export function backOff(tries: number): number {
  return Math.min(8_000, 500 * 2 ** Math.min(tries, 5)) * (0.75 + Math.random() / 2)
}
