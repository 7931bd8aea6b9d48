import type { Balance, Size } from './balance.ts'
import type { Broken } from './bounds.ts'
import { DOMINANT, dominantIn, EMPTY } from './choices.ts'
import type { Search } from './exploits.ts'
import { type Bar, barChart, escapeHtml, STYLE, table } from './page.ts'
import type { Interval } from './reliability.ts'

interface Figures {
  readonly size: Size
  readonly found: Balance
  readonly search: Search
  readonly broken: readonly Broken[]
}

/** The figures of a scenario as one HTML page for its author; every chart has its numbers as a table. */
export function balancePage(title: string, figures: Figures): string {
  const { size } = figures
  const name = `Balance of “${escapeHtml(title)}”`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${name}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${name}</h1>
<p>${size.seeds} runs of each policy on the seeds 1 to ${size.seeds}; ${size.reviews} runs of the average player
reviewed, each option in ${size.worlds} imagined worlds.</p>
${brokenList(figures.broken)}
${policySection(figures.found)}
${luckSection(figures.found)}
${choiceSection(figures.found)}
${exploitSection(figures.search)}
</main>
</body>
</html>
`
}

function brokenList(broken: readonly Broken[]): string {
  if (broken.length === 0) return ''
  const items = broken.map(({ message }) => `<li>${escapeHtml(message)}</li>`).join('')
  return `<section class="broken"><h2>Broken bounds</h2><ul>${items}</ul></section>`
}

function policySection({ policies }: Balance): string {
  const bars = policies.map(({ policy, score: { mean, sd } }): Bar => {
    return { label: policy, value: mean, text: mean.toFixed(1), low: mean - sd, high: mean + sd }
  })
  const rows = policies.map(({ policy, score, gap }) => [
    policy,
    score.mean.toFixed(1),
    score.sd.toFixed(1),
    gap ? inPoints(gap) : '–',
  ])
  return `<section><h2>Does good play pay?</h2>
<p>Mean score of each policy; the thin line is one standard deviation each way.</p>
${barChart('Mean score of each policy', bars, 100)}
${table(['Policy', 'Mean score', 'Standard deviation', 'Expert leads by (95 % interval)'], rows)}</section>`
}

function luckSection({ luck }: Balance): string {
  const bars: Bar[] = [
    { label: 'luck', value: luck.share * 100, text: percent(luck.share) },
    { label: 'play', value: luck.reliability * 100, text: percent(luck.reliability) },
  ]
  const rows = [
    ['By results', luck.reliability.toFixed(3), count(luck.runsNeeded)],
    ['By score', luck.scoreReliability.toFixed(3), count(luck.scoreRunsNeeded)],
  ]
  return `<section><h2>How much is luck?</h2>
<p>Share of the variance of results when expert and average play equally often; standard error ${percent(luck.se)}.</p>
${barChart('Share of the variance of results', bars, 100)}
${table(['Judged', 'Reliability of one run', 'Runs for a reliability of 0.8'], rows)}</section>`
}

function choiceSection({ choices }: Balance): string {
  const { weeks } = choices
  const widest = Math.max(EMPTY * 2, ...weeks.map(({ spread }) => spread))
  const spreads = weeks.map(({ week, spread }): Bar => {
    return { label: `week ${week}`, value: spread, text: spread.toFixed(1) }
  })
  const shares = weeks.map(({ week, share, best }): Bar => {
    return { label: `week ${week}`, value: share * 100, text: `${percent(share)} ${best}` }
  })
  const rows = weeks.map(({ week, reached, spread, empty, best, share }) => [
    String(week),
    String(reached),
    spread.toFixed(1),
    percent(empty),
    best,
    percent(share),
  ])
  const dominant = dominantIn(choices).map(
    ({ week, option }) => `${option} (${week === null ? 'all' : `week ${week}`})`,
  )
  return `<section><h2>Is there something to decide?</h2>
<p>${choices.reached} choices were reached; in ${percent(choices.empty)} of them the options lie less than ${EMPTY} points apart.
Points from the best option to the worst, by week; the line stands at ${EMPTY}.</p>
${barChart('Points from the best option to the worst', spreads, widest, EMPTY)}
<p>How often the commonest best option is the best; above ${percent(DOMINANT)} (the line) it is called dominant.
Dominant here: ${dominant.length > 0 ? escapeHtml(dominant.join(', ')) : 'none'}.</p>
${barChart('Share of choices with the same best option', shares, 100, DOMINANT * 100)}
${table(['Week', 'Choices', 'Spread in points', 'Empty', 'Most often best', 'Share'], rows)}</section>`
}

function exploitSection({ exploits, tried }: Search): string {
  const rows = exploits.map(({ policy, score, gain }) => [policy, score.toFixed(1), inPoints(gain)])
  const found = rows.length > 0 ? table(['Policy', 'Mean score', 'Ahead of the expert by'], rows) : '<p>None.</p>'
  return `<section><h2>Can it be tricked?</h2>
<p>${tried} simple policies were tried; listed are those that beat the expert's mean score by more than two standard errors,
and again on other seeds.</p>
${found}</section>`
}

function inPoints({ mean, low, high }: Interval): string {
  return `${mean.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

function count(runs: number): string {
  return Number.isFinite(runs) ? String(runs) : 'no number of runs'
}
