/** Hands the reader a text as a JSON file. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Some browsers begin to read only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** `funnelcraft-progress-2026-03-01.json` */
export function fileName(what: string): string {
  return `funnelcraft-${what}-${new Date().toISOString().slice(0, 10)}.json`
}
