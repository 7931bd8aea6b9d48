import { say, type Words } from '../../words/words.ts'

const PATHS = {
  right: 'M3 8.5l3.5 3.5L13 4.5',
  wrong: 'M4 4l8 8M12 4l-8 8',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  grip: 'M5 3v.01M11 3v.01M5 8v.01M11 8v.01M5 13v.01M11 13v.01',
} as const

export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg class={`check-icon check-icon-${name}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}

/** Right or wrong beside one option or item; nothing where nothing is judged. */
export function MarkIcon({ mark, words }: { readonly mark: boolean | null | undefined; readonly words: Words }) {
  if (mark === null || mark === undefined) return null
  return (
    <span class="check-mark" data-mark={mark}>
      <Icon name={mark ? 'right' : 'wrong'} />
      <span class="check-spoken">{say(words, mark ? 'check.markRight' : 'check.markWrong')}</span>
    </span>
  )
}
