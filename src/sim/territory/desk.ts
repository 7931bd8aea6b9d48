import type { Account } from '../../schema/scenario/territory.ts'
import type { Category, Phase } from './facts.ts'
import type { HeldTalk } from './talk.ts'

/** What is believed about something that cannot be seen: mean and standard deviation. */
export interface Estimate {
  readonly mean: number
  readonly sd: number
}

/** A stated win probability, kept until the next one. */
export interface Statement {
  readonly week: number
  readonly chance: number
  readonly category: Category
}

export type DealStatus = 'open' | 'won' | 'lost' | 'undecided' | 'disqualified'

/** One opportunity as the seller knows it. Nothing in here is secret. */
export interface Deal {
  /** Same as the account's id. */
  readonly id: string
  /** Place in `setting.accounts`; also the deal's number in every draw. */
  readonly n: number
  readonly account: Pick<Account, 'id' | 'name' | 'segment' | 'about' | 'people'>
  readonly status: DealStatus
  /** Index into the playbook's stages: where the seller's card stands. */
  readonly stage: number
  /** Index of the stage that the buyer has last agreed to enter; one ahead of `stage` when a commitment waits for the move. */
  readonly buyerStage: number
  readonly arrivedWeek: number
  readonly stageWeek: number
  readonly closedWeek: number | null
  /** Money: estimate with standard deviation in money. */
  readonly amount: Estimate
  /** One estimate for each of the playbook's signals, in its order; 0 = average buyer, 1 = one standard deviation above. */
  readonly signals: readonly Estimate[]
  /** Ids of exit evidence held, of any stage. */
  readonly evidence: readonly string[]
  /** Ids of roles met. */
  readonly met: readonly string[]
  /** Ids of the tasks done on this deal, one for each time. */
  readonly tries: readonly string[]
  /** Tasks whose answer comes at the week's end. */
  readonly pending: readonly string[]
  /** Log-odds that tasks of the present stage have added. */
  readonly push: number
  /** Factor on the booked amount from concessions. */
  readonly amountFactor: number
  /** Week of the last task; 0 = none yet. */
  readonly lastContact: number
  readonly statement: Statement | null
  /** Talks that tasks were played out as, by the task; `null` if it was then done without one. */
  readonly talks?: Readonly<Record<string, HeldTalk | null>>
  /** Booked money, once won. */
  readonly booked: number
}

export interface RunningSource {
  readonly source: string
  readonly week: number
}

/** A forecast of the whole run's bookings. */
export interface Outlook {
  readonly week: number
  readonly amount: number
}

/** Everything the seller may know: the view of a territory run. */
export interface Desk {
  readonly week: number
  readonly phase: Phase
  /** Selling hours left this week. */
  readonly hours: number
  /** Every opportunity so far, open or closed, in order of arrival. */
  readonly deals: readonly Deal[]
  readonly running: readonly RunningSource[]
  readonly bookings: number
  readonly outlooks: readonly Outlook[]
  /** Ids of events that have struck, with their week. */
  readonly events: readonly { readonly id: string; readonly week: number }[]
  /** How many commands can be taken back. */
  readonly undoable: number
}
