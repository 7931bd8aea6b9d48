import type { ChoiceCheck, Funnel, NumberCheck, OrderCheck, SortCheck } from '../schema/check.ts'

export interface Oddity {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly remedy: string
}

/** What fits the schema and still cannot be asked or drawn. */
export function oddities(value: ChoiceCheck | OrderCheck | SortCheck | NumberCheck | Funnel): Oddity[] {
  if ('choose' in value) return oddChoice(value)
  if ('order' in value) return twice(value.order, ['order'])
  if ('sort' in value) return oddSort(value)
  return 'stages' in value ? oddFunnel(value) : []
}

function oddChoice({ choose, options }: ChoiceCheck): Oddity[] {
  const right = options.filter((option) => option.right).length
  const faults = options.flatMap((option, n) =>
    options.findIndex(({ text }) => text === option.text) < n ? [repeated(option.text, ['options', n, 'text'])] : [],
  )
  const remedy = 'write "right: true" below the option that is right'
  if (right === 0) faults.push({ path: ['options'], message: 'no option is marked as right', remedy })
  if (choose === 'one' && right > 1)
    faults.push({
      path: ['choose'],
      message: `choose is "one", and ${right} options are marked as right`,
      remedy: 'mark one of them, or write "choose: several"',
    })
  return faults
}

function oddSort({ sort }: SortCheck): Oddity[] {
  const groups = Object.keys(sort)
  const faults: Oddity[] = []
  const seen = new Set<string>()
  for (const group of groups) {
    for (const [n, item] of (sort[group] ?? []).entries()) {
      if (seen.has(item)) faults.push(repeated(item, ['sort', group, n]))
      seen.add(item)
    }
  }
  if (groups.length < 2)
    faults.push({ path: ['sort'], message: 'sort has only one group', remedy: 'write at least two groups' })
  return faults
}

function oddFunnel({ stages, compare }: Funnel): Oddity[] {
  if (!compare || compare.values.length === stages.length) return []
  return [
    {
      path: ['compare', 'values'],
      message: `compare.values is a list of ${compare.values.length} for ${stages.length} stages`,
      remedy: 'write one number for each stage',
    },
  ]
}

function twice(items: readonly string[], path: readonly PropertyKey[]): Oddity[] {
  return items.flatMap((item, n) => (items.indexOf(item) < n ? [repeated(item, [...path, n])] : []))
}

/** The reader could not tell the two apart, and the answer would be judged by luck. */
function repeated(text: string, path: readonly PropertyKey[]): Oddity {
  return { path, message: `"${text}" is written twice`, remedy: 'change or delete one of the two' }
}
