import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** Moves the focus here whenever `key` changes, and when it first appears; where the page stands is somebody else's matter. */
export function useFocus<E extends HTMLElement>(key: unknown): RefObject<E> {
  const target = useRef<E>(null)
  useEffect(() => target.current?.focus({ preventScroll: true }), [key])
  return target
}
