import { useEffect, useState } from 'preact/hooks'
import type { DebriefMine, DebriefOverview } from '../../protocol/debrief.ts'
import { readHash } from '../../stores/live/room-code.ts'
import { readMine, readOverview, type Trouble, whoAmI } from '../../stores/room-debrief/wire.ts'
import { say, type Words } from '../../words/words.ts'
import type { LessonLinks } from '../desk/lesson-links.ts'
import { HostDebrief } from './HostDebrief.tsx'
import { MyDebrief } from './MyDebrief.tsx'
import '../debrief/debrief.css'
import '../debrief/timeline.css'
import '../debrief/charts.css'
import './room-debrief.css'

export interface RoomDebriefProps {
  /** Groups live-debrief, debrief, desk and fact. */
  words: Words
  lessons: LessonLinks
}

type Shown =
  | { readonly overview: DebriefOverview }
  | { readonly mine: DebriefMine }
  | { readonly trouble: Trouble; readonly code: string }

/** Looks back on the room that the address names: the whole of it for its hosts, one's own run for a trainee. */
export function RoomDebrief({ words, lessons }: RoomDebriefProps) {
  const [shown, setShown] = useState<Shown | null>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let current = true
    const read = async (): Promise<void> => {
      setShown(null)
      const found = await look(location.hash)
      if (current) setShown(found)
    }
    const again = (): void => void read()
    again()
    window.addEventListener('hashchange', again)
    return () => {
      current = false
      window.removeEventListener('hashchange', again)
    }
  }, [tries])
  if (!shown) {
    return (
      <p class="soft" role="status">
        {say(words, 'live-debrief.loading')}
      </p>
    )
  }
  if ('overview' in shown) return <HostDebrief words={words} lessons={lessons} overview={shown.overview} />
  if ('mine' in shown) return <MyDebrief words={words} lessons={lessons} mine={shown.mine} />
  return <NothingThere words={words} {...shown} again={() => setTries(tries + 1)} />
}

async function look(hash: string): Promise<Shown> {
  const code = readHash(hash)?.code
  if (code === undefined) return { trouble: 'noRoom', code: '' }
  const me = await whoAmI(code)
  if ('trouble' in me) return { ...me, code }
  const { host, seat } = me.found.me
  if (host !== null) {
    const overview = await readOverview(code)
    return 'trouble' in overview ? { ...overview, code } : { overview: overview.found }
  }
  if (seat === null) return { trouble: 'notSignedIn', code }
  const mine = await readMine(code)
  return 'trouble' in mine ? { ...mine, code } : { mine: mine.found }
}

interface NothingProps {
  words: Words
  trouble: Trouble
  code: string
  again: () => void
}

function NothingThere({ words, trouble, code, again }: NothingProps) {
  const back = code === '' ? `/${words.locale}/live/` : `/${words.locale}/live/play/#${code}`
  return (
    <div class="room-debrief">
      <p class="notice" role="status">
        {say(words, `live-debrief.trouble-${trouble}`)}
      </p>
      <p class="debrief-acts">
        <button type="button" class="button first" onClick={again}>
          {say(words, 'live-debrief.again')}
        </button>
        <a class="button" href={back}>
          {say(words, 'live-debrief.toRoom')}
        </a>
      </p>
    </div>
  )
}
