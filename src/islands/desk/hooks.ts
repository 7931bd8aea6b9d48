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

/** While `open`, the browser's Back closes what lies over the page instead of leaving it. */
export function useBackCloses(open: boolean, close: () => void): void {
  const latest = useRef(close)
  latest.current = close
  useEffect(() => {
    if (!open) return
    const back = () => latest.current()
    history.pushState({ desk: 'open' }, '')
    window.addEventListener('popstate', back)
    return () => {
      window.removeEventListener('popstate', back)
      if (history.state?.desk === 'open') history.back()
    }
  }, [open])
}

/** For work too long to hold up the answer to a click: the pressed button is painted first. */
export function afterPaint(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act))
}

/** What is fetched late, or `null` until it is there; where the connection is gone and it never came, it comes with the connection. */
export function useFetched<T>(load: () => Promise<T>): T | null {
  const [fetched, setFetched] = useState<{ it: T } | null>(null)
  useEffect(() => {
    const bring = () =>
      load().then(
        (it) => setFetched({ it }),
        () => undefined,
      )
    bring()
    window.addEventListener('online', bring)
    return () => window.removeEventListener('online', bring)
  }, [load])
  return fetched?.it ?? null
}

export function prefersStill(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
