import type { Fault } from '../../fault.ts'
import { faultIn } from '../../sheet.ts'
import { answersIn, conditionsIn, effectsIn, type Written } from './parts.ts'

/** What is declared must be used: a variable set and read, a finding found, what is hidden heard in some answer. */
export function checkUse(sheet: Written): Fault[] {
  return [...checkVariables(sheet), ...checkFindings(sheet), ...checkHidden(sheet)]
}

function checkVariables(sheet: Written): Fault[] {
  const set = new Set(effectsIn(sheet).flatMap(({ value }) => [...Object.keys(value.set), ...Object.keys(value.add)]))
  const read = new Set(conditionsIn(sheet).flatMap(({ value }) => Object.keys(value.variables ?? {})))
  return sheet.value.variables.flatMap(({ id }, v) => {
    const place = ['variables', v, 'id']
    if (!set.has(id)) {
      return [
        faultIn(
          sheet,
          place,
          `variable "${id}" is never set`,
          'set: or add: it in an answer, or take the variable out',
        ),
      ]
    }
    return read.has(id)
      ? []
      : [faultIn(sheet, place, `variable "${id}" is set and never read`, 'ask for it in a when:, or take it out')]
  })
}

function checkFindings(sheet: Written): Fault[] {
  const found = new Set(answersIn(sheet).flatMap(({ value }) => value.finds))
  return sheet.value.findings.flatMap(({ id }, f) =>
    found.has(id)
      ? []
      : [
          faultIn(
            sheet,
            ['findings', f, 'id'],
            `"${id}" is never found out`,
            'name it in finds: of an answer, or take it out',
          ),
        ],
  )
}

function checkHidden(sheet: Written): Fault[] {
  const heard = new Set(answersIn(sheet).flatMap(({ value }) => Object.keys(value.when?.truth ?? {})))
  return sheet.value.hidden.flatMap(({ id }, h) =>
    heard.has(id)
      ? []
      : [
          faultIn(
            sheet,
            ['hidden', h, 'id'],
            `hidden "${id}" changes no answer`,
            'name it in when: { truth: … } of an answer, or take it out',
          ),
        ],
  )
}
