import { useId } from 'preact/hooks'
import { useRoom } from './handle.ts'

interface Props {
  /** Key of its label. */
  label: string
  value: string
  choose: (run: string) => void
}

export function RunPicker({ label, value, choose }: Props) {
  const { room, speech, nameOf } = useRoom()
  const id = useId()
  return (
    <div>
      <label for={id}>
        <span>{speech.say(`live-debrief.${label}`)}</span>
      </label>
      <select id={id} value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {room.runs.map(({ id: run, end }) => (
          <option key={run} value={run}>
            {speech.say('live-debrief.runWith', { run: nameOf(run), amount: speech.money(end.bookings) })}
          </option>
        ))}
      </select>
    </div>
  )
}
