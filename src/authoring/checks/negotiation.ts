import type { NegotiationScenario } from '../../schema/scenario/negotiation.ts'
import type { Fault } from '../fault.ts'
import { faultIn, type Sheet } from '../sheet.ts'
import { namespace, refer, referKeys, unique } from './references.ts'
import { addUp } from './weights.ts'

type Written = Sheet<Omit<NegotiationScenario, 'id'>>
type Path = readonly PropertyKey[]
type Terms = Readonly<Record<string, string>>

/** Ids, sums and packages of a negotiation, and whether there is anything to negotiate. */
export function checkNegotiation(sheet: Written): Fault[] {
  const wrong = [...checkIds(sheet), ...checkWeights(sheet), ...checkPackages(sheet), ...checkEvents(sheet)]
  // Worths mean nothing while names or sums are wrong.
  return [...wrong, ...checkOptions(sheet), ...(wrong.length > 0 ? [] : checkStart(sheet)), ...checkLines(sheet)]
}

function checkIds(sheet: Written): Fault[] {
  const { issues, events } = sheet.value
  return [
    ...unique(sheet, 'issue', [['issues'], issues]),
    ...issues.flatMap(({ options }, i) => unique(sheet, 'option', [['issues', i, 'options'], options])),
    ...unique(sheet, 'event', [['events'], events]),
  ]
}

function checkWeights(sheet: Written): Fault[] {
  const { issues } = sheet.value
  const sum = (field: 'weight' | 'theirWeight') =>
    addUp(
      sheet,
      ['issues', 0, field],
      issues.map((issue) => issue[field]),
      `the issues' fields "${field}"`,
    )
  return [...sum('weight'), ...sum('theirWeight')]
}

function checkPackages(sheet: Written): Fault[] {
  const { quote, demand, events } = sheet.value
  return [
    ...checkPackage(sheet, ['quote'], quote),
    ...checkPackage(sheet, ['demand'], demand),
    ...events.flatMap(({ rival }, e) => (rival ? checkPackage(sheet, ['events', e, 'rival'], rival) : [])),
  ]
}

/** Every issue once, each with one of its options. */
function checkPackage(sheet: Written, path: Path, terms: Terms): Fault[] {
  const { issues } = sheet.value
  const missing = issues.filter(({ id }) => !Object.hasOwn(terms, id)).map(({ id }) => id)
  return [
    ...referKeys(sheet, path, terms, namespace('issue', 'issues', issues)),
    ...issues.flatMap(({ id, options }) =>
      refer(sheet, [...path, id], terms[id], namespace(`option of the issue "${id}"`, 'options', options)),
    ),
    ...missing.map((id) => {
      const first = issues.find((issue) => issue.id === id)?.options[0]?.id ?? ''
      const message = `${path.join('.')} says nothing on the issue "${id}"`
      return faultIn(sheet, path, message, `add one of its options, such as ${id}: ${first}`)
    }),
  ]
}

function checkEvents(sheet: Written): Fault[] {
  const { events, rounds } = sheet.value
  return events.flatMap(({ round }, e) => {
    if (round <= rounds) return []
    const message = `events[${e}].round is ${round}, and the talk ends after round ${rounds}`
    return [faultIn(sheet, ['events', e, 'round'], message, `write a round from 2 to ${rounds}`)]
  })
}

/** An option that both like best is taken at once; one that is worse for both than another is taken never. */
function checkOptions(sheet: Written): Fault[] {
  return sheet.value.issues.flatMap(({ options }, i) =>
    options.flatMap((option, o) => {
      const path = ['issues', i, 'options', o]
      const name = `issues[${i}].options[${o}]`
      const others = options.filter((other) => other !== option)
      if (others.every(({ ours, theirs }) => ours <= option.ours && theirs <= option.theirs)) {
        const message = `${name} ("${option.id}") is the best for both sides, so nobody would choose another`
        return [faultIn(sheet, path, message, 'let the sides want different things, or leave the issue out')]
      }
      const better = others.find(
        ({ ours, theirs }) =>
          ours >= option.ours && theirs >= option.theirs && ours + theirs > option.ours + option.theirs,
      )
      if (!better) return []
      const message = `${name} ("${option.id}") is no better for anybody than "${better.id}", so it would never be chosen`
      return [faultIn(sheet, path, message, 'change its worths, or leave it out', 'hint')]
    }),
  )
}

/** Quote and demand must leave something to talk about. */
function checkStart(sheet: Written): Fault[] {
  const { quote, demand, limit, buyer } = sheet.value
  const ours = { quote: worthOf(sheet, quote, 'ours'), demand: worthOf(sheet, demand, 'ours') }
  const theirs = { quote: worthOf(sheet, quote, 'theirs'), demand: worthOf(sheet, demand, 'theirs') }
  const fault = (path: Path, message: string, remedy: string) => faultIn(sheet, path, message, remedy)
  const faults: Fault[] = []
  if (ours.quote < limit - SAME) {
    const message = `quote is worth ${shown(ours.quote)} to the seller, less than their limit of ${limit}`
    faults.push(fault(['quote'], message, 'quote a better package, or lower the limit'))
  }
  if (theirs.demand < buyer.limit - SAME) {
    const message = `demand is worth ${shown(theirs.demand)} to the buyer, less than their limit of ${buyer.limit}`
    faults.push(fault(['demand'], message, 'demand a better package, or lower buyer.limit'))
  }
  if (theirs.quote >= theirs.demand - SAME) {
    const message = `quote is worth as much to the buyer (${shown(theirs.quote)}) as their own demand: they would take it at once`
    faults.push(fault(['quote'], message, 'quote less, or demand more'))
  } else if (ours.demand >= ours.quote - SAME) {
    const message = `demand is worth as much to the seller (${shown(ours.demand)}) as the quote: they would take it at once`
    faults.push(fault(['demand'], message, 'demand more, or quote less'))
  }
  return faults
}

const SAME = 1e-9

function worthOf({ value }: Written, terms: Terms, side: 'ours' | 'theirs'): number {
  return value.issues.reduce((sum, { id, weight, theirWeight, options }) => {
    const chosen = options.find((option) => option.id === terms[id])
    return sum + (side === 'ours' ? weight : theirWeight) * (chosen?.[side] ?? 0)
  }, 0)
}

function shown(worth: number): string {
  return String(Number(worth.toFixed(3)))
}

/** Only answers about an issue have a place to fill. */
function checkLines(sheet: Written): Fault[] {
  const { lines } = sheet.value.buyer
  return Object.entries(lines).flatMap(([on, texts]) =>
    texts.flatMap((text, n) => {
      const all = typeof text === 'string' ? [text] : Object.values(text)
      const places = all.flatMap((one) => [...(one ?? '').matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name))
      const isAnswer = on === 'most' || on === 'some' || on === 'little'
      const wrong = places.find((name) => !isAnswer || name !== 'issue')
      if (wrong === undefined) return []
      const message = `buyer.lines.${on}[${n}] has a place {${wrong}} that nothing fills`
      const remedy = isAnswer ? 'write {issue} for the name of the issue' : 'only most, some and little know {issue}'
      return [faultIn(sheet, ['buyer', 'lines', on, n], message, remedy)]
    }),
  )
}
