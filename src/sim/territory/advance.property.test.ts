import { expect, test } from 'vitest'
import { onEveryRun, walk } from '../testing/runs.ts'
import { advance } from './advance.ts'
import { enterWorld } from './recall.ts'
import type { State } from './state.ts'

/** Imagined worlds have no way back. */
const forGood = (state: State): State => ({ ...state, past: null, desk: { ...state.desk, undoable: 0 } })

test('a world moves on as if decided and folded in, met for the first time or again', () => {
  onEveryRun((setting, run) => {
    enterWorld(setting, run.seed, 1)
    for (const { before, command, facts, after } of walk(setting, run)) {
      if (facts.length === 0 || command.type === 'Undo') continue
      const expected = forGood(after)
      expect(forGood(advance(before, command))).toEqual(expected)
      expect(forGood(advance(before, command))).toEqual(expected)
    }
  })
})
