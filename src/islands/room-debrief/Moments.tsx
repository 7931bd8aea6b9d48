import { useState } from 'preact/hooks'
import type { RoomMoment, RoomOption } from '../../stores/room-debrief/room.ts'
import { tellCommand } from '../debrief/territory/tell-command.ts'
import { accountName } from '../desk/tell.ts'
import { useRoom } from './handle.ts'
import { Part } from './Part.tsx'

/** Moments shown at first, and with each press more. */
const SOME = 6

/** What the room did where all stood before the same customer in the same week, the dearest first. */
export function Moments({ fork }: { fork: (moment: RoomMoment) => void }) {
  const { analysis, speech } = useRoom()
  const [shown, setShown] = useState(SOME)
  const { moments } = analysis
  return (
    <Part name="moments">
      <p>{speech.say('live-debrief.momentsAbout')}</p>
      <div class="room-moments">
        {moments.slice(0, shown).map((moment) => (
          <MomentCard key={`${moment.week} ${moment.subject}`} moment={moment} fork={fork} />
        ))}
      </div>
      {moments.length === 0 && <p class="soft">{speech.say('live-debrief.momentsNone')}</p>}
      {moments.length > shown && (
        <button type="button" class="button no-print" onClick={() => setShown(shown + SOME)}>
          {speech.say('live-debrief.momentsMore', { n: moments.length - shown })}
        </button>
      )}
    </Part>
  )
}

function MomentCard({ moment, fork }: { moment: RoomMoment; fork: (moment: RoomMoment) => void }) {
  const { room, speech } = useRoom()
  const { options, passed, reached, advised, instead, cost } = moment
  const best = instead[0] ?? advised[0]
  const advice = instead.length > 0 ? 'instead' : 'advice'
  const width = (n: number) => `${(100 * n) / Math.max(1, reached.length)}%`
  return (
    <article class="room-moment">
      <h3>{useMomentName()(moment)}</h3>
      <p class="soft">
        {cost > 0
          ? speech.say('live-debrief.momentCost', { amount: speech.money(cost) })
          : speech.say('live-debrief.momentFree')}
      </p>
      <table class="room-bars">
        <thead>
          <tr>
            <th scope="col">{speech.say('live-debrief.choice')}</th>
            <th scope="col">{speech.say('live-debrief.runsOf', { all: reached.length })}</th>
            <th scope="col">{speech.say('live-debrief.worth')}</th>
          </tr>
        </thead>
        <tbody>
          {options.map((option) => (
            <tr key={option.key}>
              <th scope="row">{tellCommand(room.setting, speech, option.command)}</th>
              <td>
                <span class="room-bar-of">
                  <i style={{ inlineSize: width(option.runs.length) }} /> {option.runs.length}
                </span>
              </td>
              <td>
                <Worth option={option} />
              </td>
            </tr>
          ))}
          {passed.length > 0 && (
            <tr>
              <th scope="row">
                {speech.say(moment.subject === null ? 'live-debrief.passedWeek' : 'live-debrief.passed')}
              </th>
              <td>
                <span class="room-bar-of">
                  <i style={{ inlineSize: width(passed.length) }} data-passed="" /> {passed.length}
                </span>
              </td>
              <td />
            </tr>
          )}
        </tbody>
      </table>
      {best && (
        <p class="room-advice">
          {speech.say(`live-debrief.${advice}`, {
            what: tellCommand(room.setting, speech, best.command),
            n: best.times,
          })}
        </p>
      )}
      <p class="no-print">
        <button type="button" class="button" onClick={() => fork(moment)}>
          {speech.say('live-debrief.forkThis')}
        </button>
      </p>
    </article>
  )
}

function Worth({ option: { judged, meanLoss, cost } }: { option: RoomOption }) {
  const { speech } = useRoom()
  if (judged === 0) return <span class="soft">{speech.say('live-debrief.worthUnknown')}</span>
  if (cost === 0) return <span>{speech.say('live-debrief.worthFine')}</span>
  return <span>{speech.say('live-debrief.worthLoss', { amount: speech.money(meanLoss) })}</span>
}

/** How a moment is called: its week and customer. */
export function useMomentName(): (moment: Pick<RoomMoment, 'week' | 'subject'>) => string {
  const { room, speech } = useRoom()
  return ({ week, subject }) =>
    subject === null
      ? speech.say('live-debrief.momentWeek', { week })
      : speech.say('live-debrief.momentDeal', { week, account: accountName(room.setting, speech, subject) })
}
