import { useState } from 'preact/hooks'
import { pointsFrom, type Row, type Week } from '../../stores/review/timeline.ts'
import { memo } from '../desk/memo.tsx'
import { useDebrief } from './handle.ts'
import { MARKS, Verdict } from './Verdict.tsx'

interface Props {
  weeks: readonly Week[]
  current: number | undefined
  look: (step: number) => void
}

/** All decisions: a strip to see at a glance, and under it the same as a list to read and open; by week where a week has several. */
export function Timeline({ weeks, current, look }: Props) {
  const { speech } = useDebrief()
  return (
    <section class="section" aria-labelledby="debrief-timeline">
      <h2 id="debrief-timeline">{speech.say('debrief.timelineTitle')}</h2>
      <p>{speech.say('debrief.timelineAbout')}</p>
      <Strip weeks={weeks} />
      <Legend />
      {weeks.every(({ rows }) => rows.length === 1) ? (
        <ol class="debrief-turns">
          {weeks.map(
            ({ week, rows: [row] }) =>
              row && <RowButton key={week} row={row} week={week} isCurrent={row.step === current} look={look} />,
          )}
        </ol>
      ) : (
        weeks.map((week) => <WeekRows key={week.week} week={week} current={current} look={look} />)
      )}
    </section>
  )
}

function Strip({ weeks }: { weeks: readonly Week[] }) {
  return (
    <div class="debrief-strip" aria-hidden="true">
      {weeks.map(({ week, rows }) => (
        <div key={week}>
          {rows.map(({ step, judged }) => (
            <i key={step} data-verdict={judged?.verdict ?? 'pending'}>
              {MARKS[judged?.verdict ?? 'pending']}
            </i>
          ))}
          <b>{week}</b>
        </div>
      ))}
    </div>
  )
}

const VERDICTS = ['best', 'good', 'inaccuracy', 'mistake', 'blunder', 'unclear'] as const

function Legend() {
  const { speech } = useDebrief()
  return (
    <details class="debrief-legend">
      <summary>{speech.say('debrief.legend')}</summary>
      <dl>
        {VERDICTS.map((verdict) => (
          <div key={verdict}>
            <dt>
              <Verdict verdict={verdict} />
            </dt>
            <dd>{speech.say(`debrief.about-${verdict}`, { points: pointsFrom(verdict) ?? '' })}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function WeekRows({ week: { week, rows }, current, look }: { week: Week } & Omit<Props, 'weeks'>) {
  const { speech } = useDebrief()
  const [open, setOpen] = useState(false)
  const clear = rows.flatMap(({ judged }) => (judged && judged.verdict !== 'unclear' ? [judged.regret.mean] : []))
  const cost = clear.reduce((sum, loss) => sum + loss, 0)
  return (
    <details class="debrief-week" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{speech.say('debrief.weekHeading', { n: week })}</b>
        <span>{speech.say('debrief.weekSum', { n: rows.length })}</span>
        {cost > 0 && <span>{speech.say('debrief.weekCost', { amount: speech.money(cost) })}</span>}
      </summary>
      <ol>
        {open && rows.map((row) => <RowButton key={row.step} row={row} isCurrent={row.step === current} look={look} />)}
      </ol>
    </details>
  )
}

interface RowProps {
  row: Row
  /** Said of the row where it does not stand under its week. */
  week?: number
  isCurrent: boolean
  look: Props['look']
}

/** Redrawn only when its verdict comes. */
const RowButton = memo(function RowButton({ row, week, isCurrent, look }: RowProps) {
  const { kind, tell, speech } = useDebrief()
  const { judged, command, cost, step } = row
  const clear = judged && pointsFrom(judged.verdict) !== null
  return (
    <li>
      <button
        type="button"
        class="debrief-row"
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => look(step)}
      >
        <Verdict verdict={judged?.verdict} />
        <span>
          {week !== undefined && <b>{speech.say('debrief.weekHeading', { n: week })} </b>}
          {tell(command)}
        </span>
        <span class="debrief-figure">{kind.tellCost(speech, command, cost)}</span>
        <span class="debrief-figure">
          {clear && speech.say('debrief.rowCost', { amount: speech.money(judged.regret.mean) })}
        </span>
      </button>
    </li>
  )
})
