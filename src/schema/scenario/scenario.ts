import { z } from 'zod'
import { type DialogueScenario as DialogueContent, DialogueScenario } from './dialogue.ts'
import { type NegotiationScenario as NegotiationContent, NegotiationScenario } from './negotiation.ts'
import { type TerritoryScenario as TerritoryContent, TerritoryScenario } from './territory.ts'

/** What is written in a scenario of each kind; the kind says which simulation plays it. */
const SCHEMAS = { territory: TerritoryScenario, dialogue: DialogueScenario, negotiation: NegotiationScenario } as const

/** A scenario of any kind. */
export const Scenario = z.discriminatedUnion('kind', [SCHEMAS.territory, SCHEMAS.dialogue, SCHEMAS.negotiation])

/** As the course holds it: the id is the name of its folder. */
export type Scenario = TerritoryContent | DialogueContent | NegotiationContent
export type Kind = keyof typeof SCHEMAS

const KindOnly = z.looseObject({
  kind: z.enum(Object.keys(SCHEMAS) as [Kind, ...Kind[]]).describe('Which simulation plays it.'),
})

/** The schema that a written scenario is held to: that of its kind, so that faults speak of its fields and no others. */
export function schemaOfKind(written: unknown): typeof Scenario {
  const { data } = KindOnly.safeParse(written)
  return (data ? SCHEMAS[data.kind] : KindOnly) as unknown as typeof Scenario
}
