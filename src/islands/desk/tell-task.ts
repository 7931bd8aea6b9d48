import type { Task } from '../../schema/playbook.ts'
import type { Deal } from '../../sim/territory/desk.ts'
import type { Setting } from '../../sim/territory/setting.ts'
import type { Speech } from './speech.ts'
import { evidenceName, roleName } from './tell.ts'

/** What a task may still bring on this deal: "May prove: … (62 %). Sharpens: Need. …" */
export function tellTask(setting: Setting, speech: Speech, task: Task, deal: Deal): string {
  const withChance = (what: string, chance: number) =>
    speech.say('task.withChance', { what, chance: speech.percent(chance) })
  const proofs = task.proves
    .filter(({ evidence }) => !deal.evidence.includes(evidence))
    .map(({ evidence, chance }) => withChance(evidenceName(setting, speech, evidence), chance))
  const people = task.meets
    .filter(({ role }) => !deal.met.includes(role))
    .map(({ role, chance }) => withChance(roleName(setting, speech, role), chance))
  const parts = [
    proofs.length > 0 && speech.say('task.mayProve', { what: speech.list(proofs) }),
    sharpened(setting, speech, task),
    people.length > 0 && speech.say('task.mayMeet', { who: speech.list(people) }),
    task.amountFactor < 1 && speech.say('task.costs', { share: speech.percent(1 - task.amountFactor) }),
    task.answer === 'week-end' && speech.say('task.answerLater'),
  ].filter((part) => part !== false)
  return parts.length > 0 ? speech.join(parts) : speech.text(task.about)
}

function sharpened(setting: Setting, speech: Speech, task: Task): string | false {
  const names = task.observes.map(({ signal }) => {
    const found = setting.playbook.signals[setting.signalIndex.get(signal) ?? -1]
    return found ? speech.text(found.name) : signal
  })
  if (task.sizes !== undefined) names.push(speech.say('task.amount'))
  return names.length > 0 && speech.say('task.sharpens', { what: speech.list(names) })
}
