import type { Refusal, Rules, Simulation } from './simulation.ts'

/** More commands than any real run; a bot that gets here is caught in a loop. */
const LIMIT = 20_000

export type Applied<State, Fact> =
  | { readonly state: State; readonly facts: readonly Fact[] }
  | { readonly refusal: Refusal }

/** One command: decided, then folded in. */
export function apply<Setting, State, View, Command, Fact>(
  simulation: Rules<never, Setting, State, View, Command, Fact>,
  state: State,
  command: Command,
): Applied<State, Fact> {
  const decision = simulation.decide(state, command)
  if ('refusal' in decision) return decision
  const { facts } = decision
  return { state: simulation.evolveAll?.(state, facts) ?? facts.reduce(simulation.evolve, state), facts }
}

/** The state after these facts. */
export function replay<Setting, State, View, Command, Fact>(
  simulation: Rules<never, Setting, State, View, Command, Fact>,
  setting: Setting,
  seed: number,
  facts: readonly Fact[],
): State {
  return facts.reduce(simulation.evolve, simulation.start(setting, seed))
}

/** Lets a bot play a run to its end; throws if it is refused or never ends, since then the bot is wrong. */
export function play<Setting, State, View, Command, Fact>(
  simulation: Simulation<never, Setting, State, View, Command, Fact>,
  setting: Setting,
  policyName: string,
  seed: number,
): Fact[] {
  const policy = simulation.policies[policyName]
  if (!policy) throw new RangeError(`no policy "${policyName}"`)
  const facts: Fact[] = []
  let state = simulation.start(setting, seed)
  for (let step = 0; step < LIMIT; step += 1) {
    const view = simulation.view(state)
    if (simulation.isFinished(view)) return facts
    const command = policy(view, setting, seed)
    const applied = apply(simulation, state, command)
    if ('refusal' in applied) {
      throw new Error(`policy "${policyName}" was refused ${applied.refusal.code} for ${JSON.stringify(command)}`)
    }
    for (const fact of applied.facts) facts.push(fact)
    state = applied.state
  }
  throw new Error(`policy "${policyName}" did not end after ${LIMIT} commands`)
}
