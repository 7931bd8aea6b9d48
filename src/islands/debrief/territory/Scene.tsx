import type { Named } from '../../../sim/simulation.ts'
import type { Deal, Desk } from '../../../sim/territory/desk.ts'
import type { Setting } from '../../../sim/territory/setting.ts'
import type { Speech } from '../../desk/speech.ts'
import { accountName, evidenceName, levelOf, stageName, surenessOf } from '../../desk/tell.ts'
import { useDebrief } from '../handle.ts'
import { When } from './When.tsx'

/** The desk at one moment, as far as it mattered: the week, and what was known of every customer that an option is about. */
export function Scene({ view, options }: { view: unknown; options: readonly Named[] }) {
  const { speech } = useDebrief()
  const desk = view as Desk
  const named = new Set(options.flatMap((option) => ('deal' in option ? [option.deal] : [])))
  const deals = desk.deals.filter((deal) => named.has(deal.id))
  return (
    <>
      <When desk={desk} speech={speech} />
      <h3>{speech.say('debrief.knownTitle')}</h3>
      {deals.length === 0 && <p class="soft">{speech.say('debrief.noDeal')}</p>}
      <div class="debrief-deals">
        {deals.map((deal) => (
          <KnownDeal key={deal.id} deal={deal} week={desk.week} />
        ))}
      </div>
    </>
  )
}

function KnownDeal({ deal, week }: { deal: Deal; week: number }) {
  const { found, speech } = useDebrief()
  const setting = found.setting as Setting
  const stage = setting.stages[deal.stage]
  const exit = stage?.exit.map(({ id }) => id) ?? []
  const names = (ids: readonly string[]) =>
    ids.length > 0 ? speech.list(ids.map((id) => evidenceName(setting, speech, id))) : speech.say('debrief.none')
  const amount = speech.say('desk.amountAbout', {
    amount: speech.money(deal.amount.mean),
    sd: speech.money(deal.amount.sd),
  })
  return (
    <article class="debrief-deal">
      <h4>{accountName(setting, speech, deal.id)}</h4>
      <p>{speech.say('debrief.stageIs', { stage: stageName(setting, speech, stage?.id ?? ''), amount })}</p>
      <dl>
        {setting.playbook.signals.map((signal, k) => (
          <div key={signal.id}>
            <dt>{speech.text(signal.name)}</dt>
            <dd>{signalLine(setting, speech, deal, k)}</dd>
          </div>
        ))}
        <div>
          <dt>{speech.say('debrief.deskEvidence')}</dt>
          <dd>{names(exit.filter((id) => deal.evidence.includes(id)))}</dd>
        </div>
        <div>
          <dt>{speech.say('debrief.deskMissing')}</dt>
          <dd>{names(exit.filter((id) => !deal.evidence.includes(id)))}</dd>
        </div>
      </dl>
      <p class="soft">{contactLine(speech, deal, week)}</p>
    </article>
  )
}

function signalLine(setting: Setting, speech: Speech, deal: Deal, k: number): string {
  const estimate = deal.signals[k]
  const signal = setting.playbook.signals[k]
  if (!estimate || !signal) return ''
  const level = speech.text(signal.levels[levelOf(estimate.mean)])
  return speech.join([speech.say(`desk.sure-${surenessOf(estimate)}`), level])
}

function contactLine(speech: Speech, deal: Deal, week: number): string {
  if (deal.lastContact === 0) return speech.say('debrief.neverSpoken')
  if (deal.lastContact === week) return speech.say('debrief.spokenNow')
  return speech.say('debrief.quietFor', { n: week - deal.lastContact })
}
