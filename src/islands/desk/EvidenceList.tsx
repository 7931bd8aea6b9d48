import type { Evidence, Stage } from '../../schema/playbook.ts'
import type { Deal } from '../../sim/territory/desk.ts'
import { useDesk } from './handle.ts'
import { Icon } from './Icon.tsx'
import { memo } from './memo.tsx'

/** What must be held before the deal moves on: held or missing, and who brings it. */
export const EvidenceList = memo(function EvidenceList({ deal }: { deal: Deal }) {
  const { setting, speech } = useDesk()
  const stage = setting.stages[deal.stage] as Stage
  const behind = setting.stages.slice(0, deal.stage).flatMap(({ exit }) => exit.filter(({ id }) => isSkipped(deal, id)))
  return (
    <>
      <ul class="desk-evidence">
        {stage.exit.map((evidence) => (
          <EvidenceRow key={evidence.id} evidence={evidence} held={deal.evidence.includes(evidence.id)} />
        ))}
      </ul>
      {behind.length > 0 && !setting.scenario.guarded && (
        <p class="desk-soft">
          {speech.say('desk.leftBehind', { missing: speech.list(behind.map(({ name }) => speech.text(name))) })}
        </p>
      )}
      {stage.lesson && (
        <a class="desk-small" href={speech.lesson(stage.lesson)} target="_blank" rel="noopener">
          {speech.say('desk.stageLesson')}
        </a>
      )}
    </>
  )
})

function isSkipped(deal: Deal, id: string): boolean {
  return !deal.evidence.includes(id)
}

function EvidenceRow({ evidence, held }: { evidence: Evidence; held: boolean }) {
  const { speech } = useDesk()
  return (
    <li data-held={held || undefined}>
      <span class="desk-tick" data-by={evidence.by} data-held={held || undefined}>
        {held && <Icon name="check" />}
      </span>
      <span>
        {speech.text(evidence.name)}
        <small>{speech.say(held ? 'desk.held' : evidence.by === 'buyer' ? 'desk.byBuyer' : 'desk.byTask')}</small>
      </span>
    </li>
  )
}
