import { useRef } from 'preact/hooks'
import type { NoteRecord } from '../../stores/progress.ts'
import type { Words } from '../../words/words.ts'
import { Note } from '../reflect/Note.tsx'
import type { Speech } from './speech.ts'

interface Props {
  readonly speech: Speech
  readonly words: Words
  /** By `<module>/<lesson>#<id>`. */
  readonly records: Readonly<Record<string, NoteRecord>>
}

/** Everything the reader wrote, in the order of the course; what belongs to no lesson any more comes last. */
export function Notes({ speech, words, records }: Props) {
  // A note emptied on this page stays to be written again; one that was empty before is not shown.
  const shown = useRef(new Set<string>()).current
  for (const [key, { text }] of Object.entries(records)) if (text.trim() !== '') shown.add(key)
  const keys = inCourseOrder(
    speech,
    [...shown].filter((key) => key in records),
  )
  return (
    <section class="section" aria-labelledby="notes-title">
      <h2 id="notes-title">{speech.say('notesTitle')}</h2>
      {keys.length === 0 && <p class="soft">{speech.say('noNotes')}</p>}
      {keys.map((key) => (
        <KeptNote key={key} speech={speech} words={words} place={key} />
      ))}
    </section>
  )
}

function KeptNote({ speech, words, place }: Omit<Props, 'records'> & { place: string }) {
  const [lessonId = '', id = ''] = place.split('#')
  const lesson = speech.lesson(lessonId)
  // What is stored may be anybody's text, so only the course's own words are drawn as HTML.
  const ask = lesson?.notes[id] ?? speech.say('noteLost')
  const from = lesson && (
    <a href={`${speech.lessonLink(lessonId)}#note-${id}`}>
      {speech.say('noteFrom', { number: lesson.number, title: lesson.title })}
    </a>
  )
  return <Note lesson={lessonId} id={id} ask={ask} words={words} kicker={from} />
}

function inCourseOrder(speech: Speech, keys: readonly string[]): string[] {
  const order = speech.data.modules.flatMap(({ lessons }) => lessons.map(({ id }) => id))
  const place = (key: string): number => {
    const index = order.indexOf(key.split('#')[0] ?? '')
    return index < 0 ? order.length : index
  }
  return keys.toSorted((a, b) => place(a) - place(b) || a.localeCompare(b))
}
