interface Following {
  /** At every movement; distances in px from where it began. */
  over(x: number, y: number, dx: number, dy: number): void
  /** `false`: cancelled by Escape or by the system, so put everything back. */
  end(dropped: boolean): void
}

/**
 * Follows the pointer that was pressed on a handle until it is let go. `root` takes the events, since the pressed
 * row itself may be moved in the document meanwhile, which would lose them.
 */
export function followPointer(start: PointerEvent, root: HTMLElement, { over, end }: Following): void {
  if (start.button !== 0) return
  start.preventDefault()
  root.setPointerCapture(start.pointerId)
  const listening = new AbortController()
  const { signal } = listening
  const stop = (dropped: boolean): void => {
    listening.abort()
    end(dropped)
  }
  root.addEventListener(
    'pointermove',
    ({ clientX: x, clientY: y }) => over(x, y, x - start.clientX, y - start.clientY),
    { signal },
  )
  root.addEventListener('pointerup', () => stop(true), { signal })
  root.addEventListener('pointercancel', () => stop(false), { signal })
  window.addEventListener('keydown', (event) => event.key === 'Escape' && stop(false), { signal })
}
