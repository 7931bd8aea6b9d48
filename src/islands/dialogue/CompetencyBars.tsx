import type { Scorecard } from '../../sim/simulation.ts'
import { weakestFirst } from '../desk/lesson-links.ts'
import { useAbout } from './handle.ts'

/** Points of each competency that the talk gave occasion to show, the weakest first. */
export function CompetencyBars({ card }: { card: Scorecard }) {
  const { speech } = useAbout()
  return (
    <ul class="talk-competencies">
      {weakestFirst(card).map(([name, points]) => (
        <li key={name}>
          <span>{speech.say(`competency.${name}`)}</span>
          <svg class="talk-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect class="talk-track" y="2" width="100" height="6" />
            <rect class="talk-filled" y="2" width={points} height="6" />
          </svg>
          <strong>{speech.number(points)}</strong>
        </li>
      ))}
    </ul>
  )
}
