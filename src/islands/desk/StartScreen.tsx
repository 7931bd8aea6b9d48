import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import type { TerritoryScenario } from '../../schema/scenario.ts'
import { $runs, type StoredRun } from '../../stores/runs.ts'
import { Attempts } from './Attempts.tsx'
import { Inline } from './Inline.tsx'
import type { Speech } from './speech.ts'

interface Props {
  scenario: TerritoryScenario
  speech: Speech
  /** Luck that a link asks for. */
  seed: number | undefined
  begin: (seed?: number) => void
  goOn: (run: string) => void
}

/** Before the run: the situation, the quota, the time, and where you stopped. */
export function StartScreen({ scenario, speech, seed, begin, goOn }: Props) {
  return (
    <section class="desk-start">
      <div class="desk-start-text">
        {scenario.brief.map((paragraph) => (
          <p key={speech.text(paragraph)}>
            <Inline text={speech.text(paragraph)} />
          </p>
        ))}
        <h2>{speech.say('desk.yourGoal')}</h2>
        <p>
          <Inline text={speech.text(scenario.goal)} />
        </p>
      </div>
      <div class="desk-start-side">
        <Terms scenario={scenario} speech={speech} />
        <Ways scenario={scenario} speech={speech} seed={seed} begin={begin} goOn={goOn} />
      </div>
    </section>
  )
}

function Terms({ scenario, speech }: Pick<Props, 'scenario' | 'speech'>) {
  const rows: [string, string][] = [
    ['quota', speech.fullMoney(scenario.quota)],
    ['weeks', speech.say('desk.weeksCount', { n: scenario.weeks })],
    ['hours', speech.say('desk.hoursAWeek', { n: scenario.hoursPerWeek })],
    ['start', speech.say('desk.dealsCount', { n: scenario.accounts.length })],
    ['rules', speech.say(scenario.guarded ? 'desk.guarded' : 'desk.unguarded')],
    ['pass', speech.say('desk.passFrom', { n: scenario.pass })],
  ]
  return (
    <dl class="desk-pairs">
      {rows.map(([id, value]) => (
        <div key={id}>
          <dt>{speech.say(`desk.terms-${id}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Start or go on; drawn only in the browser, since the server knows no runs. */
function Ways({ scenario, speech, seed, begin, goOn }: Props) {
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  const runs = useStore($runs).filter((run) => ready && run.scenario === scenario.id)
  const [latest, ...older] = runs
  return (
    <div class="desk-ways" aria-busy={!ready}>
      {latest && <GoOn run={latest} speech={speech} goOn={goOn} main />}
      <button
        type="button"
        class={`desk-button ${latest ? '' : 'desk-main-button'}`}
        disabled={!ready}
        onClick={() => begin(seed)}
      >
        {speech.say(latest ? 'desk.startAnew' : seed === undefined ? 'desk.start' : 'desk.startWithSeed', {
          seed: seed ?? 0,
        })}
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
      {ready && <Attempts scenario={scenario.id} speech={speech} again={begin} />}
    </div>
  )
}

function GoOn({
  run,
  speech,
  goOn,
  main = false,
}: {
  run: StoredRun
  speech: Speech
  goOn: Props['goOn']
  main?: boolean
}) {
  return (
    <p>
      <button type="button" class={`desk-button ${main ? 'desk-main-button' : ''}`} onClick={() => goOn(run.id)}>
        {speech.say('desk.goOn', { n: run.step })}
      </button>{' '}
      <span class="desk-soft">{speech.say('desk.lastPlayed', { date: speech.date(run.at) })}</span>
    </p>
  )
}
