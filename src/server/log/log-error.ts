/**
 * `unavailable`: the disk or the database cannot be reached; whether the last append was done is not known, and the same
 * command may be sent again. `damaged`: what stands there cannot be read; other rooms can. `deleted`: the room is gone.
 * `closed`: the log was closed. `held`: another process holds the file. `newer`: the database was written by a newer
 * version. `unsafe`: the database does not flush to disk.
 */
export type LogErrorCode = 'unavailable' | 'damaged' | 'deleted' | 'closed' | 'held' | 'newer' | 'unsafe'

/** Why the log gives no answer. The message is one line that an operator understands. */
export class LogError extends Error {
  readonly code: LogErrorCode
  constructor(code: LogErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'LogError'
    this.code = code
  }
}

export function closedError(): LogError {
  return new LogError('closed', 'The log of the rooms is closed.')
}

export function deletedError(room: string): LogError {
  return new LogError('deleted', `Room ${room} was deleted.`)
}

/** The first line of what went wrong, for a message of one line. */
export function firstLine(error: unknown): string {
  const { message = String(error), code } = error as { message?: string; code?: string }
  return message.split('\n')[0] || code || 'no reason given'
}
