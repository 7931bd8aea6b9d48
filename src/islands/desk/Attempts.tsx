import { useStore } from '@nanostores/preact'
import { compareAttempts } from '../../stores/comparison.ts'
import { $attempts, type Attempt, attemptsOf } from '../../stores/runs.ts'
import type { Speech } from './speech.ts'

/** What came of an attempt, in the terms of its kind. */
export interface ResultColumn {
  readonly name: string
  of(attempt: Attempt): string
}

export interface AttemptsProps {
  scenario: string
  speech: Speech
  /** Bookings, if not told otherwise. */
  result?: ResultColumn
  /** Id of the run that has just ended. */
  current?: string
  again: (seed: number) => void
}

/** Every finished attempt at a scenario, the latest first. None is ever overwritten. */
export function Attempts({ scenario, speech, result = bookings(speech), current, again }: AttemptsProps) {
  const [own] = compareAttempts(attemptsOf(useStore($attempts), scenario))
  if (!own) return <p class="desk-soft">{speech.say('score.noAttempts')}</p>
  return (
    <div class="desk-scroll">
      <table class="desk-attempts">
        <thead>
          <tr>
            <th scope="col">{speech.say('score.when')}</th>
            <th scope="col">{speech.say('score.total')}</th>
            <th scope="col">{result.name}</th>
            <th scope="col">{speech.say('score.luck')}</th>
          </tr>
        </thead>
        <tbody>
          {own.attempts.toReversed().map((attempt) => (
            <tr key={attempt.id} aria-current={attempt.id === current ? 'true' : undefined}>
              <th scope="row">
                {speech.date(attempt.at)}
                {attempt.id === current && <small>{speech.say('score.thisOne')}</small>}
              </th>
              <Points attempt={attempt} best={attempt.best} change={attempt.change} speech={speech} />
              <td>{result.of(attempt)}</td>
              <td>
                <button type="button" class="desk-link" onClick={() => again(attempt.seed)}>
                  {speech.say('score.seed', { seed: attempt.seed })}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function bookings(speech: Speech): ResultColumn {
  return { name: speech.say('desk.kpi-bookings'), of: ({ outcome }) => speech.money(outcome.bookings ?? 0) }
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
      {speech.say(attempt.passed ? 'score.passedShort' : 'score.notPassedShort')}
      {best && <small>{speech.say('score.best')}</small>}
      {change !== undefined && change !== 0 && (
        <small>
          {speech.say(change > 0 ? 'score.more' : 'score.less', { points: speech.number(Math.abs(change)) })}
        </small>
      )}
    </td>
  )
}
