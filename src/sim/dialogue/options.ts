import type { Beat, Option, Part, PartOption } from '../../schema/scenario/talk.ts'
import { holds } from './condition.ts'
import type { Command } from './facts.ts'
import { whyNotSay } from './permit.ts'
import type { Setting } from './setting.ts'
import type { Desk } from './view.ts'

/** Lines that are open in a beat, in the order written. */
export function openLines(desk: Desk, beat: Beat): Option[] {
  return (beat.options ?? []).filter(({ id }) => whyNotSay(desk, beat, id) === null)
}

/** Ways of writing a part that are open. */
export function openParts(desk: Desk, part: Part): PartOption[] {
  return part.options.filter(({ when }) => holds(when, desk))
}

/** Whether there is anything left to say or send in a beat. */
export function hasOpen(desk: Desk, beat: Beat): boolean {
  if (openLines(desk, beat).length > 0) return true
  return beat.letter?.parts.every((part) => openParts(desk, part).length > 0) ?? false
}

/** Every command that would not be refused now; of a letter every combination of its parts. */
export function options(desk: Desk, setting: Setting): Command[] {
  const beat = setting.beats.get(desk.beat)
  if (desk.ended || !beat) return []
  const lines = openLines(desk, beat).map(({ id }): Command => ({ type: 'Say', option: id }))
  return [...lines, ...lettersOf(desk, beat).map((parts): Command => ({ type: 'Send', parts }))]
}

function lettersOf(desk: Desk, { letter }: Beat): Record<string, string>[] {
  if (!letter) return []
  return letter.parts.reduce<Record<string, string>[]>(
    (letters, part) => letters.flatMap((begun) => openParts(desk, part).map(({ id }) => ({ ...begun, [part.id]: id }))),
    [{}],
  )
}
