import type { Ref } from 'preact'
import { useState } from 'preact/hooks'
import type { Moment } from '../../stores/review/reviewer.ts'
import type { Row } from '../../stores/review/timeline.ts'
import { Cost } from './Cost.tsx'
import { useDebrief } from './handle.ts'
import { useMoment } from './useMoment.ts'
import { Verdict } from './Verdict.tsx'

interface Props {
  section: Ref<HTMLElement>
  row: Row | undefined
  rows: readonly Row[]
  choose: (step: number) => void
}

/** One decision as it looked then. What came of it stays shut until it is asked for. */
export function Then({ section, row, rows, choose }: Props) {
  const { kind, tell, speech } = useDebrief()
  const moment = useMoment(row?.step)
  const place = row ? rows.indexOf(row) : -1
  return (
    <section ref={section} class="section" aria-labelledby="debrief-then">
      <h2 id="debrief-then" tabIndex={-1}>
        {speech.say('debrief.thenTitle')}
      </h2>
      <p>{speech.say(row ? 'debrief.thenAbout' : 'debrief.thenWaiting')}</p>
      {row && (
        <div class="debrief-moment" aria-busy={!moment}>
          {moment && (
            <>
              <kind.Scene view={moment.view} options={row.options} />
              <p class="debrief-chose">
                {speech.say('debrief.youChose')} <strong>{tell(row.command)}</strong>
              </p>
              <CameOut key={row.step} row={row} moment={moment} />
            </>
          )}
        </div>
      )}
      {row && (
        <p class="debrief-acts">
          <Neighbour row={rows[place - 1]} word="earlier" choose={choose} />
          <Neighbour row={rows[place + 1]} word="later" choose={choose} />
        </p>
      )}
    </section>
  )
}

function Neighbour({ row, word, choose }: { row: Row | undefined; word: string; choose: (step: number) => void }) {
  const { speech } = useDebrief()
  return (
    <button type="button" class="button" disabled={!row} onClick={() => row && choose(row.step)}>
      {speech.say(`debrief.${word}`)}
    </button>
  )
}

function CameOut({ row, moment }: { row: Row; moment: Moment }) {
  const { kind, found, speech } = useDebrief()
  const [shown, setShown] = useState(false)
  if (!shown) {
    return (
      <button type="button" class="button first" onClick={() => setShown(true)}>
        {speech.say('debrief.reveal')}
      </button>
    )
  }
  const subject = row.subject
  const told = moment.facts
    .map((fact) => kind.tellFact(found.setting, speech, fact, subject))
    .filter((line) => line !== null)
    .slice(0, MOST)
  return (
    <div class="debrief-outcome" role="status">
      <p>
        <Verdict verdict={row.judged?.verdict} /> <Cost decision={row.judged} />
      </p>
      <BestWas row={row} />
      <h3>{speech.say('debrief.rightAway')}</h3>
      {told.length === 0 && <p class="soft">{speech.say('debrief.nothingCame')}</p>}
      <ul>
        {told.map((line, n) => (
          <li key={n}>{line}</li>
        ))}
      </ul>
      {subject && <HowItWent subject={subject} later={moment.later} />}
    </div>
  )
}

/** Facts told at most: a week's end brings news of every customer. */
const MOST = 12

function BestWas({ row }: { row: Row }) {
  const { tell, speech } = useDebrief()
  if (!row.judged || row.judged.verdict === 'unclear') return null
  if (row.judged.verdict === 'best') return <p>{speech.say('debrief.ownBest')}</p>
  return <p>{speech.say('debrief.sawBest', { best: tell(row.judged.best.command) })}</p>
}

function HowItWent({ subject, later }: { subject: string; later: Moment['later'] }) {
  const { kind, found, speech } = useDebrief()
  const { setting } = found
  const ended = later.some(({ fact }) => kind.ends(fact))
  return (
    <>
      <h3>{speech.say('debrief.howItWent', { account: kind.tellSubject(setting, speech, subject) })}</h3>
      <ul>
        {later.map(({ week, fact }) => (
          <li key={`${week}${fact.type}`}>
            {speech.say('debrief.weekThen', { week, fact: kind.tellFact(setting, speech, fact, subject) ?? '' })}
          </li>
        ))}
        {!ended && <li>{speech.say('debrief.stayedOpen')}</li>}
      </ul>
    </>
  )
}
