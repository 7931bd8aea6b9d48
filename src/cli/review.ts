import { type Grade, gradeOf, weightsFor } from '../review/grade.ts'
import { brierOf } from '../review/reliability.ts'
import { pointOf, type Review, review as reviewRun, THOROUGH } from '../review/review.ts'
import { CLEAR } from '../review/verdict.ts'
import type { Mark } from '../sim/simulation.ts'
import { type Command, readArgs, readCount } from './command.ts'
import { modelFor } from './model.ts'
import { print, printJson, printTable } from './print.ts'
import { fitting, readSavedRun, type SavedRun } from './saved.ts'

const WIDTH = 14

/** Fewer have no spread that could be estimated. */
const WORLDS = { least: 2, most: 4096 } as const

export const review: Command = {
  summary: 'value each decision of a run from its log, luck taken out',
  usage: 'review FILE [--worlds N] [--json]',
  details: [
    'FILE        a log written by play --log or exported in the browser',
    `--worlds N  in how many imagined worlds an option is played on at most; ${THOROUGH.cap} if left out`,
    '--json      print {start, final, luck, regret, identityError, adjusted, adjustedInterval,',
    '            decisions: [{step, week, command, value, best: {command, value}, regret, interval, verdict}],',
    '            draws: [{week, luck}], brier,',
    '            score: {total, process, outcome, calibration}}',
    'final = start + luck - regret; adjusted is the result with luck taken out. The formulas stand in docs/review.md.',
  ],
  run(args) {
    const { values, positionals } = readArgs(
      args,
      { worlds: { type: 'string', default: String(THOROUGH.cap) }, json: { type: 'boolean' } },
      ['FILE'],
    )
    const cap = readCount('--worlds', values.worlds, WORLDS.least, WORLDS.most)
    const saved = readSavedRun(positionals[0] ?? '', 'its review')
    const report = fitting(saved, () => reportOn(saved, cap))
    if (values.json) printJson(report)
    else printReport(saved, report)
    return 0
  },
}

type Report = ReturnType<typeof reportOn>

function reportOn({ header, facts: saved, exercise }: SavedRun, cap: number) {
  const { seed } = header
  const model = modelFor(exercise.scenario, exercise.playbook, seed)
  const { simulation, setting } = model
  const facts = saved as Parameters<typeof simulation.score>[2]
  const { marks } = simulation.score(setting, seed, facts)
  const found = reviewRun(model, facts, { pilot: Math.min(THOROUGH.pilot, cap), cap })
  const end = facts.reduce(simulation.evolve, simulation.start(setting, seed))
  const brier = simulation.isFinished(simulation.view(end)) ? brierOf(statementsIn(marks)) : null
  const { weights = weightsFor(exercise.scenario.kind) } = exercise.scenario
  const score = gradeOf(
    {
      decisions: found.decisions,
      point: pointOf(model, found.start.mean),
      adjusted: found.adjusted.mean,
      goal: model.reviewable.goal(setting),
      brier,
    },
    weights,
  )
  return { ...plain(found), brier, score }
}

/** What is printed of a review: the estimates without the worlds that they come from. */
function plain<C>({ start, final, luck, regret, identityError, adjusted, decisions, draws }: Review<C>) {
  return {
    start: start.mean,
    final,
    luck,
    regret,
    identityError,
    adjusted: adjusted.mean,
    adjustedInterval: [adjusted.mean - CLEAR * adjusted.se, adjusted.mean + CLEAR * adjusted.se] as const,
    decisions: decisions.map(({ step, week, command, value, best, regret: { mean, se }, verdict }) => ({
      step,
      week,
      command,
      value,
      best,
      regret: mean,
      interval: [mean - CLEAR * se, mean + CLEAR * se] as const,
      verdict,
    })),
    draws,
  }
}

/** The scorecard marks each stated chance, whatever the kind of exercise. */
function statementsIn(marks: readonly Mark[]) {
  return marks
    .filter(({ code }) => code === 'chance-stated-won' || code === 'chance-stated-not-won')
    .map(({ code, params }) => ({ chance: Number(params?.chance) / 100, came: code === 'chance-stated-won' }))
}

function printReport({ header }: SavedRun, report: Report): void {
  print(`${header.scenario}, played by ${header.player} on seed ${header.seed}`)
  print()
  printTable([
    ['expected at the start', whole(report.start)],
    ['luck', whole(report.luck)],
    ['lost by decisions', whole(-report.regret)],
    ['came out', whole(report.final)],
    ['luck taken out', whole(report.adjusted)],
    ['Brier score', report.brier === null ? 'nothing stated'.padStart(WIDTH) : report.brier.toFixed(3).padStart(WIDTH)],
  ])
  print()
  printTable(scoreRows(report.score))
  print()
  if (report.decisions.length === 0) {
    print('no decisions: the run has no step at which there was a choice')
    return
  }
  const rows = report.decisions.map(({ step, week, command, value, best, regret, interval: [low, high], verdict }) => [
    step,
    week,
    inWords(command),
    whole(value),
    whole(regret),
    `${whole(low).trim()} to ${whole(high).trim()}`,
    verdict,
    regret > 0 ? inWords(best.command) : '',
  ])
  printTable([
    ['step', 'week', 'chosen', 'value'.padStart(WIDTH), 'lost'.padStart(WIDTH), 'interval', 'verdict', 'best'],
    ...rows,
  ])
}

function scoreRows({ total, process, outcome, calibration }: Grade) {
  const points = (value: number | null) => (value === null ? 'none' : value.toFixed(1)).padStart(WIDTH)
  return [
    ['score', points(total)],
    ['  process', points(process)],
    ['  outcome, luck taken out', points(outcome)],
    ['  calibration', points(calibration)],
  ]
}

/** `DoTask wine-estate first-call`, `MakeOffer price p454, payment days-60` */
function inWords(command: object): string {
  return Object.values(command)
    .map((part) => (typeof part === 'object' && part !== null ? pairs(part) : String(part)))
    .join(' ')
}

function pairs(record: object): string {
  return Object.entries(record)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en').padStart(WIDTH)
}
