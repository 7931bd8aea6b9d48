import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Stage } from '../../schema/playbook.ts'
import { replay } from '../run.ts'
import { factsOf, onEveryRun, randomRun, TOWNS, walk } from '../testing/runs.ts'
import type { Deal } from './desk.ts'
import type { Setting } from './setting.ts'
import { territory } from './territory.ts'

test('the random runs meet everything there is to meet', () => {
  const runs = fc.sample(randomRun, { numRuns: 300, seed: 2 })
  const steps = runs.flatMap((run) => walk(TOWNS[run.town] as Setting, run))
  const met = new Set(factsOf(steps).map((fact) => fact.type))
  const refused = new Set(steps.flatMap(({ decision }) => ('refusal' in decision ? [decision.refusal.code] : [])))
  expect([...met].sort()).toEqual([
    'AmountObserved',
    'BuyerCommitted',
    'ChanceStated',
    'CommandUndone',
    'DealDisqualified',
    'DealLost',
    'DealMoved',
    'DealUndecided',
    'DealWon',
    'EventStruck',
    'EvidenceGained',
    'EvidenceWithheld',
    'LeadArrived',
    'OutlookStated',
    'PhaseBegan',
    'RoleMet',
    'SignalObserved',
    'SourceWorked',
    'TaskDone',
    'WeekBegan',
    'WeekEnded',
  ])
  expect([...refused].sort()).toEqual([
    'already-pending',
    'bad-amount',
    'bad-chance',
    'chances-first',
    'deal-closed',
    'evidence-missing',
    'hours-short',
    'not-next-stage',
    'not-on-review',
    'not-this-stage',
    'nothing-to-undo',
    'outlook-first',
    'run-finished',
    'same-stage',
    'source-running',
    'unknown-deal',
    'unknown-reason',
    'unknown-source',
    'unknown-stage',
    'unknown-task',
    'wrong-phase',
  ])
  expect(steps.filter(({ after }) => after.desk.phase === 'finished').length).toBeGreaterThan(100)
})

describe('on every run', () => {
  test('hours stay between 0 and the week’s', () => {
    onEveryRun((setting, run) => {
      const hours = walk(setting, run).map(({ after }) => after.desk.hours)
      expect(Math.min(0, ...hours)).toBe(0)
      expect(Math.max(0, ...hours)).toBeLessThanOrEqual(setting.scenario.hoursPerWeek)
    })
  })

  test('hours spent in a week and hours left are the week’s, less what events took', () => {
    onEveryRun((setting, run) => {
      let spent = 0
      for (const { before, command, facts, after } of walk(setting, run)) {
        if (after.desk.week !== before.desk.week) {
          spent = 0
          continue
        }
        if (facts.length === 0) continue
        const left = before.desk.hours - after.desk.hours
        if (command.type === 'DoTask') expect(left).toBe(setting.tasks.get(command.task)?.hours)
        else if (command.type === 'WorkSource') expect(left).toBe(setting.sources.get(command.source)?.hours)
        else if (command.type !== 'Undo') expect(left).toBe(0)
        spent += left
        expect(spent).toBeLessThanOrEqual(setting.scenario.hoursPerWeek)
      }
    })
  })

  test('bookings are what the won deals were booked at and what was signed', () => {
    onEveryRun((setting, run) => {
      const steps = walk(setting, run)
      const signed = factsOf(steps).reduce((sum, fact) => sum + (fact.type === 'DealWon' ? fact.amount : 0), 0)
      const desk = steps.at(-1)?.after.desk
      const booked = desk?.deals.reduce((sum, deal) => sum + deal.booked, 0) ?? 0
      expect(desk?.bookings ?? 0).toBe(signed)
      expect(booked).toBe(signed)
      for (const deal of desk?.deals ?? []) expect(deal.booked > 0).toBe(deal.status === 'won')
    })
  })

  test('no deal is lost from sight or comes twice', () => {
    onEveryRun((setting, run) => {
      let deals = setting.scenario.accounts.length
      let ids = setting.scenario.accounts.map(({ id }) => id)
      for (const { facts, after } of walk(setting, run)) {
        deals += facts.filter((fact) => fact.type === 'LeadArrived').length
        expect(after.desk.deals).toHaveLength(deals)
        const now = after.desk.deals.map(({ id }) => id)
        expect(now.slice(0, ids.length)).toEqual(ids)
        ids = now
      }
      expect(new Set(ids).size).toBe(ids.length)
    })
  })

  test('a closed deal never changes again, but for an undone giving-up', () => {
    onEveryRun((setting, run) => {
      const closed = new Map<string, Deal>()
      for (const { command, after } of walk(setting, run)) {
        for (const deal of after.desk.deals) {
          const kept = closed.get(deal.id)
          if (kept && command.type === 'Undo' && kept.status === 'disqualified' && deal.status === 'open') {
            closed.delete(deal.id)
          } else if (kept) expect(deal).toEqual(kept)
          else if (deal.status !== 'open') closed.set(deal.id, deal)
        }
      }
    })
  })

  test('a deal is closed once, moved only while open, and won only where it was signed', () => {
    onEveryRun((setting, run) => {
      const last = setting.stages.length - 1
      for (const { facts, before } of walk(setting, run)) {
        const closings = facts.filter((fact) => ['DealWon', 'DealLost', 'DealUndecided'].includes(fact.type))
        expect(new Set(closings.map((fact) => 'deal' in fact && fact.deal)).size).toBe(closings.length)
        for (const fact of facts) {
          if (!('deal' in fact)) continue
          const deal = before.desk.deals.find(({ id }) => id === fact.deal)
          expect(deal?.status).toBe('open')
          if (fact.type === 'DealWon') expect([deal?.buyerStage, deal?.stage]).toEqual([last, last])
        }
      }
    })
  })

  test('evidence and people are gained once, and a guarded deal never runs ahead of its evidence', () => {
    onEveryRun((setting, run) => {
      for (const { command, before, facts, after } of walk(setting, run)) {
        expect(after.desk.deals.filter((deal) => !isSound(setting, deal))).toEqual([])
        if (command.type !== 'MoveDeal' || facts.length === 0 || !setting.scenario.guarded) continue
        const deal = before.desk.deals.find(({ id }) => id === command.deal) as Deal
        expect(deal.evidence).toEqual(
          expect.arrayContaining((setting.stages[deal.stage] as Stage).exit.map(({ id }) => id)),
        )
      }
    })
  })

  test('every command gets facts or a refusal with a code, and a refused one changes nothing', () => {
    onEveryRun((setting, run) => {
      for (const { decision, before, after } of walk(setting, run)) {
        if ('facts' in decision) expect(decision.facts.length).toBeGreaterThan(0)
        else {
          expect(decision.refusal.code).toMatch(/^[a-z]+(-[a-z]+)*$/)
          expect(after).toBe(before)
        }
      }
    })
  })

  test('no number on the desk or in a fact is anything but a finite number', () => {
    onEveryRun((setting, run) => {
      for (const { facts, after } of walk(setting, run)) {
        const numbers = [...numbersIn(facts), ...numbersIn(after.desk)]
        expect(numbers.filter((n) => !Number.isFinite(n))).toEqual([])
      }
    })
  })

  test('the state after each step is the state after replaying the facts, also from a file', () => {
    onEveryRun((setting, run) => {
      const steps = walk(setting, run)
      const end = steps.at(-1)?.after ?? territory.start(setting, run.seed)
      const facts = factsOf(steps)
      const again = replay(territory, setting, run.seed, facts)
      expect(again.desk).toEqual(end.desk)
      expect(again.truth).toEqual(end.truth)
      const read = replay(territory, setting, run.seed, JSON.parse(JSON.stringify(facts)))
      expect(JSON.stringify(read.desk)).toBe(JSON.stringify(end.desk))
    })
  })

  test('deciding twice gives the same facts and changes nothing', () => {
    onEveryRun((setting, run) => {
      for (const { before, command, decision } of walk(setting, run)) {
        expect(territory.decide(before, command)).toEqual(decision)
      }
    })
  })

  test('a finished run takes no command and has a score between 0 and 100', () => {
    onEveryRun((setting, run) => {
      const steps = walk(setting, run)
      for (const { before, decision } of steps) {
        if (before.desk.phase === 'finished') expect(decision).toEqual({ refusal: { code: 'run-finished' } })
      }
      const card = territory.score(setting, run.seed, factsOf(steps))
      for (const points of [card.total, ...Object.values(card.competencies)]) {
        expect(points).toBeGreaterThanOrEqual(0)
        expect(points).toBeLessThanOrEqual(100)
      }
      for (const mark of card.marks) {
        expect(mark.value).toBeGreaterThanOrEqual(0)
        expect(mark.value).toBeLessThanOrEqual(1)
        expect(mark.weight).toBeGreaterThanOrEqual(0)
      }
      expect(card.outcome.bookings).toBe(steps.at(-1)?.after.desk.bookings ?? 0)
    })
  })
})

function isSound(setting: Setting, deal: Deal): boolean {
  const ahead = deal.buyerStage - deal.stage
  return (
    new Set(deal.evidence).size === deal.evidence.length &&
    new Set(deal.met).size === deal.met.length &&
    deal.buyerStage < setting.stages.length &&
    (!setting.scenario.guarded || ahead === 0 || ahead === 1)
  )
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}
