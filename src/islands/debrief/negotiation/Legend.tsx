import type { ComponentChildren } from 'preact'
import type { Debrief } from '../../../sim/negotiation/debrief.ts'
import { STEPS } from '../../../sim/negotiation/domain/steps.ts'
import { useDebrief } from '../handle.ts'
import { SOLUTIONS } from './marks.ts'

/** What the marks of the picture mean, and what the steps are called. */
export function Legend({ data }: { data: Debrief }) {
  const { speech } = useDebrief()
  const hasZone = data.solutions.nash.length > 0
  return (
    <div class="plane-legend">
      <ul>
        <Entry mark={<circle class="plane-offer is-us" cx="10" cy="10" r="7" />} text="planeOurs" />
        <Entry mark={<rect class="plane-offer is-them" x="3" y="3" width="14" height="14" />} text="planeTheirs" />
        {data.deal && <Entry mark={<circle class="plane-deal" cx="10" cy="10" r="8" />} text="planeDeal" />}
        <Entry mark={<path class="plane-frontier" d="M1 4C8 4 16 10 18 18" />} text="planeFrontier" />
        <Entry mark={<path class="plane-limit" d="M0 10H20" />} text="planeLimits" />
        {hasZone ? (
          SOLUTIONS.map(([name, letter]) => (
            <li key={name}>
              <b aria-hidden="true">{letter}</b>
              <span>{speech.say(`debrief.solution-${name}`)}</span>
            </li>
          ))
        ) : (
          <li>
            <b aria-hidden="true">–</b>
            <span>{speech.say('debrief.planeNoZone')}</span>
          </li>
        )}
      </ul>
      <details>
        <summary>{speech.say('debrief.stepsTitle')}</summary>
        <dl>
          {STEPS.map((step) => (
            <div key={step}>
              <dt>{speech.say(`debrief.step-${step}`)}</dt>
              <dd>{speech.say(`debrief.stepAbout-${step}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  )

  function Entry({ mark, text }: { mark: ComponentChildren; text: string }) {
    return (
      <li>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          {mark}
        </svg>
        <span>{speech.say(`debrief.${text}`)}</span>
      </li>
    )
  }
}
