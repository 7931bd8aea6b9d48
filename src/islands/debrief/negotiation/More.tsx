import { useMemo } from 'preact/hooks'
import { type Debrief, debrief } from '../../../sim/negotiation/debrief.ts'
import type { Fact } from '../../../sim/negotiation/facts.ts'
import type { Setting } from '../../../sim/negotiation/setting.ts'
import { issueName, points, tellRange, tellTerms } from '../../negotiation/tell.ts'
import { useDebrief } from '../handle.ts'
import { Legend } from './Legend.tsx'
import { OfferTable, SolutionTable } from './OfferTable.tsx'
import { Plane } from './Plane.tsx'
import { Wide } from './Wide.tsx'
import './plane.css'

/** The whole talk as it truly was: every offer between the two sides' worths, what was left, what asking would have told. */
export function More() {
  const { found } = useDebrief()
  const setting = found.setting as Setting
  const { seed, facts } = found.run
  const data = useMemo(() => debrief(setting, seed, facts as readonly Fact[]), [setting, seed, facts])
  return (
    <>
      <Offers data={data} />
      <Asking data={data} />
    </>
  )
}

function Offers({ data }: { data: Debrief }) {
  const { speech } = useDebrief()
  return (
    <section class="section" aria-labelledby="debrief-plane">
      <h2 id="debrief-plane">{speech.say('debrief.planeTitle')}</h2>
      <p>{speech.say('debrief.planeAbout')}</p>
      <Left data={data} />
      <div class="plane">
        <Plane data={data} />
        <Legend data={data} />
      </div>
      <details>
        <summary>{speech.say('debrief.planeTable')}</summary>
        <OfferTable data={data} />
        <SolutionTable data={data} />
      </details>
    </section>
  )
}

/** What was left lying, in a sentence or two. */
function Left({ data: { left, better, deal, quality } }: { data: Debrief }) {
  const { found, speech } = useDebrief()
  const setting = found.setting as Setting
  if (quality.isZoneEmpty) return <p>{speech.say(deal ? 'debrief.emptyZoneDeal' : 'debrief.emptyZone')}</p>
  if (!better) return <p>{speech.say('debrief.nothingLeft')}</p>
  return (
    <p>
      {speech.join([
        speech.say(deal ? 'debrief.leftDeal' : 'debrief.leftNoDeal', { ours: points(speech, left.ours) }),
        speech.say('debrief.betterWas', { terms: tellTerms(setting, speech, better.offer) }),
      ])}
    </p>
  )
}

/** What mattered to them in truth, what was thought, and what a question would have brought. */
function Asking({ data }: { data: Debrief }) {
  const { found, speech } = useDebrief()
  const setting = found.setting as Setting
  const share = (value: number) => speech.percent(value)
  return (
    <section class="section" aria-labelledby="debrief-asking">
      <h2 id="debrief-asking">{speech.say('debrief.askingTitle')}</h2>
      <p>{speech.say('debrief.askingAbout')}</p>
      <Wide label={speech.say('debrief.askingTitle')}>
        <thead>
          <tr>
            {['askingAbout-what', 'askingThought', 'askingTruth', 'askingKnown', 'askingGain'].map((key) => (
              <th scope="col" key={key}>
                {speech.say(`debrief.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.questions.map(({ issue, thought, truth, wasKnown, gain }) => {
            const show = issue === null ? (value: number) => points(speech, value) : share
            const low = show(Math.max(0, thought.mean - thought.sd))
            const high = show(Math.min(1, thought.mean + thought.sd))
            return (
              <tr key={issue ?? 'alternative'}>
                <th scope="row">
                  {issue === null ? speech.say('debrief.askingAlternative') : issueName(setting, speech, issue)}
                </th>
                <td>{tellRange(speech, low, high)}</td>
                <td>{show(truth)}</td>
                <td>{speech.say(wasKnown ? 'debrief.askingYes' : 'debrief.askingNo')}</td>
                <td>{gain >= 0.005 ? speech.say('debrief.askingPoints', { points: points(speech, gain) }) : '–'}</td>
              </tr>
            )
          })}
        </tbody>
      </Wide>
    </section>
  )
}
