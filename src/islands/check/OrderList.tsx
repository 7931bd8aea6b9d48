import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { OrderQuestion } from '../../stores/question.ts'
import { say } from '../../words/words.ts'
import type { FieldProps } from './Field.tsx'
import { Icon, MarkIcon } from './icons.tsx'
import { followPointer } from './pointer.ts'
import './rows.css'

/** Put items in order: drag a row by its handle, or move it with its two buttons. */
export function OrderList(field: FieldProps<OrderQuestion>) {
  const { question, answer, marks, words } = field
  const list = useRef<HTMLOListElement>(null)
  const { held, spoken, move, startDrag, focusOn } = useOrdering(field, list)
  return (
    <>
      <p class="check-how">{say(words, 'check.orderHow')}</p>
      <ol class="check-order" ref={list}>
        {answer.map((item, place) => (
          <li key={item} data-item={item} data-held={held === item || undefined} data-mark={marks[place] ?? undefined}>
            <span class="check-grip" onPointerDown={(event) => startDrag(event, item)}>
              <Icon name="grip" />
            </span>
            <span class="check-text" dangerouslySetInnerHTML={{ __html: question.items[item]?.html ?? '' }} />
            <MarkIcon mark={marks[place]} words={words} />
            {(['up', 'down'] as const).map((way) => (
              <button
                type="button"
                key={way}
                data-move={`${way}${item}`}
                aria-label={say(words, `check.${way}`, { item: question.items[item]?.name ?? '' })}
                aria-disabled={place === (way === 'up' ? 0 : answer.length - 1)}
                onClick={() => {
                  focusOn(`${way}${item}`)
                  move(item, place + (way === 'up' ? -1 : 1))
                }}
              >
                <Icon name={way} />
              </button>
            ))}
          </li>
        ))}
      </ol>
      <p class="check-spoken" role="status">
        {spoken}
      </p>
    </>
  )
}

/** Moves rows by pointer and by button, and says where each went. */
function useOrdering(
  { question, answer, locked, words, change }: FieldProps<OrderQuestion>,
  list: { readonly current: HTMLElement | null },
) {
  const [held, setHeld] = useState<number | null>(null)
  const [spoken, setSpoken] = useState('')
  // A row that moves in the document loses the focus; this gives it back to the button that was pressed.
  const pressed = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (pressed.current !== null) list.current?.querySelector<HTMLElement>(`[data-move="${pressed.current}"]`)?.focus()
    pressed.current = null
  }, [answer])

  function move(item: number, place: number): void {
    if (place < 0 || place >= answer.length || answer[place] === item) return
    change(answer.filter((other) => other !== item).toSpliced(place, 0, item))
    const name = question.items[item]?.name ?? ''
    setSpoken(say(words, 'check.moved', { item: name, n: place + 1, of: answer.length }))
  }
  // The list is drawn anew while a drag lasts; the drag must speak to the newest drawing.
  const latest = useRef(move)
  latest.current = move
  function startDrag(event: PointerEvent, item: number): void {
    const root = list.current
    if (!root || locked) return
    setHeld(item)
    followPointer(event, root, {
      over: (_x, y) => latest.current(item, placeAt(root, item, y)),
      end(dropped) {
        setHeld(null)
        if (!dropped) change(answer)
      },
    })
  }
  return { held, spoken, move, startDrag, focusOn: (button: string) => (pressed.current = button) }
}

/** Where a row belongs when the pointer is at height `y`: below every other row whose middle lies above it. */
function placeAt(root: HTMLElement, item: number, y: number): number {
  const others = [...root.children].filter((row) => (row as HTMLElement).dataset.item !== String(item))
  return others.filter((row) => {
    const box = row.getBoundingClientRect()
    return box.top + box.height / 2 < y
  }).length
}
