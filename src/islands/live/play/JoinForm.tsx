import { useRef, useState } from 'preact/hooks'
import { isName } from '../../../schema/name.ts'
import { browserWire } from '../../../stores/live/browser-wire.ts'
import { newId } from '../../../stores/live/new-id.ts'
import type { RoomInfo } from '../../../stores/live/room.ts'
import { spaced } from '../../../stores/live/room-code.ts'
import { join } from '../../../stores/live/seat.ts'
import { useContent } from '../content.ts'
import { Field, fieldOf } from '../Field.tsx'
import type { LiveSpeech } from '../live-speech.ts'

/** A name, and a seat. The language is that of the page. */
export function JoinForm({ speech, info, again }: { speech: LiveSpeech; info: RoomInfo; again: () => void }) {
  const [name, setName] = useState('')
  const [fault, tell] = useState<string | null>(null)
  const [busy, work] = useState(false)
  // One id until the seat is taken: pressed twice, or answered into the void, it is still one seat.
  const sent = useRef({ id: '', name: '' })
  const content = useContent(speech.locale, info.scenario)
  const over = ['debrief', 'closed', 'deleted'].includes(info.phase)

  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    if (busy) return
    const wanted = name.trim()
    if (!isName(wanted)) return tell(speech.say('live-play.nameBad'))
    if (sent.current.name !== wanted) sent.current = { id: newId(), name: wanted }
    work(true)
    const refusal = await join(browserWire, info.room, sent.current.id, { name: wanted, locale: speech.locale })
    work(false)
    tell(refusal && speech.refusal(refusal))
    if (!refusal) again()
  }

  return (
    <>
      <h1>{speech.say('live-play.join', { code: spaced(info.room) })}</h1>
      {over && <p>{speech.say('live-play.over')}</p>}
      {!over && info.locked && <p>{speech.say('live-play.closedDoor')}</p>}
      {!over && !info.locked && (
        <form class="live-join" onSubmit={(event) => void submit(event)} noValidate>
          <p>{content && speech.say('live-play.joinAbout', { scenario: String(content.scenario.title) })}</p>
          <Field
            id="live-name"
            label={speech.say('live-play.name')}
            about={speech.say('live-play.nameAbout')}
            fault={fault}
          >
            <input
              {...fieldOf('live-name', fault)}
              type="text"
              autocomplete="nickname"
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </Field>
          <button type="submit" class="button first" aria-disabled={busy}>
            {speech.say(busy ? 'live-play.taking' : 'live-play.take')}
          </button>
        </form>
      )}
      <h2>{speech.say('live-play.hadSeat')}</h2>
    </>
  )
}
