import { RULES } from '../../stores/review/rule.ts'
import { useRoom } from './handle.ts'
import { Part } from './Part.tsx'

/** Kinds of mistakes that are shown. */
const MOST = 5

/** The kinds of mistakes that cost the room most, each with the sentence to take along. */
export function Errors() {
  const { analysis, speech, lessons, nameOf, replay } = useRoom()
  const { errors, outcomes } = analysis
  return (
    <Part name="errors">
      {errors.length === 0 && (
        <p class="soft">{speech.say(outcomes.length === 0 ? 'live-debrief.wait' : 'live-debrief.errorsNone')}</p>
      )}
      <ol class="room-errors">
        {errors.slice(0, MOST).map(({ kind, times, runs, cost, worst }) => {
          const lesson = lessons[RULES[kind]]
          return (
            <li key={kind}>
              <p class="debrief-rule">{speech.say(`debrief.rule-${kind}`)}</p>
              <p>
                {speech.say('live-debrief.errorMade', {
                  ...{ n: runs.length, all: outcomes.length, times },
                  amount: speech.money(cost),
                })}
              </p>
              <p class="debrief-acts no-print">
                <button type="button" class="button" onClick={() => replay(worst.run, worst.step)}>
                  {speech.say('live-debrief.errorWorst', { run: nameOf(worst.run) })}
                </button>
                {lesson && <a href={speech.lesson(lesson.path)}>{lesson.title}</a>}
              </p>
            </li>
          )
        })}
      </ol>
    </Part>
  )
}
