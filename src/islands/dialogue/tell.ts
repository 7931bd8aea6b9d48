import type { Setting } from '../../sim/dialogue/setting.ts'
import type { Desk, Entry } from '../../sim/dialogue/view.ts'
import type { Refusal } from '../../sim/simulation.ts'
import type { Speech } from '../desk/speech.ts'

/** A talk in words: its entries, its time, what can be heard of the other side. */

/** Name of who speaks; empty for what is only seen. */
export function speakerName({ speakers }: Setting, speech: Speech, id: string | null): string {
  const speaker = id === null ? undefined : speakers.get(id)
  return speaker ? speech.text(speaker.name) : ''
}

export function findingText({ findings }: Setting, speech: Speech, id: string): string {
  const finding = findings.get(id)
  return finding ? speech.text(finding.text) : id
}

export function optionText({ options }: Setting, speech: Speech, id: string): string {
  const placed = options.get(id)
  return placed ? speech.text(placed.option.text) : id
}

export interface WrittenPart {
  readonly id: string
  readonly name: string
  readonly text: string
}

/** The parts of a letter that was sent, in the order of its beat. */
export function letterParts(
  { beats, parts }: Setting,
  speech: Speech,
  { beat, parts: chosen }: Pick<Extract<Entry, { by: 'letter' }>, 'beat' | 'parts'>,
): WrittenPart[] {
  return (beats.get(beat)?.letter?.parts ?? []).flatMap(({ id, name }) => {
    const option = parts.get(chosen[id] ?? '')?.option
    return option ? [{ id, name: speech.text(name), text: speech.text(option.text) }] : []
  })
}

/** The chosen ways of writing, as one text. */
export function writtenText({ parts }: Setting, speech: Speech, chosen: Readonly<Record<string, string>>): string {
  return Object.values(chosen)
    .flatMap((id) => parts.get(id)?.option ?? [])
    .map(({ text }) => speech.text(text))
    .join(' / ')
}

/** What was heard and found out, for who listens: the trainee's own words are left out, they have just been chosen. */
export function tellHeard(setting: Setting, speech: Speech, entries: readonly Entry[]): string {
  const lines = entries.flatMap((entry) => {
    if (entry.by === 'finding') {
      return speech.join([speech.say('dialogue.noted'), findingText(setting, speech, entry.finding)])
    }
    if (entry.by !== 'other') return []
    const text = speech.text(entry.text)
    return entry.speaker === null
      ? text
      : speech.say('dialogue.heard', { name: speakerName(setting, speech, entry.speaker), text })
  })
  return speech.join(lines)
}

/** A stretch of time in the scenario's unit: "1 min 30 s", "2 days". */
export function tellTime({ scenario }: Setting, speech: Speech, time: number): string {
  return tellTimeIn(scenario.time.unit, speech, time)
}

export function tellTimeIn(unit: 'minute' | 'day', speech: Speech, time: number): string {
  if (unit === 'day') return speech.say('dialogue.days', { n: Math.round(time * 10) / 10 })
  const seconds = Math.round(time * 60)
  const min = Math.floor(seconds / 60)
  const s = seconds % 60
  if (min === 0) return speech.say('dialogue.seconds', { n: s })
  return s === 0 ? speech.say('dialogue.minutes', { n: min }) : speech.say('dialogue.minutesAndSeconds', { min, s })
}

/** Quarters of the patience that are left, 0 to 4, rounded up: 0 only when it is gone. */
export function patienceLevel({ scenario }: Setting, desk: Desk): number {
  return Math.min(4, Math.ceil((4 * desk.patience) / scenario.patience.start))
}

export function tellRefusal(setting: Setting, speech: Speech, { code, missing = [] }: Refusal): string {
  const names = speech.list(missing.map((id) => findingText(setting, speech, id)))
  return speech.trySay(`refusal.${code}`, { missing: names }) ?? speech.say('refusal.not-now')
}

/** The day on which each entry falls, by the time that the choices before it took; only where time is counted in days. */
export function daysOf(setting: Setting, entries: readonly Entry[]): number[] {
  let now = 0
  let wait = 0
  return entries.map((entry) => {
    if (entry.by !== 'seller' && entry.by !== 'letter') return Math.floor(now + wait) + 1
    now += wait
    wait = timeOf(setting, entry)
    return Math.floor(now) + 1
  })
}

function timeOf({ options, beats }: Setting, entry: Extract<Entry, { by: 'seller' | 'letter' }>): number {
  const chosen = entry.by === 'seller' ? options.get(entry.option)?.option : beats.get(entry.beat)?.letter
  return chosen?.time ?? 0
}
