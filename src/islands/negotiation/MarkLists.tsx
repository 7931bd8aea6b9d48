import type { Competency } from '../../schema/competency.ts'
import type { Mark, Scorecard } from '../../sim/simulation.ts'
import { Icon } from '../desk/Icon.tsx'
import { weakestFirst } from '../desk/lesson-links.ts'
import { useTable } from './handle.ts'

/** Each competency as a bar, with the moves that made it. */
export function MarkLists({ card }: { card: Scorecard }) {
  return (
    <ul class="desk-competencies">
      {weakestFirst(card).map(([name, points]) => (
        <Shown key={name} name={name} points={points} marks={card.marks.filter((mark) => mark.competency === name)} />
      ))}
    </ul>
  )
}

/** Shown at once; the rest on request. */
const SHOWN = 3

function Shown({ name, points, marks }: { name: Competency; points: number; marks: readonly Mark[] }) {
  const { speech, levels } = useTable()
  const telling = marks.toSorted((a, b) => loss(b) - loss(a) || b.value - a.value)
  return (
    <li>
      <levels.Part>
        {speech.say(`competency.${name}`)} <strong class="desk-figure">{speech.number(points)}</strong>
      </levels.Part>
      <svg class="desk-points" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect class="nego-track" x="0" y="0" width="100" height="4" />
        <rect class="desk-points-bar" x="0" y="0" width={points} height="4" />
      </svg>
      <MarkList marks={telling.slice(0, SHOWN)} />
      {telling.length > SHOWN && (
        <details class="desk-more">
          <summary>{speech.say('score.moreMarks', { n: telling.length - SHOWN })}</summary>
          <MarkList marks={telling.slice(SHOWN)} />
        </details>
      )}
    </li>
  )
}

/** What the move cost the competency. */
function loss(mark: Mark): number {
  return mark.weight * (1 - mark.value)
}

function MarkList({ marks }: { marks: readonly Mark[] }) {
  const { speech } = useTable()
  return (
    <ul class="desk-marks">
      {marks.map((mark, n) => {
        const verdict = mark.value >= 0.7 ? 'good' : mark.value >= 0.4 ? 'mixed' : 'poor'
        return (
          <li key={n} data-verdict={verdict}>
            <span class="desk-verdict">
              <Icon name={verdict === 'good' ? 'check' : verdict === 'mixed' ? 'more' : 'warn'} />
              <span class="visually-hidden">{speech.say(`score.${verdict}`)}</span>
            </span>
            <span>{speech.say(`mark.${mark.code}`, mark.params)}</span>
            <span class="desk-soft">{speech.say('negotiation.round', { n: mark.week })}</span>
          </li>
        )
      })}
    </ul>
  )
}
