import type { Fault } from '../fault.ts'
import { checkAnswers } from './dialogue/answers.ts'
import { checkNames } from './dialogue/names.ts'
import type { Written } from './dialogue/parts.ts'
import { checkTells } from './dialogue/tells.ts'
import { checkUse } from './dialogue/use.ts'
import { checkWays } from './dialogue/ways.ts'
import type { Namespace } from './references.ts'

/**
 * What must hold in a dialogue. Where the talk leads is asked only once every name leads somewhere: a misspelt name would
 * be told again as a beat that nobody reaches.
 */
export function checkDialogue(sheet: Written, lessons: Namespace): Fault[] {
  const names = checkNames(sheet, lessons)
  const answers = checkAnswers(sheet)
  return names.length > 0
    ? [...names, ...answers]
    : [...answers, ...checkUse(sheet), ...checkWays(sheet), ...checkTells(sheet)]
}
