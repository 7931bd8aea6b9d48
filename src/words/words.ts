import type { Locale } from '../schema/text.ts'

/** Words on screen, by group and key, in one language. A page hands each island the groups it needs. */
export interface Words {
  readonly locale: Locale
  readonly groups: Readonly<Record<string, Readonly<Record<string, string>>>>
}

type Params = Readonly<Record<string, string | number>>

/** `say(words, 'desk.hoursLeft', { n: 3 })` → "3 hours left". An unknown key shows itself, so that it is noticed. */
export function say(words: Words, key: string, params: Params = {}): string {
  const [group = '', name = ''] = key.split('.')
  const template = words.groups[group]?.[name]
  return template === undefined ? key : fill(template, params)
}

function fill(template: string, params: Params): string {
  const [one = '', many] = template.split(' | ')
  const form = many === undefined || params.n === 1 ? one : many
  return form.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place))
}

/** Money in the reader's way of writing it; `short` for boards: ¥1.2M, ¥120万. */
export function money(locale: Locale, currency: string, amount: number, style: 'short' | 'full' = 'short'): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    ...(style === 'short' ? { notation: 'compact', maximumFractionDigits: 1 } : { maximumFractionDigits: 0 }),
  }).format(amount)
}

/** What something is worth, in money or, where nothing is sold (`currency` is `null`), in points. Needs the group `unit`. */
export function worth(
  words: Words,
  currency: string | null,
  amount: number,
  style: 'short' | 'full' = 'short',
): string {
  if (currency !== null) return money(words.locale, currency, amount, style)
  const n = Math.round(amount * 10) / 10 + 0
  return say(words, 'unit.points', { n, text: number(words.locale, n) })
}

export function percent(locale: Locale, share: number): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

export function number(locale: Locale, value: number, digits = 1): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)
}
