import type { Played } from '../sim/negotiation/bots/selfplay.ts'
import type { Domain, Valued } from '../sim/negotiation/domain/domain.ts'
import { type Solutions, solve } from '../sim/negotiation/domain/solve.ts'
import { optionsIn } from '../sim/negotiation/domain/space.ts'
import { print, printJson, printTable } from './print.ts'

/** Lines of a frontier that a reader takes in. */
const SHOWN = 30

/** A domain with its outcomes valued. */
export interface Paper extends Valued {
  readonly domain: Domain
}

/** Solves it for its two parties. */
export function solutionsOf({ domain: { parties }, worth }: Paper): Solutions {
  const [a, b] = parties
  return solve({ worth: worth[0], reservation: a.reservation }, { worth: worth[1], reservation: b.reservation })
}

/** What is printed of one outcome. */
function point({ domain, space, worth }: Paper, n: number) {
  const outcome = optionsIn(space, n).map((option, i) => domain.issues[i]?.options[option] ?? '')
  return { outcome, utilities: [clean(worth[0][n]), clean(worth[1][n])] }
}

/** Without the last digits, which are the computer's: 0.3, not 0.30000000000000004. */
function clean(worth: number | undefined): number {
  return Number((worth ?? 0).toFixed(12))
}

/** Frontier and solution points, as a table or as JSON. */
export function tellSolutions(paper: Paper, found: Solutions, isJson: boolean | undefined): void {
  const { pareto, rationalPareto, nash, kalai, kalaiSmorodinsky, welfare } = found
  const { id, issues } = paper.domain
  if (isJson) {
    const points = (numbers: readonly number[]) => numbers.map((n) => point(paper, n))
    printJson({
      id,
      outcomes: paper.space.count,
      rational: found.rational,
      pareto: points(pareto),
      rationalPareto: points(rationalPareto),
      nash: points(nash),
      kalai: points(kalai),
      kalaiSmorodinsky: points(kalaiSmorodinsky),
      welfare: points(welfare),
    })
    return
  }
  print(`${id}: ${paper.space.count} outcomes, ${found.rational} that suit both`)
  print()
  const marks: readonly (readonly [string, readonly number[]])[] = [
    ['Nash', nash],
    ['Kalai', kalai],
    ['Kalai-Smorodinsky', kalaiSmorodinsky],
    ['welfare', welfare],
  ]
  const isRational = new Set(rationalPareto)
  // Points that another outcome beats only by a tie stand below the frontier.
  const others = [...new Set([...kalai, ...kalaiSmorodinsky])].filter((n) => !pareto.includes(n))
  const shown = pareto.filter((n, i) => i < SHOWN || marks.some(([, of]) => of.includes(n)))
  const rows = [...shown, ...others].map((n) => [
    ...utilitiesOf(paper, n),
    ...point(paper, n).outcome,
    [
      isRational.has(n) || others.includes(n) ? '' : 'does not suit both',
      ...marks.filter(([, of]) => of.includes(n)).map(([name]) => name),
    ]
      .filter((word) => word !== '')
      .join(', '),
  ])
  printTable([[...partiesOf(paper), ...issues.map(({ name }) => name), ''], ...rows])
  if (pareto.length > shown.length)
    print(`… and ${pareto.length - shown.length} more on the frontier; --json prints all`)
  if (found.rational === 0) print('\nNo outcome suits both: the zone of agreement is empty.')
}

/** How two bots got on, as a table or as JSON. */
export function tellGame(
  paper: Paper,
  pair: readonly [string, string],
  { deal, acceptedBy, round, end, offers }: Played,
  rounds: number,
  isJson: boolean | undefined,
): void {
  const { domain } = paper
  if (isJson) {
    printJson({
      id: domain.id,
      bots: pair,
      rounds,
      deal: deal === null ? null : point(paper, deal),
      round,
      acceptedBy: acceptedBy === null ? null : domain.parties[acceptedBy].name,
      end,
      offers: offers.map((offer) => ({
        round: offer.round,
        by: domain.parties[offer.by].name,
        ...point(paper, offer.outcome),
      })),
    })
    return
  }
  print(
    `${domain.id}: ${domain.parties[0].name} as ${pair[0]}, ${domain.parties[1].name} as ${pair[1]}, ${rounds} rounds`,
  )
  print()
  printTable([
    ['round', 'by', ...partiesOf(paper), ...domain.issues.map(({ name }) => name)],
    ...offers.map(({ round, by, outcome }) => [
      String(round).padStart(5),
      domain.parties[by].name,
      ...utilitiesOf(paper, outcome),
      ...point(paper, outcome).outcome,
    ]),
  ])
  print()
  print(endOf(paper, deal, acceptedBy, round, end))
}

function endOf(paper: Paper, deal: number | null, acceptedBy: 0 | 1 | null, round: number, end: Played['end']): string {
  if (deal !== null && acceptedBy !== null) {
    const { outcome, utilities } = point(paper, deal)
    const who = paper.domain.parties[acceptedBy].name
    return `Deal in round ${round}, taken by ${who}: ${outcome.join(', ')} (${utilities.map((u) => u.toFixed(3)).join(', ')})`
  }
  return end === 'deadline'
    ? 'No deal: the rounds are over.'
    : `No deal: in round ${round} one side would rather have none.`
}

function partiesOf({ domain }: Paper): string[] {
  return domain.parties.map(({ name }) => name)
}

function utilitiesOf(paper: Paper, n: number): string[] {
  return point(paper, n).utilities.map((utility) => utility.toFixed(3))
}
