import type { Stage } from '../../schema/playbook.ts'
import type { Deal } from '../../sim/territory/desk.ts'
import { useDesk } from './handle.ts'
import { memo } from './memo.tsx'
import { personOf } from './tell.ts'

/** Who plays which part in the decision, and whom you have met. People to meet in this stage come first. */
export const People = memo(function People({ deal }: { deal: Deal }) {
  const { setting, speech } = useDesk()
  const wanted = (setting.stages[deal.stage] as Stage).roles
  const roles = setting.playbook.roles.toSorted((a, b) => Number(wanted.includes(b.id)) - Number(wanted.includes(a.id)))
  return (
    <ul class="desk-people">
      {roles.map((role) => {
        const met = deal.met.includes(role.id)
        const person = personOf(deal, role.id)
        if (!met && !wanted.includes(role.id)) return null
        return (
          <li key={role.id} data-met={met || undefined} title={speech.text(role.about)}>
            <span class="desk-person-role">{speech.text(role.name)}</span>{' '}
            {met && person && (
              <span>
                {speech.say('desk.person', { name: speech.text(person.name), title: speech.text(person.title) })}
              </span>
            )}
            <small>{speech.say(met ? 'desk.met' : 'desk.notMet')}</small>
          </li>
        )
      })}
    </ul>
  )
})
