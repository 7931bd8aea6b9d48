import { useStore } from '@nanostores/preact'
import { useState } from 'preact/hooks'
import type { Place } from '../../../stores/live/seat.ts'
import { KeyDialog } from '../KeyDialog.tsx'
import type { LiveSpeech } from '../live-speech.ts'
import { ConnectionMark, Countdown } from '../Status.tsx'
import { HelpDialog, HelpLine } from './Help.tsx'
import type { TerritorySeat } from './SeatScreen.tsx'

interface Props {
  readonly speech: LiveSpeech
  readonly store: TerritorySeat
  readonly place: Place
  readonly room: string
}

/** Over the desk: the line, the round, the time; help, and the way back in. */
export function SlimBar({ speech, store, place, room }: Props) {
  const [shown, show] = useState<'help' | 'key' | null>(null)
  const waiting = useStore(store.outbox.$waiting)
  const connection = useStore(store.$connection)
  const { me, standing } = place
  const { phase, round, rounds, deadline, stopped } = place.room
  const playing = phase === 'running' || phase === 'paused'
  return (
    <>
      <section class="live-bar" aria-label={speech.say('live-play.bar')}>
        <ConnectionMark line={store} speech={speech} />
        <span>
          {playing && rounds > 1
            ? speech.say('live.round', { n: round, all: rounds })
            : speech.say(`live.phase-${phase}`)}
        </span>
        {playing && (
          <Countdown
            time={store.time}
            deadline={standing ? standing.deadline : deadline}
            stopped={stopped}
            speech={speech}
          />
        )}
        <span class="live-bar-name">{me.name}</span>
        {me.status === 'seated' && phase !== 'closed' && (
          <button type="button" class="button" onClick={() => show('help')}>
            {speech.say('live-play.help')}
          </button>
        )}
        <button type="button" class="button" onClick={() => show('key')}>
          {speech.say('live-play.showKey')}
        </button>
      </section>
      {connection !== 'open' && waiting > 0 && (
        <p class="live-line" role="status">
          {speech.say('live-play.waitingSend', { n: waiting })}
        </p>
      )}
      <HelpLine speech={speech} store={store} me={me} />
      {shown === 'help' && <HelpDialog speech={speech} store={store} close={() => show(null)} />}
      {shown === 'key' && (
        <KeyDialog
          speech={speech}
          room={room}
          query="as=seat"
          page="play"
          title={speech.say('live-play.rejoinKey')}
          about={speech.say('live-play.rejoinAbout')}
          close={() => show(null)}
        />
      )}
    </>
  )
}
