import { expect, test } from 'vitest'
import { configFrom } from './config.ts'

const from = (env: Record<string, string>) => configFrom(env, '/course')

const DEFAULT = {
  port: 4321,
  host: '127.0.0.1',
  dataDir: '/course/data',
  databaseUrl: undefined,
  instructorPasscode: undefined,
  publicUrl: undefined,
  logLevel: 'info',
}

test('without settings: this machine only, a file beside the course', () => {
  expect(from({})).toEqual(DEFAULT)
  expect(from({ PORT: ' ', HOST: '', DATABASE_URL: '', INSTRUCTOR_PASSCODE: ' ' })).toEqual(DEFAULT)
})

test('what is set is respected', () => {
  const set = {
    PORT: '8080',
    HOST: '0.0.0.0',
    DATA_DIR: '/var/lib/funnelcraft',
    DATABASE_URL: 'postgres://me:p%40ss@db.example.org:5433/rooms?sslmode=require',
    INSTRUCTOR_PASSCODE: '八个字符的密码吗',
    PUBLIC_URL: 'https://course.example.org/',
    LOG_LEVEL: 'Debug',
  }
  expect(from(set)).toEqual({
    port: 8080,
    host: '0.0.0.0',
    dataDir: '/var/lib/funnelcraft',
    databaseUrl: set.DATABASE_URL,
    instructorPasscode: set.INSTRUCTOR_PASSCODE,
    publicUrl: 'https://course.example.org',
    logLevel: 'debug',
  })
  expect(from({ DATABASE_URL: 'postgres://me@%2Fvar%2Frun/rooms' })).toMatchObject({
    databaseUrl: 'postgres://me@%2Fvar%2Frun/rooms',
  })
})

test.each(['abc', '0', '-1', '65536', '80.5', '1e3', '0x50'])('PORT=%s is refused in one line', (written) => {
  expect(from({ PORT: written })).toEqual({
    error: `PORT is "${written}"; write a number between 1 and 65535, such as PORT=4321.`,
  })
})

test.each([
  ['PUBLIC_URL', 'course.example.org', 'PUBLIC_URL is "course.example.org"; write the address people type'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud"; write one of fatal,'],
  ['INSTRUCTOR_PASSCODE', 'geheim7', 'INSTRUCTOR_PASSCODE is not as it must be; write at least 8 characters.'],
  ['DATABASE_URL', 'mysql://me:geheim7@db', 'DATABASE_URL is not as it must be; write a PostgreSQL address'],
])('%s=%s is refused in one line that shows no secret', (name, written, said) => {
  const { error } = from({ [name]: written }) as { error: string }
  expect(error).toMatch(new RegExp(`^${said.replace(/[.]/g, '\\.')}`))
  expect(error).not.toMatch(/geheim7|\n/)
})
