import { useStore } from '@nanostores/preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { Setting } from '../../../sim/territory/setting.ts'
import type { Place } from '../../../stores/live/seat.ts'
import { DeskScreen } from '../../desk/DeskScreen.tsx'
import { createHandle } from '../../desk/handle.ts'
import type { Speech } from '../../desk/speech.ts'
import type { LiveSpeech } from '../live-speech.ts'
import { readPushed } from './pushed.ts'
import type { TerritoryRun, TerritorySeat } from './SeatScreen.tsx'

interface Props {
  readonly speech: LiveSpeech
  readonly desk: Speech
  readonly setting: Setting
  readonly store: TerritorySeat
  readonly run: TerritoryRun
  readonly place: Place
  readonly room: string
}

/** The desk over the room's run, and above it what holds the play up. */
export function PlayDesk({ speech, desk, setting, store, run, place, room }: Props) {
  const handle = useMemo(() => createHandle(setting, run.session, desk), [setting, run, desk])
  useEffect(() => readPushed(handle), [handle])
  const view = useStore(run.session.$view)
  const state = stateOf(place, view.phase === 'finished')
  const amounts = { amount: desk.money(view.bookings), quota: desk.money(setting.scenario.quota) }
  const over = state === 'debrief' || state === 'closed'
  return (
    <>
      {state && (
        <div class="live-banner" role="status" data-state={state}>
          <h2>{speech.say(`live-play.${state}`)}</h2>
          <p>{speech.say(state === 'waitsRound' ? 'live-play.waitsAbout' : `live-play.${state}About`)}</p>
          {(over || state === 'finished' || state === 'ended') && <p>{speech.say('live-play.bookings', amounts)}</p>}
          {over && (
            <a class="button first" href={`/${speech.locale}/live/debrief/#${room}`}>
              {speech.say('live-play.toDebrief')}
            </a>
          )}
          {state === 'bot' && (
            <button type="button" class="button first" onClick={() => void store.act({ type: 'Return' })}>
              {speech.say('live-play.takeBack')}
            </button>
          )}
        </div>
      )}
      {!over && (
        <DeskScreen session={run.session} setting={setting} speech={desk} handle={handle}>
          {null}
        </DeskScreen>
      )}
    </>
  )
}

/** The one thing that matters most of all that may hold up the play; `null`: one may decide. */
function stateOf({ room, me, standing }: Place, finished: boolean) {
  if (room.phase === 'debrief' || room.phase === 'closed') return room.phase
  if (finished) return 'finished'
  if (standing?.ended) return 'ended'
  if (me.bot !== null) return 'bot'
  if (room.phase === 'paused') return 'paused'
  return standing?.waits ? 'waitsRound' : null
}
