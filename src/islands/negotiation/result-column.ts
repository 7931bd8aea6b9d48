import type { ResultColumn } from '../desk/Attempts.tsx'
import type { Speech } from '../desk/speech.ts'

/** What came of an attempt, for the table of attempts: the worth of the deal, or that there was none. */
export function resultColumn(speech: Speech): ResultColumn {
  return {
    name: speech.say('negotiation.dealColumn'),
    of: ({ outcome }) =>
      outcome.deal === 1
        ? speech.say('negotiation.dealWorth', { points: speech.number(Math.round(outcome.worth ?? 0)) })
        : speech.say('negotiation.noDeal'),
  }
}
