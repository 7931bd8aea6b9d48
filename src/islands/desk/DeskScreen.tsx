import { useStore } from '@nanostores/preact'
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { Desk } from '../../sim/territory/desk.ts'
import type { Setting } from '../../sim/territory/setting.ts'
import { Spoken } from './AnswerLine.tsx'
import { HealthCheck } from './HealthCheck.tsx'
import { createHandle, type DeskHandle, HandleProvider, type TerritorySession } from './handle.ts'
import { KpiStrip } from './KpiStrip.tsx'
import { kpisOf } from './kpis.ts'
import { ReviewMeeting } from './ReviewMeeting.tsx'
import { Notices } from './Saved.tsx'
import type { Speech } from './speech.ts'
import { WeekBar } from './WeekBar.tsx'
import { WeekReport } from './WeekReport.tsx'
import { WorkWeek } from './WorkWeek.tsx'

interface Props {
  session: TerritorySession
  setting: Setting
  /** The course has changed since the run began. */
  pinned?: boolean
  speech: Speech
  /** Made already, by whom it needs for more than the desk. */
  handle?: DeskHandle
  /** What follows the last week; a room shows something else here than a run alone. */
  children: ComponentChildren
}

/** A run on screen, whatever phase it is in. */
export function DeskScreen({ session, setting, pinned = false, speech, handle: made, children }: Props) {
  const handle = useMemo(() => made ?? createHandle(setting, session, speech), [made, setting, session, speech])
  useEffect(() => () => session.close(), [session])
  const desk = useStore(session.$view)
  const reading = useStore(handle.$reading)
  const kpis = useMemo(() => kpisOf(setting, desk), [setting, desk])
  const over = desk.phase === 'finished' && !reading
  return (
    <HandleProvider value={handle}>
      <div class="desk-run" data-phase={reading ? 'reading' : desk.phase}>
        <Spoken />
        <Notices />
        {pinned && <p class="desk-notice">{speech.say('desk.pinned')}</p>}
        {!over && <WeekBar desk={desk} />}
        {!over && <KpiStrip desk={desk} kpis={kpis} />}
        {over ? children : page(desk)}
      </div>
    </HandleProvider>
  )

  function page(at: Desk) {
    if (reading || at.phase === 'finished') return <WeekReport desk={at} />
    if (at.phase === 'review') return <ReviewMeeting desk={at} />
    if (at.phase === 'health') return <HealthCheck desk={at} kpis={kpis} />
    return <WorkWeek desk={at} />
  }
}
