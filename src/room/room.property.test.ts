import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { transition } from 'xstate'
import { isPlay } from './commands.ts'
import { evolveRoom } from './evolve.ts'
import { gate, roomMachine, snapshotOf } from './machine.ts'
import { permit } from './permit.ts'
import { actingSeat } from './permit-seat.ts'
import { openRoom } from './room.ts'
import { evolveRun, startRun } from './run.ts'
import { type LiveRoom, townExercise } from './testing/live-room.ts'
import { playRandomly, randomRoom } from './testing/random-room.ts'

/** Several hosts, trainees and the clock, in any order: what holds whatever they do. */

const exercise = townExercise()
const SEQUENCES = 500

function onEveryRoom(claim: (play: (seen: Parameters<typeof playRandomly>[2]) => LiveRoom) => void): void {
  fc.assert(
    fc.property(randomRoom, (random) => {
      claim((seen) => playRandomly(exercise, random, seen))
    }),
    { numRuns: SEQUENCES },
  )
}

const runStates = (live: LiveRoom) => new Map([...live.runs].map(([id, run]) => [id, run.state]))

test('every command gets facts or a reason, and the reason has a code', () => {
  const met = new Map<string, number>()
  onEveryRoom((play) =>
    play((_, command, give) => {
      const decided = give()
      const word = 'refusal' in decided ? decided.refusal.code : decided.again ? 'again' : command.type
      met.set(word, (met.get(word) ?? 0) + 1)
      if ('refusal' in decided) expect(decided.refusal.code).toMatch(/^[a-z]+(-[a-z]+)*$/)
      else expect(decided.again).toBe(decided.facts.length === 0)
    }),
  )
  // The random rooms are worth something: they reach what they are meant to.
  const wanted = [
    'Play',
    'Propose',
    'MoveBot',
    'PushOn',
    'PlayEvent',
    'Readmit',
    'again',
    'stale',
    'round-over',
    'not-yours',
  ]
  expect(wanted.filter((word) => !met.has(word))).toEqual([])
})

test('state after evolve is state after replay, from facts that went through JSON, each stream by itself', () => {
  onEveryRoom((play) => {
    const live = play((_, __, give) => give())
    const { created, room, runs } = JSON.parse(JSON.stringify({ ...live.streams, runs: [...live.streams.runs] }))
    const again = room.reduce(evolveRoom, openRoom(exercise, created))
    expect(again).toEqual(live.room)
    for (const [id, facts] of runs) {
      if (live.room.phase !== 'deleted') expect(facts.reduce(evolveRun, startRun(again, id))).toEqual(live.run(id))
    }
  })
})

test('a command given twice changes nothing the second time', () => {
  onEveryRoom((play) =>
    play((live, command, give) => {
      const first = give()
      if ('refusal' in first || command.by.role === 'clock') return
      const [room, runs] = [live.room, runStates(live)]
      const second = live.send(command)
      expect(second).toMatchObject({ facts: [], again: true })
      expect('seat' in second ? second.seat : undefined).toBe('seat' in first ? first.seat : undefined)
      expect(live.room).toBe(room)
      expect(runStates(live)).toEqual(runs)
    }),
  )
})

test('a paused room changes no run', () => {
  onEveryRoom((play) =>
    play((live, command, give) => {
      if (live.room.phase !== 'paused' || command.type === 'Resume') {
        give()
        return
      }
      const before = runStates(live)
      give()
      // Who joins meanwhile brings a run of their own.
      for (const [id, state] of before) expect(live.run(id).state).toBe(state)
    }),
  )
})

test('a removed seat can do nothing but what it has done before', () => {
  onEveryRoom((play) =>
    play((live, command, give) => {
      const id = isPlay(command) ? actingSeat(command) : command.by.role === 'seat' ? command.by.seat : null
      const removed = live.room.seats.get(id ?? '')?.status === 'removed'
      const decided = give()
      if (removed && !('refusal' in decided)) expect(decided).toMatchObject({ again: true, facts: [] })
    }),
  )
})

test('nobody stands further than the round lets them, and nobody behind once it has ended', () => {
  onEveryRoom((play) =>
    play((live, _, give) => {
      give()
      const { room } = live
      const { steps } = room.options.pace
      if (steps === null || room.phase === 'deleted') return
      for (const [id, card] of room.runs) {
        const step = exercise.step(live.run(id).state)
        expect(step).toBeLessThanOrEqual(Math.max(1, Math.min(exercise.steps, room.round * steps) + 1))
        const behind = room.phase === 'running' && !card.ended && step <= (room.round - 1) * steps
        expect(behind).toBe(false)
      }
    }),
  )
})

describe('the chart and the plain rules agree', () => {
  test('on whether a command may be given, and on the phase that follows', () => {
    onEveryRoom((play) =>
      play((live, command, give) => {
        const allowed = permit(live.room, command) === null
        expect([command.type, gate(live.room, command)]).toEqual([command.type, allowed])
        const [next] = transition(roomMachine, snapshotOf(live.room), command)
        const decided = give()
        const done = 'facts' in decided && !decided.again
        if (done && allowed) expect(next.value).toBe(live.room.phase)
      }),
    )
  })
})
