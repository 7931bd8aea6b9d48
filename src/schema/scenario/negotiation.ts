import { z } from 'zod'
import { Id, Text } from '../text.ts'
import { scenarioBase } from './base.ts'

/** Worth on a scale from 0, the worst that is talked about, to 1, the best. */
const Worth = z.number().min(0).max(1)

/** One way in which an issue can be settled. */
export const Option = z.strictObject({
  id: Id,
  name: Text.describe('As it would stand in the contract, such as "60 days".'),
  ours: Worth.describe('What it is worth to the seller: 1 the best option of the issue, 0 the worst.'),
  theirs: Worth.describe(
    'What it is worth to the buyer, on the same scale. Known to both: anybody sees that a buyer likes to pay later. How much they care about the issue is what nobody tells.',
  ),
})

/** Something that is talked about. Issues are worth different amounts to the two sides; that is what trades live on. */
export const Issue = z.strictObject({
  id: Id,
  name: Text,
  about: Text.describe('What it costs or brings us, in one sentence; the trainee reads it beside the issue.'),
  weight: Worth.describe("Its share of what matters to the seller. All issues' shares add up to 1."),
  theirWeight: Worth.describe(
    "Its share of what matters to the buyer, as one would guess who has read the brief. All issues' shares add up to 1. The truth is drawn around it (`buyer.spread`).",
  ),
  options: z.array(Option).min(2).max(8),
})

/** A whole package: for each issue the option, by its id. */
export const Package = z.record(Id, Id)

/**
 * How the buyer moves from offer to offer (docs/negotiation.md has the formulas):
 * boulware holds out and gives way at the end · linear gives way evenly · conceder gives way early ·
 * tit-for-tat gives as much as it is given · micro gives a small step for every new offer ·
 * anchorer begins with an extreme demand, makes large steps that soon shrink, repeats itself and bluffs with the deadline ·
 * sharer answers questions truthfully and rewards trades.
 */
export const STYLES = ['boulware', 'linear', 'conceder', 'tit-for-tat', 'micro', 'anchorer', 'sharer'] as const

/** What the buyer says on an occasion; one of the variants is drawn. */
const Lines = z.array(Text).min(1)

/** What the buyer says. `{issue}` in an answer is replaced by the name of the issue asked about. */
export const BuyerLines = z.strictObject({
  counter: Lines.describe('With a new offer of their own.'),
  hold: Lines.describe('When they repeat their offer.'),
  reward: Lines.describe('With a new offer, after a trade that they like.'),
  final: Lines.describe('With their last offer; no time is left after it.'),
  accept: Lines.describe('When they take an offer of ours.'),
  leave: Lines.describe('When they have had enough and break off.'),
  most: Lines.describe('Asked about an issue that matters most to them.'),
  some: Lines.describe('Asked about an issue that matters about as much as others.'),
  little: Lines.describe('Asked about an issue that matters little to them.'),
  strong: Lines.describe('Asked what they do without us, when that is about as good as a deal.'),
  fair: Lines.describe('Asked the same, when they would manage.'),
  weak: Lines.describe('Asked the same, when they have little else.'),
  vague: Lines.describe('Asked, and dodging the question.'),
  withheld: Lines.describe('Asked, and refusing to say.'),
})

/** The person across the table. */
export const Buyer = z.strictObject({
  name: Text,
  title: Text,
  company: Text,
  style: z.enum(STYLES).describe('How they move from offer to offer.'),
  limit: Worth.describe(
    'The worth, to the buyer, of what they do without a deal with us; on average they accept nothing below. 0 = the worst of every issue, 1 = their dream.',
  ),
  limitSpread: z
    .number()
    .min(0)
    .max(0.2)
    .default(0.05)
    .describe('Standard deviation of that limit from playing to playing.'),
  spread: z
    .number()
    .min(0)
    .max(1.5)
    .default(0.5)
    .describe(
      'How far their true shares lie from `theirWeight`: standard deviation of the logarithm of a share. 0.5: one in three is more than 1.6 times as high or low as guessed. More of it makes asking worth more.',
    ),
  candour: z
    .number()
    .min(0)
    .max(1)
    .default(0.6)
    .describe('Chance that a question gets a straight answer. Half of the rest is vague, half is no answer.'),
  goodwill: z
    .number()
    .min(0.2)
    .max(1)
    .default(0.7)
    .describe('Goodwill at the start. At 0 they break off; it counts for a part of the result.'),
  lines: BuyerLines,
})

/** Something that happens in mid-talk, known to both sides. */
export const TalkEvent = z.strictObject({
  id: Id,
  title: Text,
  text: Text,
  round: z.number().int().min(2).describe('At the start of this round.'),
  chance: z.number().min(0.02).max(1).default(1).describe('Chance that it happens at all.'),
  rival: Package.optional().describe(
    "A competitor's offer to the buyer: from now on they accept nothing that is worth less to them than this package.",
  ),
  rivalDiscount: z
    .number()
    .min(0)
    .max(0.5)
    .default(0)
    .describe("What the buyer takes off the rival's offer for the trouble and risk of changing to it, in worth."),
  ourLimit: Worth.optional().describe("The seller's limit from now on, such as after another customer has signed."),
  roundsLost: z.number().int().min(0).max(6).default(0).describe('Rounds that the talk is shortened by.'),
})

/** A negotiation: some issues, a buyer, a deadline. */
export const NegotiationScenario = z.strictObject({
  ...scenarioBase,
  kind: z.literal('negotiation'),
  rounds: z
    .number()
    .int()
    .min(2)
    .max(20)
    .describe('Rounds of offer and counter-offer until the deadline. A question takes half a round.'),
  issues: z.array(Issue).min(1).max(6),
  limit: Worth.describe(
    'The worth, to the seller, of having no deal here: what the hours and the installation team would bring elsewhere. A deal below it loses money.',
  ),
  alternative: Text.describe('What the seller does without a deal (the BATNA), in one or two sentences.'),
  quote: Package.describe("The seller's proposal, already sent: where the talk begins from our side."),
  demand: Package.describe("The buyer's first demand, already received: where the talk begins from their side."),
  zone: z
    .enum(['open', 'empty'])
    .default('open')
    .describe(
      'Whether a deal exists that suits both when the talk begins. `empty`: the right end is to walk away. A buyer with whom it is otherwise is drawn again; `check` tells if that is most of them.',
    ),
  buyer: Buyer,
  events: z.array(TalkEvent).default([]),
})

export type Issue = z.infer<typeof Issue>
export type Option = z.infer<typeof Option>
export type Style = (typeof STYLES)[number]
export type BuyerLines = z.infer<typeof BuyerLines>
export type TalkEvent = z.infer<typeof TalkEvent>
export type NegotiationScenario = z.infer<typeof NegotiationScenario> & { id: string }
