import { useMemo } from 'preact/hooks'
import { WEIGHT } from '../../sim/negotiation/score.ts'
import type { Scorecard } from '../../sim/simulation.ts'
import type { NegotiationRun } from '../../stores/negotiation-runs.ts'
import { Attempts } from '../desk/Attempts.tsx'
import { useHeadingFocus } from '../desk/hooks.ts'
import { type LessonLinks, weakestFirst } from '../desk/lesson-links.ts'
import { useTable } from './handle.ts'
import { MarkLists } from './MarkLists.tsx'
import { resultColumn } from './result-column.ts'
import { ExportButton } from './Saved.tsx'
import { Talk } from './Talk.tsx'
import { tellTerms } from './tell.ts'

interface Props {
  run: NegotiationRun
  lessons: LessonLinks
  again: (seed?: number) => void
}

/** The result: what came out and what it is worth, how well each thing was done and by what evidence, and another try. */
export function ResultScreen({ run, lessons, again }: Props) {
  const { setting, session, speech, name, levels } = useTable()
  const card = useMemo(() => run.scorecard(), [run])
  const heading = useHeadingFocus(run)
  const { scenario } = setting
  return (
    <section class="desk-page desk-score nego-result" aria-labelledby={`${name}-result`}>
      <levels.Title id={`${name}-result`} ref={heading} tabIndex={-1}>
        {speech.say('score.title', { scenario: speech.text(scenario.title) })}
      </levels.Title>
      <div class="desk-score-top">
        <p class="desk-total" data-passed={card.passed || undefined}>
          <strong>{speech.number(card.total)}</strong> {speech.say('score.of100')}
          <span>{speech.say(card.passed ? 'score.passed' : 'score.notPassed', { n: scenario.pass })}</span>
        </p>
        <Outcome card={card} />
      </div>
      <p>
        <a href={`/${speech.words.locale}/scenarios/${scenario.id}/debrief/#run=${run.session.id}`}>
          {speech.say('score.debrief')}
        </a>
      </p>
      <ReadNext card={card} lessons={lessons} />
      <levels.Section>{speech.say('score.competencies')}</levels.Section>
      <p class="desk-soft">{speech.say('negotiation.formula', WEIGHT)}</p>
      <MarkLists card={card} />
      <details class="desk-more">
        <summary>{speech.say('negotiation.readTalk')}</summary>
        <Talk table={session.$view.get()} whole />
      </details>
      <levels.Section>{speech.say('score.attempts')}</levels.Section>
      <Attempts
        scenario={scenario.id}
        speech={speech}
        result={resultColumn(speech)}
        current={run.session.id}
        again={again}
      />
      <div class="desk-acts">
        <button type="button" class="desk-button desk-main-button" onClick={() => again()}>
          {speech.say('score.newLuck')}
        </button>
        <button type="button" class="desk-button" onClick={() => again(run.session.seed)}>
          {speech.say('score.sameLuck')}
        </button>
        <ExportButton />
      </div>
      <p class="desk-soft">{speech.say('negotiation.luckAbout')}</p>
    </section>
  )
}

/** How the talk ended, what was signed, and what that is worth beside having no deal. */
function Outcome({ card }: { card: Scorecard }) {
  const { setting, session, speech } = useTable()
  const { ending, deal } = session.$view.get()
  const { worth = 0, limit = 0, goodwill = 0 } = card.outcome
  return (
    <div class="desk-outcome">
      <p>
        <b>{speech.say(`negotiation.ending-${ending}`)}</b>{' '}
        {deal && speech.say('negotiation.signed', { terms: tellTerms(setting, speech, deal) })}
      </p>
      <svg class="desk-target" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
        <rect class="nego-track" x="0" y="4" width="100" height="4" />
        {deal && <rect class="nego-fill" x="0" y="2" width={worth} height="8" />}
        <rect class="nego-tick" x={limit - 0.4} y="0" width="0.8" height="12" />
      </svg>
      <dl class="desk-counts">
        {deal && (
          <div>
            <dt>{speech.say('negotiation.outcomeWorth')}</dt>
            <dd>{speech.number(worth)}</dd>
          </div>
        )}
        <div>
          <dt>{speech.say('negotiation.outcomeLimit')}</dt>
          <dd>{speech.number(limit)}</dd>
        </div>
        <div>
          <dt>{speech.say('negotiation.outcomeGoodwill')}</dt>
          <dd>{speech.number(goodwill)}</dd>
        </div>
      </dl>
    </div>
  )
}

/** Where the most is to be gained: the lesson on the weakest competency that has one. */
function ReadNext({ card, lessons }: { card: Scorecard; lessons: LessonLinks }) {
  const { speech } = useTable()
  const weakest = weakestFirst(card).find(([name]) => lessons[name])
  const lesson = weakest && lessons[weakest[0]]
  if (!weakest || !lesson) return null
  return (
    <p class="desk-next">
      {speech.say('score.next', { competency: speech.say(`competency.${weakest[0]}`) })}{' '}
      <a href={speech.lesson(lesson.path)}>{lesson.title}</a>
    </p>
  )
}
