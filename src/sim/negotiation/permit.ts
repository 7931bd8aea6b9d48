import type { Issue } from '../../schema/scenario/negotiation.ts'
import type { Refusal } from '../simulation.ts'
import type { Command, Terms } from './facts.ts'
import { isSame, tradedPackage } from './packages.ts'
import { TAKES, timeLeft } from './rules.ts'
import type { Setting } from './setting.ts'
import type { Table } from './view.ts'

/**
 * What is allowed when, as plain rules on what the seller can see; `null` = allowed.
 * The machine of `machine.ts` says the same as a chart; a property test holds the two together.
 */
export function permit(setting: Setting, table: Table, command: Command): Refusal | null {
  if (table.phase === 'finished') return { code: 'run-finished' }
  switch (command.type) {
    case 'MakeOffer':
      return onlyInTalk(table) ?? whyNotOffer(setting, table, command)
    case 'ProposeTrade':
      return onlyInTalk(table) ?? whyNotTrade(setting, table, command)
    case 'AskPriority':
      return onlyInTalk(table) ?? whyNotAsk(setting, table, command.issue)
    case 'AskAlternative':
      return onlyInTalk(table) ?? whyNoTime(table)
    case 'Accept':
    case 'WalkAway':
      return null
    default:
      return unknownCommand(command)
  }
}

/** From a screen it cannot come; from a file or a wire it can. */
function unknownCommand(_: never): Refusal {
  return { code: 'not-now' }
}

function onlyInTalk(table: Table): Refusal | null {
  return table.phase === 'talk' ? null : { code: 'last-word', lesson: 'negotiation/closing-and-walking-away' }
}

export function whyNotOffer(
  setting: Setting,
  table: Table,
  { offer }: Extract<Command, { type: 'MakeOffer' }>,
): Refusal | null {
  const unknown = whyNotTerms(setting, offer)
  if (unknown) return unknown
  const missing = setting.issues.filter(({ id }) => !Object.hasOwn(offer, id)).map(({ id }) => id)
  if (missing.length > 0) return { code: 'issues-open', missing }
  return isSame(setting, offer, table.theirs) ? { code: 'same-as-theirs' } : null
}

/** What we get is better for us than in their last offer, what we give is better for them than in ours. */
export function whyNotTrade(
  setting: Setting,
  table: Table,
  { from, get, give }: Extract<Command, { type: 'ProposeTrade' }>,
): Refusal | null {
  if (from !== 'ours' && from !== 'theirs') return { code: 'not-now' }
  const unknown = whyNotTerms(setting, get) ?? whyNotTerms(setting, give)
  if (unknown) return unknown
  const lesson = 'negotiation/several-issues'
  if (Object.keys(get).length === 0) return { code: 'trade-asks-nothing', lesson }
  if (Object.keys(give).length === 0) return { code: 'trade-gives-nothing', lesson }
  for (const issue of setting.issues) {
    const { id } = issue
    if (Object.hasOwn(get, id) && Object.hasOwn(give, id)) return { code: 'issue-twice', params: { issue: id } }
    if (Object.hasOwn(get, id) && stepOf(issue, 'ours', table.theirs[id], get[id]) <= 0)
      return { code: 'trade-not-for-us', params: { issue: id } }
    if (Object.hasOwn(give, id) && stepOf(issue, 'theirs', table.ours[id], give[id]) <= 0)
      return { code: 'trade-not-for-them', params: { issue: id } }
  }
  const offer = tradedPackage(setting, table, from, get, give)
  return isSame(setting, offer, table.theirs) ? { code: 'same-as-theirs' } : null
}

/** By how much one side is better off with the second option of an issue than with the first. */
function stepOf({ options }: Issue, side: 'ours' | 'theirs', from: string | undefined, to: string | undefined): number {
  const value = (id: string | undefined) => options.find((option) => option.id === id)?.[side] ?? 0
  return value(to) - value(from)
}

function whyNotTerms(setting: Setting, terms: Terms | undefined): Refusal | null {
  for (const [issue, option] of Object.entries(terms ?? {})) {
    const known = setting.issues[setting.issueIndex.get(issue) ?? -1]
    if (!known) return { code: 'unknown-issue', params: { issue } }
    if (!known.options.some(({ id }) => id === option)) return { code: 'unknown-option', params: { issue, option } }
  }
  return terms ? null : { code: 'not-now' }
}

export function whyNotAsk(setting: Setting, table: Table, issue: string): Refusal | null {
  if (!setting.issueIndex.has(issue)) return { code: 'unknown-issue', params: { issue } }
  if (setting.issues.length === 1) return { code: 'only-issue', lesson: 'negotiation/batna-and-range' }
  return whyNoTime(table)
}

/** After a question there must be time for an offer. */
export function whyNoTime(table: Table): Refusal | null {
  return timeLeft(table) > TAKES.question ? null : { code: 'no-time-to-ask' }
}
