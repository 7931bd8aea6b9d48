/** Parts of a page that needs nothing but itself: style, tables, bar charts as inline SVG. */

export interface Bar {
  readonly label: string
  readonly value: number
  /** The value in words, beside the bar. */
  readonly text: string
  /** Ends of the thin line over the bar. */
  readonly low?: number
  readonly high?: number
}

export const STYLE = `
:root { color-scheme: light dark; --ink: #1c1b19; --soft: #5c5954; --paper: #fbfaf7; --line: #d5d1c8; --bar: #5f90b5; --mark: #9c4a1a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ece9e2; --soft: #b3aea4; --paper: #191816; --line: #45423c; --bar: #5f8db0; --mark: #f0a06c; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 24px 16px 64px; }
h1 { font-size: 1.75rem; line-height: 1.2; }
h2 { font-size: 1.2rem; margin: 40px 0 8px; }
p { max-width: 65ch; }
.broken { border-left: 4px solid var(--mark); padding-left: 16px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: 4px 16px 4px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-weight: 600; color: var(--soft); }
svg { width: 100%; height: auto; max-width: 46rem; margin: 8px 0 16px; }
svg text { fill: var(--ink); font-size: 13px; }
.bar { fill: var(--bar); }
.spread { stroke: var(--ink); stroke-width: 1.5; }
.mark { stroke: var(--mark); stroke-width: 2; stroke-dasharray: 4 3; }
`

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (tag: 'th' | 'td', row: readonly string[]) =>
    `<tr>${row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`
  const body = rows.map((row) => cells('td', row)).join('')
  // Reached by the keyboard, since a narrow screen scrolls it.
  return `<div class="scroll" role="region" aria-label="Table" tabindex="0"><table><thead>${cells('th', head)}</thead><tbody>${body}</tbody></table></div>`
}

const ROW = 26
const THICK = 16
/** Where bars begin and how long the longest is, in the 640 units of the drawing's width. */
const LEFT = 96
const LONG = 320

/** Bars from 0 to `max`; `mark` draws a line across all of them, clear of the words. */
export function barChart(title: string, bars: readonly Bar[], max: number, mark?: number): string {
  const x = (value: number) => LEFT + (Math.min(max, Math.max(0, value)) / max) * LONG
  const height = bars.length * ROW + 8
  const line =
    mark === undefined ? '' : `<line class="mark" x1="${x(mark)}" x2="${x(mark)}" y1="0" y2="${height}"></line>`
  return `<svg viewBox="0 0 640 ${height}" role="img" aria-label="${escapeHtml(title)}; the numbers stand in the table below">
${bars.map((bar, n) => drawBar(bar, n * ROW + 4, x, mark !== undefined)).join('\n')}
${line}
</svg>`
}

function drawBar(
  { label, value, text, low, high }: Bar,
  y: number,
  x: (value: number) => number,
  isAligned: boolean,
): string {
  const middle = y + THICK / 2
  const end = isAligned ? LEFT + LONG : x(Math.max(value, high ?? value))
  const spread =
    low === undefined || high === undefined
      ? ''
      : `<line class="spread" x1="${x(low)}" x2="${x(high)}" y1="${middle}" y2="${middle}"></line>`
  return `<text x="${LEFT - 8}" y="${middle + 5}" text-anchor="end">${escapeHtml(label)}</text><rect class="bar" x="${LEFT}" y="${y}" width="${x(value) - LEFT}" height="${THICK}"></rect>${spread}<text x="${end + 8}" y="${middle + 5}">${escapeHtml(text)}</text>`
}
