import type { Candour, Ending, Line, Offer, Side, Terms } from './facts.ts'

/** What is believed about something that cannot be seen: mean and standard deviation. */
export interface Estimate {
  readonly mean: number
  readonly sd: number
}

/** One move of the talk, as both sides saw it. The first two are the quote and the demand that were there before it. */
export type Move =
  | {
      readonly by: 'us'
      readonly round: number
      readonly what: 'offer'
      readonly offer: Offer
      /** What it is worth to us, 0 to 1. */
      readonly worth: number
    }
  | {
      readonly by: 'us'
      readonly round: number
      readonly what: 'trade'
      readonly from: Side
      readonly get: Terms
      readonly give: Terms
      readonly offer: Offer
      readonly worth: number
    }
  /** `issue` is `null` where we asked what they do without us. */
  | { readonly by: 'us'; readonly round: number; readonly what: 'question'; readonly issue: string | null }
  | {
      readonly by: 'them'
      readonly round: number
      readonly what: 'offer'
      readonly offer: Offer
      /** What it is worth to us, 0 to 1. */
      readonly worth: number
      /** `null` for the demand that was there before the talk. */
      readonly line: Line | null
    }
  | {
      readonly by: 'them'
      readonly round: number
      readonly what: 'answer'
      /** `null` where we asked what they do without us. */
      readonly issue: string | null
      readonly candour: Candour
      /**
       * Of an issue: its share ÷ an even share, as the answer makes it seem. Of no deal: what it is worth to them, 0 to 1.
       * 0 if withheld.
       */
      readonly level: number
      readonly line: Line
    }
  | { readonly by: 'them'; readonly round: number; readonly what: 'accept' | 'leave'; readonly line: Line }
  | { readonly by: 'us'; readonly round: number; readonly what: 'accept' | 'walk' }
  | { readonly by: 'event'; readonly round: number; readonly what: 'event'; readonly event: string }

/** What is known and guessed about the weight of one issue to the buyer. */
export interface Priority {
  readonly issue: string
  /** Share of what matters to them, 0 to 1; all means add up to 1. */
  readonly share: Estimate
  /** Best answer so far; `null` = not asked yet. */
  readonly answer: Candour | null
}

/** talk: offers, trades, questions · last-word: take their last offer or leave it · finished. */
export type Phase = 'talk' | 'last-word' | 'finished'

/** Everything the seller may know: the view of a negotiation. Holds neither the buyer's true weights nor their limit. */
export interface Table {
  readonly phase: Phase
  /** 1 to `rounds`. */
  readonly round: number
  /** Rounds until the deadline, as of now: an event may have taken some. */
  readonly rounds: number
  /** Half rounds gone by so far; a question takes one, an offer two. */
  readonly elapsed: number
  readonly moves: readonly Move[]
  /** Our last package without a condition: what the buyer will not go behind. */
  readonly ours: Offer
  /** The buyer's last package: what `Accept` would sign. */
  readonly theirs: Offer
  /** 0 to 1. At 0 they break off. */
  readonly goodwill: number
  /** Worth to us of having no deal, 0 to 1. */
  readonly limit: number
  readonly priorities: readonly Priority[]
  /** The buyer's limit as one would guess it: worth to them of having no deal, 0 to 1. */
  readonly theirLimit: Estimate
  /** Best answer so far to the question what they do without us; `null` = not asked yet. */
  readonly limitAnswer: Candour | null
  /** Log-likelihood of each buyer one could imagine (`setting.imaginable`), by all that was said and offered. */
  readonly belief: readonly number[]
  /** Ids of events that have struck. */
  readonly events: readonly string[]
  readonly ending: Ending | null
  /** The package signed, if any. */
  readonly deal: Offer | null
}
