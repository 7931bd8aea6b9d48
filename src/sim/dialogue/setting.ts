import type { Playbook } from '../../schema/playbook.ts'
import type { DialogueScenario, Ending, Finding, Speaker } from '../../schema/scenario/dialogue.ts'
import type { Beat, Option, PartOption } from '../../schema/scenario/talk.ts'

/** A combination of what is hidden: the number of the value of each entry of `hidden`. */
export type Truth = readonly number[]

/** An option with the place where it is said. `n` counts all options of the scenario, for the draws. */
export interface PlacedOption {
  readonly n: number
  readonly beat: Beat
  readonly option: Option
}

export interface PlacedPart {
  readonly beat: Beat
  readonly part: string
  readonly option: PartOption
}

/** The scenario, indexed once, so that no rule searches. */
export interface Setting {
  readonly scenario: DialogueScenario
  readonly playbook: Playbook
  /** The trainee. */
  readonly seller: Speaker
  readonly beats: ReadonlyMap<string, Beat>
  readonly endings: ReadonlyMap<string, Ending>
  readonly speakers: ReadonlyMap<string, Speaker>
  readonly findings: ReadonlyMap<string, Finding>
  /** Every option that is said, by its id. */
  readonly options: ReadonlyMap<string, PlacedOption>
  /** Every option of a letter's part, by its id. */
  readonly parts: ReadonlyMap<string, PlacedPart>
  /** Number of each beat, for the draws of its letter. */
  readonly beatIndex: ReadonlyMap<string, number>
  /** Every combination of what is hidden, with its chance before anything was heard. */
  readonly worlds: readonly { readonly truth: Truth; readonly chance: number }[]
}

/** Joins and indexes. Throws a `TypeError` only where `check` finds a fault. */
export function prepare(scenario: DialogueScenario, playbook: Playbook): Setting {
  const seller = scenario.speakers.find(({ side }) => side === 'seller')
  if (!seller) throw new TypeError('no speaker is on the side "seller"')
  const placed = scenario.beats.flatMap((beat) => (beat.options ?? []).map((option) => ({ beat, option })))
  const parts = scenario.beats.flatMap((beat) =>
    (beat.letter?.parts ?? []).flatMap(({ id, options }) => options.map((option) => ({ beat, part: id, option }))),
  )
  return {
    scenario,
    playbook,
    seller,
    beats: byId(scenario.beats),
    endings: byId(scenario.endings),
    speakers: byId(scenario.speakers),
    findings: byId(scenario.findings),
    options: new Map(placed.map((place, n) => [place.option.id, { ...place, n }])),
    parts: new Map(parts.map((place) => [place.option.id, place])),
    beatIndex: new Map(scenario.beats.map(({ id }, n) => [id, n])),
    worlds: worldsOf(scenario),
  }
}

function worldsOf(scenario: DialogueScenario): Setting['worlds'] {
  return scenario.hidden.reduce<{ truth: Truth; chance: number }[]>(
    (worlds, { values }) =>
      worlds.flatMap(({ truth, chance }) =>
        values.map((value, n) => ({ truth: [...truth, n], chance: chance * value.chance })),
      ),
    [{ truth: [], chance: 1 }],
  )
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}
