import type { Band, Calibration as CalibrationData } from '../../stores/review/calibration.ts'
import { number } from '../../words/words.ts'
import type { Speech } from '../desk/speech.ts'

interface Props {
  speech: Speech
  calibration: CalibrationData
}

/** Stated chances against what came: the Brier score, a plot, and the same as a table. */
export function CalibrationPicture({ speech, calibration: { brier, count, bands } }: Props) {
  return (
    <>
      <p>{speech.say('debrief.calibrationAbout', { n: count })}</p>
      <p>
        <strong>{speech.say('debrief.brier', { score: number(speech.words.locale, brier, 3) })}</strong>
      </p>
      <div class="debrief-calibration">
        <Plot speech={speech} bands={bands} />
        <table>
          <thead>
            <tr>
              {['band', 'bandCount', 'bandStated', 'bandWon'].map((key) => (
                <th scope="col" key={key}>
                  {speech.say(`debrief.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bands.map(({ from, to, count: n, stated, won }) => (
              <tr key={from}>
                <th scope="row">
                  {speech.say('debrief.bandRange', { from: speech.percent(from), to: speech.percent(to) })}
                </th>
                <td>{n}</td>
                <td>{speech.percent(stated)}</td>
                <td>{speech.percent(won)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

const SIDE = 200
const LEFT = 34
const BOTTOM = 20
const MARGIN = 10

function Plot({ speech, bands }: { speech: Speech; bands: readonly Band[] }) {
  const x = (share: number) => LEFT + share * SIDE
  const y = (share: number) => MARGIN + (1 - share) * SIDE
  const most = Math.max(...bands.map(({ count }) => count))
  return (
    <svg
      viewBox={`0 0 ${LEFT + SIDE + MARGIN} ${MARGIN + SIDE + BOTTOM}`}
      role="img"
      aria-label={speech.say('debrief.calibrationChart')}
    >
      <path class="is-frame" d={`M${x(0)} ${y(1)}V${y(0)}H${x(1)}`} />
      <path class="is-even" d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} />
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <text x={x(share)} y={y(0) + 15} text-anchor="middle">
            {speech.percent(share)}
          </text>
          <text x={LEFT - 5} y={y(share) + 4} text-anchor="end">
            {speech.percent(share)}
          </text>
        </g>
      ))}
      {bands.map(({ from, count, stated, won }) => (
        <circle key={from} cx={x(stated)} cy={y(won)} r={3 + 7 * Math.sqrt(count / most)} />
      ))}
    </svg>
  )
}
