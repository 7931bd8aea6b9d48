/**
 * `fault` stops `dev`, `build` and `check`. `gap` is work left to do (a missing translation): `check` lists it and
 * fails, the site is still built. `hint` is only worth knowing.
 */
export type FaultLevel = 'fault' | 'gap' | 'hint'

/** Something wrong in a file, said so that its author can put it right. */
export interface Fault {
  readonly level: FaultLevel
  /** Path as the author would type it, from the project's folder. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  /** Counted from 1; left out where it would tell nothing. */
  readonly column?: number | undefined
  /** What was found. */
  readonly message: string
  /** What to write or do instead. */
  readonly remedy: string
}

/** Where something stands in a file, both counted from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** `content/x.yaml:14: what was found; what to do`. */
export function describeFault(fault: Fault): string {
  return `${fault.file}:${fault.line}: ${fault.message}; ${fault.remedy}`
}

/** How many faults fit on a screen; more would push the first ones out of sight. */
const SHOWN = 30

function listFaults(faults: readonly Fault[]): string {
  const lines = faults.slice(0, SHOWN).map(describeFault)
  const rest = faults.length - lines.length
  return [...lines, ...(rest > 0 ? [`… and ${rest} more: npm run check lists all`] : [])].join('\n')
}

/**
 * Thrown where the content is needed and cannot be used. Its message is the list, ready to print; it has no stack
 * trace, since where in our code a fault was noticed helps no author.
 */
export class ContentError extends Error {
  readonly faults: readonly Fault[]
  /** The first fault's place, which Astro shows on its error screen. */
  readonly loc: { readonly file: string; readonly line: number; readonly column: number } | undefined
  constructor(faults: readonly Fault[]) {
    super(listFaults(faults))
    this.name = 'ContentError'
    this.stack = ''
    this.faults = faults
    const [first] = faults
    this.loc = first && { file: first.file, line: first.line, column: first.column ?? 1 }
  }
}
