import { useMemo } from 'preact/hooks'
import type { DebriefMine } from '../../protocol/debrief.ts'
import { myRun } from '../../stores/room-debrief/mine.ts'
import type { Words } from '../../words/words.ts'
import type { DebriefKind } from '../debrief/kind.ts'
import { OpenedDebrief } from '../debrief/OpenedDebrief.tsx'
import { territoryDebrief } from '../debrief/territory/kind.ts'
import type { LessonLinks } from '../desk/lesson-links.ts'
import { createSpeech } from '../desk/speech.ts'

interface Props {
  words: Words
  lessons: LessonLinks
  mine: DebriefMine
}

/** A trainee's own run of the room: what came out, and the debrief of any run. */
export function MyDebrief({ words, lessons, mine }: Props) {
  const { found, scenario, run } = useMemo(() => myRun(mine, words.locale), [mine, words.locale])
  const speech = useMemo(() => createSpeech(words, scenario.currency), [words, scenario])
  const { bookings } = run.end
  const quota = scenario.quota
  return (
    <div class="room-debrief">
      <p class="room-about">
        {speech.join([
          speech.say('live-debrief.mineOf', { name: mine.name, scenario: speech.text(found.scenario.title) }),
          speech.say('live-debrief.mineResult', {
            bookings: speech.money(bookings),
            share: speech.percent(bookings / quota),
            quota: speech.money(quota),
          }),
        ])}
      </p>
      {!run.finished && <p class="notice">{speech.say('live-debrief.mineUnfinished')}</p>}
      {run.skip.length > 0 && <p class="notice">{speech.say('live-debrief.mineSkipped', { n: run.skip.length })}</p>}
      <OpenedDebrief
        kind={territoryDebrief as DebriefKind}
        found={found}
        skip={run.skip}
        speech={speech}
        lessons={lessons}
        mistake={null}
      />
    </div>
  )
}
