import { LessonHead } from '../schema/lesson.ts'
import { type Reading, readSheet } from './sheet.ts'

/** Reads the lines between the two `---` at the top of a lesson. */
export function readHead(source: string, file: string): Reading<LessonHead> {
  const lines = source.split('\n')
  if (lines[0]?.trimEnd() !== '---') {
    return missing(file, 1, 'the lesson does not begin with its frontmatter', 'write "---" as the first line')
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  if (end < 0) {
    return missing(file, 1, 'the frontmatter has no end', 'write "---" on a line of its own after it')
  }
  return readSheet(LessonHead, lines.slice(1, end).join('\n'), file, 2)
}

function missing(file: string, line: number, message: string, remedy: string): Reading<LessonHead> {
  return { faults: [{ level: 'fault', file, line, message, remedy }] }
}
