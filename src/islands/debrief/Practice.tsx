import { useStore } from '@nanostores/preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { mistakeId } from '../../stores/deck/cards.ts'
import { openTurn } from '../../stores/deck/turn.ts'
import type { KeptDecision } from '../../stores/review/kept.ts'
import { mistakesOf } from '../../stores/review/mistakes.ts'
import { isSolved, type Option, shuffledOptions } from '../../stores/review/practice.ts'
import type { Row } from '../../stores/review/timeline.ts'
import { useDebrief } from './handle.ts'
import { useMoment } from './useMoment.ts'

/** Back to before each mistake, with the answer hidden. */
export function Practice({ rows }: { rows: readonly Row[] }) {
  const { speech, job, mistake: sentTo } = useDebrief()
  const { review } = useStore(job.$state)
  const [step, setStep] = useState(sentTo)
  const mistakes = useMemo(() => mistakesOf(review?.decisions ?? []), [review?.decisions])
  const solved = review?.solved ?? []
  const row = rows.find((candidate) => candidate.step === step)
  const count = mistakes.filter((mistake) => solved.includes(mistake.step)).length
  return (
    <section class="section" aria-labelledby="debrief-practice">
      <h2 id="debrief-practice">{speech.say('debrief.practiceTitle')}</h2>
      <p>{speech.say(mistakes.length > 0 ? 'debrief.practiceAbout' : 'debrief.practiceNone')}</p>
      {mistakes.length > 0 && <p>{speech.say('debrief.practiceCount', { solved: count, n: mistakes.length })}</p>}
      {row?.judged ? (
        <Again key={row.step} row={row} judged={row.judged} point={review?.point ?? 1} leave={() => setStep(null)} />
      ) : (
        <ul class="debrief-list">
          {mistakes.map((mistake) => (
            <li key={mistake.step}>
              <button type="button" class="button" onClick={() => setStep(mistake.step)}>
                {speech.say('debrief.practiceTry', { week: mistake.week })}
              </button>{' '}
              <Topic mistake={mistake} />{' '}
              <b>{speech.say(solved.includes(mistake.step) ? 'debrief.practiceSolved' : 'debrief.practiceOpen')}</b>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** What was done, not what would have been right. */
function Topic({ mistake }: { mistake: KeptDecision }) {
  const { tell } = useDebrief()
  return <span class="soft">{tell(mistake.command)}</span>
}

interface AgainProps {
  row: Row
  judged: KeptDecision
  point: number
  leave: () => void
}

function Again({ row, judged, point, leave }: AgainProps) {
  const { kind, found, tell, speech, job, mistake: sentTo } = useDebrief()
  const moment = useMoment(row.step)
  const options = useMemo(() => shuffledOptions(judged, row.options, found.run.seed), [judged, row, found])
  const [tried, setTried] = useState<readonly Option[]>([])
  const [shown, setShown] = useState(false)
  const [turn] = useState(() => openTurn(mistakeId(found.run.id, row.step)))
  const heading = useRef<HTMLHeadingElement>(null)
  const last = tried.at(-1)
  const right = last !== undefined && isSolved(last.loss, point)
  useEffect(() => heading.current?.focus(), [moment !== null])

  function choose(option: Option): void {
    const solved = isSolved(option.loss, point)
    setTried([...tried, option])
    turn.answer(solved)
    if (solved) job.solve(row.step)
  }
  function show(): void {
    setShown(true)
    turn.giveUp()
  }

  if (!moment) return null
  return (
    <div class="debrief-moment">
      <kind.Scene view={moment.view} options={row.options} />
      <h3 ref={heading} tabIndex={-1}>
        {speech.say('debrief.practiceAsk')}
      </h3>
      <ul class="debrief-options">
        {options.map((option) => (
          <li key={tell(option.command)}>
            <button
              type="button"
              class="button"
              disabled={right || shown || tried.includes(option)}
              onClick={() => choose(option)}
            >
              {tell(option.command)}
            </button>
          </li>
        ))}
      </ul>
      <div role="status">
        {last && (
          <p class="debrief-answer" data-right={right || undefined}>
            {right
              ? speech.say('debrief.practiceRight')
              : speech.say('debrief.practiceWrong', { amount: speech.money(last.loss) })}
          </p>
        )}
        {shown && (
          <p class="debrief-answer">{speech.say('debrief.practiceAnswer', { best: tell(judged.best.command) })}</p>
        )}
      </div>
      <p class="debrief-acts">
        {!right && !shown && tried.length > 0 && (
          <button type="button" class="button" onClick={show}>
            {speech.say('debrief.practiceShow')}
          </button>
        )}
        <button type="button" class="button" onClick={leave}>
          {speech.say('debrief.practiceLeave')}
        </button>
        {sentTo !== null && (right || shown) && (
          <a class="button first" href={`/${speech.words.locale}/review/`}>
            {speech.say('debrief.practiceDeck')}
          </a>
        )}
      </p>
    </div>
  )
}
