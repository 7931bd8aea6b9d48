import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { beforeAll, describe, expect, test } from 'vitest'
import { DebriefMine, DebriefOverview, DebriefRuns } from '../../protocol/debrief.ts'
import { RoomExport, TABLES, type TableName } from '../../protocol/export.ts'
import { CALL, END, endWeek, HOST, type LiveRoom, started } from '../../room/testing/live-room.ts'
import type { DebriefSource } from './debrief.ts'
import { debriefAnswer } from './debrief-routes.ts'

const FORMULA = '=1+1|王伟'
const TEAMS = { names: ['Red'], decides: 'majority' as const }
const asHost = { host: 'host-1', seat: null }
let live: LiveRoom
let source: DebriefSource

beforeAll(() => {
  live = started({ pace: { steps: 1, ms: null, pauseBetween: false } }, ['ann'])
  live.join('bo', FORMULA)
  live.play('ann', CALL)
  endWeek(live, 'ann')
  live.act(HOST, { type: 'PushOn', round: 1, runs: null })
  live.act(HOST, { type: 'End', runs: null })
  source = sourceOf(live)
})

function sourceOf({ streams, room, runs }: LiveRoom): DebriefSource {
  const content = { scenario: { id: 'small-town' }, playbook: {} }
  return {
    ...{ created: streams.created, room, runs, content },
    roomFacts: async () => streams.room,
    runFacts: async (run) => streams.runs.get(run) ?? [],
  }
}

async function ask(path: string, who = asHost as { host: string | null; seat: string | null }, from = source) {
  const [route = '', query] = path.split('?')
  const answer = await debriefAnswer(from, route, new URLSearchParams(query), who, 5)
  if (!answer || 'refusal' in answer) return answer?.refusal ?? 'no such route'
  if (typeof answer.body === 'string') return answer.body
  let text = ''
  for await (const part of answer.body) text += part
  return text
}

async function table(name: TableName) {
  const text = await ask(`export.csv?table=${name}`)
  expect(text.startsWith('\uFEFF')).toBe(true)
  const parsed = Papa.parse<Record<string, string>>(text.slice(1).trimEnd(), { header: true })
  expect(parsed.errors).toEqual([])
  return parsed.data
}

describe('export', () => {
  test('is one document by the schema, with every fact of every run', async () => {
    const document = RoomExport.parse(JSON.parse(await ask('export.json')))
    const facts = [...live.streams.runs.values()].flat()
    expect(document.decisions).toHaveLength(facts.length)
    expect(document.seats.map(({ name }) => name)).toEqual(['ann', FORMULA])
    const first = document.decisions.find(({ type }) => type === 'played')
    expect(first).toMatchObject({ run: 'ann', seat: 'ann', how: 'person', step: 1, command: CALL })
    expect(first?.options).toContainEqual(CALL)
    expect(first?.options).toContainEqual(END)
    expect(document.decisions.some(({ type, how }) => type === 'order' && how === 'pushed')).toBe(true)
    expect(document.room).toMatchObject({
      seed: live.room.seed,
      runs: 2,
      phase: 'debrief',
      goal: document.seats[0]?.goal,
    })
  })

  test.each(['decisions', 'seats', 'room'] as const)('has the same in CSV: %s', async (name) => {
    const document = RoomExport.parse(JSON.parse(await ask('export.json')))
    const rows = await table(name)
    const same = name === 'room' ? [document.room] : document[name]
    expect(rows).toHaveLength(same.length)
    for (const [n, row] of rows.entries()) {
      expect(Object.keys(row)).toEqual(Object.keys(TABLES[name].shape))
      for (const [column, value] of Object.entries(same[n] ?? {})) {
        const shown = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '')
        expect(row[column]).toBe(shown === FORMULA ? `'${shown}` : shown)
      }
    }
  })

  test('tells votes from what was played', async () => {
    const team = started({ teams: TEAMS }, ['ann', 'bo', 'cy'])
    for (const seat of ['ann', 'bo']) {
      const run = team.run('team-1')
      team.act({ role: 'seat', seat }, { type: 'Propose', turn: run.turn, command: CALL })
    }
    team.act(HOST, { type: 'End', runs: null })
    const document = RoomExport.parse(JSON.parse(await ask('export.json', asHost, sourceOf(team))))
    const people = document.decisions.filter(({ type }) => type !== 'order')
    expect(people.map(({ type, how, team: name }) => [type, how, name])).toEqual([
      ['proposed', 'person', 'Red'],
      ['proposed', 'person', 'Red'],
      ['played', 'team', 'Red'],
    ])
    expect(document.seats.map(({ proposals }) => proposals)).toEqual([1, 1, 0])
  })

  test.each(Object.keys(TABLES) as TableName[])('is documented, column by column: %s', (name) => {
    const page = readFileSync(new URL('../../../docs/live-export.md', import.meta.url), 'utf8')
    const [, section = ''] = page.split(`\n## ${name}\n`)
    const columns = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| (\w+) +\|/gm)].map(([, column]) => column)
    expect(columns).toEqual(['column', ...Object.keys(TABLES[name].shape)])
  })
})

describe('debrief', () => {
  test('gives the host the room, and runs when asked for', async () => {
    const overview = DebriefOverview.parse(JSON.parse(await ask('debrief')))
    expect(overview.seats.map(({ seat, run }) => [seat, run])).toEqual([
      ['ann', 'ann'],
      ['bo', 'bo'],
    ])
    const { runs } = DebriefRuns.parse(JSON.parse(await ask('debrief?runs=bo,nobody')))
    expect(runs.map(({ run }) => run)).toEqual(['bo'])
    expect(await ask(`debrief?runs=${Array(26).fill('bo').join()}`)).toBe('bad-message')
  })

  test('gives a trainee their own run alone', async () => {
    const text = await ask('debrief/mine', { host: null, seat: 'ann' })
    const mine = DebriefMine.parse(JSON.parse(text))
    expect(mine.run.run).toBe('ann')
    expect(mine.run.entries[0]).toMatchObject({ seat: 'ann', how: 'person' })
    expect(text).not.toContain(FORMULA)
  })

  test('is nobody else’s, and nobody’s before its time', async () => {
    const early = sourceOf(started())
    for (const path of ['debrief', 'export.csv', 'export.json']) {
      expect(await ask(path, { host: null, seat: 'ann' })).toBe('not-signed-in')
      expect(await ask(path, asHost, early)).toBe('wrong-room-phase')
    }
    expect(await ask('debrief/mine', asHost)).toBe('not-signed-in')
    expect(await ask('debrief/mine', { host: null, seat: 'ann' }, early)).toBe('wrong-room-phase')
    expect(await ask('debrief/mine', { host: null, seat: 'nobody' })).toBe('unknown-run')
    expect(await ask('export.csv?table=secrets')).toBe('bad-message')
    expect(await ask('elsewhere')).toBe('no such route')
  })
})
