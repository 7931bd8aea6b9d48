import type { Beat } from '../../schema/scenario/talk.ts'
import { setupChart } from '../chart.ts'
import type { Command, Fact } from './facts.ts'
import { whyNotSay, whyNotSend } from './permit.ts'
import type { Setting } from './setting.ts'
import type { Desk } from './view.ts'

/**
 * The chart of a talk: its states are the beats and endings of the scenario. The author's graph is drawn from this very
 * object (`graph.ts`).
 */

/** What happens in a talk: by the seller's hand, by the other side's, or because something is used up. */
export type TalkEvent =
  | Command
  | Extract<Fact, { type: 'Answered' }>
  | { readonly type: 'TimeUp' }
  | { readonly type: 'PatienceGone' }
  | { readonly type: 'NothingLeft' }

interface TalkContext {
  readonly desk: Desk | null
}

/** Which answer a way out of a beat stands for; `option: null` = to the letter. */
export interface Way {
  readonly option: string | null
  readonly answer: number
}

export function talkMachine(setting: Setting) {
  const { scenario, beats } = setting
  const here = (desk: Desk | null) => (desk ? beats.get(desk.beat) : undefined)
  const machine = setupChart({
    types: { context: {} as TalkContext, events: {} as TalkEvent },
    // The facts are `decide`'s; the chart only says that something may happen here.
    actions: { record: () => {} },
    guards: {
      lineOpen: ({ context: { desk }, event }) => {
        const beat = here(desk)
        return event.type === 'Say' && desk !== null && !!beat && whyNotSay(desk, beat, event.option) === null
      },
      letterWhole: ({ context: { desk }, event }) => {
        const beat = here(desk)
        return event.type === 'Send' && desk !== null && !!beat && whyNotSend(desk, beat.letter, event.parts) === null
      },
      isAnswer: ({ event }, { option, answer }: Way) =>
        event.type === 'Answered' && event.option === option && event.answer === answer,
    },
  })
  const states = scenario.beats.map((beat) => [
    beat.id,
    {
      on: {
        Say: { guard: 'lineOpen' as const, actions: 'record' as const },
        Send: { guard: 'letterWhole' as const, actions: 'record' as const },
        Answered: waysOf(beat).map(({ option, answer, target }) => ({
          target,
          reenter: true,
          guard: { type: 'isAnswer' as const, params: { option, answer } },
        })),
        ...(beat.otherwise ? { NothingLeft: { target: beat.otherwise.goto ?? beat.otherwise.end ?? '' } } : {}),
      },
    },
  ])
  const ends = scenario.endings.map(({ id }) => [id, { type: 'final' as const }])
  return machine.createMachine({
    id: scenario.id,
    initial: scenario.first,
    context: { desk: null },
    // From every beat; a beat that says `otherwise` has a way of its own where nothing is left to say.
    on: {
      TimeUp: { target: `.${scenario.time.end}` },
      PatienceGone: { target: `.${scenario.patience.end}` },
      NothingLeft: { target: `.${scenario.time.end}` },
    },
    states: Object.fromEntries([...states, ...ends]),
  })
}

/** Every way out of a beat by an answer. */
function waysOf({ options, letter }: Beat): (Way & { readonly target: string })[] {
  const lines = (options ?? []).map(({ id, answers }) => ({ option: id, answers }))
  const all = letter ? [...lines, { option: null, answers: letter.answers }] : lines
  return all.flatMap(({ option, answers }) =>
    answers.map(({ goto, end }, answer) => ({ option, answer, target: goto ?? end ?? '' })),
  )
}

/** Asks the machine whether a command may be given now. Sessions go through this; rollouts call `permit` alone. */
export function machineGate(setting: Setting): (desk: Desk, command: Command) => boolean {
  const talk = talkMachine(setting)
  return (desk, command) =>
    talk.resolveState({ value: desk.ended?.ending ?? desk.beat, context: { desk } }).can(command)
}
