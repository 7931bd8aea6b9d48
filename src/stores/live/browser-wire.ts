import { type Answer, type Ask, backOff, type Listener, type Wire } from './wire.ts'

/** No answer for so long is none. */
const PATIENCE = 15_000
/** A page that was out of sight for so long (a phone asleep) trusts no line that says it is open. */
const ASLEEP = 20_000

/** `fetch` and `EventSource`. Addresses are those of the page's own server. */
export const browserWire: Wire = { request, open, rest }

async function request(method: 'GET' | 'POST', path: string, { body, headers = {} }: Ask = {}): Promise<Answer> {
  const response = await fetch(path, {
    method,
    headers: body === undefined ? headers : { ...headers, 'Content-Type': 'application/json' },
    credentials: 'same-origin',
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: parsed(text) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * The browser comes back by itself, and with the place it had reached, after a broken line. Not after a refusal, and not
 * for minutes after a phone has slept: there we open anew, and the room tells its whole state again.
 */
function open(path: string, types: readonly string[], on: Listener): () => void {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let tries = 0
  let hiddenAt = 0

  function connect(): void {
    clearTimeout(timer)
    source?.close()
    const line = new EventSource(path)
    source = line
    line.onopen = () => {
      tries = 0
      on.onState('open')
    }
    for (const type of types) line.addEventListener(type, (event) => on.onMessage(event.data))
    line.onerror = () => {
      on.onState(line.readyState === EventSource.CLOSED ? 'refused' : 'lost')
      if (line.readyState === EventSource.CLOSED) again()
    }
  }
  function again(): void {
    clearTimeout(timer)
    timer = setTimeout(connect, backOff(tries))
    tries += 1
  }
  function offline(): void {
    on.onState('lost')
    source?.close()
    // Some browsers never say that the network is back.
    again()
  }
  function seen(): void {
    if (document.hidden) hiddenAt = Date.now()
    else if (source?.readyState !== EventSource.OPEN || Date.now() - hiddenAt > ASLEEP) connect()
  }

  addEventListener('online', connect)
  addEventListener('offline', offline)
  document.addEventListener('visibilitychange', seen)
  connect()
  return () => {
    clearTimeout(timer)
    source?.close()
    removeEventListener('online', connect)
    removeEventListener('offline', offline)
    document.removeEventListener('visibilitychange', seen)
  }
}

function rest(ms: number): Promise<void> {
  return new Promise((done) => {
    const end = (): void => {
      clearTimeout(timer)
      removeEventListener('online', end)
      done()
    }
    const timer = setTimeout(end, ms)
    addEventListener('online', end)
  })
}
