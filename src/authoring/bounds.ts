import type { z } from 'zod'

/** What the checks of a Zod schema allow: a number's range, or a text's or list's length. */
export interface Bounds {
  readonly low?: number
  readonly high?: number
  /** The low bound itself is not allowed. */
  readonly above?: boolean
  readonly whole?: boolean
}

export function boundsOf(schema: z.core.$ZodType): Bounds {
  const checks = (schema._zod.def.checks ?? []) as z.core.$ZodChecks[]
  return Object.assign({}, ...checks.map(boundOf))
}

function boundOf(check: z.core.$ZodChecks): Bounds {
  const def = check._zod.def
  switch (def.check) {
    case 'greater_than':
      return { low: Number(def.value), above: !def.inclusive }
    case 'less_than':
      return { high: Number(def.value) }
    case 'min_length':
      return { low: def.minimum }
    case 'max_length':
      return { high: def.maximum }
    case 'number_format':
      return { whole: def.format.includes('int') }
    default:
      return {}
  }
}
