import type { ComponentChildren } from 'preact'
import { type Desk, talkShareOf } from '../../sim/dialogue/view.ts'
import { useAbout } from './handle.ts'
import { patienceLevel, tellTime } from './tell.ts'

/** Where the talk stands: time, patience, mood and who speaks how much, each in words and as a picture. */
export function Gauges({ desk }: { desk: Desk }) {
  const { setting, speech } = useAbout()
  const { scenario } = setting
  return (
    <dl class="talk-gauges" aria-label={speech.say('dialogue.stand')}>
      <TimeLeft desk={desk} />
      <Gauge
        name={speech.say('dialogue.patience')}
        words={speech.say(`dialogue.patience-${patienceLevel(setting, desk)}`)}
      >
        <Pips all={scenario.patience.start} left={desk.patience} />
      </Gauge>
      <Gauge name={speech.say('dialogue.mood')} words={speech.say(`dialogue.mood-${desk.mood}`)}>
        <MoodScale mood={desk.mood} />
      </Gauge>
      {scenario.talkShare && <TalkShare desk={desk} best={scenario.talkShare.best} />}
    </dl>
  )
}

interface GaugeProps {
  name: string
  words: string
  /** The picture. */
  children: ComponentChildren
}

function Gauge({ name, words, children }: GaugeProps) {
  return (
    <div class="talk-gauge">
      <dt>{name}</dt>
      <dd>
        {children}
        <span>{words}</span>
      </dd>
    </div>
  )
}

function TimeLeft({ desk }: { desk: Desk }) {
  const { setting, speech } = useAbout()
  const { limit } = setting.scenario.time
  const left = Math.max(0, limit - desk.time)
  const words =
    left > 0
      ? speech.say('dialogue.timeLeft', { left: tellTime(setting, speech, left) })
      : speech.say('dialogue.timeOver')
  return (
    <Gauge name={speech.say('dialogue.time')} words={words}>
      <Bar share={left / limit} />
    </Gauge>
  )
}

function TalkShare({ desk, best }: { desk: Desk; best: number }) {
  const { speech } = useAbout()
  const share = talkShareOf(desk)
  const judged = share > best ? 'dialogue.talkShareOver' : 'dialogue.talkShareFine'
  const words =
    desk.time > 0 ? speech.say(judged, { share: speech.percent(share) }) : speech.say('dialogue.talkShareNot')
  return (
    <Gauge name={speech.say('dialogue.talkShare')} words={words}>
      <Bar share={share} mark={best} />
    </Gauge>
  )
}

/** A bar with, if given, a mark that it should stay under. */
function Bar({ share, mark }: { share: number; mark?: number }) {
  return (
    <svg class="talk-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="talk-track" y="2" width="100" height="6" />
      <rect
        class={mark !== undefined && share > mark ? 'talk-over' : 'talk-filled'}
        y="2"
        width={100 * share}
        height="6"
      />
      {mark !== undefined && <rect class="talk-mark" x={100 * mark - 1} width="2" height="10" />}
    </svg>
  )
}

function Pips({ all, left }: { all: number; left: number }) {
  // Kindness can bring more patience than there was at the start.
  const count = Math.max(all, left)
  return (
    <svg
      class="talk-pips"
      preserveAspectRatio="xMinYMid"
      viewBox={`0 0 ${count * 12 - 2} 10`}
      width={count * 12 - 2}
      height="10"
      aria-hidden="true"
    >
      {Array.from({ length: count }, (_, n) => (
        <rect key={n} class={n < left ? 'talk-filled' : 'talk-empty'} x={n * 12 + 0.5} y="0.5" width="9" height="9" />
      ))}
    </svg>
  )
}

/** From angry to delighted in seven steps; the middle is marked. */
const MOODS = [-3, -2, -1, 0, 1, 2, 3] as const

function MoodScale({ mood }: { mood: number }) {
  return (
    <svg
      class="talk-moods"
      preserveAspectRatio="xMinYMid"
      viewBox="0 0 70 10"
      width="70"
      height="10"
      aria-hidden="true"
    >
      <path d="M5 5H65M35 1V9" />
      {MOODS.map(
        (step, n) => step === mood && <circle key={step} class="talk-filled" cx={n * 10 + 5} cy="5" r="4.5" />,
      )}
    </svg>
  )
}
