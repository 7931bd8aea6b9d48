import { useMemo } from 'preact/hooks'
import { higherIn, histogram, spreadOf } from '../../stores/review/futures.ts'
import { useDebrief } from './handle.ts'

const WIDTH = 288
const HALF = 64

/** Two heaps of futures over the same money, one upwards, one downwards. */
export function FuturesChart({ mine, other }: { mine: readonly number[]; other: readonly number[] }) {
  const { speech } = useDebrief()
  const { bins, most } = useMemo(() => histogram(mine, other), [mine, other])
  const width = WIDTH / bins.length
  const height = (count: number) => (count / most) * HALF
  const low = bins[0]?.from ?? 0
  const high = bins.at(-1)?.to ?? 1
  return (
    <figure class="debrief-futures">
      <p>
        <strong>{speech.say('debrief.higher', { n: higherIn(mine, other), all: mine.length })}</strong>
      </p>
      <svg
        viewBox={`0 0 ${WIDTH} ${2 * HALF + 2}`}
        role="img"
        aria-label={speech.say('debrief.futuresChart', { all: mine.length })}
      >
        {bins.map(({ from, counts: [up, down] }, n) => (
          <g key={from}>
            <rect class="is-mine" x={n * width + 1} y={HALF - height(up)} width={width - 2} height={height(up)} />
            <rect class="is-other" x={n * width + 1} y={HALF + 2} width={width - 2} height={height(down)} />
          </g>
        ))}
        <path d={`M0 ${HALF + 1}H${WIDTH}`} />
      </svg>
      <p class="debrief-axis" aria-hidden="true">
        <span>{speech.money(low)}</span>
        <span>{speech.money(high)}</span>
      </p>
      <Spreads mine={mine} other={other} />
      <details>
        <summary>{speech.say('debrief.asTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{speech.say('debrief.from')}</th>
              <th scope="col">{speech.say('debrief.upTo')}</th>
              <th scope="col">{speech.say('debrief.yours')}</th>
              <th scope="col">{speech.say('debrief.other')}</th>
            </tr>
          </thead>
          <tbody>
            {bins.map(({ from, to, counts }) => (
              <tr key={from}>
                <td>{speech.money(from)}</td>
                <td>{speech.money(to)}</td>
                <td>{counts[0]}</td>
                <td>{counts[1]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

function Spreads({ mine, other }: { mine: readonly number[]; other: readonly number[] }) {
  const { speech } = useDebrief()
  const a = spreadOf(mine)
  const b = spreadOf(other)
  const rows = [
    ['average', a.mean, b.mean],
    ['lowTenth', a.low, b.low],
    ['middle', a.middle, b.middle],
    ['highTenth', a.high, b.high],
  ] as const
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{speech.say('debrief.measure')}</th>
          <th scope="col">
            <i class="debrief-swatch is-mine" aria-hidden="true" /> {speech.say('debrief.yours')}
          </th>
          <th scope="col">
            <i class="debrief-swatch is-other" aria-hidden="true" /> {speech.say('debrief.other')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, yours, theirs]) => (
          <tr key={name}>
            <th scope="row">{speech.say(`debrief.${name}`)}</th>
            <td>{speech.money(yours)}</td>
            <td>{speech.money(theirs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
