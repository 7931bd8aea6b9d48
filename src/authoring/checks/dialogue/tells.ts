import { LOCALES, localise } from '../../../schema/locale.ts'
import type { Fault } from '../../fault.ts'
import { faultIn } from '../../sheet.ts'
import type { Written } from './parts.ts'

/** Fewer choices say nothing; by chance the best of three is the longest in a third of them. */
const ENOUGH = 8
const TOO_OFTEN = 0.6

/** A good line that is nearly always the longest is found without reading. */
export function checkTells(sheet: Written): Fault[] {
  const { beats } = sheet.value
  const lists = beats.flatMap(({ options, letter }) => [
    ...(options ? [options] : []),
    ...(letter?.parts ?? []).map((part) => part.options),
  ])
  const choices = lists.filter((list) => list.length > 1)
  return LOCALES.flatMap((locale) => {
    const told = choices.filter((list) => {
      const best = list.reduce((top, one) => (one.level > top.level ? one : top))
      const lengthOf = ({ text }: (typeof list)[number]) => localise(text, locale).length
      return list.every((one) => one === best || lengthOf(one) < lengthOf(best))
    }).length
    if (choices.length < ENOUGH || told / choices.length <= TOO_OFTEN) return []
    const message = `in ${told} of ${choices.length} choices the best line is the longest in ${locale}, which gives it away`
    return [faultIn(sheet, ['beats'], message, 'shorten some good lines, or say more in some poor ones', 'hint')]
  })
}
