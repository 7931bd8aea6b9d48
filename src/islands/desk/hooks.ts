import { useEffect, useRef, useState } from 'preact/hooks'

/** One decision at a time below this width. */
export const PHONE = '(max-width: 59.99rem)'

export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => window.matchMedia(query).matches)
  useEffect(() => {
    const media = window.matchMedia(query)
    const change = () => setMatches(media.matches)
    change()
    media.addEventListener('change', change)
    return () => media.removeEventListener('change', change)
  }, [query])
  return matches
}

/** Moves the focus to a heading whenever `key` changes, and when it first appears. */
export function useHeadingFocus(key: unknown) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: false }), [key])
  return heading
}

export function prefersStill(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
