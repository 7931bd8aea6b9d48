import { useStore } from '@nanostores/preact'
import { compareAttempts } from '../../stores/comparison.ts'
import { $attempts, type Attempt, attemptsOf } from '../../stores/runs.ts'
import type { Speech } from '../desk/speech.ts'

interface Props {
  scenario: string
  speech: Speech
  /** Id of the run that has just ended. */
  current?: string
  again: (seed: number) => void
}

/** Every finished attempt at a talk, the latest first. None is ever overwritten. */
export function Attempts({ scenario, speech, current, again }: Props) {
  const [own] = compareAttempts(attemptsOf(useStore($attempts), scenario))
  if (!own) return <p class="talk-soft">{speech.say('dialogue.noAttempts')}</p>
  return (
    <div class="talk-scroll">
      <table class="talk-attempts">
        <thead>
          <tr>
            <th scope="col">{speech.say('dialogue.when')}</th>
            <th scope="col">{speech.say('dialogue.total')}</th>
            <th scope="col">{speech.say('dialogue.brought')}</th>
            <th scope="col">{speech.say('dialogue.luck')}</th>
          </tr>
        </thead>
        <tbody>
          {own.attempts.toReversed().map((attempt) => (
            <tr key={attempt.id} aria-current={attempt.id === current ? 'true' : undefined}>
              <th scope="row">
                {speech.date(attempt.at)}
                {attempt.id === current && <small>{speech.say('dialogue.thisOne')}</small>}
              </th>
              <Points attempt={attempt} best={attempt.best} change={attempt.change} speech={speech} />
              <td>
                {speech.say('dialogue.ofAll', {
                  n: speech.number(attempt.outcome.result ?? 0),
                  all: speech.number(attempt.outcome.target ?? 0),
                })}
              </td>
              <td>
                <button type="button" class="talk-link" onClick={() => again(attempt.seed)}>
                  {speech.say('dialogue.seed', { seed: attempt.seed })}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface PointsProps {
  attempt: Attempt
  best: boolean
  change: number | undefined
  speech: Speech
}

function Points({ attempt, best, change, speech }: PointsProps) {
  return (
    <td>
      <strong>{speech.number(attempt.total)}</strong>{' '}
      {speech.say(attempt.passed ? 'dialogue.passedShort' : 'dialogue.notPassedShort')}
      {best && <small>{speech.say('dialogue.best')}</small>}
      {change !== undefined && change !== 0 && (
        <small>
          {speech.say(change > 0 ? 'dialogue.more' : 'dialogue.less', { points: speech.number(Math.abs(change)) })}
        </small>
      )}
    </td>
  )
}
