/** Widths of a letter and of a Chinese character at 12 px, as near as they can be told without drawing them. */
const LETTER = 6.3
const CHARACTER = 12.2
const isWide = (letter: string) => letter >= '\u2e80'

export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (isWide(letter) ? CHARACTER : LETTER), 0)
}

/** Breaks a text into lines of at most `width` px; a word that is longer stands alone. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/g) ?? []) {
    const line = lines.at(-1)
    if (line !== undefined && widthOf((line + word).trimEnd()) <= width) lines[lines.length - 1] = line + word
    else lines.push(word)
  }
  return lines.map((line) => line.trimEnd())
}
