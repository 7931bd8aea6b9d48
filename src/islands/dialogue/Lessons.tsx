import type { Option, PartOption } from '../../schema/scenario/talk.ts'
import type { Desk } from '../../sim/dialogue/view.ts'
import type { Mark, Scorecard } from '../../sim/simulation.ts'
import { Heading } from './Heading.tsx'
import { useAbout } from './handle.ts'
import { Icon } from './Icon.tsx'
import { Log, type OwnEntry } from './Log.tsx'

/** The talk as it went, with what there is to learn below each own line, and then what is judged of the whole. */
export function Lessons({ desk, card }: { desk: Desk; card: Scorecard }) {
  const whole = card.marks.filter(({ code }) => code !== 'line')
  return (
    <>
      <Log entries={desk.transcript} note={(entry) => <Feedback entry={entry} />} />
      {whole.length > 0 && <Whole marks={whole} />}
    </>
  )
}

type Judged = Option | PartOption

function Feedback({ entry }: { entry: OwnEntry }) {
  const { setting } = useAbout()
  const chosen: readonly Judged[] =
    entry.by === 'seller'
      ? [setting.options.get(entry.option)?.option].filter((option) => option !== undefined)
      : Object.values(entry.parts).flatMap((id) => setting.parts.get(id)?.option ?? [])
  return (
    <ul class="talk-feedback">
      {chosen.map((option) => (
        <FeedbackLine key={option.id} option={option} named={entry.by === 'letter'} />
      ))}
    </ul>
  )
}

/** `named`: with the part of the letter that it is about. */
function FeedbackLine({ option, named }: { option: Judged; named: boolean }) {
  const { setting, speech, titles } = useAbout()
  const verdict = verdictOf(option.level)
  const placed = named ? setting.parts.get(option.id) : undefined
  const part = placed?.beat.letter?.parts.find(({ id }) => id === placed.part)
  const title = option.lesson && titles[option.lesson]
  return (
    <li data-verdict={verdict}>
      <span class="talk-verdict">
        <Icon name={MARKS[verdict]} />{' '}
        {speech.say('dialogue.verdictOn', {
          competency: part ? speech.text(part.name) : speech.say(`competency.${option.competency}`),
          verdict: speech.say(`dialogue.${verdict}`),
        })}
      </span>
      <span>
        {speech.text(option.feedback)}{' '}
        {option.lesson && title && (
          <a href={speech.lesson(option.lesson)}>{speech.say('dialogue.readLesson', { title })}</a>
        )}
      </span>
    </li>
  )
}

const MARKS = { good: 'check', mixed: 'more', poor: 'warn' } as const

/** The same bounds as on the territory's scorecard. */
function verdictOf(level: number): keyof typeof MARKS {
  if (level >= 0.7) return 'good'
  return level >= 0.4 ? 'mixed' : 'poor'
}

function Whole({ marks }: { marks: readonly Mark[] }) {
  const { speech } = useAbout()
  return (
    <>
      <Heading level={2}>{speech.say('dialogue.whole')}</Heading>
      <ul class="talk-feedback">
        {marks.map((mark) => {
          const verdict = verdictOf(mark.value)
          return (
            <li key={mark.code} data-verdict={verdict}>
              <span class="talk-verdict">
                <Icon name={MARKS[verdict]} />{' '}
                {speech.say('dialogue.verdictOn', {
                  competency: speech.say(`competency.${mark.competency}`),
                  verdict: speech.say(`dialogue.${verdict}`),
                })}
              </span>
              <span>{speech.say(`mark.${mark.code}`, mark.params)}</span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
