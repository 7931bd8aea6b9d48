import fc from 'fast-check'
import type { Act, Actor, Command, PlayAct } from '../commands.ts'
import type { Exercise } from '../exercise.ts'
import type { Options } from '../options.ts'
import { by, HOST, LiveRoom } from './live-room.ts'

/** Random rooms: sensible acts of hosts, trainees and the clock, mixed with wrong ones. */

const SEATS = ['ann', 'bo', 'cy']
const POLICIES = ['expert', 'silent', 'random', 'nobody']

/** An intention; which command it becomes depends on the room it meets. */
interface Wish {
  readonly type: Act['type'] | 'Again' | 'Finish'
  /** Which seat, run, event …: taken modulo what there is. */
  readonly n: number
  readonly m: number
  /** Milliseconds that go by first. */
  readonly wait: number
  /** Whether it comes from somebody who may not. */
  readonly forged: boolean
}

export interface RandomRoom {
  readonly options: Partial<Options>
  readonly seed: number
  readonly wishes: readonly Wish[]
}

const WEIGHTS: Readonly<Record<Wish['type'], number>> = {
  ...{ Play: 300, Finish: 200, Propose: 100, Again: 50, MoveBot: 50, Join: 50, Return: 60, Leave: 30, Start: 20 },
  ...{ PushOn: 40, Resume: 50, Pause: 15, PlayEvent: 20, Extend: 10, LendSeat: 25, GiveBackSeat: 5, SeatBots: 5 },
  ...{ Admit: 20, Remove: 10, Readmit: 30, Rename: 5, SetTimeFactor: 5, NameSpeaker: 5, Lock: 3, Unlock: 5, Brief: 5 },
  ...{ AskHelp: 5, WithdrawHelp: 5, AnswerHelp: 5, ReopenDebrief: 5, AddCoHost: 5, RemoveCoHost: 3, HandOver: 3 },
  ...{ ShowNames: 5, End: 2, Close: 2, DeleteRoom: 1 },
}

const wish: fc.Arbitrary<Wish> = fc.record({
  type: fc.oneof(
    ...Object.entries(WEIGHTS).map(([type, weight]) => ({
      weight,
      arbitrary: fc.constant(type as Wish['type']),
    })),
  ),
  n: fc.nat(999),
  m: fc.nat(999),
  wait: fc.oneof({ weight: 4, arbitrary: fc.constant(10) }, { weight: 1, arbitrary: fc.nat(40_000) }),
  forged: fc.integer({ min: 0, max: 14 }).map((n) => n === 0),
})

export const randomRoom: fc.Arbitrary<RandomRoom> = fc.record({
  options: fc.record({
    pace: fc.record({
      steps: fc.constantFrom(null, 1, 3),
      ms: fc.constantFrom(null, 60_000),
      pauseBetween: fc.boolean(),
    }),
    teams: fc.constantFrom(
      null,
      { names: ['Red', 'Blue'], decides: 'majority' as const },
      { names: ['Red', 'Blue'], decides: 'speaker' as const },
    ),
    admission: fc.constantFrom('open' as const, 'ask' as const, 'list' as const),
    guests: fc.constant(['ann', 'bo']),
  }),
  // Larger than any time or amount in the small room, so that it cannot be met by chance.
  seed: fc.integer({ min: 1_000_000_000, max: 2 ** 31 - 1 }),
  wishes: fc.array(wish, { minLength: 40, maxLength: 120, size: 'max' }),
})

/** Two seats and a start come first, so that most rooms are played in. */
const OPENING: readonly Wish[] = [
  ...(['Join', 'Admit'] as const).flatMap((type) => [0, 1].map((n) => ({ type, n, m: 1, wait: 10, forged: false }))),
  { type: 'Start', n: 0, m: 1, wait: 10, forged: false },
]

/** Plays the wishes; `seen` is shown the room before and after each command. */
export function playRandomly(
  exercise: Exercise,
  { options, seed, wishes }: RandomRoom,
  seen: (live: LiveRoom, command: Command, give: () => ReturnType<LiveRoom['send']>) => void = (_, __, give) =>
    void give(),
): LiveRoom {
  const live = new LiveRoom(exercise, options, seed)
  let last: Command | null = null
  for (const [n, wish] of [...OPENING, ...wishes].entries()) {
    live.now += wish.wait
    live.tick()
    const command: Command | null = wish.type === 'Again' ? last : commandFor(live, wish, `command-${n}`)
    if (!command) continue
    seen(live, command, () => live.send(command))
    last = command
  }
  return live
}

function commandFor(live: LiveRoom, wish: Wish, id: string): Command | null {
  const seat = SEATS[wish.n % SEATS.length] ?? ''
  const act = actFor(live, wish, seat, id)
  return act && { ...act, id: `${id}-x`, by: wish.forged ? forger(wish.m) : actorOf(act, seat, wish.m) }
}

function forger(m: number): Actor {
  const actors: Actor[] = [
    { role: 'guest' },
    by('nobody'),
    by('ann'),
    { role: 'host', host: 'nobody' },
    { role: 'clock' },
  ]
  return actors[m % actors.length] as Actor
}

const OF_SEATS = ['Play', 'Propose', 'AskHelp', 'WithdrawHelp']

function actorOf(act: Act, seat: string, m: number): Actor {
  if (act.type === 'Join') return { role: 'guest' }
  if (act.type === 'MoveBot') return { role: 'clock' }
  if (OF_SEATS.includes(act.type)) return by(seat)
  const host: Actor = m % 5 === 0 ? { role: 'host', host: 'co-1' } : HOST
  return act.type === 'Leave' || act.type === 'Return' ? (m % 4 === 0 ? host : by(seat)) : host
}

function actFor(live: LiveRoom, { type, n, m }: Wish, seat: string, id: string): Act | null {
  const runs = m % 3 === 0 ? null : [live.room.seats.get(seat)?.team ?? seat]
  const policy = POLICIES[m % POLICIES.length] ?? ''
  switch (type) {
    case 'Again':
      return null
    case 'Finish':
    case 'Play':
    case 'Propose':
      return playFor(live, type, seat, m)
    case 'Join':
      return { type, seat: m % 9 === 0 ? `other-${n}` : seat, name: m % 7 === 0 ? 'ann' : seat, locale: 'zh-cn' }
    case 'SeatBots':
      return { type, policy, bots: [id, `${id}-2`].map((bot) => ({ seat: bot, name: bot })) }
    case 'Rename':
      return { type, seat, name: m % 2 === 0 ? 'bo' : `${seat}\u0000` }
    case 'SetTimeFactor':
      return { type, seat, factor: m % 7 }
    case 'NameSpeaker':
      return { type, seat, team: `team-${m % 3}` }
    case 'AskHelp':
      return { type, text: `help ${m}` }
    case 'AnswerHelp':
      return { type, seat, text: 'so' }
    case 'LendSeat':
      return { type, seat, policy }
    case 'Extend':
      return { type, ms: m * 100, runs }
    case 'PushOn':
      return { type, round: m % 6 === 0 ? m : live.room.round, runs }
    case 'PlayEvent':
      return { type, event: [...live.exercise.events, 'none'][m % 4] ?? '', runs }
    case 'End':
      return { type, runs }
    case 'AddCoHost':
      return { type, host: 'co-1', name: 'Co' }
    case 'RemoveCoHost':
      return { type, host: 'co-1' }
    case 'HandOver':
      return { type, to: 'co-1' }
    case 'ShowNames':
      return { type, shown: m % 2 === 0 }
    case 'MoveBot':
    case 'Admit':
    case 'Remove':
    case 'Readmit':
    case 'GiveBackSeat':
      return { type, seat }
    default:
      return { type }
  }
}

/** Mostly what a policy would do; now and then nonsense, or what was thought of before the last turn. */
function playFor(live: LiveRoom, type: 'Play' | 'Propose' | 'Finish', seat: string, m: number): PlayAct {
  const run = live.run(live.room.seats.get(seat)?.team ?? seat)
  const policy = type === 'Finish' ? 'silent' : m % 2 === 0 ? 'expert' : 'random'
  const finished = live.exercise.step(run.state) > live.exercise.steps
  const command = finished || m % 11 === 0 ? { type: 'DoTask', deal: m } : live.exercise.choose(run.state, policy, 7)
  const turn = m % 13 === 0 ? run.turn + 1 : run.turn
  return {
    type: live.room.options.teams?.decides === 'majority' || type === 'Propose' ? 'Propose' : 'Play',
    turn,
    command,
  }
}
