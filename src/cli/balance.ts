import { writeFileSync } from 'node:fs'
import { type Balance, balance as measure, type Size } from '../review/balance.ts'
import { type Broken, brokenBounds } from '../review/bounds.ts'
import { dominantAt, dominantIn, EMPTY } from '../review/choices.ts'
import { findExploits, type Search } from '../review/exploits.ts'
import type { Interval } from '../review/reliability.ts'
import { balancePage } from '../review/report.ts'
import type { Kind } from '../schema/scenario/scenario.ts'
import { localise } from '../schema/text.ts'
import { type Command, faultError, readArgs, readCount } from './command.ts'
import { findExercise } from './find.ts'
import { modelFor } from './model.ts'
import { print, printJson, printTable, warn } from './print.ts'

const SEEDS = { least: 2, usual: 50, most: 2000 } as const
/** Reviews take most of the time; more than these hardly change the figures. */
const REVIEWS = 12
const WORLDS = 8

export const balance: Command = {
  summary: 'measure whether a scenario tells good play from luck',
  usage: 'balance SCENARIO [--seeds N] [--json] [--html FILE]',
  details: [
    `--seeds N    runs of each policy, on the seeds 1 to N; ${SEEDS.usual} if left out`,
    '--json       print {scenario, seeds, reviews, worlds, policies: [{policy, score, value, gap}], luck, choices,',
    '             dominant, exploits, tried, broken}; a number of runs that would never be enough is null',
    '--html FILE  write a report with charts',
    'Exits 1 if the scenario states bounds and breaks them. What is measured and how stands in docs/review.md.',
  ],
  run(args) {
    const { values, positionals } = readArgs(
      args,
      {
        seeds: { type: 'string', default: String(SEEDS.usual) },
        json: { type: 'boolean' },
        html: { type: 'string' },
      },
      ['SCENARIO'],
    )
    const seeds = readCount('--seeds', values.seeds, SEEDS.least, SEEDS.most)
    const { scenario, playbook } = findExercise(positionals[0] ?? '')
    const model = modelFor(scenario, playbook, 0)
    const size = { seeds, reviews: Math.min(REVIEWS, seeds), worlds: WORLDS }
    const found = measure(model, size)
    const search = findExploits(model, seeds)
    const broken = scenario.bounds ? brokenBounds(scenario.bounds, found, 'strict') : []
    const figures = { scenario: scenario.id, kind: scenario.kind, size, found, search, broken }
    if (values.html !== undefined) savePage(values.html, balancePage(localise(scenario.title, 'en'), figures))
    if (values.json) printJson(plain(figures))
    else printFigures(figures)
    return broken.length > 0 ? 1 : 0
  },
}

interface Figures {
  readonly scenario: string
  readonly kind: Kind
  readonly size: Size
  readonly found: Balance
  readonly search: Search
  readonly broken: readonly Broken[]
}

function plain({ scenario, size, found, search, broken }: Figures) {
  return {
    scenario,
    ...size,
    ...found,
    dominant: dominantIn(found.choices),
    ...search,
    broken: broken.map(({ message }) => message),
  }
}

function savePage(file: string, page: string): void {
  try {
    writeFileSync(file, page)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw faultError(`the report cannot be written to ${file} (${code})`, 'name a file in a folder you may write to')
  }
  warn(`report written to ${file}`)
}

function printFigures({ scenario, kind, size, found: { policies, luck, choices }, search, broken }: Figures): void {
  print(`${scenario}: ${size.seeds} runs of each policy, ${size.reviews} reviewed in ${size.worlds} worlds`)
  print()
  printTable([
    ['policy', 'score', '  sd', 'expert leads by'],
    ...policies.map(({ policy, score, gap }) => [
      policy,
      score.mean.toFixed(1).padStart(5),
      score.sd.toFixed(1).padStart(4),
      gap ? inPoints(gap) : '',
    ]),
  ])
  print()
  printTable([
    ['luck in the results', percent(luck.share)],
    ['runs for a reliability of 0.8', `${count(luck.runsNeeded)} by results, ${count(luck.scoreRunsNeeded)} by score`],
    [`choices under ${EMPTY} points`, `${percent(choices.empty)} of ${choices.reached}`],
    ['most often best', `${choices.best}, ${percent(choices.share)}`],
  ])
  print()
  for (const { week, option, share } of dominantIn(choices)) {
    // In a talk the place counts and not the turn.
    if (kind === 'dialogue' && week !== null) continue
    print(`dominant: ${option} is best in ${percent(share)} of choices${week === null ? '' : ` in week ${week}`}`)
  }
  for (const { subject, option, share, reached } of kind === 'dialogue' ? dominantAt(choices) : []) {
    print(`dominant: ${option} is best in ${percent(share)} of ${reached} choices in beat "${subject}"`)
  }
  for (const { policy, gain } of search.exploits) print(`exploit: ${policy} beats the expert by ${inPoints(gain)}`)
  if (search.exploits.length === 0) print(`no exploit among ${search.tried} simple policies`)
  for (const { message } of broken) print(`broken: ${message}`)
}

function inPoints({ mean, low, high }: Interval): string {
  return `${mean.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`
}

function count(runs: number): string {
  return Number.isFinite(runs) ? String(runs) : 'no number'
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
