import { localise } from '../../schema/locale.ts'
import type { Text } from '../../schema/text.ts'
import { number, percent, say, type Words, worth } from '../../words/words.ts'

type Params = Readonly<Record<string, string | number>>

/** Words, money and numbers in the reader's language, for one scenario's currency. */
export interface Speech {
  readonly words: Words
  say(key: string, params?: Params): string
  /** `undefined` when the words lack the key. */
  trySay(key: string, params?: Params): string | undefined
  text(text: Text): string
  /** Rounded for boards: ¥1.2M, ¥120万. */
  money(amount: number): string
  fullMoney(amount: number): string
  /** A share of 1 as a percentage. */
  percent(share: number): string
  /** One digit after the point at most. */
  number(value: number): string
  hours(value: number): string
  /** "a, b and c" */
  list(items: readonly string[]): string
  /** Sentences one after the other, as the language sets them. */
  join(sentences: readonly string[]): string
  date(iso: string): string
  /** Address of a lesson named `module/lesson`. */
  lesson(path: string): string
}

/** `currency` is `null` where what is weighed are points, not money. */
export function createSpeech(words: Words, currency: string | null): Speech {
  const { locale } = words
  // Made when first needed: each takes longer to make than a screen to draw.
  let list: Intl.ListFormat | undefined
  let date: Intl.DateTimeFormat | undefined
  const speak = (key: string, params?: Params) => say(words, key, params)
  return {
    words,
    say: speak,
    trySay: (key, params) => {
      const said = speak(key, params)
      return said === key ? undefined : said
    },
    text: (text) => localise(text, locale),
    money: (amount) => worth(words, currency, amount),
    fullMoney: (amount) => worth(words, currency, amount, 'full'),
    percent: (share) => percent(locale, share),
    number: (value) => number(locale, value),
    hours: (value) => speak('desk.hours', { n: Math.round(value * 10) / 10 }),
    list: (items) => {
      list ??= new Intl.ListFormat(locale, { type: 'conjunction' })
      return list.format(items)
    },
    join: (sentences) => sentences.join(locale === 'zh-cn' ? '' : ' '),
    date: (iso) => {
      date ??= new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
      return date.format(new Date(iso))
    },
    lesson: (path) => `/${locale}/lessons/${path}/`,
  }
}
