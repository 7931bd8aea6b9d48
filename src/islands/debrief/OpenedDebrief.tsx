import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Named } from '../../sim/simulation.ts'
import type { FoundRun } from '../../stores/review/found.ts'
import { type ReviewJob, reviewRun, workersHere } from '../../stores/review/job.ts'
import { createPool, spawnWorker } from '../../stores/review/pool.ts'
import type { LessonLinks } from '../desk/lesson-links.ts'
import type { Speech } from '../desk/speech.ts'
import { DebriefScreen } from './DebriefScreen.tsx'
import { DebriefContext } from './handle.ts'
import type { DebriefKind } from './kind.ts'
import './debrief.css'
import './timeline.css'
import './charts.css'

interface Props {
  kind: DebriefKind
  found: FoundRun
  /** Turns that are not judged: in a room, what was done in the trainee's place. */
  skip?: readonly number[]
  speech: Speech
  lessons: LessonLinks
  mistake: number | null
}

/** The debrief of a run at hand: its review goes on in workers as long as this is on the page. */
export function OpenedDebrief({ kind, found, skip, speech, lessons, mistake }: Props) {
  const [job, setJob] = useState<ReviewJob | null>(null)
  useEffect(() => {
    const { run, scenario, playbook } = found
    const about = { scenario, playbook, seed: run.seed, facts: run.facts }
    const pool = createPool(skip ? { ...about, skip } : about, spawnWorker)
    const opened = reviewRun(found, pool, workersHere())
    setJob(opened)
    return () => opened.close()
  }, [found, skip])
  const handle = useMemo(
    () =>
      job && {
        kind,
        found,
        speech,
        job,
        lessons,
        mistake,
        tell: (command: Named) => kind.tell(found.setting, speech, command),
      },
    [kind, found, speech, job, lessons, mistake],
  )
  if (!handle) return <p class="soft">{speech.say('debrief.loading')}</p>
  return (
    <DebriefContext value={handle}>
      <DebriefScreen />
    </DebriefContext>
  )
}
