import type { Fact } from '../../sim/territory/facts.ts'
import type { RoomRun } from '../../stores/room-debrief/run.ts'
import { tellCommand } from '../debrief/territory/tell-command.ts'
import { MARKS } from '../debrief/Verdict.tsx'
import { tellAnswer } from '../desk/tell.ts'
import { DeskThen } from './DeskThen.tsx'
import { useRoom } from './handle.ts'
import { Part } from './Part.tsx'
import { RunPicker } from './RunPicker.tsx'

interface Props {
  seen: { readonly run: string; readonly step: number }
  setSeen: (seen: { run: string; step: number }) => void
}

/** Any run, step by step: what was done, by whom, what followed, and the desk before it. Nothing can be changed here. */
export function Replay({ seen, setSeen }: Props) {
  const { room, speech } = useRoom()
  const run = room.runs.find(({ id }) => id === seen.run) ?? room.runs[0]
  if (!run) return null
  const last = run.turns.length - 1
  const step = Math.max(0, Math.min(seen.step, last))
  const go = (to: number) => setSeen({ run: run.id, step: Math.max(0, Math.min(to, last)) })
  return (
    <Part name="replay">
      <p>{speech.say('live-debrief.replayAbout')}</p>
      <div class="debrief-form no-print">
        <RunPicker label="replayRun" value={run.id} choose={(id) => setSeen({ run: id, step: 0 })} />
      </div>
      {!run.finished && <p class="soft">{speech.say('live-debrief.unfinished')}</p>}
      {last < 0 ? (
        <p class="soft">{speech.say('live-debrief.emptyRun')}</p>
      ) : (
        <>
          <div class="room-steps no-print">
            <button type="button" class="button" disabled={step === 0} onClick={() => go(step - 1)}>
              {speech.say('live-debrief.stepBack')}
            </button>
            <input
              type="range"
              min={0}
              max={last}
              value={step}
              aria-label={speech.say('live-debrief.stepSlider')}
              aria-valuetext={speech.say('live-debrief.stepOf', { step: step + 1, all: last + 1 })}
              onInput={(event) => go(Number(event.currentTarget.value))}
            />
            <button type="button" class="button" disabled={step === last} onClick={() => go(step + 1)}>
              {speech.say('live-debrief.stepOn')}
            </button>
          </div>
          <Step run={run} step={step} />
        </>
      )}
    </Part>
  )
}

function Step({ run, step }: { run: RoomRun; step: number }) {
  const { room, speech, analysis } = useRoom()
  const turn = run.turns[step]
  const how = run.authors[step]?.how ?? ''
  const judged = analysis.decisions.find((decision) => decision.run === run.id && decision.step === step)
  if (!turn) return null
  const answer = tellAnswer(room.setting, speech, turn.facts as Fact[])
  return (
    <div class="debrief-moment">
      <div aria-live="polite">
        <p class="debrief-when">
          {speech.say('live-debrief.stepOf', { step: step + 1, all: run.turns.length })} ·{' '}
          {speech.trySay(`live-debrief.how-${how}`) ?? speech.say('live-debrief.how-bot')}
        </p>
        <p>
          <strong>{tellStep(room.setting, speech, turn.command)}</strong>
        </p>
        {judged && (
          <p>
            <span class="debrief-verdict" data-verdict={judged.verdict}>
              <span aria-hidden="true">{MARKS[judged.verdict]}</span> {speech.say(`debrief.verdict-${judged.verdict}`)}
            </span>{' '}
            {judged.verdict !== 'best' &&
              speech.say('debrief.sawBest', { best: tellCommand(room.setting, speech, judged.best.command) })}
          </p>
        )}
        {answer !== '' && <p class="debrief-chose">{answer}</p>}
      </div>
      <DeskThen desk={turn.before.desk} />
    </div>
  )
}

function tellStep(...[setting, speech, command]: Parameters<typeof tellCommand>): string {
  if (command.type === 'StateChance') return speech.say('live-debrief.doChance')
  if (command.type === 'StateOutlook') return speech.say('live-debrief.doOutlook')
  return tellCommand(setting, speech, command)
}
