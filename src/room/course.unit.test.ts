import { describe, expect, test } from 'vitest'
import { game } from '../review/testing/small-game.ts'
import { exerciseOf } from './exercise.ts'
import { simulationFacts } from './run.ts'
import { by, CALL, codeOf, END, endWeek, HOST, LiveRoom, started, stepOf, townExercise } from './testing/live-room.ts'

describe('the course of a room', () => {
  test('from the lobby to its end and back to the debrief', () => {
    const live = new LiveRoom(townExercise(), { pace: { steps: 2, ms: null, pauseBetween: true } })
    expect(codeOf(live.act(HOST, { type: 'Start' }))).toBe('nobody-here')
    live.join('ann')
    const phases = [
      { type: 'Brief' },
      { type: 'Start' },
      { type: 'Pause' },
      { type: 'Resume' },
      { type: 'PushOn', round: 1, runs: null },
      { type: 'Resume' },
      { type: 'PushOn', round: 2, runs: null },
      { type: 'Close' },
      { type: 'ReopenDebrief' },
      { type: 'DeleteRoom' },
    ] as const
    const seen = phases.map((act) => [codeOf(live.act(HOST, act)), live.room.phase])
    expect(seen.map(([, phase]) => phase)).toEqual([
      ...['briefing', 'running', 'paused', 'running', 'paused', 'running', 'debrief', 'closed', 'debrief', 'deleted'],
    ])
    expect(seen.filter(([code]) => code !== null)).toEqual([])
    expect(codeOf(live.act(HOST, { type: 'Return' }))).toBe('room-deleted')
  })

  test('a deleted room holds nothing of anybody', () => {
    const live = started()
    live.act(by('ann'), { type: 'AskHelp', text: 'secret' })
    live.act(HOST, { type: 'DeleteRoom' })
    const { exercise: _, ...rest } = live.room
    const left = JSON.stringify(rest, (_key, value) => (value instanceof Map ? [...value] : value))
    expect(left).not.toMatch(/ann|bo\b|secret|Ada/)
    expect(left).not.toContain(String(live.streams.created.seed))
  })

  test('any kind of simulation can be played', () => {
    const steps = (calls: number) => ({ funnel: [], result: calls, goal: 4, alerts: [] })
    const exercise = exerciseOf(
      { ...game, policies: { safe: () => 'safe' as const } },
      { idle: 'safe', events: () => [], strike: () => [], told: (facts) => facts, glance: (_, t) => steps(t.points) },
      null,
    )
    const live = new LiveRoom(exercise, { pace: { steps: 1, ms: null, pauseBetween: false } })
    live.join('ann')
    live.act(HOST, { type: 'Start' })
    expect(codeOf(live.play('ann', 'bold'))).toBeNull()
    expect(live.run('ann').turn).toBe(1)
  })
})

describe('rounds', () => {
  test('nobody runs ahead, and who is behind is pushed on', () => {
    const live = started({ pace: { steps: 1, ms: null, pauseBetween: false } })
    expect(endWeek(live, 'ann')).toBeNull()
    expect(codeOf(live.play('ann', CALL))).toBe('round-over')
    expect([stepOf(live, 'ann'), stepOf(live, 'bo')]).toEqual([2, 1])
    live.act(HOST, { type: 'PushOn', round: 1, runs: null })
    expect([stepOf(live, 'ann'), stepOf(live, 'bo')]).toEqual([2, 2])
    expect(live.room.round).toBe(2)
    expect(live.streams.runs.get('bo')?.at(-1)).toMatchObject({ type: 'OrderCarriedOut', how: 'pushed' })
    expect(codeOf(live.play('ann', END))).toBeNull()
  })

  test('two hosts who end the same round end one', () => {
    const live = started({ pace: { steps: 1, ms: null, pauseBetween: false } })
    live.act(HOST, { type: 'PushOn', round: 1, runs: null })
    expect(codeOf(live.act(HOST, { type: 'PushOn', round: 1, runs: null }))).toBe('stale')
    expect(live.room.round).toBe(2)
  })

  test('one is pushed on, the others play on', () => {
    const live = started({ pace: { steps: 1, ms: null, pauseBetween: false } })
    live.act(HOST, { type: 'PushOn', round: 1, runs: ['bo'] })
    expect([stepOf(live, 'ann'), stepOf(live, 'bo'), live.room.round]).toEqual([1, 2, 1])
  })

  test('who comes late begins where the room is, and not with empty weeks', () => {
    const live = started({ pace: { steps: 1, ms: null, pauseBetween: false } })
    live.act(HOST, { type: 'PushOn', round: 1, runs: null })
    live.join('late')
    expect(stepOf(live, 'late')).toBe(2)
    expect(live.streams.runs.get('late')).toMatchObject([{ type: 'OrderCarriedOut', how: 'average' }])
    const worked = simulationFacts(live.streams.runs.get('late') ?? []) as { type: string }[]
    expect(worked.some(({ type }) => type === 'TaskDone')).toBe(true)
  })

  test('a run that the host has ended is played no more', () => {
    const live = started()
    live.act(HOST, { type: 'End', runs: ['bo'] })
    expect([codeOf(live.play('bo', CALL)), codeOf(live.play('ann', CALL))]).toEqual(['run-ended', null])
  })
})

describe('the clock', () => {
  const minute = { pace: { steps: 1, ms: 60_000, pauseBetween: false } }

  test('ends the round for those whose time is up, and for all once nobody has time left', () => {
    const live = new LiveRoom(townExercise(), minute)
    for (const seat of ['ann', 'bo']) live.join(seat)
    live.act(HOST, { type: 'SetTimeFactor', seat: 'bo', factor: 1.5 })
    live.act(HOST, { type: 'Start' })
    live.now += 59_999
    live.tick()
    expect(live.room.orders).toEqual([])
    live.now += 1
    expect([codeOf(live.play('ann', CALL)), codeOf(live.play('bo', CALL))]).toEqual(['time-is-up', null])
    live.tick()
    expect([stepOf(live, 'ann'), stepOf(live, 'bo'), live.room.round]).toEqual([2, 1, 1])
    live.now += 30_000
    live.tick()
    expect([stepOf(live, 'ann'), stepOf(live, 'bo'), live.room.round]).toEqual([2, 2, 2])
  })

  test('stands while the room is paused', () => {
    const live = started(minute)
    live.now += 50_000
    live.act(HOST, { type: 'Pause' })
    expect(codeOf(live.play('ann', CALL))).toBe('wrong-room-phase')
    live.now += 1_000_000
    live.tick()
    live.act(HOST, { type: 'Resume' })
    live.now += 9_999
    expect(codeOf(live.play('ann', CALL))).toBeNull()
    live.now += 1
    expect(codeOf(live.play('ann', CALL))).toBe('time-is-up')
  })

  test('gives more time to all or to one', () => {
    const live = started(minute)
    live.act(HOST, { type: 'Extend', ms: 5_000, runs: null })
    live.act(HOST, { type: 'Extend', ms: 5_000, runs: ['bo'] })
    live.now += 65_000
    expect([codeOf(live.play('ann', CALL)), codeOf(live.play('bo', CALL))]).toEqual(['time-is-up', null])
    expect(codeOf(started().act(HOST, { type: 'Extend', ms: 5_000, runs: null }))).toBe('no-clock')
  })
})
