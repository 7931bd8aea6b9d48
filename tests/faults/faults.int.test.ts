import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  postgresPrograms,
  type TemporaryPostgres,
  temporaryPostgres,
} from '../../src/server/log/testing/temporary-postgres.ts'
import { onPostgres, onSqlite } from './storages.ts'
import { attempt } from './trial.ts'
import { alone, together } from './trials.ts'

/** `npm run test:faults`, shortened. */
const scale = { kills: 3, cuts: 3, rooms: 2, seats: 4 }
const TIME = 120_000

/** Something was played, clients had to come back, and nothing went wrong. */
const KEPT = { faults: [], acknowledged: expect.toSatisfy(some), returns: expect.toSatisfy(some) }

describe('faults on SQLite', () => {
  test.each(alone(scale))('%s', { timeout: TIME }, async (_, plan) => {
    expect(await onSqlite((storage) => attempt({ ...plan, storage }))).toMatchObject(KEPT)
  })
})

const programs = postgresPrograms()
describe.skipIf(!programs && !process.env.CI)('faults on PostgreSQL', () => {
  let postgres: TemporaryPostgres
  beforeAll(async () => {
    postgres = await temporaryPostgres(programs ?? 'no PostgreSQL on this machine')
  }, TIME)
  afterAll(() => postgres?.stop())

  test.each([...alone(scale), ...together(scale)])('%s', { timeout: TIME }, async (_, plan) => {
    expect(await onPostgres(postgres, (storage) => attempt({ ...plan, storage }))).toMatchObject(KEPT)
  })
})

function some(count: number): boolean {
  return count > 0
}
