/** Codes of the rooms that were led in this browser, the latest first, so that a lost tab is no lost room. No secret. */
const KEY = 'fc:live:led'
const MOST = 5

export function ledRooms(): readonly string[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(read) ? read.filter((code) => typeof code === 'string') : []
  } catch {
    return []
  }
}

export function rememberLed(code: string): void {
  write([code, ...ledRooms().filter((other) => other !== code)].slice(0, MOST))
}

export function forgetLed(code: string): void {
  write(ledRooms().filter((other) => other !== code))
}

function write(codes: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(codes))
  } catch {
    // A browser that keeps nothing offers no way back; the rejoin key does.
  }
}
