import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { SortQuestion } from '../../stores/question.ts'
import { say } from '../../words/words.ts'
import type { FieldProps } from './Field.tsx'
import { followPointer } from './pointer.ts'
import { POOL, SortItem } from './SortItem.tsx'
import './rows.css'

interface Drag {
  readonly item: number
  readonly x: number
  readonly y: number
  readonly over: number | null
}

/** Sort items into groups: drag each by its handle, or choose the group from its menu. */
export function SortGroups(field: FieldProps<SortQuestion>) {
  const { question, answer, words } = field
  const root = useRef<HTMLDivElement>(null)
  const { drag, spoken, place, startDrag, focusOn } = useSorting(field, root)
  const itemsIn = (group: number) =>
    question.start
      .filter((item) => answer[item] === group)
      .map((item) => (
        <SortItem
          key={item}
          field={field}
          item={item}
          shift={drag?.item === item ? drag : undefined}
          onGrip={(event) => startDrag(event, item)}
          onChoose={(to) => {
            focusOn(item)
            place(item, to)
          }}
        />
      ))
  return (
    <div class="check-sort" ref={root}>
      <p class="check-how">{say(words, 'check.sortHow')}</p>
      {answer.includes(POOL) && (
        <ul aria-label={say(words, 'check.unsorted')} data-group={POOL} data-over={drag?.over === POOL || undefined}>
          {itemsIn(POOL)}
        </ul>
      )}
      <div class="check-groups">
        {question.groups.map((group, n) => (
          <section key={group.name} data-group={n} data-over={drag?.over === n || undefined}>
            <p id={`${question.id}-group-${n}`} dangerouslySetInnerHTML={{ __html: group.html }} />
            <ul aria-labelledby={`${question.id}-group-${n}`}>{itemsIn(n)}</ul>
          </section>
        ))}
      </div>
      <p class="check-spoken" role="status">
        {spoken}
      </p>
    </div>
  )
}

/** Moves items by pointer and by menu, says where each went, and keeps the focus on the menu that was used. */
function useSorting(
  { question, answer, locked, words, change }: FieldProps<SortQuestion>,
  root: { readonly current: HTMLElement | null },
) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const [spoken, setSpoken] = useState('')
  const focusOn = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (focusOn.current !== null) root.current?.querySelector<HTMLElement>(`[data-menu="${focusOn.current}"]`)?.focus()
    focusOn.current = null
  }, [answer])

  function place(item: number, group: number): void {
    if (answer[item] === group) return
    change(answer.with(item, group))
    const name = question.groups[group]?.name ?? say(words, 'check.unsorted')
    setSpoken(say(words, 'check.placed', { item: question.items[item]?.line.name ?? '', group: name }))
  }
  function startDrag(event: PointerEvent, item: number): void {
    if (!root.current || locked) return
    let over: number | null = null
    followPointer(event, root.current, {
      over(pointerX, pointerY, x, y) {
        over = groupAt(pointerX, pointerY)
        setDrag({ item, x, y, over })
      },
      end(dropped) {
        setDrag(null)
        if (dropped && over !== null) place(item, over)
      },
    })
  }
  return { drag, spoken, place, startDrag, focusOn: (item: number) => (focusOn.current = item) }
}

/** The group below the pointer, if any. */
function groupAt(x: number, y: number): number | null {
  const box = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-group]')
  return box ? Number(box.dataset.group) : null
}
