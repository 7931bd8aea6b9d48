import type { Locale } from '../../schema/text.ts'

const DAY = 86_400_000
/** Days from which on months say enough. */
const LONG = 60

/** How far a moment lies ahead, as one would say it: "in 10 minutes", "tomorrow", "in 3 days", "in 4 months". */
export function whenFrom(locale: Locale, due: string, now: string): string {
  const spoken = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const days = Math.round((midnight(due) - midnight(now)) / DAY)
  if (days >= LONG) return spoken.format(Math.round(days / 30), 'month')
  if (days > 0) return spoken.format(days, 'day')
  const minutes = Math.max(1, Math.round((Date.parse(due) - Date.parse(now)) / 60_000))
  return minutes < 60 ? spoken.format(minutes, 'minute') : spoken.format(Math.round(minutes / 60), 'hour')
}

/** Where the reader's day began. */
function midnight(at: string): number {
  return new Date(at).setHours(0, 0, 0, 0)
}
