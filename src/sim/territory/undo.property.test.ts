import { describe, expect, test } from 'vitest'
import { replay } from '../run.ts'
import { factsOf, onEveryRun, type Step, walk } from '../testing/runs.ts'
import type { Desk } from './desk.ts'
import type { Fact } from './facts.ts'
import type { Setting } from './setting.ts'
import { territory } from './territory.ts'

/** Whether a command, once accepted, leaves luck undrawn, by what the author's manual says of each kind. */
function drawsNoLuck(setting: Setting, { command, facts }: Step): boolean {
  if (command.type === 'DoTask') return setting.tasks.get(command.task)?.answer === 'week-end'
  return !facts.some((fact) => fact.type === 'WeekEnded')
}

describe('on every run', () => {
  test('undo restores the desk exactly, and is refused once luck has been drawn', () => {
    onEveryRun((setting, run) => {
      const past: Desk[] = []
      for (const step of walk(setting, run)) {
        const { before, command, decision, after } = step
        if (before.desk.phase === 'finished') continue
        if (command.type === 'Undo') {
          const target = past.pop()
          if (target) expect(after.desk).toEqual(target)
          else expect(decision).toEqual({ refusal: { code: 'nothing-to-undo' } })
          expect(after.truth).toEqual(before.truth)
        } else if ('facts' in decision) {
          if (drawsNoLuck(setting, step)) past.push(before.desk)
          else past.length = 0
        }
        expect(after.desk.undoable).toBe(past.length)
      }
    })
  })

  test('what was taken back leaves no trace: without it all else comes out the same', () => {
    onEveryRun((setting, run) => {
      const steps = walk(setting, run)
      const kept: Fact[] = []
      for (const fact of factsOf(steps)) {
        if (fact.type === 'CommandUndone') kept.pop()
        else kept.push(fact)
      }
      const end = steps.at(-1)?.after ?? territory.start(setting, run.seed)
      const without = replay(territory, setting, run.seed, kept)
      expect(without.desk).toEqual(end.desk)
      expect(without.truth).toEqual(end.truth)
      expect(territory.score(setting, run.seed, kept)).toEqual(territory.score(setting, run.seed, factsOf(steps)))
    })
  })
})
