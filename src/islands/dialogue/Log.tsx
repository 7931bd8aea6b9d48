import { type ComponentChildren, Fragment } from 'preact'
import type { Entry } from '../../sim/dialogue/view.ts'
import { useAbout } from './handle.ts'
import { Icon } from './Icon.tsx'
import { daysOf, findingText, letterParts, optionText, speakerName } from './tell.ts'

interface Props {
  /** The whole transcript. */
  entries: readonly Entry[]
  /** Steps of which the lines are shown; left out = from the first, up to the last. */
  from?: number
  to?: number
  /** What stands below the trainee's own lines, such as what there is to learn from them. */
  note?: (entry: OwnEntry) => ComponentChildren
}

/** What the trainee said or sent. */
export type OwnEntry = Extract<Entry, { by: 'seller' | 'letter' }>

/** What was said and written, the oldest first, with what was found out in between. */
export function Log({ entries, from = 0, to = Infinity, note }: Props) {
  const { setting, speech } = useAbout()
  const days = setting.scenario.time.unit === 'day' ? daysOf(setting, entries) : []
  return (
    <ol class="talk-lines">
      {entries.map(
        (entry, n) =>
          entry.step >= from &&
          entry.step <= to && (
            <Fragment key={n}>
              {days[n] !== days[n - 1] && <li class="talk-day">{speech.say('dialogue.day', { n: days[n] ?? 1 })}</li>}
              <EntryLine entry={entry} before={entries[n - 1]} note={note} />
            </Fragment>
          ),
      )}
    </ol>
  )
}

interface LineProps {
  entry: Entry
  before: Entry | undefined
  note: Props['note'] | undefined
}

function EntryLine({ entry, before, note }: LineProps) {
  const { setting, speech } = useAbout()
  const name = nameOf(entry)
  const step = { 'data-step': entry.step }
  if (entry.by === 'finding') {
    return (
      <li class="talk-noted" {...step}>
        <Icon name="note" /> <b>{speech.say('dialogue.noted')}</b> {findingText(setting, speech, entry.finding)}
      </li>
    )
  }
  if (entry.by === 'other' && entry.speaker === null) {
    return (
      <li class="talk-seen" {...step}>
        {speech.text(entry.text)}
      </li>
    )
  }
  const goesOn = before !== undefined && before.by !== 'finding' && nameOf(before) === name
  return (
    <li class="talk-line" data-by={entry.by} {...step}>
      <b class="talk-name" data-again={goesOn || undefined}>
        {name}
      </b>
      {entry.by === 'letter' ? <Letter entry={entry} /> : <p>{textOf(entry)}</p>}
      {entry.by !== 'other' && note?.(entry)}
    </li>
  )

  function nameOf(one: Entry): string {
    if (one.by === 'other') return speakerName(setting, speech, one.speaker)
    return one.by === 'finding' ? '' : speech.say('dialogue.you', { name: speech.text(setting.seller.name) })
  }
  function textOf(one: Extract<Entry, { by: 'seller' | 'other' }>): string {
    return one.by === 'other' ? speech.text(one.text) : optionText(setting, speech, one.option)
  }
}

/** A letter as it was sent. A part named `subject` is its subject line. */
function Letter({ entry }: { entry: Extract<Entry, { by: 'letter' }> }) {
  const { setting, speech } = useAbout()
  return (
    <div class="talk-letter">
      {letterParts(setting, speech, entry).map(({ id, name, text }) => (
        <p key={id} data-part={id}>
          {id === 'subject' && <b>{speech.say('dialogue.lineByLine', { name })} </b>}
          {text}
        </p>
      ))}
    </div>
  )
}
