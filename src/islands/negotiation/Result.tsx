import { useEffect } from 'preact/hooks'
import type { NegotiationRun } from '../../stores/negotiation-runs.ts'
import { useFetched } from '../desk/hooks.ts'
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

/** The result. */
export function Result(props: Props) {
  const Screen = useFetched(load)
  return Screen && <Screen {...props} />
}
