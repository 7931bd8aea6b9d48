import type { Competency } from '../../schema/competency.ts'
import type { StoredRun } from '../../stores/runs.ts'
import { money, number, percent, say, type Words } from '../../words/words.ts'
import type { ProgressCourse, ProgressLesson, ProgressScenario } from './course.ts'

type Params = Readonly<Record<string, string | number>>

/** The course and the page's words, as every section of the progress page needs them. */
export interface Speech {
  readonly data: ProgressCourse
  /** A key of the `progress` words. */
  say(key: string, params?: Params): string
  skill(competency: Competency): string
  skillMeaning(competency: Competency): string
  /** A moment, in the reader's time zone; nothing for what is no moment. */
  date(iso: string): string
  /** One digit after the point at most. */
  number(value: number): string
  /** With its sign: +5.3, −2. */
  change(value: number): string
  percent(share: number): string
  money(currency: string, amount: number): string
  lesson(id: string): ProgressLesson | undefined
  scenario(id: string): ProgressScenario | undefined
  lessonLink(id: string): string
  scenarioLink(id: string): string
  /** How far a run has come: week 3 of 12. */
  stand(run: Pick<StoredRun, 'kind' | 'step' | 'steps'>): string
  /** Where an unfinished run goes on. */
  runLink(run: Pick<StoredRun, 'id' | 'scenario'>): string
  /** Where a finished run is looked back on. */
  debriefLink(run: Pick<StoredRun, 'id' | 'scenario'>): string
  /** Where all simulations are listed. */
  readonly scenariosLink: string
}

export function createSpeech(words: Words, data: ProgressCourse): Speech {
  const { locale } = words
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' })
  const lessons = new Map(data.modules.flatMap((module) => module.lessons.map((lesson) => [lesson.id, lesson])))
  const scenarios = new Map(data.scenarios.map((scenario) => [scenario.id, scenario]))
  return {
    data,
    say: (key, params) => say(words, `progress.${key}`, params),
    skill: (competency) => say(words, `competency.${competency}`),
    skillMeaning: (competency) => say(words, `competency.${competency}Means`),
    date: (iso) => (Number.isNaN(Date.parse(iso)) ? '' : day.format(new Date(iso))),
    number: (value) => number(locale, value),
    change: (value) => signed.format(value),
    percent: (share) => percent(locale, share),
    money: (currency, amount) => money(locale, currency, amount),
    lesson: (id) => lessons.get(id),
    scenario: (id) => scenarios.get(id),
    lessonLink: (id) => `/${locale}/lessons/${id}/`,
    scenarioLink: (id) => `/${locale}/scenarios/${id}/`,
    stand: ({ kind, step, steps }) => say(words, `unit.stand-${kind}`, { step, steps }),
    runLink: ({ id, scenario }) => `/${locale}/scenarios/${scenario}/#run=${id}`,
    debriefLink: ({ id, scenario }) => `/${locale}/scenarios/${scenario}/debrief/#run=${id}`,
    scenariosLink: `/${locale}/scenarios/`,
  }
}
