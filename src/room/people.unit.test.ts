import { describe, expect, test } from 'vitest'
import { simulationFacts } from './run.ts'
import { by, CALL, codeOf, END, endWeek, HOST, LiveRoom, started, stepOf, townExercise } from './testing/live-room.ts'

describe('seats', () => {
  test('wait where the host asks, and guests on the list come in', () => {
    const live = new LiveRoom(townExercise(), { admission: 'list', guests: ['Ann'] })
    live.join('ann', 'Ann')
    live.join('bo', 'Bo')
    expect([...live.room.seats.values()].map(({ status }) => status)).toEqual(['seated', 'waiting'])
    expect(codeOf(live.act(by('bo'), { type: 'AskHelp', text: '?' }))).toBe('seat-waiting')
    live.act(HOST, { type: 'Admit', seat: 'bo' })
    expect(live.room.seats.get('bo')?.status).toBe('seated')
  })

  test('a name is nobody else’s, and has no control characters', () => {
    const live = new LiveRoom()
    live.join('ann', 'Ann Lee')
    const join = (name: string) => codeOf(live.act({ role: 'guest' }, { type: 'Join', seat: 'x', name, locale: 'en' }))
    expect(join('ann  lee')).toBe('name-taken')
    expect(['', ' Bo', 'B\u0007o', 'B\u202Eo', '\u200b', 'x'.repeat(41)].map(join)).toEqual(Array(6).fill('bad-name'))
    expect(join('李伟')).toBeNull()
  })

  test('removed and readmitted, they find their run as it was', () => {
    const live = started()
    live.play('ann', CALL)
    live.act(HOST, { type: 'Remove', seat: 'ann' })
    expect(codeOf(live.play('ann', CALL))).toBe('seat-removed')
    live.act(HOST, { type: 'Readmit', seat: 'ann' })
    expect(live.run('ann').turn).toBe(1)
    expect(codeOf(live.play('ann', CALL))).toBeNull()
  })

  test('a bot takes a lost seat, and gives it back when its person returns', () => {
    const live = started()
    live.act(by('ann'), { type: 'Leave' })
    live.act(HOST, { type: 'LendSeat', seat: 'ann', policy: 'expert' })
    expect(codeOf(live.play('ann', CALL))).toBe('bot-plays')
    expect(codeOf(live.act({ role: 'clock' }, { type: 'MoveBot', seat: 'ann' }))).toBeNull()
    expect(live.run('ann').last).toMatchObject({ seat: 'ann', how: 'expert' })
    live.act(by('ann'), { type: 'Return' })
    expect(codeOf(live.act({ role: 'clock' }, { type: 'MoveBot', seat: 'ann' }))).toBe('no-bot')
    expect(codeOf(live.play('ann', END))).toBeNull()
  })

  test('a room full of bots plays to the end by itself', () => {
    const live = new LiveRoom()
    const bots = ['b1', 'b2', 'b3'].map((seat) => ({ seat, name: `Bot ${seat}` }))
    live.act(HOST, { type: 'SeatBots', bots, policy: 'expert' })
    live.act(HOST, { type: 'Start' })
    for (const { seat } of bots) {
      for (let n = 0; n < 500 && stepOf(live, seat) <= live.exercise.steps; n += 1) {
        live.act({ role: 'clock' }, { type: 'MoveBot', seat })
      }
    }
    expect(bots.map(({ seat }) => stepOf(live, seat))).toEqual([5, 5, 5])
    // The same luck for all: who plays alike gets alike.
    expect(live.exercise.view(live.run('b1').state)).toEqual(live.exercise.view(live.run('b2').state))
  })
})

describe('teams', () => {
  const two = (decides: 'majority' | 'speaker') => ({ teams: { names: ['Red'], decides } })
  const propose = (live: LiveRoom, seat: string, command: unknown) =>
    codeOf(live.act(by(seat), { type: 'Propose', turn: live.run('team-1').turn, command }))

  test('what more than half of those present propose is played', () => {
    const live = started(two('majority'), ['ann', 'bo', 'cy'])
    expect(codeOf(live.play('ann', CALL))).toBe('team-decides')
    propose(live, 'ann', CALL)
    propose(live, 'bo', END)
    expect(live.run('team-1').turn).toBe(0)
    propose(live, 'cy', { task: 'call', deal: 'bakery', type: 'DoTask' })
    expect(live.run('team-1')).toMatchObject({ turn: 1, last: { seat: 'cy', how: 'team' } })
    expect(live.run('team-1').proposals.size).toBe(0)
  })

  test('those who stay may be agreed once others leave', () => {
    const live = started(two('majority'), ['ann', 'bo', 'cy', 'di'])
    propose(live, 'ann', CALL)
    propose(live, 'bo', CALL)
    expect(live.run('team-1').turn).toBe(0)
    live.act(by('cy'), { type: 'Leave' })
    expect(live.run('team-1').turn).toBe(1)
  })

  test('a speaker commands; when they leave, the next one does', () => {
    const live = started(two('speaker'), ['ann', 'bo', 'cy'])
    live.act(HOST, { type: 'NameSpeaker', team: 'team-1', seat: 'bo' })
    expect([codeOf(live.play('ann', CALL)), codeOf(live.play('bo', CALL))]).toEqual(['team-decides', null])
    live.act(by('bo'), { type: 'Leave' })
    expect(codeOf(live.play('ann', END))).toBeNull()
  })
})

describe('hosts', () => {
  test('an event strikes once, in every run, and is the host’s', () => {
    const live = started()
    live.act(HOST, { type: 'PlayEvent', event: 'price-war', runs: ['ann'] })
    live.act(HOST, { type: 'PlayEvent', event: 'price-war', runs: null })
    const struck = ['ann', 'bo'].map((seat) =>
      (simulationFacts(live.streams.runs.get(seat) ?? []) as { type: string }[]).map(({ type }) => type),
    )
    expect(struck).toEqual([['EventStruck'], ['EventStruck']])
    expect(live.streams.runs.get('bo')).toMatchObject([{ type: 'OrderCarriedOut', how: 'host' }])
    // It was due in week 3 and does not come again.
    for (let week = 1; week <= 3; week += 1) endWeek(live, 'bo')
    const all = simulationFacts(live.streams.runs.get('bo') ?? []) as { type: string; event?: string }[]
    expect(all.filter(({ event }) => event === 'price-war')).toHaveLength(1)
  })

  test('hand over, and part', () => {
    const live = started()
    const cy = { role: 'host', host: 'cy' } as const
    live.act(HOST, { type: 'AddCoHost', host: 'cy', name: 'Cy' })
    expect(codeOf(live.act(cy, { type: 'Pause' }))).toBeNull()
    expect(codeOf(live.act(cy, { type: 'DeleteRoom' }))).toBe('host-only')
    live.act(HOST, { type: 'HandOver', to: 'cy' })
    expect(codeOf(live.act(cy, { type: 'RemoveCoHost', host: 'host-1' }))).toBeNull()
    expect(codeOf(live.act(HOST, { type: 'Resume' }))).toBe('unknown-host')
  })

  test('answer a call for help', () => {
    const live = started()
    live.act(by('ann'), { type: 'AskHelp', text: 'What is a stage?' })
    live.act(HOST, { type: 'AnswerHelp', seat: 'ann', text: 'See 2.1' })
    expect(live.room.seats.get('ann')?.help).toMatchObject({ answer: 'See 2.1' })
  })
})

describe('a command sent twice is done once', () => {
  test('a join gets the seat it got before', () => {
    const live = new LiveRoom()
    const join = { id: 'once', by: { role: 'guest' }, type: 'Join', name: 'Ann', locale: 'en' } as const
    expect(live.send({ ...join, seat: 'ann' })).toMatchObject({ seat: 'ann', again: false })
    expect(live.send({ ...join, seat: 'other' })).toEqual({ seat: 'ann', again: true, facts: [] })
  })

  test('also when the room has moved on since', () => {
    const live = started()
    const call = { id: 'once', by: by('ann'), type: 'Play', turn: 0, command: CALL } as const
    expect(codeOf(live.send(call))).toBeNull()
    live.act(HOST, { type: 'Pause' })
    expect(live.send(call)).toEqual({ facts: [], again: true })
    expect(live.run('ann').turn).toBe(1)
  })

  test('a decision made before the last turn was seen is stale', () => {
    const live = started()
    live.play('ann', CALL)
    expect(live.act(by('ann'), { type: 'Play', turn: 0, command: CALL })).toMatchObject({
      refusal: { code: 'stale', params: { turn: 1 } },
    })
  })
})
