import { useStore } from '@nanostores/preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { DebriefOverview } from '../../protocol/debrief.ts'
import { workersHere } from '../../stores/review/job.ts'
import { spawnWorker } from '../../stores/review/pool.ts'
import { analyse, type LoadedRoom, loadRoom } from '../../stores/room-debrief/room.ts'
import { type RoomReview, reviewRoom } from '../../stores/room-debrief/room-review.ts'
import { openShelf } from '../../stores/room-debrief/shelf.ts'
import { say, type Words } from '../../words/words.ts'
import type { LessonLinks } from '../desk/lesson-links.ts'
import { createSpeech } from '../desk/speech.ts'
import { HostScreen } from './HostScreen.tsx'
import { RoomDebriefContext } from './handle.ts'

interface Props {
  words: Words
  lessons: LessonLinks
  overview: DebriefOverview
}

interface Opened {
  readonly room: LoadedRoom
  readonly review: RoomReview
}

/** The room's debrief for its host: reads the runs, and has them reviewed as long as it is on the page. */
export function HostDebrief({ words, lessons, overview }: Props) {
  const [opened, setOpened] = useState<Opened | 'failed' | null>(null)
  useEffect(() => {
    let review: RoomReview | undefined
    let current = true
    loadRoom(overview, words.locale)
      .then((loaded) => {
        if (!current) return
        if ('trouble' in loaded) return setOpened('failed')
        review = reviewRoom(loaded.found.toReview, openShelf(), workersHere(), spawnWorker)
        setOpened({ room: loaded.found, review })
      })
      .catch(() => current && setOpened('failed'))
    return () => {
      current = false
      review?.close()
    }
  }, [overview, words.locale])
  if (opened === 'failed') return <p class="notice">{say(words, 'live-debrief.failed')}</p>
  if (!opened) {
    return (
      <p class="soft" role="status">
        {say(words, 'live-debrief.reading')}
      </p>
    )
  }
  return <Reviewed {...opened} words={words} lessons={lessons} />
}

function Reviewed({ room, review, words, lessons }: Opened & Omit<Props, 'overview'>) {
  const speech = useMemo(() => createSpeech(words, room.setting.scenario.currency), [words, room])
  const { reviews } = useStore(review.$state)
  const analysis = useMemo(() => analyse(room, reviews), [room, reviews])
  const [named, setNamed] = useState(false)
  const [seen, setSeen] = useState<{ run: string; step: number }>({ run: room.runs[0]?.id ?? '', step: 0 })
  const names = useMemo(() => namesIn(room.overview), [room])
  const numbers = useMemo(() => new Map(room.overview.runs.map(({ run }, n) => [run, n + 1])), [room])
  const handle = useMemo(() => {
    const numbered = (run: string) => speech.say('live-debrief.runNumber', { number: numbers.get(run) ?? 0 })
    return {
      ...{ room, speech, review, analysis, lessons },
      nameOf: (run: string) => (named ? names.get(run) : undefined) ?? numbered(run),
      replay(run: string, step: number) {
        setSeen({ run, step })
        const heading = document.getElementById('room-replay')
        heading?.scrollIntoView()
        heading?.focus({ preventScroll: true })
      },
    }
  }, [room, speech, review, analysis, lessons, named, names, numbers])
  return (
    <RoomDebriefContext value={handle}>
      <HostScreen named={named} setNamed={setNamed} seen={seen} setSeen={setSeen} />
    </RoomDebriefContext>
  )
}

/** A team's name, or that of whoever plays alone. */
function namesIn({ seats, teams }: DebriefOverview): Map<string, string> {
  return new Map([
    ...seats.map(({ run, name }): [string, string] => [run, name]),
    ...teams.map(({ id, name }): [string, string] => [id, name]),
  ])
}
