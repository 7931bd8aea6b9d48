import type { Compared } from '../../stores/comparison.ts'
import type { Attempt } from '../../stores/runs.ts'
import type { Speech } from './speech.ts'

/** Narrow enough to be drawn in its own size on the smallest phone. */
const WIDTH = 286
const HEIGHT = 132
const LEFT = 76
const RIGHT = 24
const TOP = 18
const BOTTOM = 22

interface Props {
  readonly speech: Speech
  /** Two or more, oldest first. */
  readonly attempts: readonly Compared<Attempt>[]
  readonly pass: number
}

/** Totals from run to run against the line of passing. The table below it says the same in numbers. */
export function AttemptChart({ speech, attempts, pass }: Props) {
  const gap = (WIDTH - LEFT - RIGHT) / (attempts.length - 1)
  const points = attempts.map(({ total, best, latest }, n) => ({
    x: LEFT + n * gap,
    y: heightOf(total),
    total,
    best,
    latest,
  }))
  const totals = attempts.map(({ total }) => speech.number(total)).join(', ')
  return (
    <svg
      class="attempt-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={speech.say('chartLabel', { n: attempts.length, totals, pass })}
    >
      <Level y={heightOf(0)} label="0" />
      <Level y={heightOf(100)} label="100" />
      <Level y={heightOf(pass)} label={speech.say('passLine', { n: pass })} isPass />
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ x, y, total, best, latest }) => (
        <g key={x}>
          <circle class={best ? 'is-best' : undefined} cx={x} cy={y} r={best ? 5 : 4} />
          {(best || latest) && (
            <text class="total" x={x} y={y - 9} text-anchor="middle">
              {speech.number(total)}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}

function Level({ y, label, isPass = false }: { y: number; label: string; isPass?: boolean }) {
  return (
    <g class={isPass ? 'is-pass' : undefined}>
      <line x1={LEFT} x2={WIDTH - RIGHT} y1={y} y2={y} />
      <text x={LEFT - 8} y={y + 4} text-anchor="end">
        {label}
      </text>
    </g>
  )
}

function heightOf(total: number): number {
  return TOP + (1 - total / 100) * (HEIGHT - TOP - BOTTOM)
}
