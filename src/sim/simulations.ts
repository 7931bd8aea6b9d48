import type { Kind } from '../schema/scenario/scenario.ts'
import { dialogue } from './dialogue/dialogue.ts'
import { negotiation } from './negotiation/negotiation.ts'
import type { AnySimulation } from './simulation.ts'
import { territory } from './territory/territory.ts'
import { territoryRulesWithTalks } from './territory/with-talks.ts'

/** Every kind of exercise, by the `kind` of its scenarios. */
export const simulations: Readonly<Record<Kind, AnySimulation>> = {
  territory: { ...territory, ...territoryRulesWithTalks } as AnySimulation,
  dialogue: dialogue as unknown as AnySimulation,
  negotiation: negotiation as unknown as AnySimulation,
}
