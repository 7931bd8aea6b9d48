import type { BuyerLines } from '../../schema/scenario/negotiation.ts'

/** A whole package: the id of an option for every issue, by the issue's id. */
export type Offer = Readonly<Record<string, string>>

/** Some issues of a package: what one side asks for, or gives, in a trade. */
export type Terms = Readonly<Record<string, string>>

/** Whose last offer settles the issues that a trade does not name. */
export type Side = 'ours' | 'theirs'

/** What a seller may want, in the imperative. */
export type Command =
  /** A package without a condition. What it gives away is given: the buyer will not go behind it again. */
  | { readonly type: 'MakeOffer'; readonly offer: Offer }
  /**
   * "If you agree to `get`, then we agree to `give`; the rest as in the last offer of `from`." What we get is better for us
   * than in their last offer, what we give is better for them than in ours. Refused, it is off the table.
   */
  | { readonly type: 'ProposeTrade'; readonly from: Side; readonly get: Terms; readonly give: Terms }
  /** "How much does this matter to you, and why?" Takes half a round. */
  | { readonly type: 'AskPriority'; readonly issue: string }
  /** "What will you do without us?" Takes half a round. */
  | { readonly type: 'AskAlternative' }
  /** Takes the buyer's last offer. */
  | { readonly type: 'Accept' }
  /** Ends the talk without a deal. */
  | { readonly type: 'WalkAway' }

/** How a question was answered: straight, with much left open, not at all. */
export type Candour = 'plain' | 'vague' | 'withheld'

/** How a talk ended: we took theirs · they took ours · we walked · they broke off. */
export type Ending = 'accepted' | 'sold' | 'walked' | 'left'

/** One of the buyer's lines of the scenario: the occasion and the number of the variant. */
export interface Line {
  readonly on: keyof BuyerLines
  readonly n: number
}

/** What happened, in the past tense. Complete: the table is a fold of these and nothing else. */
export type Fact =
  | { readonly type: 'OfferMade'; readonly offer: Offer; readonly goodwill: number }
  | {
      readonly type: 'TradeProposed'
      readonly from: Side
      readonly get: Terms
      readonly give: Terms
      readonly offer: Offer
      readonly goodwill: number
    }
  | { readonly type: 'PriorityAsked'; readonly issue: string; readonly goodwill: number }
  /** `level`: share of the issue in what matters to them ÷ an even share, as the answer makes it seem; 0 if withheld. */
  | {
      readonly type: 'PriorityAnswered'
      readonly issue: string
      readonly candour: Candour
      readonly level: number
      readonly line: Line
    }
  | { readonly type: 'AlternativeAsked'; readonly goodwill: number }
  /** `level`: worth to them of having no deal, 0 to 1, as the answer makes it seem; 0 if withheld. */
  | {
      readonly type: 'AlternativeAnswered'
      readonly candour: Candour
      readonly level: number
      readonly line: Line
    }
  | { readonly type: 'BuyerOffered'; readonly offer: Offer; readonly line: Line }
  /** The buyer takes the offer that lies before them. */
  | { readonly type: 'BuyerAccepted'; readonly line: Line }
  | { readonly type: 'BuyerLeft'; readonly line: Line }
  | { readonly type: 'OfferAccepted' }
  | { readonly type: 'WalkedAway' }
  | { readonly type: 'RoundBegan'; readonly round: number }
  | { readonly type: 'EventStruck'; readonly event: string }
  /** No time is left: the buyer's last offer can be taken or left. */
  | { readonly type: 'LastWordCame' }
