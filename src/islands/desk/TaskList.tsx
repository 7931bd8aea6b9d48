import type { Stage, Task } from '../../schema/playbook.ts'
import type { Deal, Desk } from '../../sim/territory/desk.ts'
import { permit } from '../../sim/territory/permit.ts'
import { triesOf } from '../../sim/territory/pipeline.ts'
import { useDesk } from './handle.ts'
import { tellRefusal } from './tell.ts'
import { tellTask } from './tell-task.ts'

/** Tasks of the deal's stage, then the others: hours, what each may bring, and why not if it is refused. */
export function TaskList({ desk, deal }: { desk: Desk; deal: Deal }) {
  const { setting, speech } = useDesk()
  const here = (setting.stages[deal.stage] as Stage).tasks
  const elsewhere = setting.playbook.tasks.filter((task) => !here.includes(task.id))
  return (
    <>
      <ul class="desk-tasks">
        {here.map((id) => (
          <TaskRow key={id} task={setting.tasks.get(id) as Task} desk={desk} deal={deal} />
        ))}
      </ul>
      <details class="desk-more">
        <summary>{speech.say('task.others', { n: elsewhere.length })}</summary>
        <ul class="desk-tasks">
          {elsewhere.map((task) => (
            <TaskRow key={task.id} task={task} desk={desk} deal={deal} />
          ))}
        </ul>
      </details>
    </>
  )
}

function TaskRow({ task, desk, deal }: { task: Task; desk: Desk; deal: Deal }) {
  const handle = useDesk()
  const { setting, session, speech, send } = handle
  const command = { type: 'DoTask', deal: deal.id, task: task.id } as const
  const refusal = permit(setting, desk, command)
  const tries = triesOf(deal, task.id)
  return (
    <li data-refused={refusal !== null || undefined}>
      <div class="desk-task-text">
        <strong>{speech.text(task.name)}</strong>
        {tries > 0 && <small class="desk-tries">{speech.say('task.tries', { n: tries })}</small>}
        <p id={`desk-task-${task.id}`}>{tellTask(setting, speech, task, deal)}</p>
        {refusal && <p class="desk-reason">{tellRefusal(setting, speech, refusal)}</p>}
      </div>
      {/* In a room nobody knows the luck of their run, so nobody could lead the talk. */}
      {!refusal && setting.scenario.dialogues?.[task.id] && 'seed' in session && (
        <button
          type="button"
          class="desk-button"
          aria-label={speech.say('task.playOutTask', { task: speech.text(task.name) })}
          onClick={() =>
            void import('../dialogue/TaskTalk.tsx').then(({ openTalk }) => openTalk(handle, task.id, deal))
          }
        >
          {speech.say('task.playOut')}
        </button>
      )}
      <button
        type="button"
        class="desk-button"
        aria-disabled={refusal !== null}
        aria-label={speech.say('task.doTask', { task: speech.text(task.name), hours: speech.hours(task.hours) })}
        aria-describedby={`desk-task-${task.id}`}
        title={speech.text(task.about)}
        onClick={() => void send(command)}
      >
        {speech.say('task.hours', { n: task.hours })}
      </button>
    </li>
  )
}
