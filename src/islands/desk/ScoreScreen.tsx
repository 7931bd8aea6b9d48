import { useMemo } from 'preact/hooks'
import type { Scorecard } from '../../sim/simulation.ts'
import { WEIGHT } from '../../sim/territory/score.ts'
import type { TerritoryRun } from '../../stores/territory-runs.ts'
import { Attempts } from './Attempts.tsx'
import { CompetencyList } from './CompetencyList.tsx'
import { useDesk } from './handle.ts'
import { useHeadingFocus } from './hooks.ts'
import type { LessonLinks } from './lesson-links.ts'
import { NextLesson } from './NextLesson.tsx'
import { ExportButton } from './Saved.tsx'

interface Props {
  run: TerritoryRun
  lessons: LessonLinks
  again: (seed?: number) => void
}

/** The result: what came out, how well each thing was done and by what evidence, what to read, and another try. */
export function ScoreScreen({ run, lessons, again }: Props) {
  const { setting, speech } = useDesk()
  const card = useMemo(() => run.scorecard(), [run])
  const heading = useHeadingFocus(run)
  return (
    <section class="desk-page desk-score" aria-labelledby="desk-score-title">
      <h2 id="desk-score-title" ref={heading} tabIndex={-1}>
        {speech.say('score.title', { scenario: speech.text(setting.scenario.title) })}
      </h2>
      <div class="desk-score-top">
        <p class="desk-total" data-passed={card.passed || undefined}>
          <strong>{speech.number(card.total)}</strong> {speech.say('score.of100')}
          <span>{speech.say(card.passed ? 'score.passed' : 'score.notPassed', { n: setting.scenario.pass })}</span>
        </p>
        <Outcome card={card} />
      </div>
      <p>
        <a href={`/${speech.words.locale}/scenarios/${setting.scenario.id}/debrief/#run=${run.session.id}`}>
          {speech.say('score.debrief')}
        </a>
      </p>
      <NextLesson card={card} lessons={lessons} />
      <h3>{speech.say('score.competencies')}</h3>
      <p class="desk-soft">{speech.say('score.formula', WEIGHT)}</p>
      <CompetencyList card={card} />
      <h3>{speech.say('score.attempts')}</h3>
      <Attempts scenario={setting.scenario.id} speech={speech} current={run.session.id} again={again} />
      <div class="desk-acts">
        <button type="button" class="desk-button desk-main-button" onClick={() => again()}>
          {speech.say('score.newLuck')}
        </button>
        <button type="button" class="desk-button" onClick={() => again(run.session.seed)}>
          {speech.say('score.sameLuck')}
        </button>
        <ExportButton />
      </div>
      <p class="desk-soft">{speech.say('score.luckAbout')}</p>
    </section>
  )
}

function Outcome({ card }: { card: Scorecard }) {
  const { speech } = useDesk()
  const { bookings = 0, quota = 1 } = card.outcome
  const counts = ['won', 'lost', 'undecided', 'disqualified', 'open'] as const
  return (
    <div class="desk-outcome">
      <p>
        {speech.say('score.bookings', {
          bookings: speech.fullMoney(bookings),
          quota: speech.fullMoney(quota),
          share: speech.percent(bookings / quota),
        })}
      </p>
      <svg class="desk-target" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
        <rect class="desk-scale-track" x="0" y="5" width="100" height="2" />
        <rect class="desk-target-booked" x="0" y="2" width={Math.min(100, (100 * bookings) / quota)} height="8" />
        <rect class="desk-target-quota" x="99" y="0" width="1" height="12" />
      </svg>
      <dl class="desk-counts">
        {counts.map((status) => (
          <div key={status}>
            <dt>{speech.say(`desk.status-${status}`)}</dt>
            <dd>{card.outcome[status] ?? 0}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
