import type { Kind } from '../schema/scenario/scenario.ts'
import type { AnyHostable } from './simulation.ts'
import { hostable as territory } from './territory/hostable.ts'

const hostables: Readonly<Partial<Record<Kind, AnyHostable>>> = { territory: territory as AnyHostable }

/** What a live room asks of a kind of exercise; `undefined` for kinds that are played alone only. */
export function hostableOf(kind: Kind): AnyHostable | undefined {
  return hostables[kind]
}
