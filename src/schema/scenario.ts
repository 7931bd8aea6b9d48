import { z } from 'zod'
import { Id, Text } from './text.ts'

/** A kind of buyer: where its signals lie before anybody has asked (0 = average, 1 = one standard deviation above). */
export const Segment = z.strictObject({
  id: Id,
  name: Text,
  /** Mean of each signal, by its id; what is not named is 0. */
  signals: z.record(Id, z.number().min(-3).max(3)).default({}),
})

/** A person at the buyer, so that the desk can speak of somebody. */
export const Person = z.strictObject({ role: Id, name: Text, title: Text })

/** One opportunity, or the account a later lead comes from. */
export const Account = z.strictObject({
  id: Id,
  name: Text,
  segment: Id,
  /** One or two sentences that the seller knows from the start. */
  about: Text,
  /** What the deal would be worth as far as anyone can tell, in the scenario's currency. The true amount is drawn around it. */
  amount: z.number().positive(),
  /** Standard error of that figure as a share of it. */
  amountNoise: z.number().min(0).max(1).default(0.3),
  /** Stage at the start; left out for accounts in `leads`. */
  stage: Id.optional(),
  /** Evidence already held in that stage. */
  evidence: z.array(Id).default([]),
  /** Roles already met. */
  met: z.array(Id).default([]),
  people: z.array(Person).default([]),
  /** Fixes true signals that would otherwise be drawn around the segment's means. Trainees never see them. */
  truth: z.record(Id, z.number().min(-3).max(3)).default({}),
})

/** A way of finding new prospects. */
export const Source = z.strictObject({
  id: Id,
  name: Text,
  about: Text,
  hours: z.number().min(0.5).max(20),
  /** Weeks until the first prospect answers. */
  delay: z.number().int().min(1).max(8),
  /** Chance in each of the `lasts` weeks after the delay that a lead comes in. */
  chance: z.number().min(0.02).max(0.98),
  lasts: z.number().int().min(1).max(8).default(2),
  /** Added to every signal of the leads it brings. */
  quality: z.number().min(-2).max(2).default(0),
})

/** Something that happens to the territory, whatever the seller does. */
export const Event = z.strictObject({
  id: Id,
  title: Text,
  text: Text,
  /** At the start of this week (2 = after the first week's end). */
  week: z.number().int().min(2),
  /** Chance that it happens at all. */
  chance: z.number().min(0.02).max(1).default(1),
  /** Selling hours lost in that week. */
  hoursLost: z.number().min(0).max(20).default(0),
  /** Shifts a true signal of every open deal of a segment (or of all deals, or of one account). */
  shifts: z
    .array(
      z.strictObject({ signal: Id, by: z.number().min(-3).max(3), segment: Id.optional(), account: Id.optional() }),
    )
    .default([]),
  /** Leads that come in with it. */
  leads: z.number().int().min(0).max(5).default(0),
})

const scenarioBase = {
  /** Which simulation plays it. */
  kind: z.enum(['territory']),
  title: Text,
  /** One sentence for the card. */
  summary: Text,
  /** What the trainee is told before the start; paragraphs, Markdown inline marks allowed. */
  brief: z.array(Text).min(1),
  /** What it trains, and what it leaves out on purpose. */
  goal: Text,
  outOfScope: Text,
  /** For the person who leads the class: when to use it, what to watch for, what to ask afterwards. */
  facilitator: z.array(Text).min(1),
  /** Minutes that a first playing takes: from, to. */
  minutes: z.tuple([z.number().int().positive(), z.number().int().positive()]),
  playbook: Id,
  /** Position in the list of scenarios. */
  order: z.number().int(),
}

/** A territory: some deals, some weeks, a quota. */
export const TerritoryScenario = z.strictObject({
  ...scenarioBase,
  kind: z.literal('territory'),
  /** ISO code of the money, such as CNY. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  weeks: z.number().int().min(1).max(26),
  /** Selling hours a week: what is left of 40 after travel, reports and service. */
  hoursPerWeek: z.number().min(4).max(40).default(20),
  /** Bookings expected by the end, in the scenario's currency. */
  quota: z.number().positive(),
  /** `true` refuses a move without its exit evidence; `false` lets the seller fool themselves and their forecast. */
  guarded: z.boolean().default(true),
  /** A hint on what to do next is shown, and the first week is walked through. */
  coached: z.boolean().default(false),
  /** Speed of the buyers: 1 = the playbook's median weeks, 2 = twice as fast. */
  pace: z.number().min(0.25).max(6).default(1),
  /** How many of the largest open deals are reviewed every week. */
  reviewTop: z.number().int().min(0).max(8).default(3),
  /** Every so many weeks forecast is held against target; 0 = never. */
  healthEvery: z.number().int().min(0).max(13).default(4),
  segments: z.array(Segment).min(1),
  accounts: z.array(Account).min(1),
  /** Accounts that sources and events bring in, in this order. */
  leads: z.array(Account).default([]),
  sources: z.array(Source).default([]),
  events: z.array(Event).default([]),
  /** Score from which the run counts as passed. */
  pass: z.number().min(0).max(100).default(60),
})

export const Scenario = TerritoryScenario

/** A reference playing: a policy on a seed with the score it must get. Replayed by the tests. */
export const Playthrough = z.strictObject({
  title: Text,
  level: z.enum(['expert', 'average', 'weak']),
  policy: Id,
  seed: z.number().int().nonnegative(),
  expect: z.strictObject({
    /** Total score, to 0.1. */
    total: z.number(),
    bookings: z.number(),
    /** SHA-256 of the facts. */
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  /** What this playing shows. */
  note: Text,
})

export type Scenario = z.infer<typeof Scenario> & { id: string }
export type TerritoryScenario = z.infer<typeof TerritoryScenario> & { id: string }
export type Account = z.infer<typeof Account>
export type Source = z.infer<typeof Source>
export type TerritoryEvent = z.infer<typeof Event>
export type Playthrough = z.infer<typeof Playthrough>
