import type { KeptDecision } from '../../stores/review/kept.ts'
import { ruleToKeep } from '../../stores/review/rule.ts'
import { useDebrief } from './handle.ts'

/** One sentence to take along, and where it is taught. */
export function RuleToKeep({ decisions, done }: { decisions: readonly KeptDecision[]; done: boolean }) {
  const { kind, speech, lessons } = useDebrief()
  const found = ruleToKeep(decisions, kind.ruleOf)
  const competency = found && kind.rules[found.rule]
  const lesson = competency && lessons[competency]
  return (
    <section class="section" aria-labelledby="debrief-rule">
      <h2 id="debrief-rule">{speech.say('debrief.ruleTitle')}</h2>
      {found ? (
        <>
          <blockquote class="debrief-rule">{speech.say(`debrief.rule-${found.rule}`)}</blockquote>
          <p>{speech.say('debrief.ruleWhy', { n: found.times, amount: speech.money(found.cost) })}</p>
          {lesson && (
            <p>
              {speech.say('debrief.ruleLesson')} <a href={speech.lesson(lesson.path)}>{lesson.title}</a>
            </p>
          )}
        </>
      ) : (
        <p class="soft">{speech.say(done ? 'debrief.ruleNone' : 'debrief.ruleWait')}</p>
      )}
    </section>
  )
}
