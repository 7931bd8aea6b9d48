import type { Mark } from '../../simulation.ts'
import { isProposal, type Moment } from './moment.ts'

/** Questions that one should have asked before putting forward a package; fewer where there is only one issue. */
const ENOUGH = 2

/** Share of what was unknown at the start of which knowing it away counts in full. */
const CLEAR = 0.35

/** What was asked before the first offer, and how well the buyer was known when the last package was put forward. */
export function discoverMarks(moments: readonly Moment[]): Mark[] {
  const first = moments.findIndex(isProposal)
  const early = first < 0 ? moments : moments.slice(0, first)
  const subjects = new Set(early.flatMap(({ fact }) => questionIn(fact)))
  const issues = moments[0]?.setting.issues.length ?? 1
  const enough = Math.min(ENOUGH, issues)
  const marks: Mark[] = [
    {
      competency: 'discover',
      code: subjects.size >= enough ? 'asked-before-offering' : 'offered-before-asking',
      value: Math.min(1, subjects.size / enough),
      weight: 2,
      week: 1,
      params: { n: subjects.size },
    },
  ]
  const known = knowledge(moments)
  if (issues > 1 && known !== null) {
    const value = Math.min(1, known / CLEAR)
    marks.push({
      competency: 'discover',
      code: value >= 0.6 ? 'knew-what-matters' : 'guessed-what-matters',
      value,
      weight: 1,
      week: moments.at(-1)?.before.round ?? 1,
      params: { share: Math.round(known * 100) },
    })
  }
  return marks
}

function questionIn(fact: Moment['fact']): string[] {
  if (fact.type === 'PriorityAsked') return [fact.issue]
  return fact.type === 'AlternativeAsked' ? ['alternative'] : []
}

/** Share of the uncertainty about their priorities that was gone when we last proposed something. */
function knowledge(moments: readonly Moment[]): number | null {
  const last = moments.findLast(isProposal) ?? moments.at(-1)
  const start = moments[0]
  if (!last || !start) return null
  const unknown = (table: Moment['before']) => table.priorities.reduce((sum, { share }) => sum + share.sd, 0)
  const at = unknown(start.before)
  return at <= 0 ? null : Math.max(0, 1 - unknown(last.before) / at)
}
