import { request } from 'node:http'
import { type StreamEvent, sseParser } from './sse-parser.ts'

/** An event stream that comes back by itself and says where it stopped, as a browser's `EventSource` does. */
export interface EventStream {
  close(): void
  /** How often it had to come back. */
  readonly returns: () => number
}

const FIRST_WAIT = 50
const LONGEST_WAIT = 1_000

/** Heartbeats come every 15 s; a line silent for longer is dead. */
const SILENCE = 40_000

export function eventStream(url: string, cookie: string, heard: (event: StreamEvent) => void): EventStream {
  let last: string | undefined
  let wait = FIRST_WAIT
  let closed = false
  let returns = 0
  let hangUp = (): void => {}

  const open = (): void => {
    if (closed) return
    let over = false
    const asking = request(url, {
      headers: { accept: 'text/event-stream', cookie, ...(last ? { 'last-event-id': last } : {}) },
      agent: false,
    })
    const again = (): void => {
      if (over || closed) return
      over = true
      asking.destroy()
      returns += 1
      setTimeout(open, wait * (0.5 + Math.random()))
      wait = Math.min(wait * 2, LONGEST_WAIT)
    }
    asking.setTimeout(SILENCE, again)
    asking.on('error', again)
    asking.on('response', (response) => {
      response.on('close', again)
      response.on('error', again)
      if (response.statusCode !== 200) return void response.resume()
      const parse = sseParser((event) => {
        wait = FIRST_WAIT
        if (event.id) last = event.id
        heard(event)
      })
      response.setEncoding('utf8').on('data', parse)
    })
    hangUp = () => asking.destroy()
    asking.end()
  }

  open()
  return {
    close() {
      closed = true
      hangUp()
    },
    returns: () => returns,
  }
}
