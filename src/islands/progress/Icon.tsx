/** The page's few marks, drawn on a grid of 24 like the site's own. Hidden from screen readers: the words beside them say it. */
const DRAWN = {
  check: 'M4 12.5l5.5 5.5L20 7',
  begun: 'M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16',
  unread: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z',
  warn: 'M12 4L2.5 20h19zM12 10v5M12 17.5v.01',
  down: 'M12 4v12M6.5 11l5.5 5.5 5.5-5.5M4 20.5h16',
  up: 'M12 16V4M6.5 9L12 3.5 17.5 9M4 20.5h16',
} as const

export function Icon({ name }: { name: keyof typeof DRAWN }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={DRAWN[name]} />
    </svg>
  )
}
