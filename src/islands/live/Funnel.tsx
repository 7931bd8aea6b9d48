interface Props {
  readonly names: readonly string[]
  readonly counts: readonly number[]
  readonly label: string
}

/** A funnel of sums as a list of bars, in the stages' own colours. Numbers and names are text. */
export function Funnel({ names, counts, label }: Props) {
  const widest = Math.max(1, ...counts)
  return (
    <ol class="live-funnel" aria-label={label}>
      {names.map((name, n) => {
        const width = (100 * (counts[n] ?? 0)) / widest
        return (
          <li key={name} data-stage={n + 1}>
            <span>{name}</span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect x={(100 - width) / 2} y="0" width={width} height="10" />
            </svg>
            <b>{counts[n] ?? 0}</b>
          </li>
        )
      })}
    </ol>
  )
}
