import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import type { Gone, Line } from '../../stores/live/line.ts'
import type { ServerTime } from '../../stores/live/server-time.ts'
import type { LiveSpeech } from './live-speech.ts'

/** Whether the line to the room stands; says so aloud when it breaks. */
export function ConnectionMark({ line, speech }: { line: Pick<Line, '$connection'>; speech: LiveSpeech }) {
  const connection = useStore(line.$connection)
  return (
    <span class="live-connection" data-connection={connection} role="status">
      <i aria-hidden="true" />
      {speech.say(`live.${connection}`)}
      {connection === 'outdated' && (
        <button type="button" class="button" onClick={() => location.reload()}>
          {speech.say('live.reload')}
        </button>
      )}
    </span>
  )
}

interface CountdownProps {
  readonly time: ServerTime
  readonly deadline: number | null
  /** The clock stands since then. */
  readonly stopped: number | null
  readonly speech: LiveSpeech
}

/** Time left by the server's clock. Seconds are drawn, not spoken: a timer that talks keeps nobody in mind of anything. */
export function Countdown({ time, deadline, stopped, speech }: CountdownProps) {
  const [, tick] = useState(0)
  useEffect(() => {
    if (deadline === null || stopped !== null) return
    const timer = setInterval(() => tick((n) => n + 1), 500)
    return () => clearInterval(timer)
  }, [deadline, stopped])
  if (deadline === null) return null
  const left = deadline - (stopped ?? time.now())
  const key = stopped !== null ? 'live.timeStands' : left > 0 ? 'live.timeLeft' : 'live.timeUp'
  return (
    <span class="live-clock" role="timer" data-low={(stopped === null && left < 60_000) || undefined}>
      {speech.say(key, { time: speech.time(left) })}
    </span>
  )
}

/** The line has ended for good: why, and the way back if there is one. */
export function GoneScreen({ gone, speech, back }: { gone: Gone; speech: LiveSpeech; back: () => void }) {
  return (
    <section class="live-page">
      <h1>{speech.say(`live.gone-${gone}`)}</h1>
      <p>{speech.say(`live.gone-${gone}-about`)}</p>
      <p class="live-acts">
        {gone !== 'deleted' && (
          <button type="button" class="button first" onClick={back}>
            {speech.say('live.again')}
          </button>
        )}
        <a class="button" href={`/${speech.locale}/live/`}>
          {speech.say('live.toEntrance')}
        </a>
      </p>
    </section>
  )
}
