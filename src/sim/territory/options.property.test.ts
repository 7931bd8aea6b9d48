import { expect, test } from 'vitest'
import { onEveryRun, walk } from '../testing/runs.ts'
import type { Desk } from './desk.ts'
import type { Command } from './facts.ts'
import type { Setting } from './setting.ts'
import { territory } from './territory.ts'

/** Every command that names anything there is, sensible or not. */
function everything(setting: Setting, desk: Desk): Command[] {
  const { tasks, stages, playbook, scenario } = setting
  return [
    ...desk.deals.flatMap(({ id: deal }): Command[] => [
      ...[...tasks.keys()].map((task): Command => ({ type: 'DoTask', deal, task })),
      ...stages.map(({ id }): Command => ({ type: 'MoveDeal', deal, to: id })),
      ...playbook.reasons.map(({ id }): Command => ({ type: 'Disqualify', deal, reason: id })),
      { type: 'StateChance', deal, chance: 0.5, category: 'best' },
    ]),
    ...scenario.sources.map(({ id }): Command => ({ type: 'WorkSource', source: id })),
    { type: 'StateOutlook', amount: desk.bookings },
    { type: 'EndPhase' },
    { type: 'Undo' },
  ]
}

const inOrder = (commands: readonly Command[]) => commands.map((command) => JSON.stringify(command)).sort()

test('the options are exactly what is permitted, each once', () => {
  onEveryRun((setting, run) => {
    for (const { after } of walk(setting, { ...run, wishes: run.wishes.slice(0, 40) })) {
      const permitted = everything(setting, after.desk).filter(
        (command) => territory.permit(setting, after.desk, command) === null,
      )
      expect(inOrder(territory.options(after.desk, setting))).toEqual(inOrder(permitted))
    }
  })
})

test('no option is refused when it is taken', () => {
  onEveryRun((setting, run) => {
    for (const { after } of walk(setting, { ...run, wishes: run.wishes.slice(0, 20) })) {
      const refused = territory
        .options(after.desk, setting)
        .filter((command) => 'refusal' in territory.decide(after, command))
      expect(refused).toEqual([])
    }
  })
})
