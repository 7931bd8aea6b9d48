import type { Beat } from '../../../schema/scenario/talk.ts'
import type { Fault } from '../../fault.ts'
import { faultIn } from '../../sheet.ts'
import { effectsIn, type Written } from './parts.ts'
import { loopsOf, reachedFrom, type Ways, waysOf } from './talk-graph.ts'

/** Every beat can be reached and left, and every ending comes about. */
export function checkWays(sheet: Written): Fault[] {
  const ways = waysOf(sheet.value.beats)
  const reached = reachedFrom(sheet.value.first, ways)
  return [
    ...checkReached(sheet, reached),
    ...checkDeadEnds(sheet, ways, reached),
    ...checkLoops(sheet, ways, reached),
    ...checkEndless(sheet, ways),
    ...checkEndings(sheet, reached),
  ]
}

function checkReached(sheet: Written, reached: ReadonlySet<string>): Fault[] {
  return sheet.value.beats.flatMap(({ id }, b) =>
    reached.has(id)
      ? []
      : [
          faultIn(
            sheet,
            ['beats', b, 'id'],
            `no way leads to beat "${id}"`,
            'goto: it from another beat, or take it out',
          ),
        ],
  )
}

/**
 * A beat without `otherwise` needs a line that is always open. Where a talk comes back by a long way round, the beat's last
 * option is said at the earliest on the last of as many visits; there it may end as when time is up.
 */
function checkDeadEnds(sheet: Written, ways: Ways, reached: ReadonlySet<string>): Fault[] {
  return sheet.value.beats.flatMap((beat, b) => {
    if (beat.otherwise || !reached.has(beat.id)) return []
    const why = whyStuck(beat, (ways.get(beat.id) ?? []).includes(beat.id))
    if (!why) return []
    const remedy = 'write otherwise: { goto: … } or { end: … }, or make one option always open'
    return [faultIn(sheet, ['beats', b], `beat "${beat.id}" can be a dead end: ${why}`, remedy)]
  })
}

function whyStuck({ options = [], letter }: Beat, staysHere: boolean): string | null {
  if (letter?.parts.some((part) => part.options.every(({ when }) => when !== undefined)) === true) {
    return 'every way of writing a part has a condition'
  }
  if (letter || options.length === 0) return null
  const free = options.filter(({ when }) => when === undefined)
  if (free.length === 0) return 'every option has a condition'
  return staysHere && !free.some(({ again }) => again)
    ? 'the talk can stay here, and every option can be used up'
    : null
}

function checkLoops(sheet: Written, ways: Ways, reached: ReadonlySet<string>): Fault[] {
  const { beats } = sheet.value
  return loopsOf(ways)
    .filter(
      (loop) => reached.has(loop[0] ?? '') && loop.every((id) => (ways.get(id) ?? []).every((to) => loop.includes(to))),
    )
    .map((loop) => {
      const names = loop.map((id) => `"${id}"`).join(', ')
      const message = `${loop.length === 1 ? 'beat' : 'beats'} ${names}: no way leads out of this loop`
      const place = ['beats', beats.findIndex(({ id }) => id === loop[0])]
      return faultIn(sheet, place, message, 'let one of its answers end: the talk, or goto: a beat outside')
    })
}

/** What takes no time and can be done again and again could be done for ever. */
function checkEndless(sheet: Written, ways: Ways): Fault[] {
  return sheet.value.beats.flatMap(({ id, options = [], letter }, b) => {
    if (!reachedFrom(id, ways, false).has(id)) return []
    const remedy = 'give it a time: above 0, so that the talk ends some day'
    const lines = options.flatMap((option, o) =>
      option.again && option.time === 0
        ? [
            faultIn(
              sheet,
              ['beats', b, 'options', o],
              `option "${option.id}" takes no time and can be said for ever`,
              remedy,
            ),
          ]
        : [],
    )
    return letter?.time === 0
      ? [
          ...lines,
          faultIn(
            sheet,
            ['beats', b, 'letter'],
            `the letter of beat "${id}" takes no time and can be sent for ever`,
            remedy,
          ),
        ]
      : lines
  })
}

function checkEndings(sheet: Written, reached: ReadonlySet<string>): Fault[] {
  const { endings, time, patience } = sheet.value
  const isTried = effectsIn(sheet).some(({ value }) => value.patience < 0)
  const byLimit = new Set([time.end, ...(isTried ? [patience.end] : [])])
  return endings.flatMap(({ id }, e) =>
    reached.has(id) || byLimit.has(id)
      ? []
      : [
          faultIn(
            sheet,
            ['endings', e, 'id'],
            `ending "${id}" is never reached`,
            'end: with it somewhere, or take it out',
          ),
        ],
  )
}
