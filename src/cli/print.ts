/** Prints a line to standard output. */
export function print(line = ''): void {
  process.stdout.write(`${line}\n`)
}

/** Prints a line to standard error: for people, while standard output may go into another program. */
export function warn(line: string): void {
  process.stderr.write(`${line}\n`)
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2))
}

/** Prints rows in columns; numbers stand to the right. */
export function printTable(rows: readonly (readonly (string | number)[])[]): void {
  const widths: number[] = []
  for (const row of rows) {
    row.forEach((cell, c) => {
      widths[c] = Math.max(widths[c] ?? 0, String(cell).length)
    })
  }
  for (const row of rows) {
    const cells = row.map((cell, c) =>
      typeof cell === 'number' ? String(cell).padStart(widths[c] ?? 0) : cell.padEnd(widths[c] ?? 0),
    )
    print(cells.join('  ').trimEnd())
  }
}
