import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Place } from './contract.ts'
import { command, readOn, words } from './samples.ts'

/** Storage that outlives the process; `writer` are the words with which `writer.ts` opens it. */
export interface DurablePlace extends Place {
  readonly writer: readonly [string, string]
}

/** Acknowledged commands after which the writer is killed, one number a kill. */
const KILLS = [1, 60, 300]

/** What every `FactLog` that keeps things on disk promises. */
export function durableContract(name: string, place: () => Promise<DurablePlace>): void {
  describe(`${name}: on disk`, () => {
    let here: DurablePlace
    beforeEach(async () => {
      here = await place()
    })
    afterEach(() => here.clear())

    test('all is there after closing and opening again, and goes on', async () => {
      const log = await here.open()
      await log.append(command('r', 'a', { 'seat/1': [0, 'x', 'y'], room: [0, 'z'] }))
      await log.append(command('gone', 'a', { s: [0, 'x'] }))
      await log.keepSnapshot('r', 'seat/1', { version: 2, state: { at: 2 } })
      await log.deleteRoom('gone')
      const before = await log.since('r', 0)
      await log.close()
      const again = await here.open()
      expect(await again.since('r', 0)).toEqual(before)
      expect(await again.snapshot('r', 'seat/1')).toEqual({ version: 2, state: { at: 2 } })
      expect(await again.room('gone')).toEqual({ room: 'gone', position: 1, deleted: true })
      expect(await again.append(command('gone', 'b', { s: [1, 'x'] }))).toEqual({ kind: 'deleted' })
      expect(await again.append(command('r', 'a', { 'seat/1': [0, 'x'] }))).toMatchObject({ position: 1, again: true })
      expect(await again.append(command('r', 'b', { 'seat/1': [2, 'w'] }))).toMatchObject({ position: 2 })
      await again.close()
    })

    test('a killed process loses nothing that it had acknowledged, and nothing is done twice', async () => {
      const acknowledged: string[] = []
      for (const [round, after] of KILLS.entries()) {
        acknowledged.push(...(await writeUntilKilled(here.writer, `round${round}`, after)))
        const log = await here.open()
        const entries = await readOn(log, 'r', 0, 500)
        const written = words(entries)
        expect(new Set(written).size).toBe(written.length)
        expect(acknowledged.filter((word) => !written.includes(word))).toEqual([])
        // Each command wrote to its seat and to the room: both or none.
        for (const position of new Set(entries.map((entry) => entry.position))) {
          expect(entries.filter((entry) => entry.position === position)).toHaveLength(2)
        }
        await log.close()
      }
    })
  })
}

/** Words that the writer said were acknowledged before it was killed. */
async function writeUntilKilled(how: readonly string[], round: string, after: number): Promise<string[]> {
  const writer = spawn(process.execPath, [fileURLToPath(new URL('writer.ts', import.meta.url)), ...how, round])
  const said: string[] = []
  let complaint = ''
  writer.stderr.on('data', (text) => {
    complaint += text
  })
  const lines = createInterface(writer.stdout)
  lines.on('line', (line) => {
    said.push(line)
    if (said.length === after) writer.kill('SIGKILL')
  })
  await Promise.all([ended(writer), new Promise((done) => lines.once('close', done))])
  if (said.length < after) throw new Error(`the writer ended by itself: ${complaint}`)
  return said
}

function ended(process: ChildProcess): Promise<unknown> {
  return new Promise((done) => process.once('exit', done))
}
