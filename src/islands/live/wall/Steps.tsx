import type { WallView } from '../../../stores/live/wall.ts'
import type { LiveSpeech } from '../live-speech.ts'

/** How many stand in each week; bars and numbers, no names. */
export function Steps({ speech, view, weeks }: { speech: LiveSpeech; view: WallView; weeks: number }) {
  const last = Math.max(weeks, ...Object.keys(view.steps).map(Number))
  const steps = Array.from({ length: last + (weeks > 0 && last === weeks ? 1 : 0) }, (_, n) => n + 1)
  const most = Math.max(1, ...Object.values(view.steps))
  const nameOf = (step: number) =>
    weeks > 0 && step > weeks ? speech.say('live-wall.done') : speech.say('live-wall.week', { n: step })
  return (
    <ol class="live-steps">
      {steps.map((step) => {
        const count = view.steps[String(step)] ?? 0
        return (
          <li key={step} aria-label={speech.say('live-wall.atWeek', { where: nameOf(step), n: count })}>
            <b>{count > 0 ? count : ''}</b>
            <svg viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">
              <rect x="0" y={100 - (100 * count) / most} width="10" height={(100 * count) / most} />
            </svg>
            <span>{weeks > 0 && step > weeks ? nameOf(step) : step}</span>
          </li>
        )
      })}
    </ol>
  )
}
