/**
 * Where the facts of live rooms are kept: append-only streams, one for the room and one a seat. `docs/storage.md` says
 * what every adapter promises; `testing/contract.ts` holds them to it.
 *
 * Names of rooms and streams and command ids are 1 to 100 of `A-Z a-z 0-9 . _ : / -`; anything else is a `TypeError`.
 * Facts are anything that JSON can say. What is read back is `unknown`: whoever reads it judges it.
 * Every method rejects with a `LogError` when the log cannot answer; nothing that was acknowledged is undone by that.
 */
export interface FactLog {
  /**
   * All writes of a command, or none of them. Resolves once they are flushed to disk. The same command again (same room,
   * same first stream, same id) writes nothing and gets the first answer, whatever else it asks for.
   */
  append(append: Append): Promise<AppendResult>
  /** Entries of a stream with facts after `version` (default 0: all), oldest first; facts up to it are left out. */
  read(room: string, stream: string, version?: number): Promise<Entry[]>
  /**
   * Entries of all streams of a room after `position`, oldest first: of the next `limit` commands (default 500). Whole
   * commands only. Fewer than `limit` commands means that there are no more now.
   */
  since(room: string, position: number, limit?: number): Promise<Entry[]>
  /** Keeps the state of a stream at a version, if it is newer than the one kept. */
  keepSnapshot(room: string, stream: string, snapshot: Snapshot): Promise<void>
  snapshot(room: string, stream: string): Promise<Snapshot | undefined>
  /**
   * Calls back after something was appended to a room, or the room was deleted, by this process or another. May call
   * once too often, never once too seldom: subscribe first, then read. Gives the way to stop.
   */
  subscribe(room: string, listener: (mark: RoomMark) => void): () => void
  /** How far a room is; `undefined` if nobody has ever written to it. */
  room(room: string): Promise<RoomMark | undefined>
  /** All rooms that are not deleted, by name. */
  rooms(): Promise<RoomMark[]>
  /** Takes away all facts and snapshots of a room; its name stays taken for good. `false` if there was no such room. */
  deleteRoom(room: string): Promise<boolean>
  /** Waits for what is under way; afterwards every method rejects. */
  close(): Promise<void>
}

export interface Append {
  readonly room: string
  /** Made by the client, once a command. */
  readonly commandId: string
  /** The first write is to the stream that the command is of, and has at least one fact; it is not written to twice. */
  readonly writes: readonly Write[]
}

export interface Write {
  readonly stream: string
  /** Number of facts that the stream must hold now; 0 for a new one. */
  readonly expectedVersion: number
  /** May be empty after the first write: then only the version is held to. */
  readonly facts: readonly unknown[]
}

export type AppendResult = Appended | Conflict | RoomDeleted

export interface Appended {
  readonly kind: 'appended'
  /** Commands that the room has taken, this one included. */
  readonly position: number
  /** Number of facts in each stream written to, after this command. */
  readonly versions: Readonly<Record<string, number>>
  /** The command had been done already; this is the first answer. */
  readonly again: boolean
}

/** Someone else was faster: read on and decide anew. */
export interface Conflict {
  readonly kind: 'conflict'
  readonly stream: string
  readonly expected: number
  readonly actual: number
}

export interface RoomDeleted {
  readonly kind: 'deleted'
}

/** What one command wrote to one stream. Of one command, its own stream comes first, then the others by name. */
export interface Entry {
  /** Counts the commands of the room from 1, without a gap; entries of one command share it. */
  readonly position: number
  readonly stream: string
  /** Number of facts in the stream after this entry. */
  readonly version: number
  /** `null` where the command was of another stream. */
  readonly commandId: string | null
  readonly facts: readonly unknown[]
}

export interface Snapshot {
  readonly version: number
  /** Anything that JSON can say. */
  readonly state: unknown
}

export interface RoomMark {
  readonly room: string
  readonly position: number
  readonly deleted: boolean
}

/** Commands that `since` reads at once unless told otherwise. */
export const SINCE_LIMIT = 500
