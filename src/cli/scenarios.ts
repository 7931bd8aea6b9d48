import { readCourse } from '../authoring/course.ts'
import { describeFault } from '../authoring/fault.ts'
import { localise } from '../schema/text.ts'
import { type Command, readArgs } from './command.ts'
import { printJson, printTable, warn } from './print.ts'

export const scenarios: Command = {
  summary: 'list every scenario',
  usage: 'scenarios [--json]',
  details: ['--json  print [{id, kind, title, minutes}]; minutes are those of a first playing, from and to'],
  run(args) {
    const { values } = readArgs(args, { json: { type: 'boolean' } })
    const { course, faults } = readCourse()
    const list = [...course.scenarios.values()].map(({ id, kind, title, minutes }) => ({
      id,
      kind,
      title: localise(title, 'en'),
      minutes,
    }))
    if (values.json) printJson(list)
    else printTable(list.map(({ id, kind, title, minutes }) => [id, kind, `${minutes.join(' to ')} min`, title]))
    const unread = faults.filter(({ file }) => file.endsWith('scenario.yaml'))
    for (const fault of unread) warn(describeFault(fault))
    return unread.length > 0 ? 1 : 0
  },
}
