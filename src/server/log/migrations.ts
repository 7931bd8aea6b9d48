import { LogError } from './log-error.ts'

/** One step of a database's shape. Numbered from 1 without a gap; once released, never changed. */
export interface Migration {
  readonly number: number
  readonly sql: string
}

/**
 * Steps that a database still needs.
 * @param applied the last step that it has had, 0 for an empty one
 * @throws {LogError} `newer` if it has had one that we do not know
 */
export function pendingMigrations(applied: number, all: readonly Migration[], where: string): readonly Migration[] {
  const latest = all.at(-1)?.number ?? 0
  if (applied > latest) {
    throw new LogError(
      'newer',
      `${where} was written by a newer version of Funnelcraft (step ${applied}, this one knows ${latest}). Start that version, or name another place.`,
    )
  }
  return all.filter(({ number }) => number > applied)
}
