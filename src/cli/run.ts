import { ContentError } from '../authoring/fault.ts'
import { suggestOneOf } from '../authoring/suggest.ts'
import { balance } from './balance.ts'
import { check } from './check.ts'
import { CliError, type Command, usageError } from './command.ts'
import { graph } from './graph.ts'
import { negotiation } from './negotiation.ts'
import { create } from './new.ts'
import { play } from './play.ts'
import { print, printTable, warn } from './print.ts'
import { replay } from './replay.ts'
import { review } from './review.ts'
import { scenarios } from './scenarios.ts'
import { schemas } from './schemas.ts'

const COMMANDS: Readonly<Record<string, Command>> = {
  scenarios,
  play,
  replay,
  review,
  balance,
  negotiation,
  check,
  graph,
  new: create,
  schemas,
}

/** Runs the author's tool; gives the exit code. Whatever goes wrong is told in one clear line. */
export async function run([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || isHelp(name)) {
    printOverview()
    return name === undefined ? 2 : 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  try {
    if (!command) throw unknown(name)
    if (!args.some(isHelp)) return await command.run(args)
    printHelp(command)
    return 0
  } catch (error) {
    return tell(error, command)
  }
}

function unknown(name: string): CliError {
  return usageError(`there is no command "${name}"`, suggestOneOf(name, Object.keys(COMMANDS), 'commands'))
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h'
}

function printOverview(): void {
  print('Usage: npm run -s cli -- COMMAND [--help]')
  print()
  printTable(Object.entries(COMMANDS).map(([name, { summary }]) => [`  ${name}`, summary]))
  print()
  print('COMMAND --help tells more. Exit codes: 0 all right, 1 something is at fault, 2 called the wrong way.')
}

function printHelp({ usage, summary, details }: Command): void {
  print(`Usage: npm run -s cli -- ${usage}`)
  print()
  print(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`)
  for (const line of details) print(`  ${line}`)
}

/** Only a fault of ours shows where in the code it happened, and only on request. */
function tell(error: unknown, command: Command | undefined): number {
  if (error instanceof CliError) {
    warn(`${error.message}; ${error.remedy ?? `usage: ${command?.usage}`}`)
    return error.exitCode
  }
  if (error instanceof ContentError) {
    warn(error.message)
    return 1
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  warn(process.env.DEBUG ? (stack ?? message) : `${message} (DEBUG=1 shows where)`)
  return 1
}
