import { atom, type ReadableAtom } from 'nanostores'
import { $note, writeNote } from './progress.ts'

/** `saving`: typed and not yet written · `unsaved`: the browser refused it, so it lives in this page only. */
export type NoteState = 'empty' | 'saving' | 'saved' | 'unsaved'

/** Milliseconds after the last key before a note is written. */
const PAUSE = 400

/** One note on a page, kept while it is typed. */
export interface NoteStore {
  readonly $text: ReadableAtom<string>
  readonly $state: ReadableAtom<NoteState>
  /** Brings back the kept text and follows other tabs; what waits is written when the page is left. */
  connect(): () => void
  type(text: string): void
  /** Writes at once what waits. */
  save(): void
}

export function openNote(lesson: string, id: string): NoteStore {
  const $text = atom('')
  const $state = atom<NoteState>('empty')
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = (): void => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    $state.set(writeNote(lesson, id, $text.get()) ? 'saved' : 'unsaved')
  }
  return {
    $text,
    $state,
    connect() {
      const stop = $note(lesson, id).subscribe((record) => {
        if (!record || timer !== undefined || record.text === $text.get()) return
        $text.set(record.text)
        $state.set('saved')
      })
      window.addEventListener('pagehide', save)
      return () => {
        save()
        stop()
        window.removeEventListener('pagehide', save)
      }
    },
    type(text) {
      $text.set(text)
      $state.set('saving')
      clearTimeout(timer)
      timer = setTimeout(save, PAUSE)
    },
    save,
  }
}
