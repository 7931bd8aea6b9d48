import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** Moves the focus here whenever `key` changes, and when it first appears; where the page stands is somebody else's matter. */
export function useFocus<E extends HTMLElement>(key: unknown): RefObject<E> {
  const target = useRef<E>(null)
  useEffect(() => target.current?.focus({ preventScroll: true }), [key])
  return target
}

/** For work too long to hold up the answer to a click: the pressed button is painted first. */
export function afterPaint(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act))
}

export function prefersStill(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
