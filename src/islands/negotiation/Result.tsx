import { useEffect, useState } from 'preact/hooks'
import type { NegotiationRun } from '../../stores/negotiation-runs.ts'
import type { LessonLinks } from '../desk/lesson-links.ts'

interface Props {
  run: NegotiationRun
  lessons: LessonLinks
  again: (seed?: number) => void
}

type Screen = typeof import('./ResultScreen.tsx').ResultScreen

const load = async (): Promise<Screen> => (await import('./ResultScreen.tsx')).ResultScreen

/** Fetches the result's screen once the talk has begun: the start does not carry it, and nobody waits for it at the end. */
export function useResultSoon(run: NegotiationRun | null): void {
  useEffect(
    () =>
      run?.session.$view.subscribe(({ moves }) => {
        if (moves.length > 2) load().catch(() => undefined)
      }),
    [run],
  )
}

/** The result; where the connection is gone and it never came, it comes with the connection. */
export function Result(props: Props) {
  const [screen, setScreen] = useState<{ Screen: Screen } | null>(null)
  useEffect(() => {
    const show = () =>
      load().then(
        (Screen) => setScreen({ Screen }),
        () => undefined,
      )
    show()
    window.addEventListener('online', show)
    return () => window.removeEventListener('online', show)
  }, [])
  return screen && <screen.Screen {...props} />
}
