import * as z from 'zod/mini'
import { CommandId, ContentId, Count, Id, Locale, Name, Prose, Runs } from './fields.ts'
import { LIMITS, PROTOCOL_VERSION } from './version.ts'

/**
 * Everything that goes from a client to the server, each by POST with a body `{ v, id, act }`. A field too many or of the
 * wrong type is refused with `bad-message` and changes nothing. The same `id` again gets the same answer and does nothing.
 */

const act = <Type extends string, Shape extends z.core.$ZodLooseShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape })

/** To take a seat. Opening a link does not. */
export const JoinAct = act('Join', { name: Name, locale: Locale })

/**
 * What a trainee does. `turn` is the number of the run's turns that the sender has seen; if there are more by now, the
 * answer is `stale` and the state that was missed is on its way. A queue kept while offline counts up by one each.
 */
export const TraineeAct = z.discriminatedUnion('type', [
  act('Leave', {}),
  act('Return', {}),
  act('AskHelp', { text: Prose }),
  act('WithdrawHelp', {}),
  /** Plays a command of the simulation; `simulation-commands.ts` judges it by the room's kind. */
  act('Play', { turn: Count, command: z.unknown() }),
  /** The same for a member of a team: played once the team agrees. */
  act('Propose', { turn: Count, command: z.unknown() }),
])

/** What a host does. Acts marked (host) are not for co-hosts. */
export const HostAct = z.discriminatedUnion('type', [
  act('Leave', {}),
  act('Return', {}),
  /** Nobody new comes in. */
  act('Lock', {}),
  act('Unlock', {}),
  /** Lets in somebody who waits. */
  act('Admit', { seat: Id }),
  act('Rename', { seat: Id, name: Name }),
  act('Remove', { seat: Id }),
  /** Back to the very run. */
  act('Readmit', { seat: Id }),
  /** Factor on the time of every round, 1 to 5. */
  act('SetTimeFactor', { seat: Id, factor: z.number().check(z.minimum(1), z.maximum(5)) }),
  act('NameSpeaker', { team: Id, seat: Id }),
  act('AnswerHelp', { seat: Id, text: Prose }),
  /** A bot plays for this seat until its person returns. */
  act('LendSeat', { seat: Id, policy: ContentId }),
  act('GiveBackSeat', { seat: Id }),
  /** Bot trainees to rehearse with; the server numbers their names. */
  act('SeatBots', { count: z.int().check(z.minimum(1), z.maximum(LIMITS.seats)), name: Name, policy: ContentId }),
  act('Brief', {}),
  act('Start', {}),
  /** Stops the clock, and nothing can be played. */
  act('Pause', {}),
  act('Resume', {}),
  /** More time for this round: milliseconds, up to two hours. */
  act('Extend', { ms: z.int().check(z.minimum(1), z.maximum(7_200_000)), runs: Runs }),
  /** Ends this round; `round` is the one that the host sees, so that two hosts do not end two. */
  act('PushOn', { round: Count, runs: Runs }),
  /** Lets an event of the scenario strike now. */
  act('PlayEvent', { event: ContentId, runs: Runs }),
  /** Ends the playing; for all, the debrief begins. */
  act('End', { runs: Runs }),
  act('Close', {}),
  act('ReopenDebrief', {}),
  /** (host) With everything that was ever said or done in it. */
  act('DeleteRoom', {}),
  act('AddCoHost', { name: Name }),
  /** (host) */
  act('RemoveCoHost', { host: Id }),
  /** (host) To a co-host, and becomes one. */
  act('HandOver', { to: Id }),
  /** Whether the projector shows names. */
  act('ShowNames', { shown: z.boolean() }),
])

/** The envelope of every command. */
const command = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.strictObject({ v: z.literal(PROTOCOL_VERSION), id: CommandId, act: schema })

export const JoinCommand = command(JoinAct)
export const TraineeCommand = command(TraineeAct)
export const HostCommand = command(HostAct)

export type JoinAct = z.infer<typeof JoinAct>
export type TraineeAct = z.infer<typeof TraineeAct>
export type HostAct = z.infer<typeof HostAct>
export type JoinCommand = z.infer<typeof JoinCommand>
export type TraineeCommand = z.infer<typeof TraineeCommand>
export type HostCommand = z.infer<typeof HostCommand>
