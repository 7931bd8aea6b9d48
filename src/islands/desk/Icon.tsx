/** The desk's few marks, drawn on a grid of 16. Hidden from screen readers: the words beside them say it. */
const PATHS = {
  check: 'M3 8.5 6.5 12 13 4.5',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  close: 'M4 4l8 8M12 4l-8 8',
  undo: 'M6 3 2.5 6.5 6 10M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7',
  next: 'M3 8h9M8.5 4 12.5 8l-4 4',
  back: 'M13 8H4M7.5 4 3.5 8l4 4',
  warn: 'M8 3v6M8 12.5h.01',
  down: 'M8 3v9M4 8.5 8 12.5l4-4',
} as const

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class="desk-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
