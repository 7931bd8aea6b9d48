import type { Source } from '../../schema/scenario/territory.ts'
import type { Desk } from '../../sim/territory/desk.ts'
import { permit } from '../../sim/territory/permit.ts'
import { useDesk } from './handle.ts'
import { tellRefusal } from './tell.ts'

/** Ways of finding new prospects: what each costs, when the first answer may come, and how likely. */
export function SourcesPanel({ desk }: { desk: Desk }) {
  const { setting, speech } = useDesk()
  const { sources } = setting.scenario
  if (sources.length === 0) return <p class="desk-hint">{speech.say('desk.noSources')}</p>
  return (
    <>
      <p class="desk-soft">{speech.say('desk.sourcesAbout')}</p>
      <ul class="desk-tasks desk-sources">
        {sources.map((source) => (
          <SourceRow key={source.id} source={source} desk={desk} />
        ))}
      </ul>
    </>
  )
}

function SourceRow({ source, desk }: { source: Source; desk: Desk }) {
  const { setting, speech, send } = useDesk()
  const command = { type: 'WorkSource', source: source.id } as const
  const refusal = permit(setting, desk, command)
  const run = desk.running.find((candidate) => candidate.source === source.id)
  const until = run ? run.week + source.delay + source.lasts - 1 : 0
  return (
    <li data-refused={refusal !== null || undefined}>
      <div class="desk-task-text">
        <strong>{speech.text(source.name)}</strong>
        <p>
          {speech.text(source.about)}{' '}
          {speech.say('task.sourceBrings', {
            n: source.lasts,
            delay: source.delay,
            chance: speech.percent(source.chance),
          })}
        </p>
        {run && until >= desk.week && (
          <p>{speech.say('task.sourceRuns', { week: run.week, from: run.week + source.delay, to: until })}</p>
        )}
        {refusal && <p class="desk-reason">{tellRefusal(setting, speech, refusal)}</p>}
      </div>
      <button
        type="button"
        class="desk-button"
        aria-disabled={refusal !== null}
        aria-label={speech.say('task.doTask', { task: speech.text(source.name), hours: speech.hours(source.hours) })}
        onClick={() => void send(command)}
      >
        {speech.say('task.hours', { n: source.hours })}
      </button>
    </li>
  )
}
