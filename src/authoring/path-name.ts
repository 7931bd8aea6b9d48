/**
 * A place in a file as an author reads it: `accounts[2].amount`. The whole file has no name of its own; the entries
 * of a file that is a list are counted as a reader counts them.
 */
export function pathName(path: readonly PropertyKey[]): string {
  const [first, ...rest] = path
  if (first === undefined) return 'the content'
  if (typeof first === 'number')
    return rest.length === 0 ? `entry ${first + 1}` : `entry ${first + 1}: ${pathName(rest)}`
  const steps = rest.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
  return String(first) + steps.join('')
}
