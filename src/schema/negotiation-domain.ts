import { z } from 'zod'

/** How well an option suits a party. */
const Value = z.number().min(0).max(1)

const Name = z.union([z.string().min(1), z.number()])

/** The values of one issue: in the order of its options, or by option. */
const Values = z.union([z.array(Value).min(1), z.record(z.string(), Value)])

/** One side: what it does without a deal, and what it makes of each option. */
export const DomainParty = z.strictObject({
  name: z.string().min(1),
  reservation: z
    .number()
    .meta({ examples: [0.4] })
    .describe('Worth of having no deal, on the scale of the worths: an outcome below it is refused.'),
  weights: z
    .union([z.array(Value).min(1), z.record(z.string(), Value)])
    .describe(
      'Share of each issue in what matters to the party: a list in the order of the issues, or by issue. Adds up to 1.',
    ),
  values: z
    .union([z.array(Values).min(1), z.record(z.string(), Values)])
    .describe(
      'For each issue (a list in their order, or by issue) the value of each option, 0 to 1: a list in their order, or by option.',
    ),
})

/**
 * A negotiation on paper, for the command `negotiation`: worth to a party = Σ weight × value of the chosen option.
 * Nothing is renormalised.
 */
export const NegotiationDomain = z.strictObject({
  id: z.string().min(1),
  issues: z.array(z.strictObject({ name: z.string().min(1), options: z.array(Name).min(1) })).min(1),
  parties: z.array(DomainParty).min(2).max(2),
})

export type NegotiationDomain = z.infer<typeof NegotiationDomain>
export type DomainParty = z.infer<typeof DomainParty>
