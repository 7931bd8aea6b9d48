import type { Desk } from '../../sim/territory/desk.ts'
import { openDeals } from '../../sim/territory/pipeline.ts'
import { useDesk } from './handle.ts'

/** On a phone: one stage at a time. */
export function StageTabs({ desk, shown, show }: { desk: Desk; shown: number; show: (stage: number) => void }) {
  const { setting, speech } = useDesk()
  const deals = openDeals(desk)
  return (
    <nav class="desk-stage-tabs" aria-label={speech.say('desk.stages')}>
      {setting.stages.map((stage, s) => {
        const here = deals.filter((deal) => deal.stage === s)
        const waiting = here.some((deal) => deal.buyerStage > deal.stage)
        return (
          <button
            key={stage.id}
            type="button"
            data-stage={s + 1}
            aria-current={s === shown ? 'true' : undefined}
            aria-label={speech.say('desk.stageTab', { stage: speech.text(stage.name), n: here.length })}
            onClick={() => show(s)}
          >
            {here.length}
            {waiting && <span class="desk-dot" title={speech.say('desk.committed')} />}
          </button>
        )
      })}
    </nav>
  )
}
