import { useEffect } from 'preact/hooks'
import type { TerritoryRun } from '../../stores/territory-runs.ts'
import { useFetched } from './hooks.ts'
import type { LessonLinks } from './lesson-links.ts'

interface Props {
  run: TerritoryRun
  lessons: LessonLinks
  again: (seed?: number) => void
}

type Screen = typeof import('./ScoreScreen.tsx').ScoreScreen

const load = async (): Promise<Screen> => (await import('./ScoreScreen.tsx')).ScoreScreen

/** Fetches the scorecard when the last week begins: the first does not carry it, and nobody waits for it at the end. */
export function useScoreSoon(run: TerritoryRun | null): void {
  useEffect(
    () =>
      run?.session.$view.subscribe((desk) => {
        if (desk.week >= run.setting.scenario.weeks) load().catch(() => undefined)
      }),
    [run],
  )
}

/** The scorecard. */
export function Score(props: Props) {
  const Screen = useFetched(load)
  return Screen && <Screen {...props} />
}
