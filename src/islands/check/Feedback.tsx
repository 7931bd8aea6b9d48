import type { Attempt } from '../../stores/check.ts'
import type { Question, Verdict } from '../../stores/question.ts'
import { say, type Words } from '../../words/words.ts'
import { Icon } from './icons.tsx'

interface Props {
  readonly question: Question
  readonly attempt: Attempt
  readonly words: Words
  /** The answer was shown to a reader who gave up. */
  readonly isShown?: boolean | undefined
}

/** The verdict with its reason, or what is still missing for one. */
export function Feedback({ question, attempt, words, isShown }: Props) {
  const { verdict, answer } = attempt
  if (attempt.nudged)
    return <p class="check-nudge">{say(words, `check.nudge-${question.kind}`, { n: open(answer) })}</p>
  if (!verdict) return null
  return (
    <div class="check-verdict" data-mark={verdict.right}>
      <p>
        <Icon name={verdict.right ? 'right' : 'wrong'} />
        <strong>{say(words, isShown ? 'check.shown' : verdict.right ? 'check.right' : 'check.wrong')}</strong>{' '}
        {tally(question, verdict, words)}
      </p>
      {question.kind === 'choice' ? (
        <Reasons question={question} verdict={verdict} />
      ) : (
        <p dangerouslySetInnerHTML={{ __html: verdict.right ? question.say.right : question.say.wrong }} />
      )}
    </div>
  )
}

/** What the author says about each option that was chosen. */
function Reasons({ question, verdict }: { question: Question & { kind: 'choice' }; verdict: Verdict }) {
  const chosen = question.options.filter((_, n) => verdict.marks[n] !== null)
  return (
    <>
      {chosen.map((option) => (
        <p key={option.line.name}>
          {question.several && <span class="check-choice" dangerouslySetInnerHTML={{ __html: option.line.html }} />}
          <span dangerouslySetInnerHTML={{ __html: option.say }} />
        </p>
      ))}
    </>
  )
}

/** How near a wrong answer is. */
function tally(question: Question, verdict: Verdict, words: Words): string {
  if (verdict.right || question.kind === 'number') return ''
  if (question.kind !== 'choice') {
    return say(words, `check.good-${question.kind}`, {
      n: verdict.marks.filter(Boolean).length,
      of: verdict.marks.length,
    })
  }
  const missing = question.options.filter((option, n) => option.right && verdict.marks[n] === null).length
  return question.several && missing > 0 ? say(words, 'check.missing', { n: missing }) : ''
}

/** Items not sorted yet. */
function open(answer: Attempt['answer']): number {
  return typeof answer === 'string' ? 0 : answer.filter((group) => group === -1).length
}
