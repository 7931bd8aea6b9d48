/** The talk's few marks, drawn on a grid of 16. Hidden from screen readers: the words beside them say it. */
const PATHS = {
  check: 'M3 8.5 6.5 12 13 4.5',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  warn: 'M8 3v6M8 12.5h.01',
  down: 'M8 3v9M4 8.5 8 12.5l4-4',
  note: 'M4 2.5h6l2.5 2.5v8.5H4zM6.5 8h4M6.5 10.5h4',
} as const

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class="talk-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
