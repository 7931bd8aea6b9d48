/** What a seller may want, in the imperative. */
export type Command =
  /** Says (or does) one of the options of the present beat. */
  | { readonly type: 'Say'; readonly option: string }
  /** Sends the letter of the present beat: the option chosen for each part, by the part's id. */
  | { readonly type: 'Send'; readonly parts: Readonly<Record<string, string>> }

/** Why a talk ended: by a line, because time or patience ran out, or because nothing was left to say. */
export type EndReason = 'line' | 'time' | 'patience' | 'nothing-left'

/** What happened, in the past tense. Complete: the desk is a fold of these and nothing else. */
export type Fact =
  | { readonly type: 'LineSaid'; readonly beat: string; readonly option: string }
  | { readonly type: 'LetterSent'; readonly beat: string; readonly parts: Readonly<Record<string, string>> }
  /** The other side answered what was said (`option`; `null` = the beat's letter): which answer of the list, and the mood after it, chance included. */
  | {
      readonly type: 'Answered'
      readonly beat: string
      readonly option: string | null
      readonly answer: number
      readonly mood: number
    }
  | { readonly type: 'FactFound'; readonly finding: string }
  | { readonly type: 'BeatReached'; readonly beat: string }
  | { readonly type: 'TalkEnded'; readonly ending: string; readonly reason: EndReason }
