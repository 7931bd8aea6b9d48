import { describe, expect, test } from 'vitest'
import type { Competency } from '../schema/competency.ts'
import { advise, checksRight, type Evidence, RULE, type SkillLesson, skillMap } from './skills.ts'

const at = '2026-03-01T08:00:00.000Z'
const pipe: SkillLesson = { id: 'funnel/pipe', competencies: ['diagnose'], checks: ['a', 'b'] }
const stages: SkillLesson = { id: 'funnel/stages', competencies: ['qualify', 'lead'], checks: ['a', 'b', 'c'] }
const needs: SkillLesson = { id: 'stages/needs', competencies: ['qualify'], checks: ['a', 'b', 'c'] }
const lessons = [pipe, stages, needs]
const names: Competency[] = ['qualify', 'diagnose']

/** `right` and `wrong` are `<lesson>#<check>`; `read` are lessons. */
function evidence(right: string[], wrong: string[] = [], read: string[] = []): Evidence {
  const check = (is: boolean) => ({ v: 1, answer: 0, right: is, tries: 1, at }) as const
  return {
    lessons: Object.fromEntries(read.map((id) => [id, { v: 1, read: true, at }])),
    checks: Object.fromEntries([...right.map((id) => [id, check(true)]), ...wrong.map((id) => [id, check(false)])]),
    attempts: [],
  }
}
const scored = (qualify: number, day: string, scenario = 'first-deals') => ({
  scenario,
  at: `2026-03-${day}T08:00:00.000Z`,
  competencies: { qualify },
})
const five = ['a', 'b', 'c'].map((id) => `funnel/stages#${id}`).concat('stages/needs#a', 'stages/needs#b')
const qualify = (kept: Evidence) => skillMap(names, lessons, kept)[0]

describe('level', () => {
  test('is not shown until a check is right', () => {
    expect(qualify(evidence([], ['funnel/stages#a']))?.level).toBe('unshown')
    expect(qualify(evidence(['funnel/stages#a']))?.level).toBe('beginning')
  })

  test('is steady from two thirds of the checks, and never strong by checks alone', () => {
    expect(qualify(evidence(five.slice(0, 3)))?.level).toBe('beginning')
    expect(qualify(evidence(five.slice(0, 4)))?.level).toBe('steady')
    expect(qualify(evidence([...five, 'stages/needs#c']))?.level).toBe('steady')
  })

  test('follows the worked example: 80 points with 5 of 6 checks, and with 3 of 6', () => {
    expect(qualify({ ...evidence(five), attempts: [scored(80, '01')] })).toMatchObject({
      level: 'strong',
      checks: { right: 5, all: 6 },
      points: 80,
    })
    expect(qualify({ ...evidence(five.slice(0, 3)), attempts: [scored(80, '01')] })?.level).toBe('steady')
  })

  test('falls to beginning when the simulation says so, whatever the checks', () => {
    expect(qualify({ ...evidence(five), attempts: [scored(RULE.steady - 0.1, '01')] })?.level).toBe('beginning')
    expect(qualify({ ...evidence([]), attempts: [scored(RULE.steady, '01')] })?.level).toBe('steady')
  })

  test('takes the mean of the latest attempt at each scenario, in whatever order they are kept', () => {
    const attempts = [scored(90, '03'), scored(20, '01'), scored(60, '02', 'full-quarter')]
    expect(qualify({ ...evidence([]), attempts })).toMatchObject({ points: 75, scenarios: 2 })
  })

  test('ignores answers to checks that the lesson no longer has', () => {
    expect(checksRight(pipe, evidence(['funnel/pipe#a', 'funnel/pipe#gone']).checks)).toBe(1)
  })
})

describe('advice', () => {
  const adviceFor = (kept: Evidence, only: Competency[] = names) => advise(skillMap(only, lessons, kept), lessons, kept)

  test('a newcomer begins at the beginning, then with the first lesson unread', () => {
    expect(adviceFor(evidence([]))).toEqual({ kind: 'begin', lesson: 'funnel/pipe' })
    expect(adviceFor(evidence([], [], ['funnel/pipe']))).toEqual({ kind: 'begin', lesson: 'funnel/stages' })
  })

  test('the weakest skill comes first, then the lesson that is not done', () => {
    const kept = evidence([...five, 'stages/needs#c'], [], ['funnel/stages'])
    expect(adviceFor(kept)).toMatchObject({ kind: 'read', skill: { competency: 'diagnose' }, lesson: 'funnel/pipe' })
    const weak = { ...kept, attempts: [scored(10, '01')], lessons: evidence([], [], ['funnel/pipe']).lessons }
    const both = { ...weak, checks: { ...weak.checks, ...evidence(['funnel/pipe#a', 'funnel/pipe#b']).checks } }
    expect(adviceFor(both)).toMatchObject({ kind: 'read', skill: { competency: 'qualify' }, lesson: 'funnel/stages' })
  })

  test('of equally weak skills the one whose lesson comes first', () => {
    const kept = evidence(five.concat('stages/needs#c'), [], ['funnel/stages', 'stages/needs'])
    expect(adviceFor(kept, ['negotiate', 'qualify', 'diagnose'])).toMatchObject({ lesson: 'funnel/pipe' })
  })

  test('a weak skill without a lesson left is practised, and a strong one rests', () => {
    const done = evidence([...five, 'stages/needs#c'], [], ['funnel/stages', 'stages/needs'])
    expect(adviceFor(done, ['qualify'])).toMatchObject({ kind: 'practise', skill: { competency: 'qualify' } })
    expect(adviceFor({ ...done, attempts: [scored(90, '01')] }, ['qualify'])).toEqual({ kind: 'rest' })
  })

  test('a competency that nothing teaches yet is never advised', () => {
    expect(advise(skillMap(['negotiate'], [], evidence([])), [], evidence([]))).toEqual({ kind: 'rest' })
  })
})
