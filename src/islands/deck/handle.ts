import { createContext, type RefObject } from 'preact'
import { useContext } from 'preact/hooks'
import { say, type Words } from '../../words/words.ts'
import type { DeckCourse } from './course.ts'

/** What every part of the deck needs. */
export interface DeckHandle {
  readonly data: DeckCourse
  /** Groups `deck` and `check`. */
  readonly words: Words
  /** ISO. */
  readonly now: string
  /** Takes the focus when what is below it has changed. */
  readonly heading: RefObject<HTMLHeadingElement>
  /** A key of the `deck` words. */
  say(key: string, params?: Readonly<Record<string, string | number>>): string
  /** On to the next card. */
  next(): void
}

const Context = createContext<DeckHandle | null>(null)
export const DeckContext = Context.Provider

export function useDeck(): DeckHandle {
  const handle = useContext(Context)
  if (!handle) throw new Error('outside of a deck')
  return handle
}

export function speakDeck(words: Words): DeckHandle['say'] {
  return (key, params) => say(words, `deck.${key}`, params)
}
