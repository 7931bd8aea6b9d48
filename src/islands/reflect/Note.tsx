import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import { openNote } from '../../stores/note.ts'
import { say, type Words } from '../../words/words.ts'
import './note.css'

interface Props {
  /** `<module>/<lesson>`: the note is kept under it. */
  readonly lesson: string
  readonly id: string
  /** HTML. */
  readonly ask: string
  readonly words: Words
}

/** A note that the reader writes and finds again. */
export function Note({ lesson, id, ask, words }: Props) {
  const [note] = useState(() => openNote(lesson, id))
  useEffect(() => note.connect(), [note])
  const text = useStore(note.$text)
  const state = useStore(note.$state)
  return (
    <div class="note">
      <p class="note-kicker">{say(words, 'reflect.kicker')}</p>
      <label>
        <span dangerouslySetInnerHTML={{ __html: ask }} />
        <textarea
          rows={4}
          value={text}
          aria-describedby={`${id}-state`}
          onInput={(event) => note.type(event.currentTarget.value)}
          onBlur={note.save}
        />
      </label>
      <p id={`${id}-state`} class="note-state" data-state={state} role="status">
        {say(words, `reflect.${state}`)}
      </p>
    </div>
  )
}
