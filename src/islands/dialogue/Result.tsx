import { useEffect } from 'preact/hooks'
import type { DialogueRun } from '../../stores/dialogue-runs.ts'
import { useFetched } from '../desk/hooks.ts'
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

/** The result. */
export function Result(props: Props) {
  const Screen = useFetched(load)
  return Screen && <Screen {...props} />
}
