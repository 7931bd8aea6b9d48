import { timeLeft } from '../../../sim/negotiation/rules.ts'
import type { Setting } from '../../../sim/negotiation/setting.ts'
import type { Priority, Table } from '../../../sim/negotiation/view.ts'
import type { Named } from '../../../sim/simulation.ts'
import { matterOf, surenessOf } from '../../negotiation/estimate.ts'
import { optionName, points, tellRange } from '../../negotiation/tell.ts'
import { useDebrief } from '../handle.ts'
import { Wide } from './Wide.tsx'

/** The table at one moment: when it was, what both sides had offered last, and what was known of their priorities. */
export function Scene({ view }: { view: unknown; options: readonly Named[] }) {
  const { found, speech } = useDebrief()
  const setting = found.setting as Setting
  const table = view as Table
  return (
    <>
      <p class="debrief-when">
        {speech.say('debrief.sceneAt', {
          round: table.round,
          left: speech.number(timeLeft(table) / 2),
          goodwill: points(speech, table.goodwill),
          limit: points(speech, table.limit),
        })}
      </p>
      <h3>{speech.say('debrief.knownTitle')}</h3>
      <Wide label={speech.say('debrief.knownTitle')}>
        <thead>
          <tr>
            {['sceneIssue', 'sceneOurs', 'sceneTheirs', 'sceneWeight', 'sceneTheirWeight'].map((key) => (
              <th scope="col" key={key}>
                {speech.say(`debrief.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {setting.issues.map(({ id, name, weight }, i) => (
            <tr key={id}>
              <th scope="row">{speech.text(name)}</th>
              <td>{optionName(setting, speech, id, table.ours[id] ?? '')}</td>
              <td>{optionName(setting, speech, id, table.theirs[id] ?? '')}</td>
              <td>{speech.percent(weight)}</td>
              <td>
                <Theirs priority={table.priorities[i]} issues={setting.issues.length} />
              </td>
            </tr>
          ))}
        </tbody>
      </Wide>
    </>
  )
}

function Theirs({ priority, issues }: { priority: Priority | undefined; issues: number }) {
  const { speech } = useDebrief()
  if (!priority) return null
  const { mean, sd } = priority.share
  const share = (value: number) => speech.percent(Math.min(1, Math.max(0, value)))
  const words = speech.say('negotiation.theirs', {
    matter: speech.say(`negotiation.matter-${matterOf(mean, issues)}`),
    sure: speech.say(`negotiation.sure-${surenessOf(priority.share)}`),
  })
  return (
    <>
      {tellRange(speech, share(mean - sd), share(mean + sd))} <small>{words}</small>
    </>
  )
}
