import { atom, type ReadableAtom } from 'nanostores'
import * as z from 'zod/mini'
import type { Reply } from '../../protocol/refusals.ts'
import { LIMITS } from '../../protocol/version.ts'
import type { Refusal } from '../../sim/simulation.ts'
import { newId } from './new-id.ts'

/** A decision on its way to the room. */
const Item = z.object({
  id: z.string(),
  type: z.enum(['Play', 'Propose']),
  /** The run's turn that it is meant for. */
  turn: z.number(),
  command: z.unknown(),
})
type Item = z.infer<typeof Item>
const Items = z.array(Item)

/** Where decisions wait out a reload: a slot of sessionStorage. */
export interface Slot {
  read(): string | null
  write(text: string | null): void
}

export interface Outbox {
  /** How many decisions wait for their answer. */
  readonly $waiting: ReadableAtom<number>
  /** Resolves when the room has answered, and its facts have come; with `null` if it was accepted. */
  put(type: Item['type'], command: unknown): Promise<Refusal | null>
  /** The run stands in this turn, as the room tells it. */
  seen(turn: number): void
  /** Nobody waits any more. */
  close(): void
}

/**
 * Decisions in the order they were made, each numbered with the turn it is for, sent one after the other. If the run went
 * on without them (`stale`) they were made on a desk that is no longer so: all are dropped, and `onDropped` says how many.
 */
export function createOutbox(
  slot: Slot,
  deliver: (item: { readonly id: string; readonly act: unknown }) => Promise<Reply | null>,
  onDropped: (count: number) => void,
): Outbox {
  let queue: Item[] = restored(slot)
  let turn = 0
  let pumping = false
  let closed = false
  const answers = new Map<string, (refusal: Refusal | null) => void>()
  const promises = new Map<string, Promise<Refusal | null>>()
  const $waiting = atom(queue.length)
  /** Accepted plays whose facts are still to come, by the turn they lead to. */
  const coming: { id: string; to: number }[] = []

  function keep(next: Item[]): void {
    queue = next
    $waiting.set(queue.length)
    slot.write(queue.length === 0 ? null : JSON.stringify(queue))
  }

  function put(type: Item['type'], command: unknown): Promise<Refusal | null> {
    // A second press while the first is on its way is not a second decision.
    const same = queue.find((item) => item.type === type && JSON.stringify(item.command) === JSON.stringify(command))
    const waited = same && promises.get(same.id)
    if (waited) return waited
    if (queue.length >= LIMITS.unanswered) return Promise.resolve({ code: 'queue-full', params: { n: queue.length } })
    const plays = queue.filter((item) => item.type === 'Play')
    const item = { id: newId(), type, turn: Math.max(turn, (plays.at(-1)?.turn ?? -1) + 1), command }
    const promise = new Promise<Refusal | null>((answer) => answers.set(item.id, answer))
    promises.set(item.id, promise)
    keep([...queue, item])
    void pump()
    return promise
  }

  async function pump(): Promise<void> {
    if (pumping) return
    pumping = true
    for (let head = queue[0]; head && !closed; head = queue[0]) {
      const { id, type, turn: forTurn, command } = head
      const reply = await deliver({ id, act: { type, turn: forTurn, command } })
      if (reply === null) break
      settle(head, reply)
    }
    pumping = false
  }

  function settle(head: Item, reply: Reply): void {
    const rest = queue.filter((item) => item !== head)
    if (reply.ok) {
      keep(rest)
      if (head.type === 'Play' && turn <= head.turn) coming.push({ id: head.id, to: head.turn + 1 })
      else answer(head.id, null)
    } else if (reply.refusal.code === 'stale') {
      keep([])
      onDropped(rest.length + 1)
      for (const item of [head, ...rest]) answer(item.id, { code: 'moved-elsewhere' })
    } else {
      // It was not played, so those after it are for one turn earlier.
      const step = head.type === 'Play' ? 1 : 0
      keep(rest.map((item) => ({ ...item, turn: item.turn - step })))
      answer(head.id, reply.refusal as Refusal)
    }
  }

  function seen(now: number): void {
    turn = now
    const arrived = coming.filter(({ to }) => to <= now)
    for (const one of arrived) {
      coming.splice(coming.indexOf(one), 1)
      answer(one.id, null)
    }
    void pump()
  }

  function answer(id: string, refusal: Refusal | null): void {
    answers.get(id)?.(refusal)
    answers.delete(id)
    promises.delete(id)
  }

  const close = (): void => {
    closed = true
  }
  return { $waiting, put, seen, close }
}

function restored(slot: Slot): Item[] {
  try {
    return Items.parse(JSON.parse(slot.read() ?? '[]'))
  } catch {
    return []
  }
}
