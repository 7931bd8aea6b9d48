import type { Fault } from '../fault.ts'
import { pathName } from '../path-name.ts'
import { faultIn, type Sheet } from '../sheet.ts'

/** How far the sum of weights may be off 1: what rounding to three digits does. */
export const OFF = 0.001

/**
 * A fault if weights do not add up to 1.
 * @param name what the weights are, such as `issues[].weight`; the path's own name if left out
 */
export function addUp(
  sheet: Sheet<unknown>,
  path: readonly PropertyKey[],
  weights: readonly number[],
  name: string = pathName(path),
): Fault[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  // A sum that is off by exactly 0.001 is still right; its last digit is the computer's.
  if (Math.abs(sum - 1) <= OFF + 1e-9) return []
  const shown = Number(sum.toFixed(4))
  const by = Number(Math.abs(sum - 1).toFixed(4))
  const remedy = `${sum > 1 ? `take ${by} off` : `add ${by}`}; they may be off 1 by ${OFF} at most`
  return [faultIn(sheet, path, `${name} add up to ${shown}, not to 1`, remedy)]
}
