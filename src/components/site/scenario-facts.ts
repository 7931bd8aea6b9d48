import type { Scenario } from '../../schema/scenario/scenario.ts'
import { money, say, type Words } from '../../words/words.ts'

/** What a scenario's page says of it besides its texts; each kind of exercise has its own figures. */
interface ScenarioFacts {
  /** For its card in the list: how long it lasts, in its own steps. */
  readonly length: string
  /** On its page, one after the other. */
  readonly figures: readonly string[]
  /** What is to be reached, if that is a figure. */
  readonly target?: { readonly name: string; readonly value: string }
}

export function scenarioFacts(scenario: Scenario, words: Words): ScenarioFacts {
  switch (scenario.kind) {
    case 'territory': {
      const length = say(words, 'scenarios.weeks', { n: scenario.weeks })
      const figures = [
        length,
        say(words, 'scenarios.hours', { n: scenario.hoursPerWeek }),
        say(words, 'scenarios.deals', { n: scenario.accounts.length }),
        say(words, scenario.guarded ? 'scenarios.guarded' : 'scenarios.unguarded'),
      ]
      const quota = money(words.locale, scenario.currency, scenario.quota)
      return { length, figures, target: { name: say(words, 'scenarios.quota'), value: quota } }
    }
    case 'dialogue': {
      const length = say(words, 'scenarios.turns', { n: scenario.turns })
      const { unit, limit } = scenario.time
      const people = scenario.speakers.filter(({ side }) => side === 'buyer').length
      const figures = [
        say(words, `scenarios.form-${scenario.form}`),
        length,
        say(words, 'scenarios.people', { n: people }),
        say(words, `scenarios.clock-${unit}`, { n: limit }),
      ]
      return { length, figures }
    }
    case 'negotiation': {
      const length = say(words, 'scenarios.rounds', { n: scenario.rounds })
      const issues = say(words, 'scenarios.issues', { n: scenario.issues.length })
      return { length, figures: [length, issues] }
    }
    default:
      return { length: '', figures: [] }
  }
}

/** Currency of what decisions are worth; `null`: they are worth points. */
export function currencyOf(scenario: Scenario): string | null {
  return scenario.kind === 'territory' ? scenario.currency : null
}
