import { useEffect, useRef } from 'preact/hooks'
import { timeLeft } from '../../sim/negotiation/rules.ts'
import type { Table } from '../../sim/negotiation/view.ts'
import { useTable } from './handle.ts'
import { Saved } from './Saved.tsx'

/** Where in the talk we are: the round, the time left, the other side's goodwill. */
export function TalkBar({ table }: { table: Table }) {
  const { setting, speech, name, levels } = useTable()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <header class="nego-bar">
      <levels.Title id={`${name}-title`} class="nego-round" ref={heading} tabIndex={-1}>
        <span class="visually-hidden">{speech.text(setting.scenario.title)}: </span>
        {table.phase === 'last-word'
          ? speech.say('negotiation.lastWordTitle')
          : speech.say('negotiation.roundOf', { n: table.round, all: table.rounds })}
      </levels.Title>
      <TimeLeft table={table} />
      <Goodwill level={table.goodwill} />
      <Saved />
    </header>
  )
}

/** A cell for each half round; those gone by are empty. */
function TimeLeft({ table }: { table: Table }) {
  const { speech } = useTable()
  const left = timeLeft(table)
  const all = 2 * table.rounds
  return (
    <p class="nego-meter">
      <svg viewBox={`0 0 ${all * 4} 8`} preserveAspectRatio="none" aria-hidden="true">
        {Array.from({ length: all }, (_, n) => (
          <rect
            key={n}
            class={n < table.elapsed ? 'nego-spent' : 'nego-left'}
            x={n * 4}
            y="0"
            width={n % 2 ? 3 : 4}
            height="8"
          />
        ))}
      </svg>
      <span>{speech.say('negotiation.timeLeft', { n: left / 2, text: speech.number(left / 2) })}</span>
    </p>
  )
}

/** From here on it is called good, and below fair, thin. */
const GOOD = 0.6
const FAIR = 0.35

function Goodwill({ level }: { level: number }) {
  const { speech } = useTable()
  const word = level >= GOOD ? 'good' : level >= FAIR ? 'fair' : 'thin'
  return (
    <p class="nego-meter" data-goodwill={word}>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="nego-spent" x="0" y="0" width="100" height="8" />
        <rect class="nego-left" x="0" y="0" width={100 * level} height="8" />
      </svg>
      <span>{speech.say('negotiation.goodwill', { word: speech.say(`negotiation.goodwill-${word}`) })}</span>
    </p>
  )
}
