import * as z from 'zod/mini'
import { CommandId, ContentId, Locale, Name } from './fields.ts'
import { LIMITS, PROTOCOL_VERSION } from './version.ts'

/** How a room is played. The same for all its life. */
export const RoomOptions = z.strictObject({
  pace: z.strictObject({
    /** Steps of the simulation in a round (weeks of a territory); `null`: the whole run is one, at one's own pace. */
    steps: z.nullable(z.int().check(z.minimum(1), z.maximum(100))),
    /** Milliseconds of a round, 10 seconds to 8 hours; `null`: no clock. */
    ms: z.nullable(z.int().check(z.minimum(10_000), z.maximum(28_800_000))),
    /** Each round after the first begins paused. */
    pauseBetween: z.boolean(),
  }),
  /** `null`: everyone plays alone. */
  teams: z.nullable(
    z.strictObject({
      names: z.array(Name).check(z.minLength(1), z.maxLength(LIMITS.teams)),
      decides: z.enum(['majority', 'speaker']),
    }),
  ),
  /** `open`: who joins has a seat. `ask`: waits for the host. `list`: guests have a seat, others wait. */
  admission: z.enum(['open', 'ask', 'list']),
  guests: z.array(Name).check(z.maxLength(LIMITS.seats)),
  capacity: z.int().check(z.minimum(1), z.maximum(LIMITS.seats)),
  /** The bot that plays the rounds which a late comer has missed. */
  latePolicy: ContentId,
})

/** Creates a room. Needs the instructor's passcode, which is sent apart, in the header. */
export const CreateCommand = z.strictObject({
  v: z.literal(PROTOCOL_VERSION),
  id: CommandId,
  scenario: ContentId,
  /** 0 to 2³¹ − 1; the server draws one if left out. */
  seed: z.optional(z.int().check(z.minimum(0), z.maximum(2_147_483_647))),
  hostName: Name,
  /** Language in which the room's link opens. */
  locale: Locale,
  options: RoomOptions,
})

export type RoomOptions = z.infer<typeof RoomOptions>
export type CreateCommand = z.infer<typeof CreateCommand>
