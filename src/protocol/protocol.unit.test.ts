import { describe, expect, expectTypeOf, test } from 'vitest'
import type * as Room from '../room/commands.ts'
import type { Options } from '../room/options.ts'
import { ROOM_REFUSALS } from '../room/refusal.ts'
import { MEMORY } from '../room/room.ts'
import type { Face as RoomFace } from '../room/view/face.ts'
import type * as Host from '../room/view/host.ts'
import type { ProjectorView as Wall } from '../room/view/projector.ts'
import type * as Trainee from '../room/view/trainee.ts'
import { type HostAct, HostCommand, JoinCommand, type TraineeAct, TraineeCommand } from './commands.ts'
import { CreateCommand, type RoomOptions } from './create.ts'
import type { HostMessage, ProjectorMessage, TraineeMessage } from './messages.ts'
import { REFUSALS } from './refusals.ts'
import { simulationCommands } from './simulation-commands.ts'
import { LIMITS, PROTOCOL_VERSION as v } from './version.ts'

const id = '0192d1a5-7c3e-7000-8000-000000000001'
const accepts = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success

describe('what goes in', () => {
  test('a version, an id and an act, and nothing else', () => {
    const good = { v, id, act: { type: 'AskHelp', text: ' Where is the quota? ' } }
    expect(TraineeCommand.parse(good)).toEqual({ ...good, act: { type: 'AskHelp', text: 'Where is the quota?' } })
    const bad = [
      { ...good, v: 2 },
      { ...good, id: 'short' },
      { ...good, by: { role: 'host' } },
      { ...good, act: { type: 'Pause' } },
      { ...good, act: { type: 'AskHelp', text: 'x'.repeat(LIMITS.text + 1) } },
      { ...good, act: { type: 'AskHelp', text: '\u0000' } },
      { ...good, act: { type: 'AskHelp', text: ['Where?'] } },
      { ...good, act: { type: 'AskHelp', text: 'Where?', seat: 'other' } },
      { ...good, act: { type: 'Play', turn: -1, command: {} } },
      null,
    ]
    expect(bad.filter((message) => accepts(TraineeCommand, message))).toEqual([])
  })

  test.each([
    ['Ann', true],
    ['李伟', true],
    ['👩‍💻', true],
    ['x'.repeat(40), true],
    ['x'.repeat(41), false],
    ['', false],
    [' Ann', false],
    ['A\nnn', false],
    ['A\u202enn', false],
    ['\u200b', false],
    ['<b>Ann</b>', true],
  ])('%j as a name: %s', (name, allowed) => {
    expect(accepts(JoinCommand, { v, id, act: { type: 'Join', name, locale: 'en' } })).toBe(allowed)
  })

  test('a host’s act names at most so many runs, and ids look like ids', () => {
    const push = (runs: unknown) => accepts(HostCommand, { v, id, act: { type: 'PushOn', round: 1, runs } })
    expect([null, ['seat-1'], Array(LIMITS.runs).fill('a')].map(push)).toEqual([true, true, true])
    expect([[], ['a b'], [1], 'all', Array(LIMITS.runs + 1).fill('a')].map(push)).toEqual(Array(5).fill(false))
  })

  test('a room is created with whole options', () => {
    const options = {
      pace: { steps: 2, ms: null, pauseBetween: true },
      teams: null,
      admission: 'list',
      guests: ['Ann'],
      capacity: 30,
      latePolicy: 'average',
    }
    const create = { v, id, scenario: 'first-deals', hostName: 'Ada', locale: 'en', options }
    expect(accepts(CreateCommand, create)).toBe(true)
    expect(accepts(CreateCommand, { ...create, seed: 2 ** 31 })).toBe(false)
    expect(accepts(CreateCommand, { ...create, options: { ...options, capacity: 1_001 } })).toBe(false)
  })

  test('commands of a territory', () => {
    const { territory } = simulationCommands
    expect(accepts(territory, { type: 'StateChance', deal: 'mill', chance: 0.4, category: 'best' })).toBe(true)
    const bad = [
      { type: 'StateChance', deal: 'mill', chance: '0.4', category: 'best' },
      { type: 'DoTask', deal: {}, task: 'call' },
      { type: 'StateOutlook', amount: null },
      { type: 'Undo', seed: 1 },
      { type: '__proto__' },
    ]
    expect(bad.filter((command) => accepts(territory, command))).toEqual([])
  })
})

describe('protocol and room say the same', () => {
  test('every refusal of a room is told', () => {
    expect(ROOM_REFUSALS.filter((code) => !(code in REFUSALS))).toEqual([])
    expect(LIMITS.unanswered).toBe(MEMORY)
  })

  test('acts: those whose ids the server makes differ, the others are the room’s', () => {
    type Made = 'SeatBots' | 'AddCoHost' | 'Leave' | 'Return'
    type Sent = Exclude<HostAct, { type: Made }>
    expectTypeOf<Sent>().toExtend<Room.HostAct>()
    expectTypeOf<Sent['type']>().toEqualTypeOf<Exclude<Room.HostAct['type'], Made>>()
    expectTypeOf<TraineeAct>().toExtend<Room.SeatAct | Room.PlayAct>()
    expectTypeOf<RoomOptions>().toExtend<Options>()
  })

  test('views: what the room picks is what the messages hold', () => {
    // What the server has is read-only; what comes in need not be.
    type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T
    type StateOf<M> = Extract<M, { type: 'state'; view: unknown }> extends { view: infer View } ? View : never
    expectTypeOf<Writable<Trainee.TraineeView>>().toExtend<StateOf<TraineeMessage>>()
    expectTypeOf<Writable<Host.HostView>>().toExtend<StateOf<HostMessage>>()
    expectTypeOf<Writable<Wall>>().toExtend<StateOf<ProjectorMessage>>()
    expectTypeOf<Writable<RoomFace>>().toExtend<Extract<TraineeMessage, { type: 'room' }>['room']>()
    expectTypeOf<Writable<Host.HostNews>>().toExtend<Extract<HostMessage, { type: 'news' }>['news']>()
  })
})
