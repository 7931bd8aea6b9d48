/** Longest name a person or a team may have, in characters as a reader counts them. */
export const NAME_LENGTH = 40

/**
 * Control characters, lone surrogates, private use, line and paragraph separators, and the marks that turn the direction
 * of the text around them: none belongs in a name, and some would let one name look like another.
 */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u

/** Whether a text can be a name: 1 to 40 characters, something to be seen, no blanks at its ends, nothing forbidden. */
export function isName(text: string): boolean {
  const shown = /[\p{L}\p{N}\p{S}\p{P}]/u.test(text)
  return shown && text === text.trim() && [...text].length <= NAME_LENGTH && !FORBIDDEN.test(text)
}

/** Two names that a reader would take for the same have the same key. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ')
}
