import type { Issue } from '../../schema/scenario/negotiation.ts'
import type { Command, Offer, Terms } from '../../sim/negotiation/facts.ts'
import type { Setting } from '../../sim/negotiation/setting.ts'
import type { Table } from '../../sim/negotiation/view.ts'

/** What is being put together: a package, to be offered plainly or on a condition. Not sent, not kept. */
export interface Draft {
  readonly mode: 'offer' | 'trade'
  /** The whole package as it would stand. */
  readonly chosen: Offer
}

export function choose(draft: Draft, issue: string, option: string): Draft {
  return { ...draft, chosen: { ...draft.chosen, [issue]: option } }
}

/**
 * A package as a trade: what they would gain over our last offer is what we give; of the rest, what is better for us than
 * in theirs is what we ask. An issue that lies between the two last offers is both: it is given, unless nothing else is
 * left to be asked for. An issue on which the two last offers are one is not named.
 */
export function termsOf({ issues }: Setting, table: Table, chosen: Offer): { get: Terms; give: Terms } {
  const isGain = (issue: Issue) => worth(issue, 'ours', chosen) > worth(issue, 'ours', table.theirs)
  const moved = issues.filter((issue) => worth(issue, 'theirs', chosen) > worth(issue, 'theirs', table.ours))
  const kept = issues.filter((issue) => !moved.includes(issue) && isGain(issue))
  const between = moved.filter(isGain)
  const asked = kept.length > 0 ? kept : between.length < moved.length ? between : between.slice(0, 1)
  const given = moved.filter((issue) => !asked.includes(issue))
  const pick = (some: readonly Issue[]): Terms => Object.fromEntries(some.map(({ id }) => [id, chosen[id] ?? '']))
  return { get: pick(asked), give: pick(given) }
}

function worth({ id, options }: Issue, side: 'ours' | 'theirs', offer: Offer): number {
  return options.find((option) => option.id === offer[id])?.[side] ?? 0
}

/** The command that sends it. */
export function commandOf(setting: Setting, table: Table, { mode, chosen }: Draft): Command {
  if (mode === 'offer') return { type: 'MakeOffer', offer: chosen }
  const { get, give } = termsOf(setting, table, chosen)
  const unnamed = setting.issues.filter(({ id }) => !Object.hasOwn(get, id) && !Object.hasOwn(give, id))
  const from = unnamed.every(({ id }) => chosen[id] === table.ours[id]) ? 'ours' : 'theirs'
  return { type: 'ProposeTrade', from, get, give }
}

/** Issues in which two packages differ, in the order of the scenario. */
export function changedIssues({ issues }: Setting, before: Offer, after: Offer): readonly Issue[] {
  return issues.filter(({ id }) => before[id] !== after[id])
}
