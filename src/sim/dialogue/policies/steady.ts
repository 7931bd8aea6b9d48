import type { Beat, PartOption } from '../../../schema/scenario/talk.ts'
import type { Command } from '../facts.ts'
import { openLines, openParts } from '../options.ts'
import type { Setting } from '../setting.ts'
import type { Desk } from '../view.ts'

/** By the author's own judgement of each line, without looking ahead: the open line of the highest level, the first of equals. */
export function steady(desk: Desk, setting: Setting): Command {
  return chooseBy(desk, setting, ({ level }) => level)
}

/** The open line, or the letter, whose parts each rate highest; the first of equals. */
export function chooseBy(desk: Desk, setting: Setting, rate: (option: Rated, n: number) => number): Command {
  const beat = setting.beats.get(desk.beat) as Beat
  const line = highest(openLines(desk, beat), rate)
  if (line || !beat.letter) return { type: 'Say', option: line?.id ?? '' }
  const parts = beat.letter.parts.map((part, p) => {
    const option = highest(openParts(desk, part), (one, n) => rate(one, n + p * 16))
    return [part.id, option?.id ?? ''] as const
  })
  return { type: 'Send', parts: Object.fromEntries(parts) }
}

export type Rated = Pick<PartOption, 'id' | 'level' | 'habits'>

function highest<T extends Rated>(list: readonly T[], rate: (option: T, n: number) => number): T | undefined {
  const rated = list.map((option, n) => ({ option, rate: rate(option, n) }))
  return rated.reduce<(typeof rated)[number] | undefined>(
    (best, one) => (best === undefined || one.rate > best.rate ? one : best),
    undefined,
  )?.option
}
