import { useStore } from '@nanostores/preact'
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Setting } from '../../sim/dialogue/setting.ts'
import type { Speech } from '../desk/speech.ts'
import {
  AboutProvider,
  createHandle,
  HandleProvider,
  type KeptSession,
  type LessonTitles,
  type Place,
  type TalkSession,
  useTalk,
} from './handle.ts'
import { Notices } from './Saved.tsx'
import { Talk } from './Talk.tsx'

interface Props {
  session: TalkSession
  kept?: KeptSession
  setting: Setting
  seed: number
  speech: Speech
  place: Place
  titles: LessonTitles
  /** Gone on with, not begun just now. */
  resumed?: boolean
  /** The course has changed since the run began. */
  pinned?: boolean
  /** When the end has been read; without it, `children` follow. */
  finish?: () => void
  children?: ComponentChildren
}

/** A talk on screen, from its first line to what follows its end. */
export function TalkScreen({
  session,
  kept,
  setting,
  seed,
  speech,
  place,
  titles,
  resumed,
  pinned,
  finish,
  children,
}: Props) {
  const handle = useMemo(
    () => createHandle({ session, kept: kept ?? null, setting, seed, speech, place, titles }),
    [session, kept, setting, seed, speech, place, titles],
  )
  const desk = useStore(session.$view)
  const [reading, setReading] = useState(desk.ended === null || finish !== undefined)
  useEffect(() => () => session.close(), [session])
  useEffect(() => {
    if (!resumed) handle.sayOpening()
  }, [handle, resumed])
  return (
    <AboutProvider value={handle}>
      <HandleProvider value={handle}>
        <div class="talk-run" data-place={place} data-form={setting.scenario.form} data-over={!reading || undefined}>
          <Spoken />
          {kept && <Notices session={kept} />}
          {pinned && <p class="talk-notice">{speech.say('dialogue.pinned')}</p>}
          {reading ? <Talk desk={desk} finish={finish ?? (() => setReading(false))} /> : children}
        </div>
      </HandleProvider>
    </AboutProvider>
  )
}

/** The one place from which new lines are said to screen readers; the log itself stays silent. */
function Spoken() {
  const { $spoken } = useTalk()
  const { n, text } = useStore($spoken)
  return (
    <div class="talk-hidden" aria-live="polite" aria-atomic="true">
      {text && <p key={n}>{text}</p>}
    </div>
  )
}
