import { cutLines, killAll, loseOne } from './harm.ts'
import type { Trial } from './trial.ts'

/** How much harm is done, and to how many. */
export interface Scale {
  readonly kills: number
  readonly cuts: number
  readonly rooms: number
  readonly seats: number
}

type Plan = Omit<Trial, 'storage'>

const crowd = ({ rooms, seats }: Scale) => ({ rooms, seats })

/** What one server has to bear, on any storage. */
export const alone = (scale: Scale): readonly (readonly [string, Plan])[] => [
  ['killed', { ...crowd(scale), servers: 1, harm: (servers) => killAll(servers, scale.kills) }],
  ['connections cut', { ...crowd(scale), servers: 1, harm: (_, way) => cutLines(way, scale.cuts) }],
]

/** What two servers of one database have to bear. */
export const together = (scale: Scale): readonly (readonly [string, Plan])[] => [
  ['two servers, killed in turn', { ...crowd(scale), servers: 2, harm: (servers) => killAll(servers, scale.kills) }],
  ['two servers, one dies', { ...crowd(scale), servers: 2, harm: (servers) => loseOne(servers) }],
]
