import { useStore } from '@nanostores/preact'
import { $statements, calibrate, ENOUGH } from '../../stores/review/calibration.ts'
import { CalibrationPicture } from './CalibrationPicture.tsx'
import { useDebrief } from './handle.ts'

/** How stated chances came true, over all finished runs in this browser. */
export function Calibration() {
  const { speech } = useDebrief()
  const statements = useStore($statements)
  return (
    <section class="section" aria-labelledby="debrief-calibration">
      <h2 id="debrief-calibration">{speech.say('debrief.calibrationTitle')}</h2>
      {statements === null ? (
        <p class="soft">{speech.say('debrief.calibrationReading')}</p>
      ) : statements.length < ENOUGH ? (
        <p>{speech.say('debrief.calibrationNotYet', { n: statements.length, enough: ENOUGH })}</p>
      ) : (
        <CalibrationPicture speech={speech} calibration={calibrate(statements)} />
      )}
    </section>
  )
}
