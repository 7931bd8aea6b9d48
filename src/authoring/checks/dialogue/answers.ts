import type { Fault } from '../../fault.ts'
import { pathName } from '../../path-name.ts'
import { faultIn } from '../../sheet.ts'
import { answerListsIn, type Written } from './parts.ts'

/** Combinations of what is hidden that a review can still imagine quickly. */
const MOST_WORLDS = 64

/** Numbers and answers that fit their schema and still cannot be meant. */
export function checkAnswers(sheet: Written): Fault[] {
  return [...checkLists(sheet), ...checkBeats(sheet), ...checkNumbers(sheet)]
}

/** The last answer is given whatever happens; one before it that always is hides those after it. */
function checkLists(sheet: Written): Fault[] {
  return answerListsIn(sheet).flatMap(({ path, value: answers }) =>
    answers.flatMap(({ when, chance }, a) => {
      const isSure = when === undefined && chance === undefined
      const isLast = a === answers.length - 1
      const place = [...path, a]
      if (isLast && !isSure) {
        const message = `${pathName(place)} is the last answer and has ${when ? 'a condition' : 'a chance'}, so there may be none`
        return [faultIn(sheet, place, message, 'take when: and chance: away from it, or add an answer without them')]
      }
      if (!isLast && isSure) {
        const message = `${pathName(place)} is always given, so the answers after it never are`
        return [faultIn(sheet, place, message, 'give it a when: or a chance:, or write it last')]
      }
      return []
    }),
  )
}

function checkBeats(sheet: Written): Fault[] {
  return sheet.value.beats.flatMap(({ id, options, letter }, b) => {
    const place = ['beats', b]
    if (!options && !letter) {
      return [faultIn(sheet, place, `in beat "${id}" there is nothing to do`, 'write options:, or a letter:')]
    }
    return options && letter
      ? [faultIn(sheet, place, `beat "${id}" has options and a letter`, 'make two beats of it')]
      : []
  })
}

function checkNumbers(sheet: Written): Fault[] {
  const { hidden, variables, talkShare } = sheet.value
  const faults = hidden.flatMap(({ id, values }, h) => {
    const sum = values.reduce((total, { chance }) => total + chance, 0)
    if (Math.abs(sum - 1) < 1e-6) return []
    const message = `the chances of hidden "${id}" add up to ${Math.round(sum * 1000) / 1000}`
    return [faultIn(sheet, ['hidden', h, 'values'], message, 'change them so that they add up to 1')]
  })
  const worlds = hidden.reduce((product, { values }) => product * values.length, 1)
  if (worlds > MOST_WORLDS) {
    const message = `what is hidden has ${worlds} combinations, more than ${MOST_WORLDS}`
    faults.push(faultIn(sheet, ['hidden'], message, 'leave out an entry or some values'))
  }
  variables.forEach((variable, v) => {
    if (variable.type !== 'number' || (variable.start >= variable.min && variable.start <= variable.max)) return
    const message = `variable "${variable.id}" starts at ${variable.start}, outside ${variable.min} to ${variable.max}`
    faults.push(faultIn(sheet, ['variables', v, 'start'], message, 'write a start inside min and max'))
  })
  if (talkShare && talkShare.best >= talkShare.worst) {
    faults.push(
      faultIn(sheet, ['talkShare'], 'talkShare.best is not below talkShare.worst', 'write the smaller share as best'),
    )
  }
  return faults
}
