import fc from 'fast-check'
import { expect, test } from 'vitest'
import { VERDICTS } from '../../review/verdict.ts'
import { reviewable } from '../../sim/territory/reviewable.ts'
import { smallTown } from '../../sim/testing/fixture.ts'
import { simulationFacts } from '../run.ts'
import { townExercise } from '../testing/live-room.ts'
import { playRandomly, randomRoom } from '../testing/random-room.ts'
import { authorsOf, entriesOf, isOwn } from './entries.ts'
import { topErrors } from './errors.ts'
import { isMistake, type Judgement, lossOf } from './judgement.ts'
import { type Choices, momentsOf } from './moments.ts'
import { sampleOf } from './sample.ts'

type Command = { readonly type: 'Do'; readonly on: string | null; readonly what: number }

const subjects = ['a', 'b', null]
const command: fc.Arbitrary<Command> = fc.record({
  type: fc.constant('Do' as const),
  on: fc.constantFrom(...subjects),
  what: fc.nat(2),
})

/** Runs of some weeks with some decisions, judged or not. */
const room: fc.Arbitrary<Choices<Command>[]> = fc
  .array(
    fc.array(
      fc.record({
        week: fc.integer({ min: 1, max: 3 }),
        command,
        best: command,
        verdict: fc.constantFrom(...VERDICTS),
        mean: fc.integer({ min: -5, max: 100 }),
        isJudged: fc.boolean(),
      }),
      { maxLength: 8 },
    ),
    { maxLength: 6 },
  )
  .map((runs) => runs.map((decisions, n) => choicesFrom(`run-${n}`, decisions)))

interface Made {
  week: number
  command: Command
  best: Command
  verdict: Judgement<Command>['verdict']
  mean: number
  isJudged: boolean
}

function choicesFrom(run: string, decisions: readonly Made[]): Choices<Command> {
  const all = decisions.map(({ week, command: given, best, verdict, mean }, step) => {
    const place = { step, week, subject: given.on, command: given }
    return { ...place, value: 0, reference: 0, best: { command: best }, regret: { mean, se: 1 }, verdict }
  })
  return {
    run,
    acts: all.map(({ step, week, subject, command: given }) => ({ step, week, subject, command: given })),
    judged: all.filter((_, n) => decisions[n]?.isJudged),
    open: new Map(decisions.map(({ week }) => [week, ['a', 'b']])),
  }
}

const moments = (runs: readonly Choices<Command>[]) => momentsOf(runs, ({ on }) => on)
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

test('what moments cost together is what the decisions cost, and so for the kinds of mistakes', () => {
  fc.assert(
    fc.property(room, (runs) => {
      const lost = total(runs.flatMap(({ judged }) => judged.map(lossOf)))
      expect(total(moments(runs).map(({ cost }) => cost))).toBe(lost)
      expect(total(moments(runs).flatMap(({ options }) => options.map(({ cost }) => cost)))).toBe(lost)
      const errors = topErrors(runs, ({ best }) => String(best.command.what))
      expect(total(errors.map(({ cost }) => cost))).toBe(lost)
      const made = runs.flatMap(({ judged }) => judged.filter(({ verdict }) => isMistake(verdict)))
      expect(total(errors.map(({ times }) => times))).toBe(made.length)
    }),
  )
})

test('whoever could decide at a moment chose something or passed, and counts once in an option', () => {
  fc.assert(
    fc.property(room, (runs) => {
      for (const { reached, options, passed } of moments(runs)) {
        const doers = new Set(options.flatMap((option) => option.runs))
        expect([...doers, ...passed].sort()).toEqual([...reached].sort())
        for (const option of options) expect(new Set(option.runs).size).toBe(option.runs.length)
      }
    }),
  )
})

test('every piece of advice is a judged decision, told where it would have been followed', () => {
  fc.assert(
    fc.property(room, (runs) => {
      const told = total(moments(runs).flatMap(({ advised }) => advised.map(({ times }) => times)))
      expect(told).toBe(total(runs.map(({ judged }) => judged.length)))
      for (const { subject, advised } of moments(runs))
        for (const { command: best } of advised) expect(best.on).toBe(subject)
    }),
  )
})

test('a sample is no larger than asked, keeps the order, and has the lowest and the highest result', () => {
  const runs = fc
    .array(fc.nat(1000), { minLength: 1, maxLength: 80 })
    .map((all) => all.map((result, n) => ({ id: `r${n}`, result })))
  fc.assert(
    fc.property(runs, fc.integer({ min: 2, max: 40 }), (all, most) => {
      const sample = sampleOf(all, most)
      expect(sample.length).toBe(Math.min(all.length, most))
      expect(sample).toEqual(all.filter((run) => sample.includes(run)))
      const results = all.map(({ result }) => result)
      expect(sample.map(({ result }) => result)).toContain(Math.min(...results))
      expect(sample.map(({ result }) => result)).toContain(Math.max(...results))
    }),
  )
})

test('in every random room each turn has an author, and a person’s turns are those of their commands', () => {
  const setting = smallTown()
  const exercise = townExercise(setting)
  let own = 0
  fc.assert(
    fc.property(randomRoom, (random) => {
      const live = playRandomly(exercise, random, (_, __, give) => give())
      for (const facts of live.streams.runs.values()) {
        const entries = entriesOf(facts)
        const story = entries.flatMap((entry) => entry.facts) as Parameters<typeof reviewable.turns>[2]
        expect(story).toEqual(simulationFacts(facts))
        const turns = reviewable.turns(setting, live.room.seed, story)
        const authors = authorsOf(turns, entries)
        authors.forEach((author, step) => {
          if (!isOwn(author.how)) return
          own += 1
          const given = facts.find((fact) => fact.type === 'Played' && fact.facts === author.facts)
          const meant = given && 'command' in given ? (given.command as { readonly type: string }) : null
          // Facts carry rounded numbers, so a statement is known by its kind alone.
          const isStatement = meant?.type === 'StateOutlook' || meant?.type === 'StateChance'
          expect(turns[step]?.command).toMatchObject(isStatement ? { type: meant.type } : { ...meant })
        })
      }
    }),
    { numRuns: 200 },
  )
  expect(own).toBeGreaterThan(500)
})
