import { useState } from 'preact/hooks'
import type { RoomRun } from '../../stores/room-debrief/run.ts'
import { tellCommand } from '../debrief/territory/tell-command.ts'
import { useRoom } from './handle.ts'
import { Part } from './Part.tsx'
import { RunPicker } from './RunPicker.tsx'

/** Two runs side by side, week by week; to begin with the best and the weakest result. */
export function Compare() {
  const { room, speech, nameOf } = useRoom()
  const sorted = room.runs.toSorted((a, b) => b.end.bookings - a.end.bookings)
  const [ids, setIds] = useState<readonly [string, string]>([sorted[0]?.id ?? '', sorted.at(-1)?.id ?? ''])
  const pair = ids.map((id) => room.runs.find((run) => run.id === id))
  const [a, b] = pair
  if (!a || !b || room.runs.length < 2) return null
  const weeks = Array.from({ length: room.setting.scenario.weeks }, (_, n) => n + 1)
  return (
    <Part name="compare">
      <div class="debrief-form room-pair no-print">
        <RunPicker label="compareA" value={a.id} choose={(id) => setIds([id, b.id])} />
        <RunPicker label="compareB" value={b.id} choose={(id) => setIds([a.id, id])} />
      </div>
      <table class="room-compare">
        <thead>
          <tr>
            <th scope="col">{speech.say('live-debrief.week')}</th>
            <th scope="col">{nameOf(a.id)}</th>
            <th scope="col">{nameOf(b.id)}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week}>
              <th scope="row">{speech.say('debrief.weekHeading', { n: week })}</th>
              <WeekOf run={a} week={week} />
              <WeekOf run={b} week={week} />
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  )
}

/** What a run's people did in a week, and what was booked by its end. */
function WeekOf({ run, week }: { run: RoomRun; week: number }) {
  const { room, speech } = useRoom()
  const acts = run.acts.filter((act) => act.week === week)
  const last = run.turns.findLast(({ before }) => before.desk.week === week)
  return (
    <td>
      <ul class="plain">
        {acts.map(({ step, command }) => (
          <li key={step}>{tellCommand(room.setting, speech, command)}</li>
        ))}
      </ul>
      {acts.length === 0 && <p class="soft">{speech.say(last ? 'live-debrief.weekIdle' : 'live-debrief.weekNone')}</p>}
      {last && (
        <p class="debrief-figure">
          {speech.say('live-debrief.bookedBy', { amount: speech.money(last.after.desk.bookings) })}
        </p>
      )}
    </td>
  )
}
