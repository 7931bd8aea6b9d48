import { useRoom } from './handle.ts'
import { Part } from './Part.tsx'

/** Rank correlations from which on results and decisions may be said to agree, or not to. */
const AGREES = 0.6
const PARTS = 0.3

/** What came out against what such decisions bring on average luck: who was lucky, and who was good. */
export function Outcomes() {
  const { analysis, room, speech, nameOf, replay } = useRoom()
  const { outcomes, agreement } = analysis
  const quota = room.setting.scenario.quota
  if (outcomes.length === 0) {
    return (
      <Part name="outcomes">
        <p class="soft">{speech.say('live-debrief.wait')}</p>
      </Part>
    )
  }
  const rows = outcomes.toSorted((a, b) => b.adjusted.mean - a.adjusted.mean)
  return (
    <Part name="outcomes">
      <p>{speech.say('live-debrief.outcomesAbout')}</p>
      {agreement !== null && (
        <p>
          <strong>
            {speech.say(`live-debrief.agreement-${agreement >= AGREES ? 'high' : agreement >= PARTS ? 'some' : 'low'}`)}
          </strong>
        </p>
      )}
      <Scatter />
      <details open={rows.length <= 30}>
        <summary>{speech.say('debrief.asTable')}</summary>
        <div class="room-wide">
          <table>
            <thead>
              <tr>
                {['run', 'final', 'adjusted', 'luck', 'ofQuota'].map((key) => (
                  <th scope="col" key={key}>
                    {speech.say(`live-debrief.col-${key}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ run, final, adjusted, luck }) => (
                <tr key={run}>
                  <th scope="row">
                    <button type="button" class="room-link" onClick={() => replay(run, 0)}>
                      {nameOf(run)}
                    </button>
                  </th>
                  <td>{speech.money(final)}</td>
                  <td>{speech.money(adjusted.mean)}</td>
                  <td>{speech.money(luck)}</td>
                  <td>{speech.percent(final / quota)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </Part>
  )
}

const SIDE = 300
const LEFT = 64
const BELOW = 34
const MARGIN = 12

function Scatter() {
  const { analysis, room, speech } = useRoom()
  const { outcomes } = analysis
  const all = outcomes.flatMap(({ final, adjusted }) => [final, adjusted.mean])
  const low = Math.min(0, ...all)
  const high = Math.max(1, room.setting.scenario.quota, ...all)
  const at = (value: number) => ((value - low) / (high - low)) * SIDE
  const x = (value: number) => LEFT + at(value)
  const y = (value: number) => MARGIN + SIDE - at(value)
  const quota = room.setting.scenario.quota
  return (
    <figure class="room-scatter">
      <svg
        viewBox={`0 0 ${LEFT + SIDE + MARGIN} ${MARGIN + SIDE + BELOW}`}
        role="img"
        aria-label={speech.say('live-debrief.scatterLabel', { n: outcomes.length })}
      >
        <path class="is-frame" d={`M${LEFT} ${MARGIN}V${MARGIN + SIDE}H${LEFT + SIDE}`} />
        <path class="is-even" d={`M${x(low)} ${y(low)}L${x(high)} ${y(high)}`} />
        <path class="is-quota" d={`M${LEFT} ${y(quota)}H${LEFT + SIDE}`} />
        <text x={LEFT + SIDE} y={y(quota) - 4} text-anchor="end">
          {speech.say('live-debrief.fact-quota')}
        </text>
        {[low, (low + high) / 2, high].map((value) => (
          <g key={value}>
            <text x={LEFT - 6} y={y(value) + 4} text-anchor="end">
              {speech.money(value)}
            </text>
            <text x={x(value)} y={MARGIN + SIDE + 16} text-anchor={value === high ? 'end' : 'middle'}>
              {speech.money(value)}
            </text>
          </g>
        ))}
        <text x={LEFT + 6} y={MARGIN + 10}>
          {speech.say('live-debrief.lucky')}
        </text>
        <text x={LEFT + SIDE} y={MARGIN + SIDE - 8} text-anchor="end">
          {speech.say('live-debrief.unlucky')}
        </text>
        {outcomes.map(({ run, final, adjusted }) => (
          <circle key={run} cx={x(adjusted.mean)} cy={y(final)} r="5" />
        ))}
      </svg>
      <figcaption class="soft">{speech.say('live-debrief.scatterAxes')}</figcaption>
    </figure>
  )
}
