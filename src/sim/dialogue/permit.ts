import type { Beat, Letter } from '../../schema/scenario/talk.ts'
import type { Refusal } from '../simulation.ts'
import { holds } from './condition.ts'
import type { Command } from './facts.ts'
import type { Setting } from './setting.ts'
import type { Desk } from './view.ts'

/**
 * What is allowed when, as plain rules on what the seller can know; `null` = allowed.
 * The machine of `machine.ts` says the same as a chart; a property test holds the two together.
 */
export function permit(setting: Setting, desk: Desk, command: Command): Refusal | null {
  if (desk.ended) return { code: 'run-finished' }
  const beat = setting.beats.get(desk.beat)
  if (!beat) return { code: 'not-now' }
  switch (command.type) {
    case 'Say':
      return whyNotSay(desk, beat, command.option)
    case 'Send':
      return whyNotSend(desk, beat.letter, command.parts)
    default:
      return unknownCommand(command)
  }
}

/** From a screen it cannot come; from a file or a wire it can. */
function unknownCommand(_: never): Refusal {
  return { code: 'not-now' }
}

export function whyNotSay(desk: Desk, beat: Beat, id: string): Refusal | null {
  const option = beat.options?.find((one) => one.id === id)
  if (!option) return { code: 'not-in-this-moment', params: { option: id } }
  if (!option.again && desk.said.includes(id)) return { code: 'said-already' }
  return holds(option.when, desk) ? null : { code: 'line-not-open', missing: missingFor(option.when?.found, desk) }
}

export function whyNotSend(
  desk: Desk,
  letter: Letter | undefined,
  chosen: Readonly<Record<string, string>>,
): Refusal | null {
  if (!letter) return { code: 'no-letter-now' }
  const missing = letter.parts.filter(({ id }) => !Object.hasOwn(chosen, id)).map(({ id }) => id)
  if (missing.length > 0) return { code: 'letter-incomplete', missing }
  const extra = Object.keys(chosen).find((id) => !letter.parts.some((part) => part.id === id))
  if (extra !== undefined) return { code: 'not-in-this-moment', params: { option: extra } }
  for (const part of letter.parts) {
    const option = part.options.find(({ id }) => id === chosen[part.id])
    if (!option) return { code: 'not-in-this-moment', params: { option: String(chosen[part.id]) } }
    if (!holds(option.when, desk)) return { code: 'line-not-open', missing: missingFor(option.when?.found, desk) }
  }
  return null
}

function missingFor(found: readonly string[] | undefined, desk: Desk): readonly string[] {
  return (found ?? []).filter((id) => !desk.found.includes(id))
}
