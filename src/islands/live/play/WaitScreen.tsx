import type { Content } from '../../../stores/live/content.ts'
import type { Place } from '../../../stores/live/seat.ts'
import type { LiveSpeech } from '../live-speech.ts'

interface Props {
  readonly speech: LiveSpeech
  readonly content: Content
  readonly place: Place
  readonly room: string
}

/** Before the rounds, and after them for who has not played: what is going on, and what awaits one. */
export function WaitScreen({ speech, content, place, room }: Props) {
  const { scenario } = content
  const code = codeOf(place)
  return (
    <section class="live-page">
      <h1>{speech.say(`live-play.${code}`, { name: place.me.name })}</h1>
      <p role="status">{speech.say(`live-play.${code}About`, { name: place.me.name })}</p>
      {code === 'debrief' && (
        <p>
          <a class="button first" href={`/${speech.locale}/live/debrief/#${room}`}>
            {speech.say('live-play.toDebrief')}
          </a>
        </p>
      )}
      {(code === 'lobby' || code === 'briefing') && (
        <section class="section">
          <h2>{String(scenario.title)}</h2>
          {code === 'lobby' && <p>{String(scenario.summary)}</p>}
          {code === 'briefing' && scenario.brief.map((paragraph, n) => <p key={n}>{plain(String(paragraph))}</p>)}
        </section>
      )}
    </section>
  )
}

function codeOf({ room, me }: Place): 'waiting' | 'lobby' | 'briefing' | 'debrief' | 'closed' {
  if (me.status === 'waiting') return 'waiting'
  if (room.phase === 'debrief' || room.phase === 'closed') return room.phase
  return room.phase === 'briefing' ? 'briefing' : 'lobby'
}

/** Authors may stress a word as Markdown does; here it stands plain. */
function plain(text: string): string {
  return text.replace(/(\*\*?|_)(?=\S)(.+?)\1/g, '$2')
}
