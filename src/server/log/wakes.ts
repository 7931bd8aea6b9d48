import type { RoomMark } from './fact-log.ts'

type Listener = (mark: RoomMark) => void

/** Who waits for news of which room, in this process. */
export interface Wakes {
  subscribe(room: string, listener: Listener): () => void
  /** Wakes who waits for this room, unless they were told of this position already. */
  tell(mark: RoomMark): void
  /** Rooms that someone waits for. */
  awaited(): string[]
}

export function wakes(): Wakes {
  const waiting = new Map<string, { listeners: Set<Listener>; told: number }>()
  return {
    subscribe(room, listener) {
      const here = waiting.get(room) ?? { listeners: new Set(), told: 0 }
      waiting.set(room, here)
      // The same function may wait twice; each of the two is stopped by itself.
      const own: Listener = (mark) => listener(mark)
      here.listeners.add(own)
      return () => {
        here.listeners.delete(own)
        if (here.listeners.size === 0 && waiting.get(room) === here) waiting.delete(room)
      }
    },
    tell(mark) {
      const here = waiting.get(mark.room)
      // Nothing comes after a deletion.
      const at = mark.deleted ? Number.POSITIVE_INFINITY : mark.position
      if (!here || at <= here.told) return
      here.told = at
      for (const listener of [...here.listeners]) callSafely(listener, mark)
    },
    awaited: () => [...waiting.keys()],
  }
}

/** One listener's fault is no other's. */
function callSafely(listener: Listener, mark: RoomMark): void {
  try {
    listener(mark)
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error))
  }
}
