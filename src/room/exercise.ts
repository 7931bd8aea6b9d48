import { apply } from '../sim/run.ts'
import type { Decision, Glance, Hostable, Simulation } from '../sim/simulation.ts'

/**
 * An exercise as a room sees it: a simulation of any kind with its scenario, bound together. The room never looks into
 * a run's state, view, commands or facts; it hands them on.
 */
export interface Exercise {
  readonly kind: string
  /** Steps of a whole run (weeks, rounds of offers …). */
  readonly steps: number
  /** Ids of the scenario's events that a host may let strike. */
  readonly events: readonly string[]
  readonly policies: readonly string[]
  /** The policy that only lets time pass. */
  readonly idle: string
  start(seed: number): unknown
  evolve(state: unknown, fact: unknown): unknown
  /** What the trainee may know. */
  view(state: unknown): unknown
  /** The step a run stands in, from 1; `steps + 1` once it is finished. */
  step(state: unknown): number
  /** A person's command: the machines are asked, then the rules. */
  decide(state: unknown, command: unknown): Decision<unknown>
  /** Every command that would not be refused now. */
  options(state: unknown): readonly unknown[]
  /** What a policy would do here. `luck` throws its dice, apart from those of the run. */
  choose(state: unknown, policy: string, luck: number): unknown
  strike(state: unknown, event: string): readonly unknown[]
  glance(state: unknown): Glance
  told(facts: readonly unknown[]): readonly unknown[]
}

/** Binds a kind of simulation to a scenario. The casts give back the types that the room does not look at. */
export function exerciseOf<Setting, State, View, Command, Fact>(
  simulation: Simulation<never, Setting, State, View, Command, Fact>,
  hostable: Hostable<Setting, State, View, Fact>,
  setting: Setting,
): Exercise {
  const view = (state: unknown): View => simulation.view(state as State)
  const allows = simulation.gate(setting)
  const { steps } = simulation.progress(simulation.view(simulation.start(setting, 0)), setting)
  return {
    kind: simulation.kind,
    steps,
    events: hostable.events(setting),
    policies: Object.keys(simulation.policies),
    idle: hostable.idle,
    start: (seed) => simulation.start(setting, seed),
    evolve: (state, fact) => simulation.evolve(state as State, fact as Fact),
    view,
    step: (state) => {
      const seen = view(state)
      return simulation.isFinished(seen) ? steps + 1 : simulation.progress(seen, setting).step
    },
    decide: (state, command) => {
      const seen = view(state)
      if (!allows(seen, command as Command)) {
        return { refusal: simulation.permit(setting, seen, command as Command) ?? { code: 'not-now' } }
      }
      const applied = apply(simulation, state as State, command as Command)
      return 'refusal' in applied ? applied : { facts: applied.facts }
    },
    options: (state) => simulation.options(view(state), setting),
    choose: (state, policy, luck) => simulation.policies[policy]?.(view(state), setting, luck),
    strike: (state, event) => hostable.strike(state as State, event),
    glance: (state) => hostable.glance(setting, view(state)),
    told: (facts) => hostable.told(facts as readonly Fact[]),
  }
}
