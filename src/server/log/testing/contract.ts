import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FactLog } from '../fact-log.ts'
import { command, news, words } from './samples.ts'

/** Storage of an adapter: opened as often as a test likes, empty at first. */
export interface Place {
  open(): Promise<FactLog>
  clear(): Promise<void>
}

/** What every `FactLog` promises within one process. */
export function factLogContract(name: string, place: () => Promise<Place>): void {
  describe(`${name}: one log`, () => {
    let here: Place
    let log: FactLog
    beforeEach(async () => {
      here = await place()
      log = await here.open()
    })
    afterEach(async () => {
      await log.close()
      await here.clear()
    })

    test('what was never written is empty', async () => {
      expect(await log.read('r', 'seat/1')).toEqual([])
      expect(await log.since('r', 0)).toEqual([])
      expect(await log.rooms()).toEqual([])
      expect(await log.room('r')).toBeUndefined()
      expect(await log.snapshot('r', 'seat/1')).toBeUndefined()
    })

    test('an append counts versions a fact and positions a command', async () => {
      expect(await log.append(command('r', 'a', { 'seat/1': [0, 'x', 'y'] }))).toEqual({
        kind: 'appended',
        position: 1,
        versions: { 'seat/1': 2 },
        again: false,
      })
      expect(await log.append(command('r', 'b', { 'seat/1': [2, 'z'] }))).toMatchObject({ position: 2 })
      expect(await log.append(command('other', 'b', { 'seat/1': [0, 'z'] }))).toMatchObject({ position: 1 })
      expect(await log.read('r', 'seat/1')).toEqual([
        { position: 1, stream: 'seat/1', version: 2, commandId: 'a', facts: ['x', 'y'] },
        { position: 2, stream: 'seat/1', version: 3, commandId: 'b', facts: ['z'] },
      ])
      expect(await log.rooms()).toEqual([
        { room: 'other', position: 1, deleted: false },
        { room: 'r', position: 2, deleted: false },
      ])
    })

    test('a stream is read on from any fact, also from the middle of a command', async () => {
      await log.append(command('r', 'a', { 'seat/1': [0, 'x', 'y', 'z'] }))
      expect(words(await log.read('r', 'seat/1', 1))).toEqual(['y', 'z'])
      expect(await log.read('r', 'seat/1', 3)).toEqual([])
    })

    test('a version that is not there is a conflict with both numbers, and writes nothing', async () => {
      await log.append(command('r', 'a', { 'seat/1': [0, 'x'] }))
      for (const expected of [0, 2]) {
        const late = await log.append(command('r', `late-${expected}`, { 'seat/1': [expected, 'y'] }))
        expect(late).toEqual({ kind: 'conflict', stream: 'seat/1', expected, actual: 1 })
      }
      expect(words(await log.since('r', 0))).toEqual(['x'])
      expect(await log.append(command('r', 'late-0', { 'seat/1': [1, 'y'] }))).toMatchObject({ position: 2 })
      expect(await log.append(command('new', 'c', { 'seat/1': [3, 'y'] }))).toMatchObject({ kind: 'conflict' })
      expect(await log.room('new')).toBeUndefined()
    })

    test('the same command again gets the first answer and writes nothing, whatever it now asks for', async () => {
      const sent = command('r', 'a', { 'seat/1': [0, 'x'], room: [0, 'seen'] })
      const first = await log.append(sent)
      await log.append(command('r', 'b', { 'seat/1': [1, 'y'] }))
      expect(await log.append(sent)).toEqual({ ...first, again: true })
      expect(await log.append(command('r', 'a', { 'seat/1': [2, 'z'] }))).toEqual({ ...first, again: true })
      expect(words(await log.since('r', 0))).toEqual(['x', 'seen', 'y'])
    })

    test('the same id is another command in another stream or room', async () => {
      await log.append(command('r', 'a', { 'seat/1': [0, 'x'], room: [0, 'seen'] }))
      expect(await log.append(command('r', 'a', { 'seat/2': [0, 'x'] }))).toMatchObject({ position: 2, again: false })
      expect(await log.append(command('r', 'a', { room: [1, 'host'] }))).toMatchObject({ position: 3, again: false })
      expect(await log.append(command('q', 'a', { 'seat/1': [0, 'x'] }))).toMatchObject({ position: 1, again: false })
    })

    test('several streams are written together or not at all', async () => {
      await log.append(command('r', 'a', { room: [0, 'open'] }))
      const refused = await log.append(command('r', 'b', { 'seat/1': [0, 'x'], room: [0, 'seen'] }))
      expect(refused).toEqual({ kind: 'conflict', stream: 'room', expected: 0, actual: 1 })
      expect(await log.read('r', 'seat/1')).toEqual([])
      await log.append(command('r', 'b', { 'seat/1': [0, 'x'], room: [1, 'seen'], 'a-team': [0, 't'] }))
      expect((await log.since('r', 1)).map(({ stream, commandId }) => [stream, commandId])).toEqual([
        ['seat/1', 'b'],
        ['a-team', null],
        ['room', null],
      ])
    })

    test('a write without facts only holds to a version', async () => {
      await log.append(command('r', 'a', { room: [0, 'open'] }))
      expect(await log.append(command('r', 'b', { 'seat/1': [0, 'x'], room: [0] }))).toMatchObject({ kind: 'conflict' })
      expect(await log.append(command('r', 'b', { 'seat/1': [0, 'x'], room: [1] }))).toMatchObject({
        versions: { 'seat/1': 1 },
      })
      expect(words(await log.read('r', 'room'))).toEqual(['open'])
    })

    test('of appends sent together each is judged by itself', async () => {
      const sent = Array.from({ length: 60 }, (_, n) => command('r', `c${n}`, { [`seat/${n % 20}`]: [0, `${n}`] }))
      const results = await Promise.all(sent.map((append) => log.append(append)))
      expect(results.map(({ kind }) => kind)).toEqual(sent.map((_, n) => (n < 20 ? 'appended' : 'conflict')))
      expect((await log.since('r', 0)).map(({ position }) => position)).toEqual(sent.slice(0, 20).map((_, n) => n + 1))
    })

    test('a room is read on in order, whole commands at a time', async () => {
      for (let n = 0; n < 5; n++) await log.append(command('r', `c${n}`, { s: [n, `${n}`], room: [n, `seen ${n}`] }))
      expect(words(await log.since('r', 1, 2))).toEqual(['1', 'seen 1', '2', 'seen 2'])
      expect(words(await log.since('r', 3, 2))).toEqual(['3', 'seen 3', '4', 'seen 4'])
      expect(await log.since('r', 5, 2)).toEqual([])
    })

    test('any text and large facts come back as they went', async () => {
      const facts = [
        '漏斗 🏺 "\\ \n \u0000 \u2028 \ud800',
        { 销售: [1.5, null, true, { '': '\u0000' }] },
        '企'.repeat(400_000),
      ]
      await log.append({ room: 'r', commandId: 'a', writes: [{ stream: 's', expectedVersion: 0, facts }] })
      expect((await log.read('r', 's'))[0]?.facts).toEqual(facts)
      expect((await log.since('r', 0))[0]?.facts).toEqual(facts)
    })

    test('what is changed after it was given, or after it was read, changes nothing', async () => {
      const fact = { done: ['x'] }
      const given = log.append({
        room: 'r',
        commandId: 'a',
        writes: [{ stream: 's', expectedVersion: 0, facts: [fact] }],
      })
      fact.done.push('y')
      await given
      const read = (await log.read('r', 's'))[0]?.facts[0] as typeof fact
      read.done.push('z')
      expect((await log.read('r', 's'))[0]?.facts).toEqual([{ done: ['x'] }])
    })

    test('the newest snapshot is kept', async () => {
      await log.keepSnapshot('r', 's', { version: 1, state: 'no such room' })
      await log.append(command('r', 'a', { s: [0, 'x', 'y', 'z'] }))
      expect(await log.snapshot('r', 's')).toBeUndefined()
      for (const version of [1, 3, 2]) await log.keepSnapshot('r', 's', { version, state: { at: version, 文: '漏' } })
      expect(await log.snapshot('r', 's')).toEqual({ version: 3, state: { at: 3, 文: '漏' } })
    })

    test('a deleted room is gone for good, and no other', async () => {
      await log.append(command('r', 'a', { s: [0, 'x'] }))
      await log.append(command('kept', 'a', { s: [0, 'x'] }))
      await log.keepSnapshot('r', 's', { version: 1, state: 1 })
      expect(await log.deleteRoom('nobody')).toBe(false)
      expect(await log.deleteRoom('r')).toBe(true)
      expect(await log.deleteRoom('r')).toBe(false)
      expect(await log.room('r')).toEqual({ room: 'r', position: 1, deleted: true })
      expect(await log.rooms()).toEqual([{ room: 'kept', position: 1, deleted: false }])
      expect(await log.append(command('r', 'a', { s: [0, 'x'] }))).toEqual({ kind: 'deleted' })
      for (const read of [() => log.read('r', 's'), () => log.since('r', 0), () => log.snapshot('r', 's')]) {
        await expect(read()).rejects.toMatchObject({ code: 'deleted' })
      }
      expect(words(await log.since('kept', 0))).toEqual(['x'])
    })

    test('who waits for a room is woken by it alone, and by its deletion, until they stop', async () => {
      const { marks, stop, until } = news(log, 'r')
      await log.append(command('other', 'a', { s: [0, 'x'] }))
      await log.append(command('r', 'a', { s: [0, 'x'] }))
      await until((mark) => mark.position === 1)
      await log.deleteRoom('r')
      await until((mark) => mark.deleted)
      expect(new Set(marks.map(({ room }) => room))).toEqual(new Set(['r']))
      stop()
    })

    test('a listener that throws keeps no other from its news', async () => {
      const warnings: unknown[] = []
      const keep = (warning: unknown) => warnings.push(warning)
      process.on('warning', keep)
      log.subscribe('r', () => {
        throw new Error('the fault of one listener')
      })
      const { stop, until } = news(log, 'r')
      await log.append(command('r', 'a', { s: [0, 'x'] }))
      await until(({ position }) => position === 1)
      await expect.poll(() => String(warnings[0])).toContain('the fault of one listener')
      process.off('warning', keep)
      stop()
    })

    test('what is no name, no version or no command is a fault of the caller', async () => {
      const wrong = ['', 'a b', '漏斗', 'x'.repeat(101), "'; --", '\u0000']
      for (const name of wrong) {
        await expect(log.append(command(name, 'a', { s: [0, 'x'] }))).rejects.toThrow(TypeError)
        await expect(log.append(command('r', name, { s: [0, 'x'] }))).rejects.toThrow(TypeError)
        await expect(log.append(command('r', 'a', { [name]: [0, 'x'] }))).rejects.toThrow(TypeError)
        await expect(log.read(name, 's')).rejects.toThrow(TypeError)
        await expect(log.deleteRoom(name)).rejects.toThrow(TypeError)
      }
      for (const version of [-1, 0.5, Number.NaN]) {
        await expect(log.append(command('r', 'a', { s: [version, 'x'] }))).rejects.toThrow(TypeError)
        await expect(log.read('r', 's', version)).rejects.toThrow(TypeError)
        await expect(log.since('r', version)).rejects.toThrow(TypeError)
      }
      await expect(log.append(command('r', 'a', { s: [0] }))).rejects.toThrow(TypeError)
      await expect(log.append(command('r', 'a', {}))).rejects.toThrow(TypeError)
      expect(await log.rooms()).toEqual([])
    })

    test('closing waits for what is under way; afterwards nothing is answered', async () => {
      const under = log.append(command('r', 'a', { s: [0, 'x'] }))
      await log.close()
      expect(await under).toMatchObject({ kind: 'appended' })
      await expect(log.append(command('r', 'b', { s: [1, 'x'] }))).rejects.toMatchObject({ code: 'closed' })
      await expect(log.read('r', 's')).rejects.toMatchObject({ code: 'closed' })
      await expect(log.rooms()).rejects.toMatchObject({ code: 'closed' })
      await log.close()
    })
  })
}
