import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import { $runs, type StoredRun } from '../../stores/runs.ts'
import { AttemptsSoon } from './AttemptsSoon.tsx'
import type { Speech } from './speech.ts'

interface Props {
  scenario: string
  speech: Speech
  /** Luck that a link asks for. */
  seed: number | undefined
  /** The link named a run that is gone or was damaged. */
  lost: boolean
  begin: (seed?: number) => void
  goOn: (run: string) => void
}

/** Start, or go on where you stopped; attempts so far. The briefing above it belongs to the page. */
export function StartScreen({ scenario, speech, seed, lost, begin, goOn }: Props) {
  // The server knows no runs; what they change is drawn once the page lives.
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  const [latest, ...older] = useStore($runs).filter((run) => ready && run.scenario === scenario)
  const start = seed === undefined ? 'desk.start' : 'desk.startWithSeed'
  return (
    <div class="desk-start" aria-busy={!ready}>
      {lost && <p class="desk-notice">{speech.say('desk.runLost')}</p>}
      {latest && <GoOn run={latest} speech={speech} goOn={goOn} main />}
      <button
        type="button"
        class={latest ? 'desk-button' : 'desk-button desk-main-button'}
        disabled={!ready}
        onClick={() => begin(seed)}
      >
        {speech.say(latest && seed === undefined ? 'desk.startAnew' : start, { seed: seed ?? '' })}
      </button>
      {older.length > 0 && (
        <details class="desk-more">
          <summary>{speech.say('desk.olderRuns', { n: older.length })}</summary>
          {older.map((run) => (
            <GoOn key={run.id} run={run} speech={speech} goOn={goOn} />
          ))}
        </details>
      )}
      <h2>{speech.say('desk.attempts')}</h2>
      {ready && <AttemptsSoon scenario={scenario} speech={speech} again={begin} />}
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
        {speech.say('desk.goOn', { n: run.step })}
      </button>{' '}
      <span class="desk-soft">{speech.say('desk.lastPlayed', { date: speech.date(run.at) })}</span>
    </p>
  )
}
