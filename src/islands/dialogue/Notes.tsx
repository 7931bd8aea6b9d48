import { useId, useState } from 'preact/hooks'
import type { Desk } from '../../sim/dialogue/view.ts'
import { Heading } from './Heading.tsx'
import { useAbout } from './handle.ts'
import { Icon } from './Icon.tsx'
import { findingText } from './tell.ts'

/** What is known and how much is not, and who is there. Where room is short it opens on request, above the talk. */
export function Notes({ desk }: { desk: Desk }) {
  const { setting, speech } = useAbout()
  const [open, setOpen] = useState(false)
  const id = useId()
  const count = { n: desk.found.length, all: setting.findings.size }
  return (
    <aside class="talk-notes" aria-label={speech.say('dialogue.notes')}>
      <button
        type="button"
        class="talk-notes-toggle"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="note" /> {speech.say('dialogue.notesToggle', count)}
      </button>
      <div id={id} class="talk-notes-body" data-open={open || undefined}>
        <Heading level={2} class="talk-notes-title">
          {speech.say('dialogue.notes')}
        </Heading>
        <Known desk={desk} />
        <People />
      </div>
    </aside>
  )
}

/** What has been found out, the latest last, and how much has not. */
export function Known({ desk }: { desk: Desk }) {
  const { setting, speech } = useAbout()
  const unknown = setting.findings.size - desk.found.length
  return (
    <>
      {desk.found.length > 0 ? (
        <ul class="talk-found">
          {desk.found.map((finding) => (
            <li key={finding}>
              <Icon name="check" /> {findingText(setting, speech, finding)}
            </li>
          ))}
        </ul>
      ) : (
        setting.findings.size > 0 && <p>{speech.say('dialogue.notesNone')}</p>
      )}
      {setting.findings.size > 0 && (
        <p class="talk-soft">
          {unknown > 0 ? speech.say('dialogue.notesUnknown', { n: unknown }) : speech.say('dialogue.notesAll')}
        </p>
      )}
    </>
  )
}

function People() {
  const { setting, speech } = useAbout()
  return (
    <>
      <Heading level={2} class="talk-notes-title">
        {speech.say('dialogue.people')}
      </Heading>
      <ul class="talk-people">
        {setting.scenario.speakers.map(({ id, name, title }) => (
          <li key={id}>
            <b>
              {id === setting.seller.id ? speech.say('dialogue.you', { name: speech.text(name) }) : speech.text(name)}
            </b>{' '}
            <span class="talk-soft">{speech.text(title)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
