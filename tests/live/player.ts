import { setTimeout } from 'node:timers/promises'
import type { TraineeMessage } from '../../src/protocol/messages.ts'
import type { Command, Fact } from '../../src/sim/territory/facts.ts'
import type { Setting } from '../../src/sim/territory/setting.ts'
import type { State } from '../../src/sim/territory/state.ts'
import { territory } from '../../src/sim/territory/territory.ts'
import { eventStream } from './event-stream.ts'
import { type SeatEntry, seatAct } from './rooms.ts'

/** A trainee's browser without the screen: folds what it is told and plays on from that, whatever the server suffers. */
export interface Player {
  readonly entry: SeatEntry
  /** Ids of commands that the server said it has done. */
  readonly acknowledged: string[]
  /** Codes of refusals, but for `stale`, which faults may lead to. */
  readonly refused: string[]
  readonly returns: () => number
  readonly turn: () => number
  /** What the trainee would see. */
  readonly view: () => unknown
  /** Lets the player finish what it has sent, and no more. */
  rest(): Promise<void>
  close(): void
}

export interface Manner {
  /** Mean milliseconds between commands. */
  readonly pause: number
  /** How often a call for help is sent instead of a command: it goes to the room's stream, which all share. */
  readonly help: number
}

/** The number of the seed does not matter: what is told shows the same view from any start. */
const ANY_SEED = 1

export function player(origin: string, setting: Setting, entry: SeatEntry, { pause, help }: Manner): Player {
  const acknowledged: string[] = []
  const refused: string[] = []
  let state: State = territory.start(setting, ANY_SEED)
  let turn = 0
  let started = false
  let resting = false

  const stream = eventStream(`${origin}/live/api/rooms/${entry.room}/seat/events`, entry.cookie, ({ data }) => {
    const message = JSON.parse(data) as TraineeMessage
    if (message.type === 'state') {
      state = fold(territory.start(setting, ANY_SEED), message.story)
      started = message.view.run !== null
      turn = message.view.run?.turn ?? 0
    } else if (message.type === 'run') {
      started = true
      state = fold(state, message.run.facts)
      turn = message.run.turn
    } else if (message.type === 'room') started ||= message.room.round > 0
  })

  const give = async (act: Readonly<Record<string, unknown>>): Promise<void> => {
    const { id, reply } = await seatAct(origin, entry, act)
    if (reply.ok) acknowledged.push(id)
    else if (reply.refusal.code !== 'stale') refused.push(reply.refusal.code)
  }

  const playing = (async () => {
    while (!resting) {
      await setTimeout(pause * (0.5 + Math.random()))
      if (!started || resting) continue
      const view = territory.view(state)
      if (territory.isFinished(view) || Math.random() < help) {
        await give({ type: 'AskHelp', text: `Where am I? ${Math.random()}` })
        continue
      }
      const before = turn
      await give({ type: 'Play', turn, command: choice(setting, state) })
      await newsAfter(() => turn > before || resting)
    }
  })()

  return {
    entry,
    acknowledged,
    refused,
    returns: stream.returns,
    turn: () => turn,
    view: () => territory.view(state),
    rest() {
      resting = true
      return playing
    },
    close: stream.close,
  }
}

function fold(state: State, facts: readonly unknown[]): State {
  return (facts as readonly Fact[]).reduce(territory.evolve, state)
}

function choice(setting: Setting, state: State): Command {
  const { average } = territory.policies
  if (!average) throw new Error('the policy "average" is gone')
  return average(territory.view(state), setting, ANY_SEED)
}

/** Like a person, a player waits a while for what it did to show; then it goes on with what it sees. */
async function newsAfter(seen: () => boolean): Promise<void> {
  for (let n = 0; n < 40 && !seen(); n += 1) await setTimeout(25)
}
