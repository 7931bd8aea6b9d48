import { calibrate } from '../../stores/review/calibration.ts'
import { CalibrationPicture } from '../debrief/CalibrationPicture.tsx'
import { useRoom } from './handle.ts'
import { Part } from './Part.tsx'

/** Share of the quota, or of chances, below which hope and doubt are called even. */
const EVEN = 0.05

/** How well the room foresaw: stated chances against what came, and forecasts against results. */
export function Forecast() {
  const { analysis, speech } = useRoom()
  const { forecast, statements } = analysis
  const { hope, error, bias, forecasts } = forecast
  const side = (value: number) => (Math.abs(value) < EVEN ? 'even' : value > 0 ? 'high' : 'low')
  return (
    <Part name="forecast">
      {statements.length === 0 ? (
        <p class="soft">{speech.say('live-debrief.statementsNone')}</p>
      ) : (
        <>
          {hope !== null && (
            <p>
              <strong>
                {speech.say(`live-debrief.hope-${side(hope)}`, { points: speech.percent(Math.abs(hope)) })}
              </strong>
            </p>
          )}
          <CalibrationPicture
            speech={speech}
            calibration={calibrate(statements.map(({ chance, came }) => ({ chance, won: came })))}
          />
        </>
      )}
      {error !== null && bias !== null ? (
        <p>
          {speech.join([
            speech.say('live-debrief.forecastError', { share: speech.percent(error), n: forecasts }),
            speech.say(`live-debrief.bias-${side(bias)}`),
          ])}
        </p>
      ) : (
        <p class="soft">{speech.say('live-debrief.forecastsNone')}</p>
      )}
    </Part>
  )
}
