import { kindOf, RECORD_KINDS, type RecordKind } from '../../stores/progress-file.ts'
import type { Speech } from './speech.ts'

const KIND_WORD: Record<RecordKind, string> = {
  lesson: 'kindLesson',
  check: 'kindCheck',
  note: 'kindNote',
  run: 'kindRun',
  attempt: 'kindAttempt',
  card: 'kindCard',
  other: 'kindOther',
}

/** How many records of each kind stand under these keys. */
export function Inventory({ speech, keys }: { speech: Speech; keys: readonly string[] }) {
  const count = (kind: RecordKind) => keys.filter((key) => kindOf(key) === kind).length
  return (
    <ul>
      {RECORD_KINDS.filter((kind) => count(kind) > 0).map((kind) => (
        <li key={kind}>{speech.say(KIND_WORD[kind], { n: count(kind) })}</li>
      ))}
    </ul>
  )
}
