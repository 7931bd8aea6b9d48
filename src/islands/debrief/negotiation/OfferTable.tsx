import type { Debrief, DebriefOffer } from '../../../sim/negotiation/debrief.ts'
import type { Setting } from '../../../sim/negotiation/setting.ts'
import { optionName, points, tellTerms } from '../../negotiation/tell.ts'
import { useDebrief } from '../handle.ts'
import { SOLUTIONS } from './marks.ts'
import { Wide } from './Wide.tsx'

/** Every offer as a row, with what its step was. */
export function OfferTable({ data: { offers } }: { data: Debrief }) {
  const { found, speech } = useDebrief()
  const setting = found.setting as Setting
  return (
    <Wide label={speech.say('debrief.offersCaption')}>
      <caption>{speech.say('debrief.offersCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{speech.say('debrief.offerNumber')}</th>
          <th scope="col">{speech.say('debrief.offerBy')}</th>
          {setting.issues.map(({ id, name }) => (
            <th scope="col" key={id}>
              {speech.text(name)}
            </th>
          ))}
          <th scope="col">{speech.say('debrief.offerUs')}</th>
          <th scope="col">{speech.say('debrief.offerThem')}</th>
          <th scope="col">{speech.say('debrief.offerStep')}</th>
        </tr>
      </thead>
      <tbody>
        {offers.map((offer, n) => (
          <tr key={n}>
            <th scope="row">{n + 1}</th>
            <td>{who(offer)}</td>
            {setting.issues.map(({ id }) => (
              <td key={id}>{optionName(setting, speech, id, offer.offer[id] ?? '')}</td>
            ))}
            <td>{points(speech, offer.ours)}</td>
            <td>{points(speech, offer.theirs)}</td>
            <td>{step(offer)}</td>
          </tr>
        ))}
      </tbody>
    </Wide>
  )

  function who({ by, round }: DebriefOffer): string {
    const name = speech.say(`negotiation.${by}`)
    return round === 0 ? name : speech.say('debrief.offerWho', { name, round })
  }

  function step({ step, isTrade }: DebriefOffer): string {
    if (step === null) return speech.say('debrief.stepFirst')
    const word = speech.say(`debrief.step-${step}`)
    return isTrade ? speech.say('debrief.stepTrade', { step: word }) : word
  }
}

/** The solution points as a table: there may be several of a kind, or none. */
export function SolutionTable({ data: { solutions } }: { data: Debrief }) {
  const { found, speech } = useDebrief()
  const setting = found.setting as Setting
  if (solutions.nash.length === 0) return null
  return (
    <Wide label={speech.say('debrief.solutionsCaption')}>
      <caption>{speech.say('debrief.solutionsCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{speech.say('debrief.solutionName')}</th>
          <th scope="col">{speech.say('debrief.solutionPackage')}</th>
          <th scope="col">{speech.say('debrief.offerUs')}</th>
          <th scope="col">{speech.say('debrief.offerThem')}</th>
        </tr>
      </thead>
      <tbody>
        {SOLUTIONS.flatMap(([name, letter]) =>
          solutions[name].map((point, n) => (
            <tr key={`${name}${n}`}>
              <th scope="row">
                {speech.say('debrief.solutionShort', { letter, name: speech.say(`debrief.solutionName-${name}`) })}
              </th>
              <td>{tellTerms(setting, speech, point.offer)}</td>
              <td>{points(speech, point.ours)}</td>
              <td>{points(speech, point.theirs)}</td>
            </tr>
          )),
        )}
      </tbody>
    </Wide>
  )
}
