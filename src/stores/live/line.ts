import { atom, type ReadableAtom } from 'nanostores'
import type { ServerTime } from './server-time.ts'
import type { Wire } from './wire.ts'

/** `outdated`: the room speaks a newer language than this page, which must be loaded again. */
export type Connection = 'connecting' | 'open' | 'lost' | 'outdated'

/** Why a stream has ended for good. */
export type Gone = 'removed' | 'deleted' | 'signed-out'

/** Judges a message: what `safeParse` of a schema gives. */
interface Schema<Message> {
  safeParse(value: unknown): { success: true; data: Message } | { success: false }
}

export interface Line {
  readonly $connection: ReadableAtom<Connection>
  readonly $gone: ReadableAtom<Gone | null>
  close(): void
}

/**
 * A stream of messages, each judged by its schema before anybody sees it. `onRefused` is called when the server gives no
 * stream (the cookie is gone, the room unknown): ask the room why.
 */
export function openLine<Message extends { readonly type: string; readonly now: number }>(
  wire: Wire,
  path: string,
  types: readonly string[],
  schema: Schema<Message>,
  time: ServerTime,
  on: { message(message: Message): void; refused(): void },
): Line {
  const $connection = atom<Connection>('connecting')
  const $gone = atom<Gone | null>(null)
  const close = wire.open(path, [...types, 'gone'], {
    onState: (state) => {
      if ($connection.get() === 'outdated') return
      $connection.set(state === 'open' ? 'open' : 'lost')
      if (state === 'refused') on.refused()
    },
    onMessage: (data) => {
      const read = schema.safeParse(parsed(data))
      if (!read.success) return $connection.set('outdated')
      const message = read.data
      time.heard(message.now)
      if (message.type !== 'gone') return on.message(message)
      close()
      $gone.set((message as unknown as { reason: Gone }).reason)
    },
  })
  return { $connection, $gone, close }
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data)
  } catch {
    return undefined
  }
}
