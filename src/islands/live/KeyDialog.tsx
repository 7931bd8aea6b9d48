import { useEffect, useState } from 'preact/hooks'
import { browserWire } from '../../stores/live/browser-wire.ts'
import { askKey } from '../../stores/live/room.ts'
import { spaced } from '../../stores/live/room-code.ts'
import { CopyLine } from './CopyLine.tsx'
import { Dialog } from './Dialog.tsx'
import type { LiveSpeech } from './live-speech.ts'

interface Props {
  readonly speech: LiveSpeech
  readonly room: string
  /** Whose key: `as=seat`, `as=host`, `seat=ID`, `host=ID`, `wall`. */
  readonly query: string
  /** The page that its link opens. */
  readonly page: 'play' | 'host' | 'wall'
  readonly title: string
  readonly about: string
  close(): void
}

/** A personal link and its short key: the way back in, on any device. */
export function KeyDialog({ speech, room, query, page, title, about, close }: Props) {
  const [key, setKey] = useState<string | null | undefined>()
  useEffect(() => void askKey(browserWire, room, query).then(setKey), [room, query])
  return (
    <Dialog title={title} close={close}>
      {key === null && <p role="alert">{speech.refusal({ code: 'unreachable' })}</p>}
      {key && (
        <>
          <p>{about}</p>
          <p class="live-key">{spaced(key)}</p>
          <CopyLine
            text={`${location.origin}/${speech.locale}/live/${page}/#${room}/${key}`}
            label={title}
            speech={speech}
          />
        </>
      )}
      <form method="dialog" class="live-acts">
        <button type="submit" class="button first">
          {speech.say('live.close')}
        </button>
      </form>
    </Dialog>
  )
}
