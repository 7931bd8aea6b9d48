import type { Score } from '../../stores/review/score.ts'
import { useDebrief } from './handle.ts'

const PARTS = ['process', 'outcome', 'calibration'] as const

/** The score and its parts, each with its own number and weight. */
export function ScoreTable({ score }: { score: Score }) {
  const { speech } = useDebrief()
  const points = (value: number | null) => (value === null ? '–' : speech.number(Math.round(value)))
  return (
    <>
      <p class="debrief-total">
        <strong>{points(score.total)}</strong> <span>{speech.say('debrief.scoreOf')}</span>
      </p>
      <table class="debrief-score">
        <caption class="visually-hidden">{speech.say('debrief.scoreParts')}</caption>
        <thead>
          <tr>
            <th scope="col">{speech.say('debrief.scorePart')}</th>
            <th scope="col" class="figures">
              {speech.say('debrief.scorePoints')}
            </th>
            <th scope="col" class="figures">
              {speech.say('debrief.scoreWeight')}
            </th>
          </tr>
        </thead>
        <tbody>
          {PARTS.filter((part) => score.weights[part] > 0).map((part) => (
            <tr key={part}>
              <th scope="row">
                {speech.say(`debrief.score-${part}`)} <small>{speech.say(`debrief.score-${part}-about`)}</small>
              </th>
              <td class="figures">{points(score[part])}</td>
              <td class="figures">{speech.percent(score.weights[part] / 100)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {score.calibration === null && score.weights.calibration > 0 && (
        <p class="soft">{speech.say('debrief.scoreUnstated')}</p>
      )}
      <p class="soft">{speech.say('debrief.scoreCard')}</p>
    </>
  )
}
