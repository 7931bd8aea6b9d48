import type { Migration } from './migrations.ts'

/**
 * The same shape as the SQLite file, in a schema of its own. `rooms.position` is what appends to a room queue for: it is
 * moved under the lock of its row, so positions become visible in their order and without a gap (a sequence would hand
 * out 7 and 8 to two servers, and 8 could be read before 7 is committed). Names compare byte by byte.
 */
export const POSTGRES_MIGRATIONS: readonly Migration[] = [
  {
    number: 1,
    sql: `
      CREATE TABLE funnelcraft.rooms (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        name text COLLATE "C" NOT NULL UNIQUE,
        position integer NOT NULL DEFAULT 0,
        deleted boolean NOT NULL DEFAULT false
      ) WITH (fillfactor = 50);
      CREATE TABLE funnelcraft.entries (
        room_id integer NOT NULL REFERENCES funnelcraft.rooms (id),
        position integer NOT NULL,
        stream text COLLATE "C" NOT NULL,
        version integer NOT NULL,
        command_id text COLLATE "C",
        facts text NOT NULL,
        PRIMARY KEY (room_id, position, stream)
      );
      CREATE UNIQUE INDEX entries_of_stream ON funnelcraft.entries (room_id, stream, version);
      CREATE UNIQUE INDEX commands_done ON funnelcraft.entries (room_id, stream, command_id)
        WHERE command_id IS NOT NULL;
      CREATE TABLE funnelcraft.snapshots (
        room_id integer NOT NULL REFERENCES funnelcraft.rooms (id),
        stream text COLLATE "C" NOT NULL,
        version integer NOT NULL,
        state text NOT NULL,
        PRIMARY KEY (room_id, stream)
      );
    `,
  },
]
