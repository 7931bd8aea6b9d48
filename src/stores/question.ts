/** Text of a check: HTML made at build time, and the same without marks for names that are spoken. */
export interface Line {
  readonly html: string
  readonly name: string
}
/** Feedback of a question that is right or wrong as a whole; HTML. */
interface Say {
  readonly right: string
  readonly wrong: string
}
interface Base {
  readonly id: string
  /** HTML. */
  readonly ask: string
  readonly hint?: string | undefined
}

export interface ChoiceQuestion extends Base {
  readonly kind: 'choice'
  readonly several: boolean
  readonly options: readonly { readonly line: Line; readonly right: boolean; readonly say: string }[]
}
/** `items` stand in the right order; `start` is the order in which they are first shown. */
export interface OrderQuestion extends Base {
  readonly kind: 'order'
  readonly items: readonly Line[]
  readonly start: readonly number[]
  readonly say: Say
}
/** `items` name the number of their right group; `start` is the order in which they wait to be sorted. */
export interface SortQuestion extends Base {
  readonly kind: 'sort'
  readonly groups: readonly Line[]
  readonly items: readonly { readonly line: Line; readonly group: number }[]
  readonly start: readonly number[]
  readonly say: Say
}
export interface NumberQuestion extends Base {
  readonly kind: 'number'
  readonly right: number
  readonly tolerance: number
  readonly unit?: string | undefined
  readonly say: Say
}
export type Question = ChoiceQuestion | OrderQuestion | SortQuestion | NumberQuestion

/**
 * An answer as it is kept; the numbers are places in the question, the same in every language.
 * choice: the options chosen · order: the items from first to last · sort: the group of each item, -1 for none yet ·
 * number: what was typed.
 */
export type Answer = readonly number[] | string

export interface Verdict {
  readonly right: boolean
  /** For each option, item or place in the order: right, wrong, or not judged. */
  readonly marks: readonly (boolean | null)[]
}

export function emptyAnswer(question: Question): Answer {
  switch (question.kind) {
    case 'choice':
      return []
    case 'order':
      return question.start
    case 'sort':
      return question.items.map(() => -1)
    case 'number':
      return ''
  }
}

/** Whether a kept value is still an answer to this question, which its author may have changed since. */
export function isAnswer(question: Question, value: unknown): value is Answer {
  if (question.kind === 'number') return typeof value === 'string'
  if (!Array.isArray(value)) return false
  const within = (count: number) => value.every((n) => Number.isInteger(n) && n >= 0 && n < count)
  const count = question.kind === 'choice' ? question.options.length : question.items.length
  if (question.kind === 'sort') return value.length === count && within(question.groups.length)
  const isWhole = question.kind === 'choice' || value.length === count
  return isWhole && within(count) && new Set(value).size === value.length
}

export function isComplete(question: Question, answer: Answer): boolean {
  if (typeof answer === 'string') return parseNumber(answer) !== null
  return question.kind === 'sort' ? !answer.includes(-1) : answer.length > 0
}

export function judge(question: Question, answer: Answer): Verdict {
  if (question.kind === 'number') {
    const value = parseNumber(String(answer))
    const off = value === null ? Number.POSITIVE_INFINITY : Math.abs(value - question.right)
    // 0.1 + 0.2 must be within 0 of 0.3.
    return { right: off <= question.tolerance + Math.abs(question.right) * 1e-9, marks: [] }
  }
  const given = answer as readonly number[]
  if (question.kind === 'choice') {
    const marks = question.options.map((option, n) => (given.includes(n) ? option.right : null))
    return { right: question.options.every((option, n) => option.right === given.includes(n)), marks }
  }
  const marks =
    question.kind === 'order'
      ? given.map((item, place) => item === place)
      : question.items.map((item, n) => item.group === given[n])
  return { right: marks.every(Boolean), marks }
}

/** What a person types for a number: "1,200", "1 200", "１２００", "−3.5 %". `null` if it is none. */
export function parseNumber(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '').replace(/^[−–]/, '-').replace(/%$/, '')
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null
}
