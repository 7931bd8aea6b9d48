import { useStore } from '@nanostores/preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { Desk } from '../../../sim/territory/desk.ts'
import type { Command, Fact } from '../../../sim/territory/facts.ts'
import { prepare } from '../../../sim/territory/setting.ts'
import { browserWire } from '../../../stores/live/browser-wire.ts'
import type { Content } from '../../../stores/live/content.ts'
import { type RemoteRun, remoteSession } from '../../../stores/live/remote-session.ts'
import type { RoomInfo } from '../../../stores/live/room.ts'
import { openSeat, type SeatStore } from '../../../stores/live/seat.ts'
import { sessionSlot } from '../../../stores/live/session-slot.ts'
import { toldTerritory } from '../../../stores/live/told-territory.ts'
import { createSpeech } from '../../desk/speech.ts'
import type { LiveSpeech } from '../live-speech.ts'
import { GoneScreen } from '../Status.tsx'
import { PlayDesk } from './PlayDesk.tsx'
import { SlimBar } from './SlimBar.tsx'
import { TeamPanel } from './TeamPanel.tsx'
import { WaitScreen } from './WaitScreen.tsx'

export type TerritoryRun = RemoteRun<Desk, Command, Fact>
export type TerritorySeat = SeatStore<TerritoryRun>

interface Props {
  readonly speech: LiveSpeech
  readonly info: RoomInfo
  readonly content: Content
  again(): void
}

/** A seat with its line to the room. */
export function SeatScreen({ speech, info, content, again }: Props) {
  const setting = useMemo(() => prepare(content.scenario, content.playbook), [content])
  const desk = useMemo(() => createSpeech(speech.words, content.scenario.currency), [speech, content])
  const store: TerritorySeat = useMemo(
    () =>
      openSeat(
        browserWire,
        info.room,
        sessionSlot(`fc:live:${info.room}:${info.me.seat}`),
        (id, outbox, way) => remoteSession(toldTerritory, setting, id, outbox, way),
        again,
      ),
    [info.room, info.me.seat, setting],
  )
  useEffect(() => () => store.close(), [store])
  const place = useStore(store.$place)
  const run = useStore(store.$run)
  const gone = useStore(store.$gone)
  const removed = place?.me.status === 'removed'
  if (gone || removed) return <GoneScreen gone={gone ?? 'removed'} speech={speech} back={() => location.reload()} />
  if (!place) return <p role="status">{speech.say('live.connecting')}</p>
  return (
    <div class="live-seat">
      <SlimBar speech={speech} store={store} place={place} room={info.room} />
      {place.team && run && <TeamPanel speech={speech} desk={desk} setting={setting} store={store} place={place} />}
      {run ? (
        <PlayDesk
          key={run.session.id}
          speech={speech}
          desk={desk}
          setting={setting}
          store={store}
          run={run}
          place={place}
          room={info.room}
        />
      ) : (
        <WaitScreen speech={speech} content={content} place={place} room={info.room} />
      )}
    </div>
  )
}
