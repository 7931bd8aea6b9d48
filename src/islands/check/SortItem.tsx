import type { SortQuestion } from '../../stores/question.ts'
import { say } from '../../words/words.ts'
import type { FieldProps } from './Field.tsx'
import { Icon, MarkIcon } from './icons.tsx'

/** Not sorted yet. */
export const POOL = -1

interface Props {
  readonly field: FieldProps<SortQuestion>
  readonly item: number
  /** How far it is dragged from its place; px. */
  readonly shift: { readonly x: number; readonly y: number } | undefined
  onGrip(event: PointerEvent): void
  onChoose(group: number): void
}

/** One item with its handle and its menu of groups. */
export function SortItem({ field, item, shift, onGrip, onChoose }: Props) {
  const { question, answer, marks, words } = field
  const line = question.items[item]?.line
  return (
    <li
      data-mark={marks[item] ?? undefined}
      data-held={shift !== undefined || undefined}
      style={shift && { transform: `translate(${shift.x}px, ${shift.y}px)` }}
    >
      <span class="check-grip" onPointerDown={onGrip}>
        <Icon name="grip" />
      </span>
      <span class="check-text" dangerouslySetInnerHTML={{ __html: line?.html ?? '' }} />
      <MarkIcon mark={marks[item]} words={words} />
      <select
        data-menu={item}
        aria-label={say(words, 'check.groupOf', { item: line?.name ?? '' })}
        value={answer[item]}
        onChange={(event) => onChoose(Number(event.currentTarget.value))}
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
}
