import type { DialogueScenario } from '../../../schema/scenario/dialogue.ts'
import type { Answer, AnswerCondition, Line, Option, PartOption } from '../../../schema/scenario/talk.ts'
import type { Sheet } from '../../sheet.ts'

/** A dialogue's parts with the place where each is written, so that every check is a walk over a list. */

export type Written = Sheet<Omit<DialogueScenario, 'id'>>
export type Path = readonly PropertyKey[]

export interface Placed<T> {
  readonly path: Path
  readonly value: T
}

/** Every line that can be said, and every way of writing a part of a letter. */
export function optionsIn({ value: { beats } }: Written): Placed<Option | PartOption>[] {
  return beats.flatMap(({ options = [], letter }, b) => [
    ...options.map((value, o) => ({ path: ['beats', b, 'options', o], value })),
    ...(letter?.parts ?? []).flatMap((part, p) =>
      part.options.map((value, o) => ({ path: ['beats', b, 'letter', 'parts', p, 'options', o], value })),
    ),
  ])
}

/** Lists of answers: to each line, and to each letter. */
export function answerListsIn({ value: { beats } }: Written): Placed<readonly Answer[]>[] {
  return beats.flatMap(({ options = [], letter }, b) => [
    ...options.map(({ answers }, o) => ({ path: ['beats', b, 'options', o, 'answers'], value: answers })),
    ...(letter ? [{ path: ['beats', b, 'letter', 'answers'], value: letter.answers }] : []),
  ])
}

export function answersIn(sheet: Written): Placed<Answer>[] {
  return answerListsIn(sheet).flatMap(({ path, value }) =>
    value.map((answer, a) => ({ path: [...path, a], value: answer })),
  )
}

/** Lines of the others, in beats and in answers. */
export function linesIn(sheet: Written): Placed<Line>[] {
  const said = (path: Path, lines: readonly Line[]) => lines.map((value, n) => ({ path: [...path, 'says', n], value }))
  return [
    ...sheet.value.beats.flatMap(({ says }, b) => said(['beats', b], says)),
    ...answersIn(sheet).flatMap(({ path, value }) => said(path, value.says)),
  ]
}

/** Every condition there is; `any` counts as conditions of its own. */
export function conditionsIn(sheet: Written): Placed<Omit<AnswerCondition, 'any'>>[] {
  const all = [...linesIn(sheet), ...optionsIn(sheet), ...answersIn(sheet)]
  return all.flatMap(({ path, value: { when } }) => {
    if (!when) return []
    const place = [...path, 'when']
    return [
      { path: place, value: when },
      ...(when.any ?? []).map((value, n) => ({ path: [...place, 'any', n], value })),
    ]
  })
}

/** What changes variables: answers, and the parts of letters. */
export function effectsIn(sheet: Written): Placed<Pick<Answer, 'set' | 'add' | 'patience'>>[] {
  const parts = optionsIn(sheet).flatMap(({ path, value }) => ('set' in value ? [{ path, value }] : []))
  return [...parts, ...answersIn(sheet)]
}
