export interface StreamEvent {
  readonly type: string
  readonly id: string
  readonly data: string
}

/** Takes a stream of Server-Sent Events in pieces, cut wherever they may be; an event is told once it is whole. */
export function sseParser(heard: (event: StreamEvent) => void): (piece: string) => void {
  let rest = ''
  return (piece) => {
    const blocks = (rest + piece).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const event = eventOf(block)
      if (event) heard(event)
    }
  }
}

/** `null` for comments, such as a heartbeat. */
function eventOf(block: string): StreamEvent | null {
  const fields: Record<string, string> = {}
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':')
    if (colon > 0) fields[line.slice(0, colon)] = line.slice(colon + 1).replace(/^ /, '')
  }
  if (fields.data === undefined) return null
  return { type: fields.event ?? 'message', id: fields.id ?? '', data: fields.data }
}
