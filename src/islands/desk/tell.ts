import type { Refusal } from '../../sim/simulation.ts'
import type { Deal, Estimate } from '../../sim/territory/desk.ts'
import type { Fact } from '../../sim/territory/facts.ts'
import type { Setting } from '../../sim/territory/setting.ts'
import type { Speech } from './speech.ts'

/** A fact as a sentence, without the account's name; `null` for facts that only turn the page. */
export function tellFact(setting: Setting, speech: Speech, fact: Fact): string | null {
  const params = factParams(setting, speech, fact)
  return params && speech.say(`fact.${fact.type}`, params)
}

function factParams(setting: Setting, speech: Speech, fact: Fact): Record<string, string> | null {
  switch (fact.type) {
    case 'TaskDone':
      return { task: taskName(setting, speech, fact.task) }
    case 'TalkHeld':
      return { quality: speech.percent(fact.quality) }
    case 'SignalObserved':
      return signalParams(setting, speech, fact.signal, fact.value)
    case 'AmountObserved':
      return { amount: speech.money(fact.amount) }
    case 'EvidenceGained':
    case 'EvidenceWithheld':
    case 'BuyerCommitted':
      return { evidence: evidenceName(setting, speech, fact.evidence) }
    case 'RoleMet':
      return { role: roleName(setting, speech, fact.role) }
    case 'SourceWorked':
      return { source: sourceName(setting, speech, fact.source) }
    case 'DealMoved':
      return { stage: stageName(setting, speech, fact.to) }
    case 'DealDisqualified':
      return { reason: reasonName(setting, speech, fact.reason) }
    case 'ChanceStated':
      return { chance: speech.percent(fact.chance), category: speech.say(`desk.category-${fact.category}`) }
    case 'OutlookStated':
    case 'DealWon':
      return { amount: speech.money(fact.amount) }
    case 'DealLost':
    case 'DealUndecided':
      return {}
    case 'LeadArrived':
      return { source: fact.source ? sourceName(setting, speech, fact.source) : speech.say('fact.no-source') }
    case 'EventStruck':
      return { event: eventTitle(setting, speech, fact.event) }
    case 'PhaseBegan':
    case 'WeekEnded':
    case 'WeekBegan':
    case 'CommandUndone':
      return null
    default:
      return fact satisfies never
  }
}

function signalParams(setting: Setting, speech: Speech, id: string, value: number) {
  const signal = setting.playbook.signals[setting.signalIndex.get(id) ?? -1]
  if (!signal) return { signal: id, level: '' }
  return { signal: speech.text(signal.name), level: speech.text(signal.levels[levelOf(value)]) }
}

/** All facts of one command in one breath, the account's name first. For the live region and the answer line. */
export function tellAnswer(setting: Setting, speech: Speech, facts: readonly Fact[]): string {
  const said = facts.map((fact) => tellFact(setting, speech, fact)).filter((line) => line !== null)
  const deal = facts.find((fact) => 'deal' in fact)
  const account = deal && 'deal' in deal ? accountName(setting, speech, deal.deal) : undefined
  if (facts.some((fact) => fact.type === 'CommandUndone')) return speech.say('fact.CommandUndone')
  return speech.join([...(account && said.length > 0 ? [speech.say('desk.account-first', { account })] : []), ...said])
}

/** Why a command is refused. An unknown code shows itself. */
export function tellRefusal(setting: Setting, speech: Speech, refusal: Refusal): string {
  const params: Record<string, string | number> = { ...refusal.params }
  if (refusal.missing) params.missing = speech.list(refusal.missing.map((id) => evidenceName(setting, speech, id)))
  if (typeof params.phase === 'string') params.phase = speech.say(`desk.phase-${params.phase}`)
  if (typeof params.stage === 'string') params.stage = stageName(setting, speech, params.stage)
  for (const key of ['need', 'left']) if (typeof params[key] === 'number') params[key] = speech.hours(params[key])
  return speech.say(`refusal.${refusal.code}`, params)
}

export type Level = 'low' | 'middle' | 'high'

/** In standard deviations from the average buyer. */
export function levelOf(value: number): Level {
  if (value < -0.6) return 'low'
  return value > 0.6 ? 'high' : 'middle'
}

/** How sure an estimate is: 1 = a guess … 4 = as good as known. `sd` is 1 before anybody has asked. */
export function surenessOf(estimate: Estimate): 1 | 2 | 3 | 4 {
  if (estimate.sd > 0.85) return 1
  if (estimate.sd > 0.6) return 2
  return estimate.sd > 0.38 ? 3 : 4
}

interface Named {
  readonly id: string
  readonly name: Parameters<Speech['text']>[0]
}

function nameIn(items: Iterable<Named>, speech: Speech, id: string): string {
  for (const item of items) if (item.id === id) return speech.text(item.name)
  return id
}

export function taskName(setting: Setting, speech: Speech, id: string): string {
  return nameIn(setting.playbook.tasks, speech, id)
}
export function roleName(setting: Setting, speech: Speech, id: string): string {
  return nameIn(setting.playbook.roles, speech, id)
}
export function stageName(setting: Setting, speech: Speech, id: string): string {
  return nameIn(setting.stages, speech, id)
}
export function sourceName(setting: Setting, speech: Speech, id: string): string {
  return nameIn(setting.scenario.sources, speech, id)
}
export function reasonName(setting: Setting, speech: Speech, id: string): string {
  return nameIn(setting.playbook.reasons, speech, id)
}
export function accountName(setting: Setting, speech: Speech, id: string): string {
  return nameIn(setting.accounts, speech, id)
}
export function evidenceName(setting: Setting, speech: Speech, id: string): string {
  for (const stage of setting.stages) {
    for (const evidence of stage.exit) if (evidence.id === id) return speech.text(evidence.name)
  }
  return id
}
function eventTitle(setting: Setting, speech: Speech, id: string): string {
  const event = setting.scenario.events.find((candidate) => candidate.id === id)
  return event ? speech.text(event.title) : id
}

/** "Met" people carry their names where the scenario gives them. */
export function personOf(deal: Deal, role: string) {
  return deal.account.people.find((person) => person.role === role)
}

/** Whole weeks since the seller last spoke to them, or since they came in. */
export function quietWeeks(deal: Deal, week: number): number {
  return Math.max(0, week - Math.max(deal.lastContact, deal.arrivedWeek))
}
