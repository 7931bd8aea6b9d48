import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Append, AppendResult, FactLog } from '../fact-log.ts'
import type { Place } from './contract.ts'
import { command, news, readOn, words } from './samples.ts'

/** Writers at once, and commands of each. */
const WRITERS = 24
const EACH = 12

/**
 * What every `FactLog` promises to many writers at once.
 * @param instances logs that are open on the same storage at the same time
 */
export function crowdContract(name: string, place: () => Promise<Place>, instances: number): void {
  describe(`${name}: many at once`, () => {
    let here: Place
    let logs: FactLog[]
    const log = (n: number) => logs[n % instances] as FactLog
    beforeEach(async () => {
      here = await place()
      logs = await Promise.all(Array.from({ length: instances }, () => here.open()))
    })
    afterEach(async () => {
      await Promise.all(logs.map((one) => one.close()))
      await here.clear()
    })

    test('writers of one stream who read on after a conflict lose nothing and do nothing twice', async () => {
      await Promise.all(Array.from({ length: WRITERS }, (_, n) => insist(log(n), `w${n}`)))
      const entries = await readOn(log(0), 'r')
      expect(entries.map(({ position }) => position)).toEqual(entries.map((_, n) => n + 1))
      expect(words(await log(1).read('r', 's'))).toEqual(words(entries))
      const all = Array.from({ length: WRITERS }, (_, w) => Array.from({ length: EACH }, (_, n) => `w${w}-${n}`)).flat()
      expect([...words(entries)].sort()).toEqual(all.sort())
    })

    test('a reader who follows the news sees every command once, in order, and none too early', async () => {
      const seen: number[] = []
      const stop = follow(log(instances - 1), 'r', seen)
      const total = WRITERS * EACH
      await Promise.all(Array.from({ length: WRITERS }, (_, n) => fill(log(n), `seat/${n}`)))
      await expect.poll(() => seen.length, { timeout: 30_000 }).toBe(total)
      expect(seen).toEqual(Array.from({ length: total }, (_, n) => n + 1))
      await stop()
    })

    test('one command that is sent by many at once is done once', async () => {
      const sent = Array.from({ length: 16 }, (_, n) => log(n).append(command('r', 'a', { s: [0, 'x'] })))
      const results = (await Promise.all(sent)) as { again: boolean }[]
      expect(results.filter(({ again }) => !again)).toHaveLength(1)
      expect(words(await log(0).since('r', 0))).toEqual(['x'])
    })

    test('rooms that are deleted under way answer every writer', async () => {
      await log(0).append(command('r', 'a', { s: [0, 'x'] }))
      const writing = Array.from({ length: WRITERS }, (_, n) =>
        log(n).append(command('r', `c${n}`, { [`s${n}`]: [0, 'x'] })),
      )
      const [deleted, ...kinds] = await Promise.all([
        log(1).deleteRoom('r'),
        ...writing.map(async (one) => (await one).kind),
      ])
      expect(deleted).toBe(true)
      expect(kinds.every((kind) => kind === 'appended' || kind === 'deleted')).toBe(true)
      await expect(log(0).since('r', 0)).rejects.toMatchObject({ code: 'deleted' })
    })

    test('news of one log reach the others', async () => {
      const waiting = logs.map((one) => news(one, 'r'))
      for (let n = 0; n < 2 * instances; n++) {
        await log(n).append(command('r', `c${n}`, { s: [n, 'x'] }))
        await Promise.all(waiting.map(({ until }) => until(({ position }) => position === n + 1)))
      }
      await log(0).deleteRoom('r')
      await Promise.all(waiting.map(({ until }) => until(({ deleted }) => deleted)))
    })

    test('any interleaving comes to what a list of commands comes to', async () => {
      let run = 0
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(anyCommand(), { minLength: 1, maxLength: 12 }), { maxLength: 6 }),
          async (groups) => {
            const room = `run-${++run}`
            const model = new Map<string, unknown[]>()
            for (const group of groups) await tryGroup(group, room, log, model)
            for (const stream of STREAMS)
              expect(words(await log(run).read(room, stream))).toEqual(model.get(stream) ?? [])
            const positions = new Set((await readOn(log(run), room)).map(({ position }) => position))
            expect([...positions]).toEqual([...positions].map((_, n) => n + 1))
          },
        ),
        { numRuns: 40 },
      )
    })
  })
}

const STREAMS = ['room', 'seat/1', 'seat/2']

interface Drawn {
  readonly id: string
  readonly streams: readonly string[]
  /** Added to the version that the stream had before the group. */
  readonly off: number
  readonly facts: readonly string[]
  readonly through: number
}

function anyCommand(): fc.Arbitrary<Drawn> {
  return fc.record({
    id: fc.constantFrom(...Array.from({ length: 30 }, (_, n) => `c${n}`)),
    streams: fc.uniqueArray(fc.constantFrom(...STREAMS), { minLength: 1, maxLength: 3 }),
    off: fc.constantFrom(0, 0, 0, 0, 1),
    facts: fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 3 }),
    through: fc.nat(3),
  })
}

/** Sends a group at once, then plays what was appended into the model, in the order of positions. */
async function tryGroup(
  group: readonly Drawn[],
  room: string,
  log: (n: number) => FactLog,
  model: Map<string, unknown[]>,
): Promise<void> {
  const size = (stream: string) => model.get(stream)?.length ?? 0
  const sent = group.map(({ id, streams, off, facts }) =>
    command(room, id, Object.fromEntries(streams.map((stream) => [stream, [size(stream) + off, ...facts]]))),
  )
  const results = await Promise.all(sent.map((append, n) => log(group[n]?.through ?? 0).append(append)))
  const done = sent
    .map((append, n) => ({ append, result: results[n] as AppendResult }))
    .flatMap(({ append, result }) => (result.kind === 'appended' && !result.again ? [{ append, result }] : []))
    .sort((a, b) => a.result.position - b.result.position)
  for (const { append, result } of done) {
    for (const write of append.writes) expect(write.expectedVersion).toBe(size(write.stream))
    for (const { stream, facts } of append.writes) model.set(stream, [...(model.get(stream) ?? []), ...facts])
    expect(result.versions).toEqual(versionsOf(append, size))
  }
}

function versionsOf({ writes }: Append, size: (stream: string) => number): Record<string, number> {
  return Object.fromEntries(writes.map(({ stream }) => [stream, size(stream)]))
}

/** Appends EACH facts to one stream that others write to as well. */
async function insist(log: FactLog, who: string): Promise<void> {
  let version = 0
  for (let n = 0; n < EACH; ) {
    const result = await log.append(command('r', `${who}-${n}`, { s: [version, `${who}-${n}`] }))
    if (result.kind === 'conflict') version = result.actual
    else if (result.kind === 'appended') {
      version = result.versions.s ?? 0
      n++
    } else throw new Error(result.kind)
  }
}

async function fill(log: FactLog, stream: string): Promise<void> {
  for (let n = 0; n < EACH; n++) await log.append(command('r', `${stream}-${n}`, { [stream]: [n, n] }))
}

/** Reads on whenever there is news. Gives the way to stop, which waits for what is being read: the log closes after it. */
function follow(log: FactLog, room: string, seen: number[]): () => Promise<void> {
  let reading = Promise.resolve()
  const unsubscribe = log.subscribe(room, () => {
    reading = reading.then(async () => {
      const entries = await readOn(log, room, seen.at(-1) ?? 0)
      seen.push(...entries.map(({ position }) => position))
    })
  })
  return () => {
    unsubscribe()
    return reading
  }
}
