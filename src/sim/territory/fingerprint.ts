import type { Deal } from './desk.ts'
import type { Setting } from './setting.ts'
import type { State } from './state.ts'

/** Deals are immutable, so each is read once. */
const known = new WeakMap<Deal, number>()

/**
 * What the rest of a quarter hangs on, at the start of a week with all its hours: 53 bits over every open deal, what is
 * booked and which campaigns run. Statements are left out; they change no buyer's mind.
 */
export function fingerprint({ scenario }: Setting, { desk }: State): number | null {
  if (desk.phase !== 'work' || desk.hours < scenario.hoursPerWeek) return null
  const mix = new Mix()
  mix.add(desk.week)
  mix.add(desk.bookings)
  for (const deal of desk.deals) mix.add(deal.status === 'open' ? numberOf(deal) : deal.n)
  for (const { source, week } of desk.running) {
    mix.addText(source)
    mix.add(week)
  }
  return mix.number()
}

export function numberOf(deal: Deal): number {
  const before = known.get(deal)
  if (before !== undefined) return before
  const mix = new Mix()
  for (const value of [deal.n, deal.stage, deal.buyerStage, deal.arrivedWeek, deal.stageWeek, deal.lastContact])
    mix.add(value)
  for (const value of [deal.push, deal.amountFactor, deal.amount.mean, deal.amount.sd]) mix.add(value)
  for (const { mean, sd } of deal.signals) {
    mix.add(mean)
    mix.add(sd)
  }
  for (const list of [deal.evidence, deal.met, deal.pending]) {
    mix.add(list.length)
    for (const id of list) mix.addText(id)
  }
  for (const id of deal.pending) {
    const held = deal.talks?.[id]
    if (!held) continue
    mix.add(held.quality)
    for (const finding of held.found) mix.addText(finding)
  }
  // How often each was done counts, not in which order.
  let tries = 0
  for (const task of deal.tries) tries += wordOf(task)
  mix.add(tries)
  const made = mix.number()
  known.set(deal, made)
  return made
}

/** Ids are few. */
const words = new Map<string, number>()

function wordOf(text: string): number {
  const before = words.get(text)
  if (before !== undefined) return before
  let word = 0
  for (let n = 0; n < text.length; n += 1) word = Math.imul(word ^ text.charCodeAt(n), 0x01000193)
  words.set(text, word)
  return word
}

const bits = new Float64Array(1)
const halves = new Int32Array(bits.buffer)

/** Two 32-bit lanes of MurmurHash3's mixing step. */
class Mix {
  private high = 0x9e3779b9
  private low = 0x85ebca6b

  add(value: number): void {
    bits[0] = value
    this.fold(halves[0] as number)
    this.fold(halves[1] as number)
  }

  addText(text: string): void {
    this.fold(wordOf(text))
  }

  number(): number {
    return (this.high >>> 0) * 0x200000 + (this.low >>> 11)
  }

  private fold(word: number): void {
    this.high = Math.imul(this.high ^ word, 0xcc9e2d51)
    this.high = (this.high << 15) | (this.high >>> 17)
    this.low = Math.imul(this.low ^ word ^ (this.high >>> 7), 0x1b873593)
    this.low = (this.low << 13) | (this.low >>> 19)
  }
}
