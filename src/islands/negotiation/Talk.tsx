import { useStore } from '@nanostores/preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Offer } from '../../sim/negotiation/facts.ts'
import type { Move, Table } from '../../sim/negotiation/view.ts'
import { useTable } from './handle.ts'
import { TalkTable } from './TalkTable.tsx'
import { packageBefore, points, tellLine, tellOurs, tellTheirs } from './tell.ts'

/** What was said so far, as a talk; the same as a table on request. In little room the last exchange first, unless `whole`. */
export function Talk({ table, whole = false }: { table: Table; whole?: boolean }) {
  const { speech, name, levels, $asked } = useTable()
  const asked = useStore($asked)
  const [asTable, setAsTable] = useState(false)
  const end = useRef<HTMLElement>(null)
  // What was said last is in sight, whatever else takes room.
  useEffect(() => {
    const frame = end.current
    if (frame) frame.scrollTop = frame.scrollHeight
  }, [table.moves.length, asTable, asked])
  return (
    <div class="nego-talk">
      <div class="nego-head">
        <levels.Section id={`${name}-talk`} tabIndex={-1}>
          {speech.say('negotiation.talk')}
        </levels.Section>
        <button type="button" class="desk-link" data-twin onClick={() => setAsTable(!asTable)}>
          {speech.say(asTable ? 'negotiation.asTalk' : 'negotiation.asTable')}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="nego-scroll" ref={end} tabIndex={0} aria-labelledby={`${name}-talk`}>
        {asTable ? <TalkTable moves={table.moves} /> : <Lines moves={table.moves} whole={whole} />}
      </section>
    </div>
  )
}

function Lines({ moves, whole }: { moves: readonly Move[]; whole: boolean }) {
  const { speech } = useTable()
  const [all, setAll] = useState(whole)
  const old = lastExchange(moves)
  return (
    <>
      {!all && old > 0 && (
        <button type="button" class="desk-link nego-earlier" onClick={() => setAll(true)}>
          {speech.say('negotiation.earlier', { n: old })}
        </button>
      )}
      <ol class="nego-lines" data-all={all || undefined}>
        {moves.map((move, n) => (
          <li key={n} data-by={move.by} data-what={move.what} data-old={n < old || undefined}>
            <Line move={move} before={packageBefore(moves, n)} />
          </li>
        ))}
      </ol>
    </>
  )
}

/** Where the last exchange begins: with our last move. Before the first, both sides' opening. */
function lastExchange(moves: readonly Move[]): number {
  return moves.findLastIndex(({ by }) => by === 'us')
}

function Line({ move, before }: { move: Move; before: Offer | undefined }) {
  const { setting, speech } = useTable()
  const { buyer } = setting.scenario
  const who = move.by === 'us' ? speech.say('negotiation.we') : move.by === 'them' ? speech.text(buyer.name) : null
  const line = 'line' in move ? tellLine(setting, speech, move.line, 'issue' in move ? move.issue : null) : ''
  return (
    <>
      <p class="nego-who">
        {who && <b>{who}</b>}
        <span>
          {move.round === 0 ? speech.say('negotiation.beforehand') : speech.say('negotiation.round', { n: move.round })}
        </span>
      </p>
      {line && <p class="nego-quote">{speech.say('negotiation.quoted', { line })}</p>}
      <p class="nego-deed">
        {move.by === 'us' ? tellOurs(setting, speech, move, before) : tellTheirs(setting, speech, move, before)}
      </p>
      {move.by === 'us' && 'worth' in move && (
        <p class="nego-worth">{speech.say('negotiation.worthUs', { points: points(speech, move.worth) })}</p>
      )}
    </>
  )
}
