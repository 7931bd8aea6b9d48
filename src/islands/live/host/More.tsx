import { useState } from 'preact/hooks'
import { isName } from '../../../schema/name.ts'
import type { HostView } from '../../../stores/live/host.ts'
import { readCode, spaced } from '../../../stores/live/room-code.ts'
import { Field, fieldOf } from '../Field.tsx'
import { KeyDialog } from '../KeyDialog.tsx'
import { Confirm } from './Confirm.tsx'
import { useHost } from './context.ts'
import { PolicyField, usualPolicy } from './PolicyField.tsx'

/** What is needed now and then: the door, events, rehearsal, hosts, the end of it all. */
export function More({ view }: { view: HostView }) {
  const { act, say } = useHost()
  const { phase, locked } = view.room
  const shown = view.staged.names
  const open = ['lobby', 'briefing', 'running', 'paused'].includes(phase)
  return (
    <section class="live-more" aria-labelledby="live-more-title">
      <h2 id="live-more-title">{say('more')}</h2>
      <div class="live-acts">
        {open && (
          <button type="button" class="button" onClick={() => void act({ type: locked ? 'Unlock' : 'Lock' })}>
            {say(locked ? 'unlock' : 'lock')}
          </button>
        )}
        <button
          type="button"
          class="button"
          aria-pressed={shown}
          onClick={() => void act({ type: 'ShowNames', shown: !shown })}
        >
          {say(shown ? 'hideNames' : 'showNames')}
        </button>
      </div>
      {phase === 'running' && view.events.length > 0 && <Events events={view.events} struck={view.staged.struck} />}
      {open && <Bots view={view} />}
      <Hosts view={view} />
      <Delete />
    </section>
  )
}

function Events({ events, struck }: { events: readonly string[]; struck: readonly string[] }) {
  const { act, say, setting, desk } = useHost()
  const [chosen, choose] = useState('')
  const left = events.filter((id) => !struck.includes(id))
  const event = left.includes(chosen) ? chosen : (left[0] ?? '')
  const titleOf = (id: string) => desk.text(setting.scenario.events.find((own) => own.id === id)?.title ?? id)
  return (
    <details>
      <summary>{say('events')}</summary>
      <p class="live-soft">{say('eventFor')}</p>
      <div class="live-row-form">
        <label class="live-field">
          {say('events')}
          <select value={event} onChange={(own) => choose(own.currentTarget.value)}>
            {events.map((id) => (
              <option key={id} value={id} disabled={struck.includes(id)}>
                {struck.includes(id) ? say('eventStruck', { event: titleOf(id) }) : titleOf(id)}
              </option>
            ))}
          </select>
        </label>
        {left.length > 0 && (
          <Confirm
            label={say('strike')}
            ask={titleOf(event)}
            act={() => void act({ type: 'PlayEvent', event, runs: null })}
          />
        )}
      </div>
    </details>
  )
}

function Bots({ view }: { view: HostView }) {
  const { act, say } = useHost()
  const [count, setCount] = useState('4')
  const [policy, setPolicy] = useState(usualPolicy(view))
  const n = Number(count)
  const good = Number.isInteger(n) && n >= 1 && n <= 1_000
  return (
    <details>
      <summary>{say('bots')}</summary>
      <p class="live-soft">{say('botsAbout')}</p>
      <form
        class="live-row-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (good) void act({ type: 'SeatBots', count: n, name: say('botName'), policy })
        }}
      >
        <Field id="live-bots" label={say('botCount')}>
          <input
            {...fieldOf('live-bots')}
            type="number"
            min={1}
            max={1000}
            value={count}
            onInput={(event) => setCount(event.currentTarget.value)}
          />
        </Field>
        <PolicyField view={view} value={policy} choose={setPolicy} />
        <button type="submit" class="button">
          {say('seatBots')}
        </button>
      </form>
    </details>
  )
}

function Hosts({ view }: { view: HostView }) {
  const { act, say, info, speech } = useHost()
  const [name, setName] = useState('')
  const [key, showKey] = useState<string | null>(null)
  const leads = view.hosts.some(({ host, role }) => host === info.me.host && role === 'host')
  const shown = view.hosts.find(({ host }) => host === key)
  return (
    <details>
      <summary>{say('hosts')}</summary>
      <ul class="live-hosts">
        {view.hosts.map((host) => (
          <li key={host.host}>
            {host.name}{' '}
            <span class="live-soft">{`${say(`role-${host.role}`)} · ${say(host.present ? 'present' : 'away')}`}</span>{' '}
            {leads && host.role === 'co-host' && (
              <span class="live-acts">
                <button type="button" class="button" onClick={() => showKey(host.host)}>
                  {say('key')}
                </button>
                <Confirm
                  label={say('handOver', { name: host.name })}
                  ask={say('handOverAsk', { name: host.name })}
                  act={() => void act({ type: 'HandOver', to: host.host })}
                />
                <button
                  type="button"
                  class="button"
                  onClick={() => void act({ type: 'RemoveCoHost', host: host.host })}
                >
                  {say('removeCoHost', { name: host.name })}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <form
        class="live-row-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (isName(name.trim())) void act({ type: 'AddCoHost', name: name.trim() }).then(() => setName(''))
        }}
      >
        <Field id="live-co-host" label={say('coHostName')}>
          <input
            {...fieldOf('live-co-host')}
            type="text"
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </Field>
        <button type="submit" class="button">
          {say('addCoHost')}
        </button>
      </form>
      {shown && (
        <KeyDialog
          speech={speech}
          room={info.room}
          query={`host=${shown.host}`}
          page="host"
          title={say('key')}
          about={say('keyAbout', { name: shown.name })}
          close={() => showKey(null)}
        />
      )}
    </details>
  )
}

/** Not by a press alone: the code is typed. */
function Delete() {
  const { act, say, info } = useHost()
  const [typed, type] = useState('')
  const sure = readCode(typed) === info.room
  return (
    <details>
      <summary>{say('danger')}</summary>
      <p>{say('deleteAbout')}</p>
      <form
        class="live-row-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (sure) void act({ type: 'DeleteRoom' })
        }}
      >
        <Field id="live-delete" label={say('deleteType', { code: spaced(info.room) })}>
          <input
            {...fieldOf('live-delete')}
            type="text"
            autocomplete="off"
            value={typed}
            onInput={(event) => type(event.currentTarget.value)}
          />
        </Field>
        <button type="submit" class="button" aria-disabled={!sure}>
          {say('delete')}
        </button>
      </form>
    </details>
  )
}
