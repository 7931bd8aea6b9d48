import { type DomainParty, NegotiationDomain } from '../schema/negotiation-domain.ts'
import { addUp } from './checks/weights.ts'
import type { Fault } from './fault.ts'
import { pathName } from './path-name.ts'
import { faultIn, readSheet, type Sheet } from './sheet.ts'
import { suggestOneOf } from './suggest.ts'

/** A domain file in one form, whichever its author chose: names are texts, weights and values lists. */
export interface ReadDomain {
  readonly id: string
  readonly issues: readonly { readonly name: string; readonly options: readonly string[] }[]
  readonly parties: readonly [ReadParty, ReadParty]
}

export interface ReadParty {
  readonly name: string
  readonly reservation: number
  readonly weights: readonly number[]
  readonly values: readonly (readonly number[])[]
}

/** More outcomes than anybody waits for. */
export const MOST_OUTCOMES = 1_000_000

type Written = Sheet<NegotiationDomain>
type Path = readonly PropertyKey[]

/** Reads a domain file, YAML or JSON; every fault with its line and what to write. */
export function readDomain(text: string, file: string): { domain: ReadDomain } | { faults: Fault[] } {
  // JSON may be indented by tabs, YAML may not
  const reading = readSheet(NegotiationDomain, /^\s*\{/.test(text) ? text.replaceAll('\t', ' ') : text, file)
  if ('faults' in reading) return reading
  const { sheet } = reading
  const issues = sheet.value.issues.map(({ name, options }) => ({ name, options: options.map(String) }))
  const found: Fault[] = [...names(sheet, issues), ...size(sheet, issues)]
  // What follows goes by these names.
  if (found.length > 0) return { faults: found }
  const parties = sheet.value.parties.map((party, p) => readParty(sheet, party, ['parties', p], issues, found))
  const [first, second] = parties
  if (found.length > 0 || !first || !second) return { faults: found.sort((a, b) => a.line - b.line) }
  return { domain: { id: sheet.value.id, issues, parties: [first, second] } }
}

type Issues = ReadDomain['issues']

function names(sheet: Written, issues: Issues): Fault[] {
  return [
    ...twice(
      sheet,
      issues.map(({ name }) => name),
      (i) => ['issues', i, 'name'],
    ),
    ...issues.flatMap(({ options }, i) => twice(sheet, options, (o) => ['issues', i, 'options', o])),
  ]
}

function twice(sheet: Written, all: readonly string[], place: (n: number) => Path): Fault[] {
  return all.flatMap((name, n) => {
    if (all.indexOf(name) === n) return []
    return [faultIn(sheet, place(n), `${pathName(place(n))} is "${name}" once more`, 'give each its own name')]
  })
}

function size(sheet: Written, issues: Issues): Fault[] {
  const count = issues.reduce((product, { options }) => product * options.length, 1)
  if (count <= MOST_OUTCOMES) return []
  const message = `the issues make ${count.toLocaleString('en')} outcomes`
  return [
    faultIn(
      sheet,
      ['issues'],
      message,
      `leave out options or issues: ${MOST_OUTCOMES.toLocaleString('en')} is the most`,
    ),
  ]
}

function readParty(sheet: Written, party: DomainParty, path: Path, issues: Issues, found: Fault[]): ReadParty {
  const issueNames = issues.map(({ name }) => name)
  const weights = inOrder(sheet, [...path, 'weights'], party.weights, issueNames, ['issue', 'weight'], found)
  if (weights.length === issues.length && sizeOf(party.weights) === issues.length)
    found.push(...addUp(sheet, [...path, 'weights'], weights))
  const values = inOrder(sheet, [...path, 'values'], party.values, issueNames, ['issue', 'values'], found)
  const isList = Array.isArray(party.values)
  return {
    name: party.name,
    reservation: party.reservation,
    weights,
    values:
      values.length === issues.length
        ? issues.map(({ name, options }, i) =>
            inOrder(
              sheet,
              [...path, 'values', isList ? i : name],
              values[i] ?? [],
              options,
              ['option', 'value'],
              found,
            ),
          )
        : [],
  }
}

/**
 * What is written for each of these names, in their order, from a list or from a map; faults go to `found`, and then
 * some may be left out.
 */
function inOrder<T>(
  sheet: Written,
  path: Path,
  written: readonly T[] | Readonly<Record<string, T>>,
  names: readonly string[],
  [kind, what]: readonly [kind: string, what: string],
  found: Fault[],
): T[] {
  const fault = (at: Path, message: string, remedy: string) => found.push(faultIn(sheet, at, message, remedy))
  if (isList(written)) {
    const missing = names.slice(written.length)
    for (const name of missing) fault(path, `${pathName(path)}: the ${kind} "${name}" has no ${what}`, remedyFor(names))
    if (written.length > names.length)
      fault(
        [...path, names.length],
        `${pathName(path)} has ${written.length} entries for ${names.length} ${kind}s`,
        remedyFor(names),
      )
    return written.slice(0, names.length)
  }
  for (const name of Object.keys(written)) {
    if (!names.includes(name))
      fault(
        [...path, name],
        `${pathName(path)} names "${name}", and there is no such ${kind}`,
        suggestOneOf(name, names, `${kind}s`),
      )
  }
  return names.flatMap((name) => {
    if (Object.hasOwn(written, name)) return [written[name] as T]
    fault(path, `${pathName(path)}: the ${kind} "${name}" has no ${what}`, `add "${name}" to it`)
    return []
  })
}

function sizeOf(written: DomainParty['weights']): number {
  return isList(written) ? written.length : Object.keys(written).length
}

function isList<T>(written: readonly T[] | Readonly<Record<string, T>>): written is readonly T[] {
  return Array.isArray(written)
}

function remedyFor(names: readonly string[]): string {
  return names.length === 1 ? `write one, for "${names[0]}"` : `write one for each, in the order ${names.join(', ')}`
}
