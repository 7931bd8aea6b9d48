import { checkContent } from '../authoring/check.ts'
import { contentRoot } from '../authoring/course.ts'
import { describeFault, type FaultLevel } from '../authoring/fault.ts'
import { simulations } from '../sim/simulations.ts'
import { checkBounds } from './bounds.ts'
import { type Command, readArgs } from './command.ts'
import { print, printJson, warn } from './print.ts'
import { checkZones } from './zones.ts'

export const check: Command = {
  summary: 'list everything that is wrong or still to be done in the content',
  usage: 'check [--json]',
  details: [
    'One line each: path:line: what was found; what to do. Exits 1 if there is one, hints not counted.',
    '--json  print [{level, file, line, column, message, remedy}]; level is fault, gap (still to be done) or hint',
  ],
  run(args) {
    const { values } = readArgs(args, { json: { type: 'boolean' } })
    const policies = new Map(Object.entries(simulations).map(([kind, { policies }]) => [kind, Object.keys(policies)]))
    const written = checkContent(contentRoot(), policies)
    // Only sound content can be played.
    const found = written.some(({ level }) => level === 'fault')
      ? written
      : [...written, ...checkZones(contentRoot()), ...checkBounds(contentRoot())]
    const count = (level: FaultLevel) => found.filter((fault) => fault.level === level).length
    if (values.json) printJson(found)
    else {
      for (const fault of found) print(`${fault.level === 'hint' ? 'hint: ' : ''}${describeFault(fault)}`)
      const faults = count('fault') === 1 ? '1 fault' : `${count('fault')} faults`
      warn(`${faults}, ${count('gap')} still to be done, hints: ${count('hint')}`)
    }
    return count('fault') + count('gap') > 0 ? 1 : 0
  },
}
