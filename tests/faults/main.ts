/**
 * `npm run test:faults [KILLS]`: servers of live rooms are killed 30 times at random moments while people play, on SQLite and on
 * PostgreSQL, their connections are cut, and one of two dies. Ends with 1 if anything acknowledged was lost or done
 * twice, or a client did not find back into its state by itself. `faults.int.test.ts` does the same, only shorter.
 */
import { postgresPrograms, temporaryPostgres } from '../../src/server/log/testing/temporary-postgres.ts'
import { onPostgres, onSqlite } from './storages.ts'
import { attempt, type Outcome, type Storage, type Trial } from './trial.ts'
import { alone, together } from './trials.ts'

const kills = Number(process.argv[2] ?? 30)
const scale = { kills, cuts: kills, rooms: 3, seats: 8 }
let failed = 0

for (const [name, plan] of alone(scale)) await report(`SQLite, ${name}`, plan, onSqlite)

const programs = postgresPrograms()
if (programs) {
  const postgres = await temporaryPostgres(programs)
  try {
    for (const [name, plan] of [...alone(scale), ...together(scale)]) {
      await report(`PostgreSQL, ${name}`, plan, (use) => onPostgres(postgres, use))
    }
  } finally {
    await postgres.stop()
  }
} else {
  console.log('PostgreSQL: not on this machine, so not tried')
  if (process.env.CI) failed += 1
}
process.exit(failed > 0 ? 1 : 0)

type Place = (use: (storage: Storage) => Promise<Outcome>) => Promise<Outcome>

async function report(name: string, plan: Omit<Trial, 'storage'>, place: Place): Promise<void> {
  const outcome = await place((storage) => attempt({ ...plan, storage }))
  failed += outcome.faults.length
  console.log(
    `${outcome.faults.length === 0 ? 'kept  ' : 'FAILED'}  ${name}: ${outcome.acknowledged} commands and ` +
      `${outcome.acts} acts of hosts acknowledged, clients came back ${outcome.returns} times, ` +
      `all in their state ${Math.round(outcome.settled)} ms after the last fault`,
  )
  for (const fault of outcome.faults.slice(0, 20)) console.log(`        ${fault}`)
}
