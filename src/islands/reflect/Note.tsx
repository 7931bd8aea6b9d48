import { useStore } from '@nanostores/preact'
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'
import { openNote } from '../../stores/note.ts'
import { say, type Words } from '../../words/words.ts'
import './note.css'

interface Props {
  /** `<module>/<lesson>`: the note is kept under it. */
  readonly lesson: string
  readonly id: string
  /** HTML. */
  readonly ask: string
  /** Group `reflect`. */
  readonly words: Words
  /** Stands above the question; by default what kind of thing this is. */
  readonly kicker?: ComponentChildren
}

/** A note that the reader writes and finds again. */
export function Note({ lesson, id, ask, words, kicker = say(words, 'reflect.kicker') }: Props) {
  const [note] = useState(() => openNote(lesson, id))
  // What is typed before the script is here would be lost, or put in place of what was kept.
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    setReady(true)
    return note.connect()
  }, [note])
  const stateId = useId()
  const text = useStore(note.$text)
  const state = useStore(note.$state)
  return (
    <div class="note">
      <p class="note-kicker">{kicker}</p>
      <label>
        <span dangerouslySetInnerHTML={{ __html: ask }} />
        <textarea
          rows={4}
          value={text}
          readOnly={!isReady}
          aria-describedby={stateId}
          onInput={(event) => note.type(event.currentTarget.value)}
          onBlur={note.save}
        />
      </label>
      <p id={stateId} class="note-state" data-state={state} role="status">
        {say(words, `reflect.${state}`)}
      </p>
    </div>
  )
}
