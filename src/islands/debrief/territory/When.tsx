import type { Desk } from '../../../sim/territory/desk.ts'
import type { Speech } from '../../desk/speech.ts'

/** When it was, and what was left and booked then. */
export function When({ desk, speech }: { desk: Desk; speech: Speech }) {
  return (
    <p class="debrief-when">
      {speech.say('debrief.sceneAt', {
        week: desk.week,
        hours: speech.hours(desk.hours),
        bookings: speech.money(desk.bookings),
      })}
    </p>
  )
}
