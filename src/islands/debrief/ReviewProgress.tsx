import { useStore } from '@nanostores/preact'
import { useDebrief } from './handle.ts'

/** How far the weighing is, and how to stop it and go on. */
export function ReviewProgress() {
  const { speech, job } = useDebrief()
  const { phase, opened, review } = useStore(job.$state)
  const all = opened?.choices.length ?? 0
  const n = review?.decisions.length ?? 0
  const said = phase === 'done' ? 'weighed' : phase === 'paused' ? 'paused' : 'weighing'
  return (
    <section class="debrief-progress" data-phase={phase}>
      <p>{opened ? speech.say(`debrief.${said}`, { n, all }) : speech.say('debrief.loading')}</p>
      {phase !== 'done' && (
        <progress max={Math.max(1, all)} value={n} aria-label={speech.say('debrief.weighing', { n, all })} />
      )}
      {phase === 'running' && (
        <button type="button" class="button" onClick={job.pause}>
          {speech.say('debrief.pause')}
        </button>
      )}
      {phase === 'paused' && (
        <button type="button" class="button" onClick={job.goOn}>
          {speech.say('debrief.resume')}
        </button>
      )}
    </section>
  )
}
