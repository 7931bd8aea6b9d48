import type { Desk } from '../../sim/territory/desk.ts'
import { openDeals } from '../../sim/territory/pipeline.ts'
import { When } from '../debrief/territory/When.tsx'
import { accountName } from '../desk/tell.ts'
import { useRoom } from './handle.ts'

/** The desk as it was before a step, to be looked at: the week, and the open deals by stage. */
export function DeskThen({ desk }: { desk: Desk }) {
  const { room, speech } = useRoom()
  const { setting } = room
  const open = openDeals(desk)
  return (
    <>
      <When desk={desk} speech={speech} />
      <div class="room-board">
        {setting.stages.map((stage, s) => {
          const deals = open.filter((deal) => deal.stage === s)
          return (
            <section key={stage.id} style={{ '--stage': `var(--stage-${Math.min(6, s + 1)})` }}>
              <h3>
                {speech.text(stage.name)} <span class="soft">{deals.length}</span>
              </h3>
              <ul class="plain">
                {deals.map((deal) => (
                  <li key={deal.id}>
                    {accountName(setting, speech, deal.id)} <span class="soft">{speech.money(deal.amount.mean)}</span>
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </>
  )
}
