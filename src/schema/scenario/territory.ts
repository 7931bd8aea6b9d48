import { z } from 'zod'
import { Id, Text } from '../text.ts'
import { scenarioBase } from './base.ts'
import type { DialogueScenario } from './dialogue.ts'

/** A kind of buyer: where its signals lie before anybody has asked (0 = average, 1 = one standard deviation above). */
export const Segment = z.strictObject({
  id: Id,
  name: Text,
  signals: z
    .record(Id, z.number().min(-3).max(3))
    .default({})
    .describe('Mean of each signal, by its id; what is not named is 0.'),
  spread: z
    .number()
    .min(0.2)
    .max(3)
    .default(1)
    .describe(
      'How far its buyers differ from one another: standard deviation of each signal. More of it makes asking worth more.',
    ),
})

/** A person at the buyer, so that the desk can speak of somebody. */
export const Person = z.strictObject({ role: Id, name: Text, title: Text })

/** One opportunity, or the account a later lead comes from. */
export const Account = z.strictObject({
  id: Id,
  name: Text,
  segment: Id,
  about: Text.describe('One or two sentences that the seller knows from the start.'),
  amount: z
    .number()
    .positive()
    .meta({ examples: [450_000] })
    .describe(
      "What the deal would be worth as far as anyone can tell, in the scenario's currency. The true amount is drawn around it.",
    ),
  amountNoise: z.number().min(0).max(1).default(0.3).describe('Standard error of that figure as a share of it.'),
  stage: Id.optional().describe('Stage at the start; left out for accounts in `leads`.'),
  evidence: z.array(Id).default([]).describe('Evidence already held in that stage.'),
  met: z.array(Id).default([]).describe('Roles already met.'),
  people: z.array(Person).default([]),
  lean: z
    .record(Id, z.number().min(-3).max(3))
    .default({})
    .describe(
      "How far this account's signals lie from its segment's means, as the note in `about` lets one guess. The seller's first estimates start there too; the truth is drawn around it, so that no run can be learned by heart.",
    ),
})

/** A way of finding new prospects. */
export const Source = z.strictObject({
  id: Id,
  name: Text,
  about: Text,
  hours: z.number().min(0.5).max(20),
  delay: z.number().int().min(1).max(8).describe('Weeks until the first prospect answers.'),
  chance: z
    .number()
    .min(0.02)
    .max(0.98)
    .describe('Chance in each of the `lasts` weeks after the delay that a lead comes in.'),
  lasts: z.number().int().min(1).max(8).default(2),
  quality: z.number().min(-2).max(2).default(0).describe('Added to every signal of the leads it brings.'),
})

/** Something that happens to the territory, whatever the seller does. */
export const Event = z.strictObject({
  id: Id,
  title: Text,
  text: Text,
  week: z.number().int().min(2).describe("At the start of this week (2 = after the first week's end)."),
  chance: z.number().min(0.02).max(1).default(1).describe('Chance that it happens at all.'),
  hoursLost: z.number().min(0).max(20).default(0).describe('Selling hours lost in that week.'),
  shifts: z
    .array(
      z.strictObject({ signal: Id, by: z.number().min(-3).max(3), segment: Id.optional(), account: Id.optional() }),
    )
    .default([])
    .describe('Shifts a true signal of every open deal of a segment (or of all deals, or of one account).'),
  leads: z.number().int().min(0).max(5).default(0).describe('Leads that come in with it.'),
})

/** A dialogue that a task is played out as. */
export const TaskDialogue = z.strictObject({
  play: Id.describe('Scenario of the kind dialogue.'),
  needs: z
    .record(Id, z.array(Id).min(1))
    .default({})
    .describe(
      'Evidence of the task → findings of the dialogue. Found all of them: its odds double; missed one: they halve.',
    ),
})

/** A territory: some deals, some weeks, a quota. */
export const TerritoryScenario = z.strictObject({
  ...scenarioBase,
  kind: z.literal('territory').describe('Which simulation plays it.'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, { error: 'three capital letters, such as CNY' })
    .describe('ISO code of the money, such as CNY.'),
  weeks: z.number().int().min(1).max(26),
  hoursPerWeek: z
    .number()
    .min(4)
    .max(40)
    .default(20)
    .describe('Selling hours a week: what is left of 40 after travel, reports and service.'),
  quota: z
    .number()
    .positive()
    .meta({ examples: [1_200_000] })
    .describe("Bookings expected by the end, in the scenario's currency."),
  guarded: z
    .boolean()
    .default(true)
    .describe(
      '`true` refuses a move without its exit evidence; `false` lets the seller fool themselves and their forecast.',
    ),
  coached: z
    .boolean()
    .default(false)
    .describe('A hint on what to do next is shown, and the first week is walked through.'),
  pace: z
    .number()
    .min(0.25)
    .max(6)
    .default(1)
    .describe("Speed of the buyers: 1 = the playbook's median weeks, 2 = twice as fast."),
  reviewTop: z
    .number()
    .int()
    .min(0)
    .max(8)
    .default(3)
    .describe('How many of the largest open deals are reviewed every week.'),
  healthEvery: z
    .number()
    .int()
    .min(0)
    .max(13)
    .default(4)
    .describe('Every so many weeks forecast is held against target; 0 = never.'),
  segments: z.array(Segment).min(1),
  accounts: z.array(Account).min(1),
  leads: z.array(Account).default([]).describe('Accounts that sources and events bring in, in this order.'),
  sources: z.array(Source).default([]),
  events: z.array(Event).default([]),
  dialogues: z
    .record(Id, z.union([Id, TaskDialogue]))
    .optional()
    .meta({ examples: [{ 'first-call': 'first-call' }] })
    .describe('Tasks that can be played out as dialogues: task of the playbook → scenario of the kind dialogue.'),
})

/** As the course holds it: with the dialogues that its tasks play, by their ids. */
export type TerritoryScenario = z.infer<typeof TerritoryScenario> & {
  id: string
  talks?: Readonly<Record<string, DialogueScenario>>
}
export type Account = z.infer<typeof Account>
export type Source = z.infer<typeof Source>
export type Event = z.infer<typeof Event>
