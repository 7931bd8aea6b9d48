import { useStore } from '@nanostores/preact'
import { useEffect, useMemo } from 'preact/hooks'
import { browserWire } from '../../stores/live/browser-wire.ts'
import type { RoomInfo } from '../../stores/live/room.ts'
import { spaced } from '../../stores/live/room-code.ts'
import { openWall, type WallView } from '../../stores/live/wall.ts'
import type { Words } from '../../words/words.ts'
import { useContent } from './content.ts'
import { useDoor } from './door.ts'
import { Funnel } from './Funnel.tsx'
import { type LiveSpeech, liveSpeech } from './live-speech.ts'
import { ConnectionMark, Countdown, GoneScreen } from './Status.tsx'
import { ThresholdScreen } from './Threshold.tsx'
import { Qr } from './wall/Qr.tsx'
import { Steps } from './wall/Steps.tsx'
import './live.css'
import './wall/wall.css'

/** What hangs on the wall: the code, the time, and where the class stands. Nobody's name unless the host shows them. */
export function Wall({ words }: { words: Words }) {
  const speech = useMemo(() => liveSpeech(words), [words])
  const door = useDoor('wall')
  const { threshold } = door
  if (threshold.at === 'inside') return <Screen speech={speech} info={threshold.info} again={door.again} />
  const outside =
    threshold.at === 'outside' ? <p>{speech.say('live.wallOutside', { code: spaced(threshold.code) })}</p> : null
  return <ThresholdScreen door={door} speech={speech} outside={outside} />
}

function Screen({ speech, info, again }: { speech: LiveSpeech; info: RoomInfo; again: () => void }) {
  const store = useMemo(() => openWall(browserWire, info.room, again), [info.room])
  useEffect(() => () => store.close(), [store])
  const view = useStore(store.$view)
  const gone = useStore(store.$gone)
  const content = useContent(speech.locale, info.scenario)
  if (gone) return <GoneScreen gone={gone} speech={speech} back={() => location.reload()} />
  if (!view) return <p role="status">{speech.say('live.connecting')}</p>
  const { room } = view
  const playing = room.phase === 'running' || room.phase === 'paused'
  return (
    <div class="live-wall">
      <header class="live-wall-top">
        <h1>
          {playing && room.rounds > 1
            ? speech.say('live.round', { n: room.round, all: room.rounds })
            : phaseOf(speech, view)}
        </h1>
        {room.phase === 'paused' && <strong class="live-wall-paused">{speech.say('live-wall.paused')}</strong>}
        {playing && <Countdown time={store.time} deadline={room.deadline} stopped={room.stopped} speech={speech} />}
        <span>{speech.say('live-wall.present', { n: view.present })}</span>
        <ConnectionMark line={store} speech={speech} />
        <button type="button" class="button" onClick={() => void document.documentElement.requestFullscreen?.()}>
          {speech.say('live-wall.fullScreen')}
        </button>
      </header>
      <div class="live-wall-body">
        <Door speech={speech} code={info.room} small={playing} />
        {playing && (
          <section>
            <h2>{speech.say('live-wall.where')}</h2>
            <Steps speech={speech} view={view} weeks={content?.scenario.weeks ?? 0} />
            <p>{speech.say('live-wall.roundDone', { n: view.waits, all: view.count })}</p>
          </section>
        )}
        {(playing || room.phase === 'debrief') && content && (
          <section>
            <h2>{speech.say('live-wall.funnel')}</h2>
            <Funnel
              names={content.playbook.stages.map(({ name }) => String(name))}
              counts={view.funnel}
              label={speech.say('live-wall.funnel')}
            />
            <p>
              {speech.say('live-wall.booked', {
                amount: speech.money(content.scenario.currency, view.result),
                share: speech.percent(view.goal === 0 ? 0 : view.result / view.goal),
              })}
            </p>
          </section>
        )}
        {view.names && view.names.length > 0 && (
          <section>
            <h2>{speech.say('live-wall.names')}</h2>
            <p class="live-wall-names">{view.names.join(' · ')}</p>
          </section>
        )}
      </div>
    </div>
  )
}

function phaseOf(speech: LiveSpeech, { room }: WallView): string {
  const own = ['briefing', 'debrief', 'closed'].includes(room.phase)
  return speech.say(own ? `live-wall.${room.phase}` : `live.phase-${room.phase}`)
}

/** How to come in: big before it begins, in a corner afterwards. */
function Door({ speech, code, small }: { speech: LiveSpeech; code: string; small: boolean }) {
  const link = `${location.origin}/${speech.locale}/live/play/#${code}`
  return (
    <section class="live-wall-door" data-small={small || undefined}>
      <Qr text={link} label={speech.say('live-wall.qr')} />
      <p>
        {speech.say('live-wall.joinAt')}{' '}
        <span class="live-wall-address">{`${location.host}/${speech.locale}/live/`}</span>
      </p>
      <p class="live-wall-code">
        <span class="visually-hidden">{speech.say('live-wall.code')}: </span>
        {spaced(code)}
      </p>
    </section>
  )
}
