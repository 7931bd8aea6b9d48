import { type ParseArgsConfig, parseArgs } from 'node:util'
import { suggestOneOf } from '../authoring/suggest.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** A command of the author's tool. It prints what it has to say and gives the exit code. */
export interface Command {
  /** What it does, in one line. */
  readonly summary: string
  /** How it is called, such as `play SCENARIO [--seed N]`. */
  readonly usage: string
  /** Lines of help below the usage. */
  readonly details: readonly string[]
  run(args: readonly string[]): number | Promise<number>
}

/** Why a command does not run, and what to write or do instead. */
export class CliError extends Error {
  /** 2: called the wrong way. 1: called rightly, but what it works on is at fault. */
  readonly exitCode: 1 | 2
  /** For a wrong call it may be left out: then the usage is shown. */
  readonly remedy: string | undefined
  constructor(exitCode: 1 | 2, message: string, remedy: string | undefined) {
    super(message)
    this.name = 'CliError'
    this.exitCode = exitCode
    this.remedy = remedy
  }
}

export function usageError(message: string, remedy?: string): CliError {
  return new CliError(2, message, remedy)
}

export function faultError(message: string, remedy: string): CliError {
  return new CliError(1, message, remedy)
}

/**
 * Options and names behind a command.
 * @throws {CliError} for an option that does not exist or lacks its value, or for too many or too few names.
 */
export function readArgs<const O extends Options>(args: readonly string[], options: O, names: readonly string[] = []) {
  const parsed = parse(args, options)
  const missing = names[parsed.positionals.length]
  if (missing) throw usageError(`${missing} is missing`)
  const extra = parsed.positionals[names.length]
  if (extra !== undefined) throw usageError(`"${extra}" is one word too many`)
  return parsed
}

function parse<const O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: joinNegatives(args), options, allowPositionals: true })
  } catch (error) {
    throw explain(error as Error, Object.keys(options))
  }
}

/** `--seed -1` would be read as two options; as `--seed=-1` its value can be judged. */
function joinNegatives(args: readonly string[]): string[] {
  return args.flatMap((arg, n) => {
    if (/^-\d/.test(arg) && args[n - 1]?.startsWith('--')) return []
    const next = args[n + 1]
    return arg.startsWith('--') && next !== undefined && /^-\d/.test(next) ? [`${arg}=${next}`] : [arg]
  })
}

function explain({ message }: Error, known: readonly string[]): CliError {
  const incomplete = /^Option '(?:-\w, )?(--[\w-]+) <value>'/.exec(message)?.[1]
  if (incomplete !== undefined) return usageError(`${incomplete} needs a value`)
  const option = /^Unknown option '--?([^']+)'/.exec(message)?.[1]
  if (option === undefined) return usageError(message.split(/\.\s/)[0] ?? message)
  const dashed = known.map((name) => `--${name}`)
  return usageError(`there is no option --${option}`, suggestOneOf(`--${option}`, dashed, 'options'))
}

/** @throws {CliError} if it is not a whole number that the draws of a run can tell apart. */
export function readSeed(text: string): number {
  const seed = Number(text)
  if (/^\d+$/.test(text) && seed <= 0xffff_ffff) return seed
  throw usageError(`--seed is "${text}"`, 'write a whole number from 0 to 4294967295, such as 7')
}

/** @throws {CliError} if it is not a whole number from `least` to `most`. */
export function readCount(option: string, text: string, least: number, most: number): number {
  const count = Number(text)
  if (/^\d+$/.test(text) && count >= least && count <= most) return count
  throw usageError(`${option} is "${text}"`, `write a whole number from ${least} to ${most}`)
}
