import fc from 'fast-check'
import { dialogue } from '../dialogue/dialogue.ts'
import type { Command, Fact } from '../dialogue/facts.ts'
import type { Setting } from '../dialogue/setting.ts'
import type { State } from '../dialogue/state.ts'

/** Random talks: mostly permitted lines, mixed with wrong ones. */

/** Talks a property is tried on. */
export const TALKS = 500

export interface Talk {
  readonly seed: number
  readonly wishes: readonly { readonly n: number; readonly isWild: boolean }[]
}

export const talks: fc.Arbitrary<Talk> = fc.record({
  seed: fc.nat(),
  wishes: fc.array(
    fc.record({ n: fc.nat(9999), isWild: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.boolean()) }),
    { maxLength: 20 },
  ),
})

export interface Step {
  readonly before: State
  readonly command: Command
  readonly facts: readonly Fact[]
  readonly after: State
}

/** Every command of the talk; a refused one has no facts. */
export function walk(setting: Setting, { seed, wishes }: Talk): Step[] {
  let state = dialogue.start(setting, seed)
  return wishes.map(({ n, isWild }) => {
    const before = state
    const open = dialogue.options(state.desk, setting)
    const command = (isWild ? undefined : open[n % Math.max(1, open.length)]) ?? wild(setting, n)
    const decision = dialogue.decide(state, command)
    const facts = 'facts' in decision ? decision.facts : []
    state = facts.reduce(dialogue.evolve, state)
    return { before, command, facts, after: state }
  })
}

/** Any line of the scenario, and letters whole and broken, whether they belong here or not. */
function wild({ options, scenario }: Setting, n: number): Command {
  const ids = [...options.keys(), 'no-such-line']
  if (n % 2 === 0) return { type: 'Say', option: ids[(n >> 1) % ids.length] ?? '' }
  const letters = scenario.beats.flatMap(({ letter }) => letter ?? [])
  const letter = letters[(n >> 1) % Math.max(1, letters.length)]
  const parts = (letter?.parts ?? []).map(({ id, options: list }, p) => [id, list[(n >> p) % list.length]?.id ?? ''])
  return { type: 'Send', parts: Object.fromEntries(n % 3 === 0 ? parts.slice(1) : parts) }
}
