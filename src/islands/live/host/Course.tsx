import { useState } from 'preact/hooks'
import type { HostView } from '../../../stores/live/host.ts'
import { spaced } from '../../../stores/live/room-code.ts'
import { CopyLine } from '../CopyLine.tsx'
import { KeyDialog } from '../KeyDialog.tsx'
import { ConnectionMark, Countdown } from '../Status.tsx'
import { Confirm } from './Confirm.tsx'
import { useHost } from './context.ts'

/** Where the room is, and the one step that comes next, biggest of all. */
export function Course({ view, fault }: { view: HostView; fault: string | null }) {
  const { speech, store, info, say } = useHost()
  const { room, tally } = view
  const playing = room.phase === 'running' || room.phase === 'paused'
  return (
    <header class="live-course">
      <div class="live-course-top">
        <h1>{say('room', { code: spaced(info.room) })}</h1>
        <ConnectionMark line={store} speech={speech} />
      </div>
      <p class="live-course-where">
        <strong>{speech.say(`live.phase-${room.phase}`)}</strong>
        {playing && room.rounds > 1 && <span>{speech.say('live.round', { n: room.round, all: room.rounds })}</span>}
        {playing && <Countdown time={store.time} deadline={room.deadline} stopped={room.stopped} speech={speech} />}
        <span>{say('here', { n: tally.seats.present, all: tally.seats.seated })}</span>
        {tally.seats.waiting > 0 && <span>{say('waiting', { n: tally.seats.waiting })}</span>}
      </p>
      <p role="alert" class="live-fault">
        {fault}
      </p>
      <div class="live-acts">
        <Steps view={view} />
      </div>
      <Links />
    </header>
  )
}

function Steps({ view }: { view: HostView }) {
  const { act, say, speech, info } = useHost()
  const { room, options, tally } = view
  const left = tally.runs.count - tally.runs.waits - tally.runs.finished
  const debrief = (
    <a class="button first" href={`/${speech.locale}/live/debrief/#${info.room}`}>
      {say('debrief')}
    </a>
  )
  switch (room.phase) {
    case 'lobby':
    case 'briefing': {
      const start = say(room.rounds > 1 ? 'start' : 'startWhole')
      return (
        <>
          {room.phase === 'lobby' && (
            <button type="button" class="button" onClick={() => void act({ type: 'Brief' })}>
              {say('brief')}
            </button>
          )}
          <button type="button" class="button first" onClick={() => void act({ type: 'Start' })}>
            {start}
          </button>
          {tally.seats.seated === 0 && <p class="live-soft">{say('nobody')}</p>}
        </>
      )
    }
    case 'running':
      return (
        <>
          {room.rounds > 1 && (
            <Confirm
              first
              label={say('endRound', { n: room.round })}
              ask={left > 0 ? say('endRoundAsk', { n: left }) : null}
              act={() => void act({ type: 'PushOn', round: room.round, runs: null })}
            />
          )}
          <button type="button" class="button" onClick={() => void act({ type: 'Pause' })}>
            {say('pause')}
          </button>
          {options.pace.ms !== null && <Extend />}
          <Confirm label={say('endAll')} ask={say('endAsk')} act={() => void act({ type: 'End', runs: null })} />
        </>
      )
    case 'paused':
      return (
        <>
          <button type="button" class="button first" onClick={() => void act({ type: 'Resume' })}>
            {say('resume')}
          </button>
          {options.pace.ms !== null && <Extend />}
          <Confirm label={say('endAll')} ask={say('endAsk')} act={() => void act({ type: 'End', runs: null })} />
        </>
      )
    case 'debrief':
      return (
        <>
          {debrief}
          <button type="button" class="button" onClick={() => void act({ type: 'Close' })}>
            {say('close')}
          </button>
        </>
      )
    case 'closed':
      return (
        <>
          {debrief}
          <button type="button" class="button" onClick={() => void act({ type: 'ReopenDebrief' })}>
            {say('reopen')}
          </button>
        </>
      )
    default:
      return null
  }
}

function Extend() {
  const { act, say } = useHost()
  return (
    <>
      {[1, 5].map((minutes) => (
        <button
          key={minutes}
          type="button"
          class="button"
          onClick={() => void act({ type: 'Extend', ms: 60_000 * minutes, runs: null })}
        >
          {say('extend', { n: minutes })}
        </button>
      ))}
    </>
  )
}

function Links() {
  const { info, say, speech } = useHost()
  const [shown, show] = useState<'host' | 'wall' | null>(null)
  const at = (page: string) => `${location.origin}/${info.locale}/live/${page}/#${info.room}`
  return (
    <details class="live-links">
      <summary>{say('links')}</summary>
      <p>{say('linkPlay')}</p>
      <CopyLine text={at('play')} label={say('linkPlay')} speech={speech} />
      <div class="live-acts">
        <a class="button" href={at('wall')} target="_blank" rel="noopener">
          {say('openWall')}
        </a>
        <button type="button" class="button" onClick={() => show('wall')}>
          {say('wallKey')}
        </button>
        <button type="button" class="button" onClick={() => show('host')}>
          {say('ownKey')}
        </button>
      </div>
      {shown && (
        <KeyDialog
          speech={speech}
          room={info.room}
          query={shown === 'host' ? 'as=host' : 'wall'}
          page={shown}
          title={say(shown === 'host' ? 'ownKey' : 'wallKey')}
          about={say(shown === 'host' ? 'ownKeyAbout' : 'wallKeyAbout')}
          close={() => show(null)}
        />
      )}
    </details>
  )
}
