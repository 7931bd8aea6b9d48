import { readFileSync } from 'node:fs'
import { ContentError } from '../authoring/fault.ts'
import { readDomain } from '../authoring/negotiation-domain.ts'
import { suggestOneOf } from '../authoring/suggest.ts'
import type { Bot } from '../sim/negotiation/bots/bot.ts'
import { bots } from '../sim/negotiation/bots/bots.ts'
import { selfplay } from '../sim/negotiation/bots/selfplay.ts'
import { type Domain, valued } from '../sim/negotiation/domain/domain.ts'
import { type Command, faultError, readArgs, readCount, usageError } from './command.ts'
import { solutionsOf, tellGame, tellSolutions } from './negotiation-print.ts'

const ROUNDS = { least: 1, usual: 20, most: 2000 } as const

export const negotiation: Command = {
  summary: 'solve a negotiation on paper: frontier and solution points; let two bots play it',
  usage: 'negotiation FILE [--json] [--selfplay A,B [--rounds N]]',
  details: [
    'FILE            YAML or JSON: {id, issues: [{name, options}], parties: [{name, reservation, weights, values}]}, two',
    '                parties. weights: a list in the order of the issues, or {issue: weight}; they add up to 1. values: for',
    '                each issue, in their order or as {issue: …}, a list in the order of its options or {option: value}, 0 to 1',
    '--json          print {id, outcomes, rational, pareto, rationalPareto, nash, kalai, kalaiSmorodinsky, welfare}: two counts,',
    '                then lists of {outcome, utilities}. An outcome is the list of its options in the order of the issues,',
    '                utilities are in the order of the parties. No solution point exists where no outcome is rational',
    `--selfplay A,B  the first party plays as A, the second as B: ${Object.keys(bots).join(', ')}.`,
    '                With --json it prints {id, bots, rounds, deal: {outcome, utilities} or null, round, acceptedBy, end, offers}',
    `--rounds N      rounds of an offer from each side until the deadline; ${ROUNDS.usual} if left out`,
    'Formulas and conventions stand in docs/negotiation.md.',
  ],
  run(args) {
    const { values, positionals } = readArgs(
      args,
      { json: { type: 'boolean' }, selfplay: { type: 'string' }, rounds: { type: 'string' } },
      ['FILE'],
    )
    if (values.rounds !== undefined && values.selfplay === undefined)
      throw usageError('--rounds needs --selfplay', 'name two bots, such as --selfplay boulware,conceder')
    const pair = values.selfplay === undefined ? null : readPair(values.selfplay)
    const rounds = readCount('--rounds', values.rounds ?? String(ROUNDS.usual), ROUNDS.least, ROUNDS.most)
    const domain = readFile(positionals[0] ?? '')
    const paper = { domain, ...valued(domain) }
    if (pair) tellGame(paper, pair, selfplay(domain, [botOf(pair[0]), botOf(pair[1])], rounds), rounds, values.json)
    else tellSolutions(paper, solutionsOf(paper), values.json)
    return 0
  },
}

function readFile(file: string): Domain {
  const read = readDomain(readText(file), file)
  if ('faults' in read) throw new ContentError(read.faults)
  return read.domain
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const message = code === 'ENOENT' ? `there is no file ${file}` : `${file} cannot be read (${code})`
    throw faultError(message, 'name a domain file; negotiation --help shows its form')
  }
}

function readPair(text: string): readonly [string, string] {
  const [a, b, ...more] = text.split(',').map((name) => name.trim().toLowerCase())
  if (!a || !b || more.length > 0)
    throw usageError(`--selfplay is "${text}"`, 'name two bots with a comma between them, such as micro,micro')
  for (const name of [a, b]) {
    if (!Object.hasOwn(bots, name))
      throw usageError(`there is no bot "${name}"`, suggestOneOf(name, Object.keys(bots), 'bots'))
  }
  return [a, b]
}

function botOf(name: string): Bot {
  return Object.entries(bots).find(([id]) => id === name)?.[1] as Bot
}
