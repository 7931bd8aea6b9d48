import { spreadOf } from '../../stores/review/futures.ts'
import { useRoom } from './handle.ts'
import { Part } from './Part.tsx'

/** The room in a few figures: what came out, against what was asked. */
export function Overview() {
  const { room, speech } = useRoom()
  const { runs } = room.overview
  const quota = room.setting.scenario.quota
  const results = runs.map(({ result }) => result)
  const { middle } = spreadOf(results)
  const facts = [
    ['runs', speech.number(runs.length)],
    ['finished', speech.number(runs.filter(({ step, steps }) => step > steps).length)],
    ['quota', speech.money(quota)],
    ['reached', speech.number(results.filter((result) => result >= quota).length)],
    ['lowest', speech.money(Math.min(...results))],
    ['middle', speech.money(middle)],
    ['highest', speech.money(Math.max(...results))],
  ] as const
  return (
    <Part name="overview">
      <dl class="room-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{speech.say(`live-debrief.fact-${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="soft">{speech.say('live-debrief.overviewAbout')}</p>
    </Part>
  )
}
