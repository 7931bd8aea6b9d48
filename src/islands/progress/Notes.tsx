import { useId, useRef, useState } from 'preact/hooks'
import { type NoteRecord, writeNote } from '../../stores/progress.ts'
import type { Speech } from './speech.ts'

type Records = Readonly<Record<string, NoteRecord>>

/** Everything the reader wrote, in the order of the course; what belongs to no lesson any more comes last. */
export function Notes({ speech, records }: { speech: Speech; records: Records }) {
  // A note emptied on this page stays to be written again; one that was empty before is not shown.
  const shown = useRef(new Set<string>()).current
  for (const [key, { text }] of Object.entries(records)) if (text.trim() !== '') shown.add(key)
  const keys = inCourseOrder(speech, [...shown])
  return (
    <section class="section" aria-labelledby="notes-title">
      <h2 id="notes-title">{speech.say('notesTitle')}</h2>
      {keys.length === 0 && <p class="soft">{speech.say('noNotes')}</p>}
      {keys.map((key) => {
        const record = records[key]
        return record && <Note key={key} speech={speech} id={key} record={record} />
      })}
    </section>
  )
}

/** `id` is `<module>/<lesson>#<note>`. */
function Note({ speech, id, record }: { speech: Speech; id: string; record: NoteRecord }) {
  const [lessonId = '', noteId = ''] = id.split('#')
  const lesson = speech.lesson(lessonId)
  const field = useId()
  const [isKept, setKept] = useState(true)
  return (
    <div class="note">
      <p class="small">
        {lesson ? (
          <a href={`${speech.lessonLink(lessonId)}#${noteId}`}>{speech.say('noteFrom', { number: lesson.number })}</a>
        ) : (
          speech.say('noteLost')
        )}
      </p>
      <label for={field} lang={lesson?.lang}>
        {lesson?.notes[noteId] ?? noteId}
      </label>
      <textarea
        id={field}
        rows={3}
        value={record.text}
        onInput={(event) => setKept(writeNote(lessonId, noteId, event.currentTarget.value))}
      />
      <p class="small soft">{isKept ? speech.say('noteSaved', { date: speech.date(record.at) }) : speech.say('noteUnsaved')}</p>
    </div>
  )
}

function inCourseOrder(speech: Speech, keys: readonly string[]): string[] {
  const order = speech.data.modules.flatMap(({ lessons }) => lessons.map(({ id }) => id))
  const place = (key: string): number => {
    const index = order.indexOf(key.split('#')[0] ?? '')
    return index < 0 ? order.length : index
  }
  return keys.toSorted((a, b) => place(a) - place(b) || a.localeCompare(b))
}
