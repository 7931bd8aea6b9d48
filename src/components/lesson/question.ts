import { inlineHtml } from '../../authoring/inline.ts'
import type { Check } from '../../schema/check.ts'
import type { Line, Question } from '../../stores/question.ts'

/** A check as its island draws it: Markdown turned into HTML, items mixed. */
export function toQuestion(check: Check): Question {
  const base = {
    id: check.id,
    ask: inlineHtml(check.ask),
    ...(check.hint === undefined ? {} : { hint: inlineHtml(check.hint) }),
  }
  if ('choose' in check) {
    const options = check.options.map(({ text, right, say }) => ({ line: toLine(text), right, say: inlineHtml(say) }))
    return { ...base, kind: 'choice', several: check.choose === 'several', options }
  }
  const say = { right: inlineHtml(check.say.right), wrong: inlineHtml(check.say.wrong) }
  if ('order' in check) {
    return { ...base, kind: 'order', items: check.order.map(toLine), start: mixed(check.order.length, check.id), say }
  }
  if ('sort' in check) {
    const items = Object.values(check.sort).flatMap((texts, group) =>
      texts.map((text) => ({ line: toLine(text), group })),
    )
    return {
      ...base,
      kind: 'sort',
      groups: Object.keys(check.sort).map(toLine),
      items,
      start: mixed(items.length, check.id),
      say,
    }
  }
  const { number, tolerance, unit } = check
  return { ...base, kind: 'number', right: number, tolerance, ...(unit === undefined ? {} : { unit }), say }
}

function toLine(text: string): Line {
  const html = inlineHtml(text)
  return { html, name: text.replace(/\*\*|`|(?<!\*)\*(?!\*)/g, '').trim() }
}

/**
 * The numbers below `count` in an order that is never the right one. The same for the same id, so that a page built
 * anew or read in the other language shows the same.
 */
export function mixed(count: number, id: string): number[] {
  let state = [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7)
  const order = Array.from({ length: count }, (_, n) => n)
  for (let last = count - 1; last > 0; last--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const other = Math.floor((state / 2 ** 32) * (last + 1))
    ;[order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0]
  }
  return order.some((item, place) => item !== place) ? order : order.toReversed()
}
