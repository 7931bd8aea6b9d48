import * as z from 'zod/mini'
import { Count, Time } from './fields.ts'
import { PROTOCOL_VERSION } from './version.ts'
import { Face, HostNews, HostView, Me, ProjectorView, Standing, TeamFace, TraineeView } from './views.ts'

/**
 * Everything that goes from the server to a client, as Server-Sent Events: `event` is the message's type, `data` the
 * message as JSON on one line, `id` the place in the room's log after it. Who comes back with `Last-Event-ID` gets what
 * was missed, or a `state` anew; every stream without it begins with one. `now` is the server's time when it was sent.
 */

const message = <Type extends string, Shape extends z.core.$ZodLooseShape>(type: Type, shape: Shape) =>
  z.object({ v: z.literal(PROTOCOL_VERSION), type: z.literal(type), now: Time, ...shape })

/** The stream ends here, and the client does not come back by itself. */
const Gone = message('gone', { reason: z.enum(['removed', 'deleted', 'signed-out']) })

/** To a trainee. A message names only what is theirs, and never holds what their simulation's view does not. */
export const TraineeMessage = z.discriminatedUnion('type', [
  /** All there is to know; `story`: what the run has told so far, oldest first. */
  message('state', { view: TraineeView, story: z.array(z.unknown()) }),
  /** The room, or the time left, has changed. */
  message('room', { room: Face, standing: z.nullable(Standing) }),
  message('me', { me: Me }),
  message('team', { team: TeamFace }),
  /**
   * The run went on: `facts` are appended to the story. The view is a fold of the story, from a start with any seed.
   */
  message('run', { run: z.object({ id: z.string(), turn: Count, facts: z.array(z.unknown()) }), standing: Standing }),
  Gone,
])

/** To a host or co-host. */
export const HostMessage = z.discriminatedUnion('type', [
  message('state', { view: HostView }),
  message('news', { news: HostNews }),
  Gone,
])

/** To a projector. Always the whole of it: it is small, and the latest replaces all before. */
export const ProjectorMessage = z.discriminatedUnion('type', [message('state', { view: ProjectorView }), Gone])

export type TraineeMessage = z.infer<typeof TraineeMessage>
export type HostMessage = z.infer<typeof HostMessage>
export type ProjectorMessage = z.infer<typeof ProjectorMessage>
