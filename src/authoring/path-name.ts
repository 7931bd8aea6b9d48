/** A place in a file as an author reads it: `accounts[2].amount`. The whole file has no name of its own. */
export function pathName(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the content'
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
  return steps.join('').replace(/^\./, '')
}
