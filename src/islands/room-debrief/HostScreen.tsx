import { useCallback, useState } from 'preact/hooks'
import type { RoomMoment } from '../../stores/room-debrief/room.ts'
import { Compare } from './Compare.tsx'
import { Errors } from './Errors.tsx'
import { Forecast } from './Forecast.tsx'
import { Fork } from './Fork.tsx'
import { useRoom } from './handle.ts'
import { Moments } from './Moments.tsx'
import { Outcomes } from './Outcomes.tsx'
import { Overview } from './Overview.tsx'
import { Replay } from './Replay.tsx'
import { RoomProgress } from './RoomProgress.tsx'

interface Props {
  named: boolean
  setNamed: (named: boolean) => void
  seen: { readonly run: string; readonly step: number }
  setSeen: (seen: { run: string; step: number }) => void
}

const SECTIONS = ['overview', 'moments', 'outcomes', 'errors', 'forecast', 'fork', 'replay', 'compare'] as const

/** The debrief in the order of a lesson: the room as a whole, its decisions, what luck did, then any run by itself. */
export function HostScreen({ named, setNamed, seen, setSeen }: Props) {
  const { room, speech } = useRoom()
  const [forked, setForked] = useState<RoomMoment | null>(null)
  const fork = useCallback((moment: RoomMoment) => {
    setForked(moment)
    const heading = document.getElementById('room-fork')
    heading?.scrollIntoView()
    heading?.focus({ preventScroll: true })
  }, [])
  const file = `/live/api/rooms/${room.overview.room}/export`
  if (room.runs.length === 0) return <p class="notice">{speech.say('live-debrief.noRuns')}</p>
  return (
    <div class="room-debrief">
      <p class="room-about">
        {speech.say('live-debrief.roomIs', {
          scenario: speech.text(room.setting.scenario.title),
          room: room.overview.room,
          n: room.overview.runs.length,
        })}
      </p>
      {room.runs.length < room.overview.runs.length && (
        <p class="notice">
          {speech.say('live-debrief.sampled', { some: room.runs.length, all: room.overview.runs.length })}
        </p>
      )}
      {room.rehearsed && <p class="notice">{speech.say('live-debrief.rehearsed')}</p>}
      <div class="room-bar no-print">
        <label class="debrief-option">
          <input type="checkbox" checked={named} onChange={(event) => setNamed(event.currentTarget.checked)} />
          {speech.say('live-debrief.showNames')}
        </label>
        <button type="button" class="button" onClick={() => window.print()}>
          {speech.say('live-debrief.print')}
        </button>
        <a class="button" download href={`${file}.csv`}>
          {speech.say('live-debrief.csvDecisions')}
        </a>
        <a class="button" download href={`${file}.csv?table=seats`}>
          {speech.say('live-debrief.csvSeats')}
        </a>
        <a class="button" download href={`${file}.csv?table=room`}>
          {speech.say('live-debrief.csvRoom')}
        </a>
        <a class="button" download href={`${file}.json`}>
          {speech.say('live-debrief.json')}
        </a>
      </div>
      <RoomProgress />
      <nav class="room-sections no-print" aria-label={speech.say('live-debrief.sections')}>
        <ul>
          {SECTIONS.map((name) => (
            <li key={name}>
              <a href={`#room-${name}`} onClick={goTo(name)}>
                {speech.say(`live-debrief.${name}Title`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Overview />
      <Moments fork={fork} />
      <Outcomes />
      <Errors />
      <Forecast />
      <Fork moment={forked} choose={setForked} />
      <Replay seen={seen} setSeen={setSeen} />
      <Compare />
    </div>
  )
}

/** Within the page: the address keeps the room's code. */
function goTo(name: string) {
  return (event: Event): void => {
    event.preventDefault()
    const heading = document.getElementById(`room-${name}`)
    heading?.scrollIntoView()
    heading?.focus({ preventScroll: true })
  }
}
