import { chain, type LogHeader } from './log.ts'

/** Reading of logs. Apart from their writing: a page on which something is played writes logs and reads none. */

/** Why a log is not read: the line it is about, and a code with its words in `content/ui`. */
export interface LogFault {
  readonly line: number
  readonly code: 'not-a-log' | 'other-version' | 'changed' | 'cut-short'
}

export type ReadLog = { readonly header: LogHeader; readonly facts: readonly unknown[] } | { readonly fault: LogFault }

export function readLog(text: string): ReadLog {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  const parsed: Record<string, unknown>[] = []
  let sum = ''
  for (const [index, line] of lines.entries()) {
    const read = readLine(line)
    if (!read) return fault(index + 1, index === 0 ? 'not-a-log' : 'changed')
    if (index === 0 && read.value.funnelcraft !== 'run') return fault(1, 'not-a-log')
    if (index === 0 && read.value.version !== 1) return fault(1, 'other-version')
    sum = chain(sum, read.body)
    if (sum !== read.sum) return fault(index + 1, 'changed')
    parsed.push(read.value)
  }
  const [header, ...facts] = parsed as [LogHeader | undefined, ...unknown[]]
  if (!header) return fault(1, 'not-a-log')
  if (facts.length !== header.facts) return fault(lines.length + 1, 'cut-short')
  return { header, facts }
}

function readLine(line: string): { value: Record<string, unknown>; body: string; sum: string } | null {
  const match = /^(\{.*),"sum":"([0-9a-f]+)"\}$/.exec(line)
  if (!match?.[1] || !match[2]) return null
  const body = `${match[1]}}`
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null
      ? { value: value as Record<string, unknown>, body, sum: match[2] }
      : null
  } catch {
    return null
  }
}

function fault(line: number, code: LogFault['code']): ReadLog {
  return { fault: { line, code } }
}
