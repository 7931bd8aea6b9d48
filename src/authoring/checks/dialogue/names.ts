import type { Answer } from '../../../schema/scenario/talk.ts'
import type { Fault } from '../../fault.ts'
import { pathName } from '../../path-name.ts'
import { faultIn } from '../../sheet.ts'
import { type Namespace, namespace, refer, referAll, referKeys, unique } from '../references.ts'
import {
  answersIn,
  conditionsIn,
  effectsIn,
  linesIn,
  optionsIn,
  type Path,
  type Placed,
  type Written,
} from './parts.ts'

/** Every name must lead to a part of the scenario, and every id be given once. */
export function checkNames(sheet: Written, lessons: Namespace): Fault[] {
  return [...checkIds(sheet), ...checkPlaces(sheet), ...checkSpoken(sheet, lessons), ...checkConditions(sheet)]
}

function checkIds(sheet: Written): Fault[] {
  const { speakers, findings, hidden, variables, beats, endings } = sheet.value
  const parts = beats.flatMap(({ letter }, b) =>
    (letter?.parts ?? []).map(
      ({ options }, p) => [['beats', b, 'letter', 'parts', p, 'options'] as Path, options] as const,
    ),
  )
  const options = beats.map(({ options = [] }, b) => [['beats', b, 'options'] as Path, options] as const)
  return [
    ...unique(sheet, 'speaker', [['speakers'], speakers]),
    ...unique(sheet, 'finding', [['findings'], findings]),
    ...unique(sheet, 'entry', [['hidden'], hidden]),
    ...hidden.flatMap(({ values }, h) => unique(sheet, 'value', [['hidden', h, 'values'], values])),
    ...unique(sheet, 'variable', [['variables'], variables]),
    ...unique(sheet, 'beat or ending', [['beats'], beats], [['endings'], endings]),
    ...beats.flatMap(({ letter }, b) =>
      letter ? unique(sheet, 'part', [['beats', b, 'letter', 'parts'], letter.parts]) : [],
    ),
    ...unique(sheet, 'option', ...options, ...parts),
  ]
}

/** Where the talk begins, goes on and ends. */
function checkPlaces(sheet: Written): Fault[] {
  const { first, time, patience, beats, endings } = sheet.value
  const places = namespace('beat', 'beats', beats)
  const ends = namespace('ending', 'endings', endings)
  const wayOut = ({ path, value: { goto, end } }: Placed<Pick<Answer, 'goto' | 'end'>>) => [
    ...refer(sheet, [...path, 'goto'], goto, places),
    ...refer(sheet, [...path, 'end'], end, ends),
  ]
  return [
    ...refer(sheet, ['first'], first, places),
    ...refer(sheet, ['time', 'end'], time.end, ends),
    ...refer(sheet, ['patience', 'end'], patience.end, ends),
    ...answersIn(sheet).flatMap(wayOut),
    ...beats.flatMap(({ otherwise }, b) =>
      otherwise ? wayOut({ path: ['beats', b, 'otherwise'], value: otherwise }) : [],
    ),
  ]
}

/** Who speaks, what is found, and which lesson explains. */
function checkSpoken(sheet: Written, lessons: Namespace): Fault[] {
  const { speakers, findings } = sheet.value
  const people = namespace('speaker', 'speakers', speakers)
  const known = namespace('finding', 'findings', findings)
  const noSeller = speakers.some(({ side }) => side === 'seller')
    ? []
    : [faultIn(sheet, ['speakers'], 'no speaker is on the side "seller"', 'write side: seller for the trainee')]
  return [
    ...noSeller,
    ...linesIn(sheet).flatMap(({ path, value }) => refer(sheet, [...path, 'by'], value.by, people)),
    ...answersIn(sheet).flatMap(({ path, value }) => referAll(sheet, [...path, 'finds'], value.finds, known)),
    ...optionsIn(sheet).flatMap(({ path, value }) => refer(sheet, [...path, 'lesson'], value.lesson, lessons)),
  ]
}

function checkConditions(sheet: Written): Fault[] {
  const { findings, variables, hidden } = sheet.value
  const known = namespace('finding', 'findings', findings)
  const counted = namespace('variable', 'variables', variables)
  const secrets = namespace('entry of hidden', 'entries of hidden', hidden)
  const lines = namespace(
    'option',
    'options',
    optionsIn(sheet).map(({ value }) => value),
  )
  return [
    ...conditionsIn(sheet).flatMap(({ path, value }) => [
      ...referAll(sheet, [...path, 'found'], value.found ?? [], known),
      ...referAll(sheet, [...path, 'lacks'], value.lacks ?? [], known),
      ...referAll(sheet, [...path, 'said'], value.said ?? [], lines),
      ...referAll(sheet, [...path, 'unsaid'], value.unsaid ?? [], lines),
      ...referKeys(sheet, [...path, 'variables'], value.variables ?? {}, counted),
      ...checkTypes(sheet, [...path, 'variables'], value.variables ?? {}),
      ...referKeys(sheet, [...path, 'truth'], value.truth ?? {}, secrets),
      ...checkTruth(sheet, [...path, 'truth'], value.truth ?? {}),
    ]),
    ...effectsIn(sheet).flatMap(({ path, value: { set, add } }) => [
      ...referKeys(sheet, [...path, 'set'], set, counted),
      ...checkTypes(sheet, [...path, 'set'], set),
      ...referKeys(sheet, [...path, 'add'], add, counted),
      ...checkTypes(sheet, [...path, 'add'], add),
    ]),
  ]
}

/** A flag is true or false, a number is not. */
function checkTypes(sheet: Written, path: Path, used: Readonly<Record<string, unknown>>): Fault[] {
  return Object.entries(used).flatMap(([id, value]) => {
    const variable = sheet.value.variables.find((one) => one.id === id)
    const isFlag = typeof value === 'boolean'
    if (!variable || (variable.type === 'flag') === isFlag) return []
    const message = `${pathName([...path, id])} treats "${id}" as a ${isFlag ? 'flag' : 'number'}, and it is a ${variable.type}`
    const remedy = variable.type === 'flag' ? 'write true or false' : 'write a number, or a span such as { min: 2 }'
    return [faultIn(sheet, [...path, id], message, remedy)]
  })
}

function checkTruth(sheet: Written, path: Path, truth: Readonly<Record<string, string | readonly string[]>>): Fault[] {
  return Object.entries(truth).flatMap(([id, wanted]) => {
    const entry = sheet.value.hidden.find((one) => one.id === id)
    if (!entry) return []
    const values = namespace(`value of "${id}"`, `values of "${id}"`, entry.values)
    return typeof wanted === 'string'
      ? refer(sheet, [...path, id], wanted, values)
      : referAll(sheet, [...path, id], wanted, values)
  })
}
