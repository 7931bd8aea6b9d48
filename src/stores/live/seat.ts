import { atom, type ReadableAtom } from 'nanostores'
import type { JoinCommand, TraineeAct } from '../../protocol/commands.ts'
import { TraineeMessage } from '../../protocol/messages.ts'
import type { Refusal } from '../../sim/simulation.ts'
import { deliver, doAct } from './deliver.ts'
import { type Line, openLine } from './line.ts'
import { createOutbox, type Outbox, type Slot } from './outbox.ts'
import type { RemoteRun } from './remote-session.ts'
import { pathOf } from './room.ts'
import { type ServerTime, serverTime } from './server-time.ts'
import type { Wire } from './wire.ts'

type State = Extract<TraineeMessage, { type: 'state' }>['view']
/** What a trainee's page knows of the room; the run itself is in `$run`. */
export type Place = Omit<State, 'run'> & { readonly standing: Standing | null }
export type Standing = NonNullable<State['run']>['standing']

export interface SeatStore<Run> extends Omit<Line, 'close'> {
  readonly $place: ReadableAtom<Place | null>
  /** `null` until the rounds begin, and while waiting or removed. */
  readonly $run: ReadableAtom<Run | null>
  readonly outbox: Outbox
  readonly time: ServerTime
  /** `null` when it is done. */
  act(act: TraineeAct): Promise<Refusal | null>
  close(): void
}

/** Makes the desk's side of a run; the setting it needs has been loaded before. */
export type MakeRun<Run> = (id: string, outbox: Outbox, way: () => 'Play' | 'Propose') => Run

type AnyRun = Pick<RemoteRun<unknown, unknown, unknown>, 'reset' | 'append' | 'dropped'>

/** A trainee's place in a room, kept up to date by its stream. */
export function openSeat<Run extends AnyRun>(
  wire: Wire,
  room: string,
  slot: Slot,
  makeRun: MakeRun<Run>,
  onRefused: () => void = () => {},
): SeatStore<Run> {
  const $place = atom<Place | null>(null)
  const $run = atom<Run | null>(null)
  const time = serverTime()
  let runId: string | null = null
  let closed = false

  const outbox = createOutbox(
    slot,
    (item) => deliver(wire, pathOf(room, 'seat'), item, () => closed),
    () => $run.get()?.dropped(),
  )

  const line = openLine(
    wire,
    pathOf(room, 'seat/events'),
    ['state', 'room', 'me', 'team', 'run'],
    TraineeMessage,
    time,
    { message: hear, refused: onRefused },
  )

  function hear(message: TraineeMessage): void {
    const place = $place.get()
    if (message.type === 'state') begin(message)
    if (message.type === 'state' || !place) return
    if (message.type === 'room') $place.set({ ...place, room: message.room, standing: message.standing })
    if (message.type === 'me') $place.set({ ...place, me: message.me })
    if (message.type === 'team') $place.set({ ...place, team: message.team })
    if (message.type === 'run') {
      $place.set({ ...place, standing: message.standing })
      if (message.run.id === runId) $run.get()?.append(message.run.turn, message.run.facts)
    }
  }

  function begin({ view, story }: Extract<TraineeMessage, { type: 'state' }>): void {
    const { run, ...rest } = view
    $place.set({ ...rest, standing: run?.standing ?? null })
    if (!run) {
      runId = null
      $run.set(null)
      return
    }
    const same = $run.get()
    const shown = same && runId === run.id ? same : makeRun(run.id, outbox, way)
    runId = run.id
    shown.reset(run.turn, story)
    if (shown !== same) $run.set(shown)
  }

  /** In a team one proposes, unless one speaks for it. */
  function way(): 'Play' | 'Propose' {
    const place = $place.get()
    const team = place?.team
    return !team || (team.decides === 'speaker' && team.speaker === place?.me.seat) ? 'Play' : 'Propose'
  }

  const close = (): void => {
    closed = true
    outbox.close()
    line.close()
  }
  const act = (own: TraineeAct) => doAct(wire, pathOf(room, 'seat'), own, () => closed)
  return { $connection: line.$connection, $gone: line.$gone, $place, $run, outbox, time, act, close }
}

/** Takes a seat. The id is kept by whoever calls, so that a second press takes no second seat. */
export async function join(
  wire: Wire,
  room: string,
  id: string,
  { name, locale }: Omit<JoinCommand['act'], 'type'>,
): Promise<Refusal | null> {
  const reply = await deliver(wire, pathOf(room, 'join'), { id, act: { type: 'Join', name, locale } } as { id: string })
  return reply === null || reply.ok ? null : (reply.refusal as Refusal)
}
