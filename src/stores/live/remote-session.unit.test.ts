import { atom } from 'nanostores'
import { describe, expect, test } from 'vitest'
import { type LiveRoom, SEED, started } from '../../room/testing/live-room.ts'
import { runNews } from '../../room/view/trainee.ts'
import { smallTown } from '../../sim/testing/fixture.ts'
import type { Outbox } from './outbox.ts'
import { remoteSession } from './remote-session.ts'
import { toldTerritory } from './told-territory.ts'

const sent: unknown[] = []
const outbox: Outbox = {
  $waiting: atom(0),
  put: async (_, command) => {
    sent.push(command)
    return null
  },
  seen: () => {},
  close: () => {},
}
const remote = () => remoteSession(toldTerritory, smallTown(), 'ann', outbox, () => 'Play')

/** Plays some weeks as a middling seller, and tells the desk at a distance of each turn. */
function played(turns: number, tell: (turn: number, facts: readonly unknown[]) => void): LiveRoom {
  const live = started({}, ['ann'])
  for (let n = 0; n < turns; n += 1) {
    const before = live.streams.runs.get('ann')?.length ?? 0
    live.play('ann', live.exercise.choose(live.run('ann').state, 'average', 1))
    const news = runNews(live.run('ann'), live.streams.runs.get('ann')?.slice(before) ?? [])
    tell(news.turn, news.facts)
  }
  return live
}

describe('a run played at a distance', () => {
  test('has the very view of the run, without its seed', () => {
    const { session, append } = remote()
    const live = played(40, append)
    expect(live.room.seed).toBe(SEED)
    expect(session.$view.get()).toEqual(live.exercise.view(live.run('ann').state))
  })

  test('has it too from the whole story told anew, over whatever stood there', () => {
    const { session, append, reset } = remote()
    const story: unknown[] = []
    const live = played(40, (turn, facts) => {
      story.push(...facts)
      if (turn < 10) append(turn, facts)
    })
    reset(live.run('ann').turn, story)
    expect(session.$view.get()).toEqual(live.exercise.view(live.run('ann').state))
    expect(session.$story.get()).toEqual(story)
  })

  test('refuses at once what the desk shows to be impossible, and sends the rest', async () => {
    const { session } = remote()
    expect(await session.send({ type: 'Undo' })).toMatchObject({ code: 'nothing-to-undo' })
    expect(await session.send({ type: 'EndPhase' })).toBeNull()
    expect(sent).toEqual([{ type: 'EndPhase' }])
  })

  test('says that decisions were dropped until the next one is made', async () => {
    const { session, dropped } = remote()
    dropped()
    expect(session.$notice.get()).toEqual({ code: 'moved-elsewhere' })
    await session.send({ type: 'EndPhase' })
    expect(session.$notice.get()).toBeNull()
  })
})
