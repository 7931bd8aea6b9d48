import { useStore } from '@nanostores/preact'
import { useState } from 'preact/hooks'
import type { Desk } from '../../sim/territory/desk.ts'
import { permit } from '../../sim/territory/permit.ts'
import { nextPhase } from '../../sim/territory/pipeline.ts'
import { useDesk } from './handle.ts'
import { Icon } from './Icon.tsx'
import { Saved } from './Saved.tsx'

/** Where in the run we are, the hours left, and the way on. */
export function WeekBar({ desk }: { desk: Desk }) {
  const { setting, speech, $reading } = useDesk()
  const reading = useStore($reading)
  const { weeks, hoursPerWeek, title } = setting.scenario
  return (
    <header class="desk-week">
      <h2 id="desk-week-title" tabIndex={-1}>
        <span class="desk-hidden">{speech.text(title)}: </span>
        {speech.say('desk.weekOf', { n: desk.week, all: weeks })}
        {!reading && desk.phase !== 'work' && <small>{speech.say(`desk.phase-${desk.phase}`)}</small>}
      </h2>
      {!reading && <Hours left={desk.hours} all={hoursPerWeek} />}
      <Saved />
      {!reading && (
        <div class="desk-week-acts">
          <Undo desk={desk} />
          <EndPhase desk={desk} />
        </div>
      )}
    </header>
  )
}

function Hours({ left, all }: { left: number; all: number }) {
  const { speech } = useDesk()
  const share = Math.min(1, left / all)
  return (
    <div class="desk-hours">
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="desk-hours-all" x="0" y="0" width="100" height="8" />
        <rect class="desk-hours-left" x="0" y="0" width={share * 100} height="8" />
      </svg>
      <span>{speech.say('desk.hoursLeft', { n: left, all })}</span>
    </div>
  )
}

function Undo({ desk }: { desk: Desk }) {
  const { setting, speech, send } = useDesk()
  const refusal = permit(setting, desk, { type: 'Undo' })
  return (
    <button
      type="button"
      class="desk-button"
      aria-disabled={refusal !== null}
      onClick={() => void send({ type: 'Undo' })}
    >
      <Icon name="undo" /> {desk.phase === 'work' ? speech.say('desk.undo') : speech.say('desk.undoStep')}
    </button>
  )
}

/** Ends the phase. Asks once when that would throw hours away for good. */
function EndPhase({ desk }: { desk: Desk }) {
  const { setting, speech, send } = useDesk()
  const [asked, ask] = useState(0)
  const next = nextPhase(setting, desk)
  const cheapest = Math.min(...setting.playbook.tasks.map((task) => task.hours))
  const wasteful = desk.phase === 'work' && next === null && desk.hours >= Math.max(1, cheapest)
  const asking = wasteful && asked === desk.week
  const label = next ? `desk.to-${next}` : desk.phase === 'work' ? 'desk.endWeek' : 'desk.buyersTurn'
  const end = () => (wasteful && !asking ? ask(desk.week) : void send({ type: 'EndPhase' }))
  return (
    <>
      {asking && (
        <>
          <span role="alert">{speech.say('desk.hoursWasted', { hours: speech.hours(desk.hours) })}</span>
          <button type="button" class="desk-button" onClick={() => ask(0)}>
            {speech.say('desk.stay')}
          </button>
        </>
      )}
      <button type="button" class="desk-button desk-main-button" onClick={end}>
        {speech.say(asking ? 'desk.endAnyway' : label)} <Icon name="next" />
      </button>
    </>
  )
}
