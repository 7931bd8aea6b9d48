import { useId } from 'preact/hooks'
import type { Command } from '../../sim/territory/facts.ts'
import { spreadOf } from '../../stores/review/futures.ts'
import { isSame } from '../../stores/room-debrief/fork.ts'
import { tellCommand } from '../debrief/territory/tell-command.ts'
import { useRoom } from './handle.ts'

interface Props {
  commands: readonly Command[]
  /** Values at the end, the same worlds for each command. */
  ends: readonly (readonly number[])[]
  chosen: Command
  best: Command
}

const WIDTH = 320

/** Where each way leads: from the worst tenth to the best tenth of the futures, with the mean. Picture and table in one. */
export function Ends({ commands, ends, chosen, best }: Props) {
  const { room, speech } = useRoom()
  const caption = useId()
  const spreads = ends.map(spreadOf)
  const low = Math.min(...spreads.map((spread) => spread.low))
  const high = Math.max(low + 1, ...spreads.map((spread) => spread.high))
  const x = (value: number) => 6 + ((value - low) / (high - low)) * (WIDTH - 12)
  const rows = commands
    .map((command, n) => ({ command, spread: spreads[n] ?? spreadOf([]) }))
    .toSorted((a, b) => b.spread.mean - a.spread.mean)
  const mark = (command: Command) =>
    [isSame(command, chosen) && 'forkChosen', isSame(command, best) && 'forkBest'].filter((key) => key !== false)
  return (
    <figure class="room-wide room-ends">
      <figcaption id={caption}>{speech.say('live-debrief.endsAbout')}</figcaption>
      <table aria-labelledby={caption}>
        <thead>
          <tr>
            {['choice', 'endsRange', 'endsLow', 'endsMean', 'endsHigh'].map((key) => (
              <th scope="col" key={key}>
                {speech.say(`live-debrief.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ command, spread }) => (
            <tr key={JSON.stringify(command)}>
              <th scope="row">
                {tellCommand(room.setting, speech, command)}
                {mark(command).map((key) => (
                  <small key={key}> {speech.say(`live-debrief.${key}`)}</small>
                ))}
              </th>
              <td>
                <svg viewBox={`0 0 ${WIDTH} 20`} preserveAspectRatio="none" aria-hidden="true">
                  <path
                    class="is-range"
                    vector-effect="non-scaling-stroke"
                    d={`M${x(spread.low)} 10H${x(spread.high)}`}
                  />
                  <path class="is-mean" vector-effect="non-scaling-stroke" d={`M${x(spread.mean)} 3V17`} />
                </svg>
              </td>
              <td>{speech.money(spread.low)}</td>
              <td>{speech.money(spread.mean)}</td>
              <td>{speech.money(spread.high)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
