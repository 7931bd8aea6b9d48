import { describe, expect, test } from 'vitest'
import type { Reply } from '../../protocol/refusals.ts'
import { createOutbox, type Slot } from './outbox.ts'

type Sent = {
  readonly id: string
  readonly act: { readonly type: string; readonly turn: number; readonly command: unknown }
}

/** A room that answers when it is told to. */
class Room {
  readonly sent: Sent[] = []
  readonly #answers: ((reply: Reply | null) => void)[] = []

  deliver = (item: { readonly id: string; readonly act: unknown }): Promise<Reply | null> => {
    this.sent.push(item as Sent)
    return new Promise((answer) => this.#answers.push(answer))
  }
  async answer(code?: string): Promise<void> {
    const { id } = this.sent.at(-1) as Sent
    this.#answers.shift()?.(code ? { v: 1, id, ok: false, refusal: { code } } : { v: 1, id, ok: true, again: false })
    await settled()
  }
}

const settled = () => new Promise((done) => setTimeout(done))

function memory(text: string | null = null): Slot & { text: string | null } {
  const slot = {
    text,
    read: () => slot.text,
    write: (next: string | null) => {
      slot.text = next
    },
  }
  return slot
}

function setUp(slot = memory()) {
  const room = new Room()
  const dropped: number[] = []
  const outbox = createOutbox(slot, room.deliver, (count) => dropped.push(count))
  outbox.seen(3)
  return { room, outbox, slot, dropped }
}

describe('decisions on their way', () => {
  test('go one after the other, numbered with the turn that each is for', async () => {
    const { room, outbox } = setUp()
    void outbox.put('Play', 'a')
    void outbox.put('Play', 'b')
    expect(room.sent.map(({ act }) => act)).toEqual([{ type: 'Play', turn: 3, command: 'a' }])
    await room.answer()
    expect(room.sent.map(({ act }) => act.turn)).toEqual([3, 4])
    expect(outbox.$waiting.get()).toBe(1)
  })

  test('are answered once their facts have come', async () => {
    const { room, outbox } = setUp()
    let answered: unknown = 'not yet'
    void outbox.put('Play', 'a').then((refusal) => {
      answered = refusal
    })
    await room.answer()
    expect(answered).toBe('not yet')
    outbox.seen(4)
    await settled()
    expect(answered).toBeNull()
  })

  test('pressed twice is decided once', () => {
    const { room, outbox } = setUp()
    expect(outbox.put('Play', { type: 'Undo' })).toBe(outbox.put('Play', { type: 'Undo' }))
    expect([room.sent.length, outbox.$waiting.get()]).toEqual([1, 1])
  })

  test('outlive a reload, under the same ids', async () => {
    const { room, outbox, slot } = setUp()
    void outbox.put('Play', 'a')
    void outbox.put('Play', 'b')
    const reloaded = setUp(memory(slot.text))
    expect(reloaded.room.sent).toEqual(room.sent)
    await reloaded.room.answer()
    await reloaded.room.answer()
    expect([reloaded.outbox.$waiting.get(), reloaded.slot.text]).toEqual([0, null])
  })

  test('all are dropped, and it is told, when the run went on without them', async () => {
    const { room, outbox, dropped, slot } = setUp()
    const answers = Promise.all([outbox.put('Play', 'a'), outbox.put('Play', 'b')])
    await room.answer('stale')
    expect(await answers).toEqual([{ code: 'moved-elsewhere' }, { code: 'moved-elsewhere' }])
    expect([dropped, slot.text, room.sent.length]).toEqual([[2], null, 1])
  })

  test('one that is refused moves those after it a turn forward', async () => {
    const { room, outbox } = setUp()
    const first = outbox.put('Play', 'a')
    void outbox.put('Play', 'b')
    await room.answer('hours-short')
    expect(await first).toEqual({ code: 'hours-short' })
    expect(room.sent.at(-1)?.act).toEqual({ type: 'Play', turn: 3, command: 'b' })
  })

  test('a slot that holds something else is as good as empty', () => {
    expect(setUp(memory('{"not":"a queue"')).outbox.$waiting.get()).toBe(0)
  })
})
