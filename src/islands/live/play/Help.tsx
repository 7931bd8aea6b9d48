import { useState } from 'preact/hooks'
import { LIMITS } from '../../../protocol/version.ts'
import type { Place } from '../../../stores/live/seat.ts'
import { Dialog } from '../Dialog.tsx'
import { Field, fieldOf } from '../Field.tsx'
import type { LiveSpeech } from '../live-speech.ts'
import type { TerritorySeat } from './SeatScreen.tsx'

interface Props {
  readonly speech: LiveSpeech
  readonly store: TerritorySeat
  close(): void
}

/** A question to the host, in a few words. */
export function HelpDialog({ speech, store, close }: Props) {
  const [text, type] = useState('')
  const [fault, tell] = useState<string | null>(null)
  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    if (text.trim() === '') return
    const refusal = await store.act({ type: 'AskHelp', text: text.trim() })
    if (refusal) tell(speech.refusal(refusal))
    else close()
  }
  return (
    <Dialog title={speech.say('live-play.helpTitle')} close={close}>
      <form onSubmit={(event) => void submit(event)}>
        <Field id="live-help" label={speech.say('live-play.helpText')} fault={fault}>
          <textarea
            {...fieldOf('live-help', fault)}
            rows={3}
            maxLength={LIMITS.text}
            value={text}
            onInput={(event) => type(event.currentTarget.value)}
          />
        </Field>
        <div class="live-acts">
          <button type="submit" class="button first">
            {speech.say('live-play.helpSend')}
          </button>
          <button type="button" class="button" onClick={close}>
            {speech.say('live.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

/** What was asked, and what the host answered. */
export function HelpLine({ speech, store, me }: { speech: LiveSpeech; store: TerritorySeat; me: Place['me'] }) {
  const { help } = me
  return (
    <div role="status">
      {help && (
        <p class="live-line">
          {help.answer === null
            ? `${speech.say('live-play.helpAsked', { text: help.text })} ${speech.say('live-play.helpWaits')}`
            : speech.say('live-play.helpAnswer', { text: help.answer })}{' '}
          <button type="button" class="button" onClick={() => void store.act({ type: 'WithdrawHelp' })}>
            {speech.say(help.answer === null ? 'live-play.helpWithdraw' : 'live.close')}
          </button>
        </p>
      )}
    </div>
  )
}
