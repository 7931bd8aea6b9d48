import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import type { DialogueScenario } from '../../schema/scenario/dialogue.ts'
import { $attempts, $runs, attemptsOf, type StoredRun } from '../../stores/runs.ts'
import type { Speech } from '../desk/speech.ts'
import { Attempts } from './Attempts.tsx'
import type { Place } from './handle.ts'

interface Props {
  scenario: DialogueScenario
  speech: Speech
  place: Place
  /** Luck that a link asks for. */
  seed: number | undefined
  /** The link named a run that is gone or was damaged. */
  lost: boolean
  begin: (seed?: number) => void
  goOn: (run: string) => void
}

/** Begin, or go on where one stopped; attempts so far. The briefing above it is the page's; in a lesson it stands here. */
export function StartScreen({ scenario, speech, place, seed, lost, begin, goOn }: Props) {
  // The server knows no runs; what they change is drawn once the page lives.
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  const [latest, ...older] = useStore($runs).filter((run) => ready && run.scenario === scenario.id)
  const tried = ready && attemptsOf(useStore($attempts), scenario.id).length > 0
  const start = seed === undefined ? 'dialogue.start' : 'dialogue.startWithSeed'
  return (
    <div class="talk-start" data-place={place} aria-busy={!ready}>
      {place === 'lesson' &&
        scenario.brief.map((paragraph) => <p key={speech.text(paragraph)}>{speech.text(paragraph)}</p>)}
      {lost && <p class="talk-notice">{speech.say('dialogue.runLost')}</p>}
      {latest && <GoOn run={latest} speech={speech} goOn={goOn} main />}
      <button
        type="button"
        class={latest ? 'talk-button' : 'talk-button talk-main-button'}
        disabled={!ready}
        onClick={() => begin(seed)}
      >
        {speech.say(latest && seed === undefined ? 'dialogue.startAnew' : start, { seed: seed ?? '' })}
      </button>
      {older.length > 0 && (
        <details class="talk-more">
          <summary>{speech.say('dialogue.olderRuns', { n: older.length })}</summary>
          {older.map((run) => (
            <GoOn key={run.id} run={run} speech={speech} goOn={goOn} />
          ))}
        </details>
      )}
      {place === 'page' && (
        <>
          <h2>{speech.say('dialogue.attempts')}</h2>
          {ready && <Attempts scenario={scenario.id} speech={speech} again={begin} />}
        </>
      )}
      {place === 'lesson' && tried && (
        <details class="talk-more">
          <summary>{speech.say('dialogue.attempts')}</summary>
          <Attempts scenario={scenario.id} speech={speech} again={begin} />
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
      <button type="button" class={main ? 'talk-button talk-main-button' : 'talk-button'} onClick={() => goOn(run.id)}>
        {speech.say('dialogue.goOn', { n: run.step })}
      </button>{' '}
      <span class="talk-soft">{speech.say('dialogue.lastPlayed', { date: speech.date(run.at) })}</span>
    </p>
  )
}
