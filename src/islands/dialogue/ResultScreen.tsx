import { useMemo } from 'preact/hooks'
import { WEIGHT } from '../../sim/dialogue/score.ts'
import type { Scorecard } from '../../sim/simulation.ts'
import type { DialogueRun } from '../../stores/dialogue-runs.ts'
import { type LessonLinks, weakestFirst } from '../desk/lesson-links.ts'
import { Attempts } from './Attempts.tsx'
import { CompetencyBars } from './CompetencyBars.tsx'
import { Heading } from './Heading.tsx'
import { useTalk } from './handle.ts'
import { useFocus } from './hooks.ts'
import { KeepTalk } from './KeepTalk.tsx'
import { Lessons } from './Lessons.tsx'
import { ExportButton } from './Saved.tsx'
import { tellTime } from './tell.ts'

interface Props {
  run: DialogueRun
  lessons: LessonLinks
  again: (seed?: number) => void
}

/** The result: what came of it, what each line was worth learning from, what to read, and another try. */
export function ResultScreen({ run, lessons, again }: Props) {
  const { setting, speech } = useTalk()
  const { scenario } = setting
  const card = useMemo(() => run.scorecard(), [run])
  const desk = run.session.$view.get()
  const heading = useFocus<HTMLHeadingElement>(run)
  const ending = setting.endings.get(desk.ended?.ending ?? '')
  return (
    <section class="talk-result">
      <Heading level={1} target={heading}>
        {speech.say('dialogue.title', { scenario: speech.text(scenario.title) })}
      </Heading>
      <div class="talk-result-top">
        <p class="talk-total" data-passed={card.passed || undefined}>
          <strong>{speech.number(card.total)}</strong> {speech.say('dialogue.of100')}
          <span>{speech.say(card.passed ? 'dialogue.passed' : 'dialogue.notPassed', { n: scenario.pass })}</span>
        </p>
        <div>
          {ending && (
            <p class="talk-came-of" data-outcome={ending.outcome}>
              <b>
                {speech.say('dialogue.overTitle', {
                  over: speech.say(`dialogue.outcome-${ending.outcome}`),
                  title: speech.text(ending.title),
                })}
              </b>{' '}
              {speech.text(ending.text)}
            </p>
          )}
          <Outcome card={card} />
        </div>
      </div>
      <p class="no-print">
        <a href={`/${speech.words.locale}/scenarios/${scenario.id}/debrief/#run=${run.session.id}`}>
          {speech.say('dialogue.debrief')}
        </a>
      </p>
      <NextLesson card={card} lessons={lessons} />
      <Heading level={2}>{speech.say('dialogue.lines')}</Heading>
      <p class="talk-soft no-print">{speech.say('dialogue.linesAbout')}</p>
      <KeepTalk desk={desk} />
      <Lessons desk={desk} card={card} />
      <Heading level={2}>{speech.say('dialogue.competencies')}</Heading>
      <p class="talk-soft">{speech.say('dialogue.formula', WEIGHT)}</p>
      <CompetencyBars card={card} />
      <div class="no-print">
        <Heading level={2}>{speech.say('dialogue.attempts')}</Heading>
        <Attempts scenario={scenario.id} speech={speech} current={run.session.id} again={again} />
        <div class="talk-acts">
          <button type="button" class="talk-button talk-main-button" onClick={() => again()}>
            {speech.say('dialogue.newLuck')}
          </button>
          <button type="button" class="talk-button" onClick={() => again(run.session.seed)}>
            {speech.say('dialogue.sameLuck')}
          </button>
          <ExportButton session={run.session} />
        </div>
        <p class="talk-soft">{speech.say('dialogue.luckAbout')}</p>
      </div>
    </section>
  )
}

/** What came out, in figures. */
function Outcome({ card: { outcome } }: { card: Scorecard }) {
  const { setting, speech } = useTalk()
  const { result = 0, target = 1, found = 0, findings = 0, time = 0, talkShare = 0, choices = 0 } = outcome
  const figures = [
    ['foundOut', speech.say('dialogue.ofAll', { n: found, all: findings })],
    ['time', tellTime(setting, speech, time)],
    ['choices', speech.number(choices)],
    ...(setting.scenario.talkShare ? [['talkShare', speech.percent(talkShare / 100)]] : []),
  ]
  return (
    <>
      <p>{speech.say('dialogue.result', { result: speech.number(result), target: speech.number(target) })}</p>
      <svg class="talk-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect class="talk-track" y="2" width="100" height="6" />
        <rect class="talk-filled" y="2" width={Math.min(100, (100 * result) / target)} height="6" />
      </svg>
      <dl class="talk-figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{speech.say(`dialogue.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** Where the most is to be gained: the lesson on the weakest competency that has one. */
function NextLesson({ card, lessons }: { card: Scorecard; lessons: LessonLinks }) {
  const { speech } = useTalk()
  const weakest = weakestFirst(card).find(([name]) => lessons[name])
  const lesson = weakest && lessons[weakest[0]]
  if (!weakest || !lesson) return null
  return (
    <p class="talk-next">
      {speech.say('dialogue.next', { competency: speech.say(`competency.${weakest[0]}`) })}{' '}
      <a href={speech.lesson(lesson.path)}>{lesson.title}</a>
    </p>
  )
}
