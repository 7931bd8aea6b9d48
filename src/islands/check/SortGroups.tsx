import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { SortQuestion } from '../../stores/question.ts'
import { say } from '../../words/words.ts'
import type { FieldProps } from './Field.tsx'
import { Icon, MarkIcon } from './icons.tsx'
import { followPointer } from './pointer.ts'

/** Not sorted yet. */
const POOL = -1
interface Drag {
  readonly item: number
  readonly x: number
  readonly y: number
  readonly over: number | null
}

/** Sort items into groups: drag each by its handle, or choose the group from its menu. */
export function SortGroups({ question, answer, marks, locked, words, change }: FieldProps<SortQuestion>) {
  const root = useRef<HTMLDivElement>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const [spoken, setSpoken] = useState('')
  const focusOn = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (focusOn.current !== null) root.current?.querySelector<HTMLElement>(`[data-menu="${focusOn.current}"]`)?.focus()
    focusOn.current = null
  }, [answer])

  const nameOf = (group: number) => question.groups[group]?.name ?? say(words, 'check.unsorted')
  function place(item: number, group: number): void {
    if (answer[item] === group) return
    change(answer.with(item, group))
    setSpoken(say(words, 'check.placed', { item: question.items[item]?.line.name ?? '', group: nameOf(group) }))
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

  const itemIn = (item: number) => (
    <li
      key={item}
      data-mark={marks[item] ?? undefined}
      data-held={drag?.item === item || undefined}
      style={drag?.item === item ? { transform: `translate(${drag.x}px, ${drag.y}px)` } : undefined}
    >
      <span class="check-grip" onPointerDown={(event) => startDrag(event, item)}>
        <Icon name="grip" />
      </span>
      <span class="check-text" dangerouslySetInnerHTML={{ __html: question.items[item]?.line.html ?? '' }} />
      <MarkIcon mark={marks[item]} words={words} />
      <select
        data-menu={item}
        aria-label={say(words, 'check.groupOf', { item: question.items[item]?.line.name ?? '' })}
        value={answer[item]}
        onChange={(event) => {
          focusOn.current = item
          place(item, Number(event.currentTarget.value))
        }}
      >
        <option value={POOL}>{say(words, 'check.moveTo')}</option>
        {question.groups.map((group, n) => (
          <option key={group.name} value={n}>
            {group.name}
          </option>
        ))}
      </select>
    </li>
  )
  const waiting = question.start.filter((item) => answer[item] === POOL)
  return (
    <div class="check-sort" ref={root}>
      <p class="check-how">{say(words, 'check.sortHow')}</p>
      {waiting.length > 0 && (
        <ul aria-label={say(words, 'check.unsorted')} data-group={POOL} data-over={drag?.over === POOL || undefined}>
          {waiting.map(itemIn)}
        </ul>
      )}
      <div class="check-groups">
        {question.groups.map((group, n) => (
          <section key={group.name} data-group={n} data-over={drag?.over === n || undefined}>
            <p id={`${question.id}-group-${n}`} dangerouslySetInnerHTML={{ __html: group.html }} />
            <ul aria-labelledby={`${question.id}-group-${n}`}>
              {question.start.filter((item) => answer[item] === n).map(itemIn)}
            </ul>
          </section>
        ))}
      </div>
      <p class="check-spoken" role="status">
        {spoken}
      </p>
    </div>
  )
}

/** The group below the pointer, if any. */
function groupAt(x: number, y: number): number | null {
  const box = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-group]')
  return box ? Number(box.dataset.group) : null
}
