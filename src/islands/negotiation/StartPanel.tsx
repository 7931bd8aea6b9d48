import { useStore } from '@nanostores/preact'
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { $attempts, $runs, attemptsOf, type StoredRun } from '../../stores/runs.ts'
import { AttemptsSoon } from '../desk/AttemptsSoon.tsx'
import type { Speech } from '../desk/speech.ts'
import { resultColumn } from './result-column.ts'

interface Props {
  scenario: string
  speech: Speech
  /** Luck that a link asks for. */
  seed: number | undefined
  /** The link named a run that is gone or was damaged. */
  lost: boolean
  /** The page is the negotiation's alone. */
  isWhole: boolean
  begin: (seed?: number) => void
  goOn: (run: string) => void
  /** The brief, where the page has not given it already. */
  children: ComponentChildren
}

/** Start, or go on where you stopped; attempts so far. */
export function StartPanel({ scenario, speech, seed, lost, isWhole, begin, goOn, children }: Props) {
  // The server knows no runs; what they change is drawn once the page lives.
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  const [latest, ...older] = useStore($runs).filter((run) => ready && run.scenario === scenario)
  const hasPlayed = attemptsOf(useStore($attempts), scenario).length > 0 && ready
  const start = seed === undefined ? 'negotiation.start' : 'negotiation.startWithSeed'
  return (
    <div class="desk-start nego-start" data-whole={isWhole || undefined} aria-busy={!ready}>
      {children && <div class="nego-brief">{children}</div>}
      {lost && <p class="desk-notice">{speech.say('negotiation.runLost')}</p>}
      {latest && <GoOn run={latest} speech={speech} goOn={goOn} main />}
      {/* Not `disabled`: in a lesson its script comes when it is in sight, and Tab must bring it there. */}
      <button
        type="button"
        class={latest ? 'desk-button' : 'desk-button desk-main-button'}
        aria-disabled={!ready}
        onClick={() => begin(seed)}
      >
        {speech.say(latest && seed === undefined ? 'negotiation.startAnew' : start, { seed: seed ?? '' })}
      </button>
      {older.length > 0 && (
        <details class="desk-more">
          <summary>{speech.say('negotiation.olderRuns', { n: older.length })}</summary>
          {older.map((run) => (
            <GoOn key={run.id} run={run} speech={speech} goOn={goOn} />
          ))}
        </details>
      )}
      {isWhole && <h2>{speech.say('negotiation.attempts')}</h2>}
      {isWhole && ready && (
        <AttemptsSoon scenario={scenario} speech={speech} result={resultColumn(speech)} again={begin} />
      )}
      {!isWhole && hasPlayed && (
        <details class="desk-more">
          <summary>{speech.say('negotiation.attempts')}</summary>
          <AttemptsSoon scenario={scenario} speech={speech} result={resultColumn(speech)} again={begin} />
        </details>
      )}
    </div>
  )
}

interface GoOnProps {
  run: StoredRun
  speech: Speech
  goOn: Props['goOn']
  main?: boolean
}

function GoOn({ run, speech, goOn, main = false }: GoOnProps) {
  return (
    <p>
      <button type="button" class={main ? 'desk-button desk-main-button' : 'desk-button'} onClick={() => goOn(run.id)}>
        {speech.say('negotiation.goOn', { n: run.step })}
      </button>{' '}
      <span class="desk-soft">{speech.say('negotiation.lastPlayed', { date: speech.date(run.at) })}</span>
    </p>
  )
}
