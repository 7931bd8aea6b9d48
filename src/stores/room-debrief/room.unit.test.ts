import { describe, expect, test } from 'vitest'
import type { DebriefOverview } from '../../protocol/debrief.ts'
import { play } from '../../sim/run.ts'
import { reviewable } from '../../sim/territory/reviewable.ts'
import { territory } from '../../sim/territory/territory.ts'
import { smallTown } from '../../sim/testing/fixture.ts'
import { createAnswering } from '../review/answering.ts'
import type { Port } from '../review/pool.ts'
import { alternativesAt, basesOf } from './fork.ts'
import { analyse, type LoadedRoom } from './room.ts'
import { type RunReview, reviewRoom } from './room-review.ts'
import { type RoomRun, readRun } from './run.ts'

const setting = smallTown()
const SEED = 3

/** A run told turn by turn, as a room tells it; every third turn was the room's. */
function toldRun(id: string, policy: string, skipSome = false): RoomRun {
  const turns = reviewable.turns(setting, SEED, play(territory, setting, policy, SEED))
  const entries = turns.map(({ facts }, n) => {
    const pushed = skipSome && n % 3 === 2
    return { at: n, seat: pushed ? null : id, how: pushed ? 'pushed' : 'person', facts: facts as never }
  })
  return readRun(setting, SEED, id, entries)
}

function roomOf(runs: readonly RoomRun[]): LoadedRoom {
  const { scenario, playbook } = setting
  const about = (run: RoomRun) => ({ scenario, playbook, seed: SEED, facts: run.facts, skip: run.skip })
  const toReview = runs.map((run) => ({ id: run.id, key: run.id, about: about(run) }))
  return { overview: {} as DebriefOverview, setting, rehearsed: false, runs, toReview }
}

/** A worker that answers a moment later in this very thread. */
function port(): Port {
  const answering = createAnswering()
  const made: Port = {
    onmessage: null,
    onerror: null,
    terminate: () => {},
    postMessage(ask) {
      const answer = answering(ask)
      if (answer) setTimeout(() => made.onmessage?.({ data: answer } as never))
    },
  }
  return made
}

function memoryShelf() {
  const kept = new Map<string, RunReview>()
  return {
    kept,
    read: async (key: string) => kept.get(key),
    write: async (key: string, review: RunReview) => void kept.set(key, review),
  }
}

const finished = (review: ReturnType<typeof reviewRoom>) =>
  new Promise<void>((done, fail) =>
    review.$state.subscribe(({ phase }) => {
      if (phase === 'done') done()
      if (phase === 'failed') fail(new Error('the review failed'))
    }),
  )

describe('a room of runs', () => {
  const runs = [toldRun('ann', 'expert'), toldRun('bo', 'random'), toldRun('cy', 'average', true)]
  const room = roomOf(runs)

  test('is looked at quickly, then in full, kept, and not made again', async () => {
    const shelf = memoryShelf()
    const seen: string[] = []
    const first = reviewRoom(room.toReview, shelf, 2, port)
    first.$state.subscribe(({ quick, thorough }) => seen.push(`${quick} ${thorough}`))
    await finished(first)
    expect(seen.indexOf('3 0')).toBeGreaterThan(-1)
    expect(seen.indexOf('3 0')).toBeLessThan(seen.indexOf('3 3'))
    expect([...shelf.kept.values()].every(({ depth }) => depth === 'thorough')).toBe(true)
    let spawned = 0
    const again = reviewRoom(room.toReview, shelf, 2, () => {
      spawned += 1
      return port()
    })
    await finished(again)
    expect(spawned).toBe(0)
    expect(again.$state.get().reviews).toEqual(first.$state.get().reviews)
  })

  test('judges people’s own decisions alone', async () => {
    const review = reviewRoom(room.toReview, memoryShelf(), 1, port)
    await finished(review)
    const { decisions, outcomes, moments } = analyse(room, review.$state.get().reviews)
    const skipped = new Set(runs[2]?.skip)
    expect(skipped.size).toBeGreaterThan(0)
    const ofCy = decisions.filter(({ run }) => run === 'cy')
    expect(ofCy.length).toBeGreaterThan(0)
    expect(ofCy.some(({ step }) => skipped.has(step))).toBe(false)
    expect(outcomes.map(({ run }) => run)).toEqual(['ann', 'bo', 'cy'])

    const moment = moments.find((one) => basesOf(decisions, one).length > 0)
    const base = moment && basesOf(decisions, moment)[0]
    const run = runs.find(({ id }) => id === base?.run)
    if (!moment || !base || !run) throw new Error('nothing to fork')
    const ways = alternativesAt(setting, run, base, moment)
    expect(ways[0]).toEqual(base.command)
    expect(new Set(ways.map((way) => JSON.stringify(way))).size).toBe(ways.length)
  })
})

test('a run that nobody played, or that breaks off, is read all the same', () => {
  const empty = readRun(setting, SEED, 'dan', [])
  expect(empty).toMatchObject({ turns: [], acts: [], finished: false, outlook: null, statements: [] })
  const facts = play(territory, setting, 'average', SEED).slice(0, 5)
  const half = readRun(setting, SEED, 'eve', [{ at: 0, seat: 'eve', how: 'person', facts: facts as never }])
  expect(half.finished).toBe(false)
  expect(half.turns.length).toBeGreaterThan(0)
})
