import { atom, type ReadableAtom } from 'nanostores'
import type { Command } from '../sim/dialogue/facts.ts'
import type { Setting } from '../sim/dialogue/setting.ts'
import type { Desk } from '../sim/dialogue/view.ts'
import { dialogueRules } from '../sim/dialogue/without-bots.ts'
import { apply } from '../sim/run.ts'
import type { Refusal } from '../sim/simulation.ts'

/** A talk that is a part of another exercise: it has no run of its own, only the choices made in it. */
export interface TaskTalk {
  readonly $view: ReadableAtom<Desk>
  send(command: Command): Promise<Refusal | null>
  /** What was said so far, oldest first: by this the exercise replays the talk. */
  choices(): readonly Command[]
  close(): void
}

/**
 * Talks that were left before their end, by what they belong to. Whoever comes back goes on at the same line: going in again
 * is no way to take a line back.
 */
const left = new Map<string, readonly Command[]>()

/** Opens the talk that belongs to `place` under this luck; goes on where it was left. */
export function openTaskTalk(setting: Setting, seed: number, place: string): TaskTalk {
  let state = dialogueRules.start(setting, seed)
  let choices: readonly Command[] = []
  const allows = dialogueRules.gate(setting)
  const $view = atom(dialogueRules.view(state))

  function take(command: Command): Refusal | null {
    const view = dialogueRules.view(state)
    if (!allows(view, command)) return dialogueRules.permit(setting, view, command) ?? { code: 'not-now' }
    const applied = apply(dialogueRules, state, command)
    if ('refusal' in applied) return applied.refusal
    state = applied.state
    choices = [...choices, command]
    left.set(place, choices)
    return null
  }

  for (const command of left.get(place) ?? []) take(command)
  $view.set(dialogueRules.view(state))

  return {
    $view,
    async send(command) {
      const refusal = take(command)
      $view.set(dialogueRules.view(state))
      return refusal
    },
    choices: () => choices,
    close: () => {},
  }
}
