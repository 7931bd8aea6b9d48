import { useStore } from '@nanostores/preact'
import { useRoom } from './handle.ts'

/** How far the reckoning is: a quick look at every run, then each in full. */
export function RoomProgress() {
  const { speech, review } = useRoom()
  const { phase, all, quick, thorough } = useStore(review.$state)
  const key = phase === 'running' && quick < all ? 'quick' : phase
  return (
    <div class="debrief-progress no-print">
      {phase !== 'done' && phase !== 'failed' && (
        <progress max={2 * all} value={quick + thorough} aria-label={speech.say('live-debrief.progressLabel')} />
      )}
      <p role="status">{speech.say(`live-debrief.progress-${key}`, { quick, thorough, all })}</p>
      {phase === 'running' && (
        <button type="button" class="button" onClick={review.pause}>
          {speech.say('debrief.pause')}
        </button>
      )}
      {(phase === 'paused' || phase === 'failed') && (
        <button type="button" class="button" onClick={review.goOn}>
          {speech.say('debrief.resume')}
        </button>
      )}
    </div>
  )
}
