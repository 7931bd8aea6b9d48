import type { Migration } from './migrations.ts'

/**
 * `entries` holds a row for what one command wrote to one stream. Its primary key is the order in which a room is read;
 * the indexes are a stream in its order, and the commands done, of which only the row of a command's own stream is one.
 */
export const SQLITE_MIGRATIONS: readonly Migration[] = [
  {
    number: 1,
    sql: `
      CREATE TABLE rooms (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        deleted INTEGER NOT NULL DEFAULT 0,
        -- Set when a room is deleted, since its entries no longer tell.
        last_position INTEGER NOT NULL DEFAULT 0
      ) STRICT;
      CREATE TABLE entries (
        room_id INTEGER NOT NULL REFERENCES rooms (id),
        position INTEGER NOT NULL,
        stream TEXT NOT NULL,
        version INTEGER NOT NULL,
        command_id TEXT,
        facts TEXT NOT NULL,
        PRIMARY KEY (room_id, position, stream)
      ) STRICT;
      CREATE UNIQUE INDEX entries_of_stream ON entries (room_id, stream, version);
      CREATE UNIQUE INDEX commands_done ON entries (room_id, stream, command_id) WHERE command_id IS NOT NULL;
      CREATE TABLE snapshots (
        room_id INTEGER NOT NULL REFERENCES rooms (id),
        stream TEXT NOT NULL,
        version INTEGER NOT NULL,
        state TEXT NOT NULL,
        PRIMARY KEY (room_id, stream)
      ) STRICT, WITHOUT ROWID;
    `,
  },
]
