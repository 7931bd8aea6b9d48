import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HostMessage, ProjectorMessage, TraineeMessage } from '../protocol/messages.ts'
import { PROTOCOL_VERSION as v } from '../protocol/version.ts'
import type { State } from '../sim/territory/state.ts'
import { keysIn, numbersIn, secretsOf } from '../sim/testing/secrets.ts'
import type { RunFact } from './facts.ts'
import type { Run } from './run.ts'
import { runOf } from './teams.ts'
import { type LiveRoom, townExercise } from './testing/live-room.ts'
import { playRandomly, randomRoom } from './testing/random-room.ts'
import { hostView } from './view/host.ts'
import { projectorView } from './view/projector.ts'
import { runNews, standingOf, teamFace, traineeView } from './view/trainee.ts'

/** What leaves the server, walked through to the last number. */

const exercise = townExercise()
const FIELDS = new Set(['seed', 'truth', 'setting', 'state', 'past', 'exercise', 'orders', 'done', 'joinedBy', 'hosts'])

test('no message to a trainee or a wall holds the seed or anything hidden, and each is as the protocol says', () => {
  fc.assert(
    fc.property(randomRoom, (random) => {
      playRandomly(exercise, random, (live, _, give) => {
        const known = new Map([...live.streams.runs].map(([id, facts]) => [id, facts.length]))
        give()
        const secrets = hiddenIn(live, random.seed)
        for (const message of messagesAfter(live, known)) inspect(message, secrets)
      })
    }),
    // Each looks at some hundred messages.
    { numRuns: 40 },
  )
})

test('a host sees no seed and no truth either', () => {
  fc.assert(
    fc.property(randomRoom, (random) => {
      const live = playRandomly(exercise, random, (_, __, give) => give())
      const message = { v, type: 'state', now: live.now, view: hostView(live.room, live.runs) }
      expect(HostMessage.parse(message)).toEqual(message)
      const secrets = hiddenIn(live, random.seed)
      const leaked = numbersIn(message).filter((n) => secrets.has(n))
      expect(leaked).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('what a run tells is enough to keep its view, whatever is hidden', () => {
  fc.assert(
    fc.property(randomRoom, (random) => {
      const live = playRandomly(exercise, random, (_, __, give) => give())
      for (const [id, facts] of live.streams.runs) {
        if (!live.room.runs.has(id)) continue
        const told = runNews(live.run(id), facts).facts
        const elsewhere = told.reduce(exercise.evolve, exercise.start(random.seed ^ 0x2a))
        expect(exercise.view(elsewhere)).toEqual(exercise.view(live.run(id).state))
      }
    }),
    { numRuns: 100 },
  )
})

/** All that a server would send to trainees and the wall now. */
function* messagesAfter(live: LiveRoom, known: ReadonlyMap<string, number>): Generator<unknown> {
  const { room, now } = live
  for (const seat of room.seats.values()) {
    const run = live.run(runOf(seat))
    const view = traineeView(room, run, seat.id)
    yield { v, type: 'state', now, view, story: runNews(run, live.streams.runs.get(run.id) ?? []).facts }
    const team = teamFace(room, run, seat)
    if (team) yield { v, type: 'team', now, team }
    const standing = standingOf(room, run)
    if (standing) yield { v, type: 'run', now, run: runNews(run, newFacts(live, run, known)), standing }
  }
  const { tally } = hostView(room, live.runs)
  yield { v, type: 'state', now, view: projectorView(room, tally), wall: true }
}

function newFacts(live: LiveRoom, run: Run, known: ReadonlyMap<string, number>): RunFact[] {
  return (live.streams.runs.get(run.id) ?? []).slice(known.get(run.id) ?? 0)
}

function inspect(message: unknown, secrets: ReadonlySet<number>): void {
  const { wall, ...sent } = message as { wall?: boolean }
  const schema = wall ? ProjectorMessage : TraineeMessage
  // Nothing that the schema does not name is sent: what it passes over would come back missing.
  expect(schema.parse(sent)).toEqual(sent)
  expect(numbersIn(sent).filter((n) => secrets.has(n))).toEqual([])
  expect(keysIn(sent).filter((key) => FIELDS.has(key))).toEqual([])
}

/** The seed, and what is true in every run. */
function hiddenIn(live: LiveRoom, seed: number): Set<number> {
  const states = [exercise.start(seed), ...[...live.runs.values()].map(({ state }) => state)] as State[]
  return new Set([seed, ...states.flatMap(secretsOf)])
}
