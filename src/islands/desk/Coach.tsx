import { useStore } from '@nanostores/preact'
import type { Desk } from '../../sim/territory/desk.ts'
import type { Command } from '../../sim/territory/facts.ts'
import { expert } from '../../sim/territory/policies/expert.ts'
import { type DeskHandle, useDesk } from './handle.ts'
import { accountName, sourceName, stageName, taskName } from './tell.ts'

/** In a coached scenario: what an experienced colleague would do next. She knows no more than the player. */
export function Coach({ desk }: { desk: Desk }) {
  const handle = useDesk()
  const chosen = useStore(handle.$deal)
  const { setting, speech, openAccount } = handle
  if (!setting.scenario.coached || desk.phase !== 'work') return null
  const advice = expert(desk, setting)
  const elsewhere = 'deal' in advice && advice.deal !== chosen ? advice.deal : null
  return (
    <aside class="desk-coach" aria-label={speech.say('desk.coach')}>
      <p>
        <strong>{speech.say('desk.coach')}</strong> {tellAdvice(handle, advice)}
      </p>
      {elsewhere && (
        <button type="button" class="desk-button" onClick={() => openAccount(elsewhere)}>
          {speech.say('desk.openAccount', { account: accountName(setting, speech, elsewhere) })}
        </button>
      )}
    </aside>
  )
}

function tellAdvice({ setting, speech }: DeskHandle, advice: Command): string {
  switch (advice.type) {
    case 'DoTask': {
      const task = setting.tasks.get(advice.task)
      return speech.say('desk.advice-DoTask', {
        account: accountName(setting, speech, advice.deal),
        task: taskName(setting, speech, advice.task),
        about: task ? speech.text(task.about) : '',
      })
    }
    case 'MoveDeal':
      return speech.say('desk.advice-MoveDeal', {
        account: accountName(setting, speech, advice.deal),
        stage: stageName(setting, speech, advice.to),
      })
    case 'Disqualify':
      return speech.say('desk.advice-Disqualify', { account: accountName(setting, speech, advice.deal) })
    case 'WorkSource':
      return speech.say('desk.advice-WorkSource', { source: sourceName(setting, speech, advice.source) })
    default:
      return speech.say('desk.advice-EndPhase')
  }
}
