import { useMemo } from 'preact/hooks'
import type { RoomInfo } from '../../stores/live/room.ts'
import type { Words } from '../../words/words.ts'
import { useContent } from './content.ts'
import { useDoor } from './door.ts'
import { type LiveSpeech, liveSpeech } from './live-speech.ts'
import { JoinForm } from './play/JoinForm.tsx'
import { SeatScreen } from './play/SeatScreen.tsx'
import { ThresholdScreen } from './Threshold.tsx'
import '../desk/desk.css'
import '../desk/board.css'
import '../desk/account.css'
import '../desk/meeting.css'
import './live.css'
import './play/play.css'

/** A trainee's page: join, wait, play, and what may come in between. */
export function Play({ words }: { words: Words }) {
  const speech = useMemo(() => liveSpeech(words), [words])
  const door = useDoor('seat')
  const { threshold } = door
  if (threshold.at === 'inside') return <Inside speech={speech} info={threshold.info} again={door.again} />
  const outside =
    threshold.at === 'outside' ? <JoinForm speech={speech} info={threshold.info} again={door.again} /> : null
  return <ThresholdScreen door={door} speech={speech} outside={outside} />
}

/** A seat is held: its scenario is loaded first, then its line to the room opened. */
function Inside({ speech, info, again }: { speech: LiveSpeech; info: RoomInfo; again: () => void }) {
  const content = useContent(speech.locale, info.scenario)
  if (content === undefined) return <p role="status">{speech.say('live-play.loadingDesk')}</p>
  if (content === null) return <p role="alert">{speech.say('live-play.noContent')}</p>
  return <SeatScreen key={`${info.room} ${info.me.seat}`} speech={speech} info={info} content={content} again={again} />
}
