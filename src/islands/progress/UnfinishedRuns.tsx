import type { StoredRun } from '../../stores/runs.ts'
import type { Speech } from './speech.ts'

/** Runs that wait to be gone on with, the latest first. Drawn only if there is one. */
export function UnfinishedRuns({ speech, runs }: { speech: Speech; runs: readonly StoredRun[] }) {
  return (
    <section class="section" aria-labelledby="runs-title">
      <h2 id="runs-title">{speech.say('runsTitle')}</h2>
      <ul class="plain run-rows">
        {runs.map((run) => (
          <RunRow key={run.id} speech={speech} run={run} />
        ))}
      </ul>
    </section>
  )
}

function RunRow({ speech, run }: { speech: Speech; run: StoredRun }) {
  const scenario = speech.scenario(run.scenario)
  const stand = speech.stand(run)
  return (
    <li>
      <div>
        <h3>{scenario?.title ?? run.scenario}</h3>
        <p class="small soft figures run-stand">
          {stand} · {speech.say('seed', { seed: run.seed })} · {speech.say('runKept', { date: speech.date(run.at) })}
        </p>
        {!scenario && <p class="small">{speech.say('otherRun')}</p>}
      </div>
      {scenario && (
        <a
          class="button"
          href={speech.runLink(run)}
          aria-label={speech.say('goOnWith', { title: scenario.title, stand })}
        >
          {speech.say('goOn')}
        </a>
      )}
    </li>
  )
}
