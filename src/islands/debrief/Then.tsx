import type { Ref } from 'preact'
import { useState } from 'preact/hooks'
import type { Moment } from '../../stores/review/reviewer.ts'
import type { Row } from '../../stores/review/timeline.ts'
import { accountName, tellFact } from '../desk/tell.ts'
import { Cost } from './Cost.tsx'
import { useDebrief } from './handle.ts'
import { Scene } from './Scene.tsx'
import { tellCommand } from './tell-command.ts'
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
  const { setting, speech } = useDebrief()
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
              <Scene desk={moment.desk} options={row.options} />
              <p class="debrief-chose">
                {speech.say('debrief.youChose')} <strong>{tellCommand(setting, speech, row.command)}</strong>
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
  const { setting, speech } = useDebrief()
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
    .map((fact) => ({ fact, line: tellFact(setting, speech, fact) }))
    .filter(({ line }) => line !== null)
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
        {told.map(({ fact, line }, n) => (
          <li key={n}>
            {'deal' in fact &&
              fact.deal !== subject &&
              `${speech.say('desk.account-first', { account: accountName(setting, speech, fact.deal) })} `}
            {line}
          </li>
        ))}
      </ul>
      {subject && <HowItWent subject={subject} later={moment.later} />}
    </div>
  )
}

/** Facts told at most: a week's end brings news of every customer. */
const MOST = 12

function BestWas({ row }: { row: Row }) {
  const { setting, speech } = useDebrief()
  if (!row.judged || row.judged.verdict === 'unclear') return null
  if (row.judged.verdict === 'best') return <p>{speech.say('debrief.ownBest')}</p>
  return <p>{speech.say('debrief.sawBest', { best: tellCommand(setting, speech, row.judged.best.command) })}</p>
}

function HowItWent({ subject, later }: { subject: string; later: Moment['later'] }) {
  const { setting, speech } = useDebrief()
  const ended = later.some(({ fact }) => fact.type !== 'BuyerCommitted')
  return (
    <>
      <h3>{speech.say('debrief.howItWent', { account: accountName(setting, speech, subject) })}</h3>
      <ul>
        {later.map(({ week, fact }) => (
          <li key={`${week}${fact.type}`}>
            {speech.say('debrief.weekThen', { week, fact: tellFact(setting, speech, fact) ?? '' })}
          </li>
        ))}
        {!ended && <li>{speech.say('debrief.stayedOpen')}</li>}
      </ul>
    </>
  )
}
