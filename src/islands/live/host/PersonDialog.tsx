import { useState } from 'preact/hooks'
import type { HostAct } from '../../../protocol/commands.ts'
import { isName } from '../../../schema/name.ts'
import type { HostView } from '../../../stores/live/host.ts'
import { Dialog } from '../Dialog.tsx'
import { Field, fieldOf } from '../Field.tsx'
import { KeyDialog } from '../KeyDialog.tsx'
import { useHost } from './context.ts'
import { PolicyField, usualPolicy } from './PolicyField.tsx'
import type { Row } from './rows.ts'

interface Props {
  readonly row: Row
  readonly view: HostView
  close(): void
}

const FACTORS = [1, 1.25, 1.5, 2, 3, 5]

/** All that a host can do about one person. */
export function PersonDialog({ row, view, close }: Props) {
  const { act, say, speech, info } = useHost()
  const [name, setName] = useState(row.seat.name)
  const [policy, setPolicy] = useState(usualPolicy(view))
  const [key, showKey] = useState(false)
  const { seat, run } = row
  const { phase, round } = view.room
  const does = (own: HostAct) => () => void act(own).then(close)
  const button = (label: string, own: HostAct) => (
    <button type="button" class="button" onClick={does(own)}>
      {say(label)}
    </button>
  )
  if (key) {
    return (
      <KeyDialog
        speech={speech}
        room={info.room}
        query={`seat=${seat.seat}`}
        page="play"
        title={say('key')}
        about={say('keyAbout', { name: seat.name })}
        close={close}
      />
    )
  }
  const seated = seat.status === 'seated'
  const open = ['lobby', 'briefing', 'running', 'paused'].includes(phase)
  return (
    <Dialog title={seat.name} close={close}>
      <div class="live-acts">
        {seat.status === 'waiting' && button('admit', { type: 'Admit', seat: seat.seat })}
        {seat.status === 'removed'
          ? button('readmit', { type: 'Readmit', seat: seat.seat })
          : button('remove', { type: 'Remove', seat: seat.seat })}
        {seated && seat.team && button('nameSpeaker', { type: 'NameSpeaker', team: seat.team, seat: seat.seat })}
        {seated &&
          phase === 'running' &&
          run &&
          !run.ended &&
          !run.waits &&
          button('pushOn', { type: 'PushOn', round, runs: [run.run] })}
        {seated &&
          run &&
          !run.ended &&
          (phase === 'running' || phase === 'paused') &&
          button('endOne', { type: 'End', runs: [run.run] })}
        {seat.bot !== null && button('giveBack', { type: 'GiveBackSeat', seat: seat.seat })}
        {seat.status !== 'removed' && (
          <button type="button" class="button" onClick={() => showKey(true)}>
            {say('key')}
          </button>
        )}
      </div>
      <form
        class="live-row-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (isName(name.trim())) does({ type: 'Rename', seat: seat.seat, name: name.trim() })()
        }}
      >
        <Field id="live-rename" label={say('newName')}>
          <input
            {...fieldOf('live-rename')}
            type="text"
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </Field>
        <button type="submit" class="button">
          {say('rename')}
        </button>
      </form>
      {seated && open && view.options.pace.ms !== null && (
        <label class="live-field">
          {say('time')}
          <select
            value={String(seat.timeFactor)}
            onChange={(event) =>
              does({ type: 'SetTimeFactor', seat: seat.seat, factor: Number(event.currentTarget.value) })()
            }
          >
            {FACTORS.map((factor) => (
              <option key={factor} value={String(factor)}>
                × {factor}
              </option>
            ))}
          </select>
        </label>
      )}
      {seated && open && seat.bot === null && (
        <div class="live-row-form">
          <PolicyField view={view} value={policy} choose={setPolicy} />
          {button('lend', { type: 'LendSeat', seat: seat.seat, policy })}
        </div>
      )}
      <form method="dialog" class="live-acts">
        <button type="submit" class="button first">
          {speech.say('live.close')}
        </button>
      </form>
    </Dialog>
  )
}
