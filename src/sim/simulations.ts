import type { Kind } from '../schema/scenario/scenario.ts'
import type { AnySimulation } from './simulation.ts'
import { territory } from './territory/territory.ts'

/** Every kind of exercise, by the `kind` of its scenarios. */
export const simulations: Readonly<Record<Kind, AnySimulation>> = { territory: territory as AnySimulation }
