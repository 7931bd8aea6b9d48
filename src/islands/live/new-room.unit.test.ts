import { expect, test } from 'vitest'
import { CreateCommand } from '../../protocol/create.ts'
import { creationOf, type Draft, faultsOf } from './new-room.ts'

const draft: Draft = {
  scenario: 'first-deals',
  pace: 'rounds',
  steps: '1',
  timed: true,
  minutes: '8',
  pauseBetween: true,
  inTeams: true,
  teamNames: 'Red\n\n Blue ',
  decides: 'majority',
  admission: 'list',
  guests: 'Ann\n李伟',
  capacity: '40',
  hostName: ' Ada ',
  locale: 'en',
  passcode: 'x',
  seed: '',
}
const id = '0192d1a5-7c3e-7000-8000-000000000001'

test('a draft without faults is a command that the protocol takes', () => {
  expect(faultsOf(draft, 3)).toEqual([])
  const creation = creationOf(draft, id)
  expect(CreateCommand.safeParse({ v: 1, ...creation }).success).toBe(true)
  expect(creation.options.teams?.names).toEqual(['Red', 'Blue'])
  expect(creation.options.pace.ms).toBe(480_000)
  expect(creation).not.toHaveProperty('seed')
  expect(creationOf({ ...draft, seed: '0' }, id).seed).toBe(0)
})

test('each fault is told by its field, and only where the field counts', () => {
  const bad = {
    steps: '4',
    minutes: '0',
    teamNames: 'Red\nred',
    guests: 'x'.repeat(41),
    capacity: '1.5',
    hostName: ' ',
  }
  expect(faultsOf({ ...draft, ...bad, passcode: '', seed: '-1' }, 3)).toEqual([
    'steps',
    'minutes',
    'teams',
    'guests',
    'capacity',
    'hostName',
    'passcode',
    'seed',
  ])
  const unused = { pace: 'whole', timed: false, inTeams: false, admission: 'open' } as const
  expect(faultsOf({ ...draft, ...bad, ...unused, capacity: '9', hostName: 'A' }, 3)).toEqual([])
  expect(faultsOf(draft, 0)).toContain('scenario')
})
