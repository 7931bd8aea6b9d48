import type { Refusal } from '../../sim/simulation.ts'
import { money, number, percent, say, type Words } from '../../words/words.ts'

type Params = Readonly<Record<string, string | number>>

/** Words of the live pages in the reader's language. */
export interface LiveSpeech {
  readonly words: Words
  readonly locale: Words['locale']
  say(key: string, params?: Params): string
  number(value: number): string
  money(currency: string, amount: number): string
  percent(share: number): string
  /** A length of time: 4:07, 1:02:30. */
  time(ms: number): string
  /** "a, b and c" */
  list(items: readonly string[]): string
  /** Why something was refused; a code without words shows itself. */
  refusal(refusal: Refusal): string
}

export function liveSpeech(words: Words): LiveSpeech {
  const { locale } = words
  const speak = (key: string, params?: Params) => say(words, key, params)
  return {
    words,
    locale,
    say: speak,
    number: (value) => number(locale, value),
    money: (currency, amount) => money(locale, currency, amount),
    percent: (share) => percent(locale, share),
    time: timeOf,
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
    refusal: ({ code, params }) => {
      const key = `live.refusal-${code}`
      const said = speak(key, params)
      return said === key ? speak('live.refusal-other', { code }) : said
    },
  }
}

export function timeOf(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1_000))
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
