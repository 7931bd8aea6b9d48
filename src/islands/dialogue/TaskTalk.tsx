import { render } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { prepare, type Setting as TalkSetting } from '../../sim/dialogue/setting.ts'
import type { Deal } from '../../sim/territory/desk.ts'
import { triesOf } from '../../sim/territory/pipeline.ts'
import type { Setting } from '../../sim/territory/setting.ts'
import type { TaskTalk as TalkOfTask } from '../../sim/territory/talk.ts'
import { talkSeed, talksOf } from '../../sim/territory/with-talks.ts'
import { openTaskTalk } from '../../stores/task-talk.ts'
import { type DeskHandle, HandleProvider, useDesk } from '../desk/handle.ts'
import { TalkScreen } from './TalkScreen.tsx'
import './dialogue.css'
import './gauges.css'
import './log.css'
import './task-talk.css'

/**
 * Opens the talk of a task over the desk. The desk has begun without the rules of dialogues, so that it is light; the first
 * talk brings them.
 */
export function openTalk(handle: DeskHandle, task: string, deal: Deal): void {
  const { scenario, playbook, talks } = handle.setting
  if (talks.size === 0) {
    for (const [id, talk] of talksOf(scenario, playbook)) (talks as Map<string, TalkOfTask>).set(id, talk)
  }
  const host = document.body.appendChild(document.createElement('div'))
  const leave = () => {
    render(null, host)
    host.remove()
  }
  render(
    <HandleProvider value={handle}>
      <TaskTalk task={task} deal={deal} leave={leave} />
    </HandleProvider>,
    host,
  )
}

interface Props {
  /** Of the scenario's tasks that are talks. */
  task: string
  deal: Deal
  /** It is over, or was left before its end. */
  leave: () => void
}

/** A task of a territory, played out as a talk over the desk; at its end the task is done. */
function TaskTalk({ task, deal, leave }: Props) {
  const { setting: town, session, speech, send } = useDesk()
  const setting = useMemo(() => talkOf(town, task), [town, task])
  // Under the luck by which the desk will replay it.
  const [seed] = useState(() =>
    talkSeed({
      seed: 'seed' in session ? Number(session.seed) : 0,
      n: deal.n,
      week: session.$view.get().week,
      number: town.works.get(task)?.number ?? 0,
      attempt: triesOf(deal, task) + 1,
    }),
  )
  const talk = useMemo(() => openTaskTalk(setting, seed, `${session.id} ${seed}`), [setting, seed, session])
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    // A dialog would rather begin at its first button, which is the one that leaves it.
    dialog.current?.querySelector<HTMLElement>('.talk-say, .talk-ended [tabindex]')?.focus()
  }, [])

  /** Closed first, so that the focus goes back to where it came from. */
  function close(then: () => void): void {
    dialog.current?.close()
    then()
  }

  return (
    <dialog
      ref={dialog}
      class="talk-dialog"
      aria-label={speech.text(setting.scenario.title)}
      onCancel={(event) => {
        event.preventDefault()
        close(leave)
      }}
    >
      <div class="talk-dialog-head">
        <p>{speech.say('dialogue.standsFor', { account: speech.text(deal.account.name) })}</p>
        <button type="button" class="talk-button" onClick={() => close(leave)}>
          {speech.say('dialogue.leave')}
        </button>
      </div>
      <TalkScreen
        session={talk}
        setting={setting}
        seed={seed}
        speech={speech}
        place="desk"
        titles={{}}
        finish={() =>
          close(() => {
            leave()
            void send({ type: 'DoTask', deal: deal.id, task, talk: { choices: talk.choices() } })
          })
        }
      />
    </dialog>
  )
}

/** The dialogue of a task. Throws where `check` finds a fault. */
function talkOf({ scenario, playbook }: Setting, task: string): TalkSetting {
  const written = scenario.dialogues?.[task]
  const dialogue = scenario.talks?.[typeof written === 'string' ? written : (written?.play ?? '')]
  if (!dialogue) throw new TypeError(`the task "${task}" is no dialogue`)
  return prepare(dialogue, playbook)
}
