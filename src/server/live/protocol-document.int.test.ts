import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { HostAct, JoinAct, TraineeAct } from '../../protocol/commands.ts'
import { HostMessage, ProjectorMessage, TraineeMessage } from '../../protocol/messages.ts'
import { REFUSALS } from '../../protocol/refusals.ts'
import { statusOf } from './call.ts'
import { ROUTES } from './routes.ts'

const text = readFileSync(new URL('../../../docs/live-protocol.md', import.meta.url), 'utf8')

/** The rows of the table under a heading, as cells. */
function table(heading: string): string[][] {
  const [section = ''] = (text.split(`\n## ${heading}\n`)[1] ?? '').split('\n## ')
  const rows = section.split('\n').filter((line) => line.startsWith('| '))
  return rows.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')),
  )
}

interface Typed {
  readonly shape: { readonly type: { readonly _zod: { readonly def: { readonly values: readonly unknown[] } } } }
}

const typeOf = (one: unknown) => String((one as Typed).shape.type._zod.def.values[0])
const typesOf = (union: { _zod: { def: { options: readonly unknown[] } } }) => union._zod.def.options.map(typeOf)

test('every route', () => {
  expect(table('Routes').map(([method, path]) => `${method} ${path}`)).toEqual(
    ROUTES.map(({ method, path }) => `${method} ${path}`),
  )
})

test('every act', () => {
  const acts = [typeOf(JoinAct), ...typesOf(TraineeAct), ...typesOf(HostAct)]
  expect(table('Commands').map(([act]) => act)).toEqual([...new Set(acts)])
})

test('every message', () => {
  const streams = { seat: TraineeMessage, host: HostMessage, wall: ProjectorMessage }
  const messages = Object.entries(streams).flatMap(([stream, union]) => typesOf(union).map((type) => [stream, type]))
  expect(table('Streams').map(([stream, type]) => [stream, type])).toEqual(messages)
})

test('every refusal, its status and what it means', () => {
  const refusals = Object.entries(REFUSALS).map(([code, meaning]) => [code, String(statusOf(code)), meaning])
  expect(table('Refusals')).toEqual(refusals)
})
