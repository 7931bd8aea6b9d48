import { writeSync } from 'node:fs'
import type { FactLog } from '../fact-log.ts'
import { postgresLog } from '../postgres.ts'
import { sqliteLog } from '../sqlite.ts'

/**
 * `node writer.ts sqlite|postgres PLACE ROUND`: 30 seats write without end, each fact a word of its own, and every
 * acknowledged word is said in a line. Made to be killed.
 */
const SEATS = 30
const [adapter, place = '', round] = process.argv.slice(2)
const log = adapter === 'sqlite' ? await sqliteLog(place) : await postgresLog(place)
await Promise.all(Array.from({ length: SEATS }, (_, n) => play(log, `${round}/seat${n}`)))

async function play(log: FactLog, seat: string): Promise<void> {
  for (let n = 0; ; n++) {
    const word = `${seat}/${n}`
    const result = await log.append({
      room: 'r',
      commandId: word,
      writes: [
        { stream: seat, expectedVersion: n, facts: [word] },
        { stream: `${seat}/diary`, expectedVersion: n, facts: [`${word} seen`] },
      ],
    })
    if (result.kind !== 'appended') throw new Error(result.kind)
    writeSync(1, `${word}\n`)
  }
}
