import { expect } from 'vitest'
import type { Append, Entry, FactLog, RoomMark } from '../fact-log.ts'

/** A command, written short: for each stream its expected version and then the facts; its own stream first. */
export function command(room: string, commandId: string, streams: Record<string, [number, ...unknown[]]>): Append {
  const writes = Object.entries(streams).map(([stream, [expectedVersion, ...facts]]) => ({
    stream,
    expectedVersion,
    facts,
  }))
  return { room, commandId, writes }
}

/** All facts, in the order in which they are read. */
export function words(entries: readonly Entry[]): unknown[] {
  return entries.flatMap(({ facts }) => facts)
}

/** Everything of a room after a position, read on in small steps as a reader does who comes back. */
export async function readOn(log: FactLog, room: string, position = 0, step = 7): Promise<Entry[]> {
  const read: Entry[] = []
  for (let at = position; ; ) {
    const some = await log.since(room, at, step)
    read.push(...some)
    const last = some.at(-1)?.position ?? at
    if (last - at < step) return read
    at = last
  }
}

/** Collects the news of a room. */
export function news(log: FactLog, room: string) {
  const marks: RoomMark[] = []
  const stop = log.subscribe(room, (mark) => marks.push(mark))
  const until = (wanted: (mark: RoomMark) => boolean) =>
    expect.poll(() => marks.some(wanted), { timeout: 30_000, interval: 5 }).toBe(true)
  return { marks, stop, until }
}
