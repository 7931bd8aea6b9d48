/** The server's clock as this page knows it. Deadlines are told in its milliseconds; phones are often minutes off. */
export interface ServerTime {
  /** A message said it was sent at this time. */
  heard(now: number): void
  /** By the server's clock. */
  now(): number
}

/** Of all messages the one that came quickest shows the difference best: it is never more than the true one. */
export function serverTime(own: () => number = Date.now): ServerTime {
  let ahead: number | null = null
  return {
    heard: (now) => {
      ahead = Math.max(ahead ?? Number.NEGATIVE_INFINITY, now - own())
    },
    now: () => own() + (ahead ?? 0),
  }
}
