import type { Issue } from '../../schema/scenario/negotiation.ts'
import type { Command, Offer, Side, Terms } from './facts.ts'
import { permit } from './permit.ts'
import type { Setting } from './setting.ts'
import type { Table } from './view.ts'

/**
 * Every command that would not be refused now. Of all packages that could be offered, those one step from our last one or
 * from theirs; of all trades, one step of one issue for one step of another.
 */
export function options(table: Table, setting: Setting): Command[] {
  return candidates(table, setting).filter((command) => permit(setting, table, command) === null)
}

function candidates(table: Table, setting: Setting): Command[] {
  const ends: Command[] = [{ type: 'Accept' }, { type: 'WalkAway' }]
  if (table.phase !== 'talk') return ends
  const questions = setting.issues.map(({ id }): Command => ({ type: 'AskPriority', issue: id }))
  const sides: readonly Side[] = ['ours', 'theirs']
  return [
    ...ends,
    ...questions,
    { type: 'AskAlternative' },
    { type: 'MakeOffer', offer: table.ours },
    ...sides.flatMap((side) => offersNear(setting, table[side])),
    ...tradesNear(setting, table),
  ]
}

/** One issue moved to another option. */
function offersNear({ issues }: Setting, base: Offer): Command[] {
  return issues.flatMap(({ id, options }) =>
    options
      .filter((option) => option.id !== base[id])
      .map((option): Command => ({ type: 'MakeOffer', offer: { ...base, [id]: option.id } })),
  )
}

/** They take an issue as we have it for a step towards them in another; or we take theirs for a step towards us. */
function tradesNear({ issues }: Setting, { ours, theirs }: Table): Command[] {
  return issues.flatMap((asked) =>
    issues.flatMap((given): Command[] => {
      if (asked === given) return []
      const forThem = nextBetter(given, ours, 'theirs')
      const forUs = nextBetter(asked, theirs, 'ours')
      const keep = { [asked.id]: ours[asked.id] ?? '' }
      const take = { [given.id]: theirs[given.id] ?? '' }
      return [
        ...(forThem === undefined ? [] : [trade('ours', keep, { [given.id]: forThem })]),
        ...(forUs === undefined ? [] : [trade('theirs', { [asked.id]: forUs }, take)]),
      ]
    }),
  )
}

function trade(from: Side, get: Terms, give: Terms): Command {
  return { type: 'ProposeTrade', from, get, give }
}

/** The option that is the least bit better for that side. */
function nextBetter({ id, options }: Issue, base: Offer, side: 'ours' | 'theirs'): string | undefined {
  const now = options.find((option) => option.id === base[id])?.[side] ?? 0
  return options.filter((option) => option[side] > now).sort((a, b) => a[side] - b[side])[0]?.id
}
