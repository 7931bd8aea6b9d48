import { useEffect, useState } from 'preact/hooks'
import type { DialogueRun } from '../../stores/dialogue-runs.ts'
import type { LessonLinks } from '../desk/lesson-links.ts'

interface Props {
  run: DialogueRun
  lessons: LessonLinks
  again: (seed?: number) => void
}

type Screen = typeof import('./ResultScreen.tsx').ResultScreen

const load = async (): Promise<Screen> => (await import('./ResultScreen.tsx')).ResultScreen

/** Turns before the usual end at which the result is fetched: nobody waits for it, and the first turn does not carry it. */
const AHEAD = 2

/** Fetches the result while the talk nears its end. */
export function useResultSoon(run: DialogueRun | null): void {
  useEffect(
    () =>
      run?.session.$view.subscribe((desk) => {
        if (desk.ended || desk.step + AHEAD >= run.setting.scenario.turns) load().catch(() => undefined)
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
