import { useStore } from '@nanostores/preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { Desk } from '../../sim/territory/desk.ts'
import type { OpenedRun } from '../../stores/open-run.ts'
import { Spoken } from './AnswerLine.tsx'
import { HealthCheck } from './HealthCheck.tsx'
import { createHandle, HandleProvider } from './handle.ts'
import { KpiStrip } from './KpiStrip.tsx'
import { kpisOf } from './kpis.ts'
import type { LessonLinks } from './lesson-links.ts'
import { ReviewMeeting } from './ReviewMeeting.tsx'
import { Notices } from './Saved.tsx'
import { ScoreScreen } from './ScoreScreen.tsx'
import type { Speech } from './speech.ts'
import { WeekBar } from './WeekBar.tsx'
import { WeekReport } from './WeekReport.tsx'
import { WorkWeek } from './WorkWeek.tsx'

interface Props {
  run: OpenedRun
  speech: Speech
  lessons: LessonLinks
  again: (seed?: number) => void
}

/** A run on screen, whatever phase it is in. */
export function DeskScreen({ run, speech, lessons, again }: Props) {
  const { session, setting } = run
  const handle = useMemo(() => createHandle(setting, session, speech), [setting, session, speech])
  useEffect(() => () => session.close(), [session])
  const desk = useStore(session.$view)
  const reading = useStore(handle.$reading)
  const kpis = useMemo(() => kpisOf(setting, desk), [setting, desk])
  const scored = desk.phase === 'finished' && !reading
  return (
    <HandleProvider value={handle}>
      <div class="desk-run" data-phase={reading ? 'reading' : desk.phase}>
        <Spoken />
        <Notices />
        {run.pinned && <p class="desk-notice">{speech.say('desk.pinned')}</p>}
        {!scored && <WeekBar desk={desk} />}
        {!scored && <KpiStrip desk={desk} kpis={kpis} />}
        {scored ? <ScoreScreen run={run} lessons={lessons} again={again} /> : page(desk)}
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
