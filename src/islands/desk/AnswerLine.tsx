import { useStore } from '@nanostores/preact'
import { useDesk } from './handle.ts'
import { Icon } from './Icon.tsx'
import { tellAnswer, tellRefusal } from './tell.ts'

/** What the last command led to, or why it was refused and where to read about it. Said to screen readers too. */
export function AnswerLine() {
  const { setting, speech, $answer } = useDesk()
  const answer = useStore($answer)
  const refused = answer && 'refusal' in answer
  const text =
    answer && (refused ? tellRefusal(setting, speech, answer.refusal) : tellAnswer(setting, speech, answer.facts))
  const lesson = refused ? answer.refusal.lesson : undefined
  return (
    <div class="desk-answer" role="status" data-kind={refused ? 'refusal' : 'result'} data-empty={!text || undefined}>
      {text && (
        <p key={answer?.n}>
          {refused && <Icon name="warn" />} {text}{' '}
          {lesson && (
            <a href={speech.lesson(lesson)} target="_blank" rel="noopener">
              {speech.say('desk.readLesson')}
            </a>
          )}
        </p>
      )}
      {text && (
        <button
          type="button"
          class="desk-plain"
          aria-label={speech.say('desk.dismiss')}
          onClick={() => $answer.set(null)}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  )
}

/** For screen readers only: where a carried card is. */
export function Spoken() {
  const { $spoken } = useDesk()
  return (
    <div class="desk-hidden" aria-live="assertive">
      {useStore($spoken)}
    </div>
  )
}
