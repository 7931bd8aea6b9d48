import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import { $attempts, attemptsOf } from '../../stores/runs.ts'
import type { AttemptsProps } from './Attempts.tsx'

type Table = typeof import('./Attempts.tsx').Attempts

/** The table of attempts, fetched once there are any: who plays for the first time needs none. */
export function AttemptsSoon(props: AttemptsProps) {
  const { scenario, speech } = props
  const hasAny = attemptsOf(useStore($attempts), scenario).length > 0
  const [loaded, setLoaded] = useState<{ Table: Table } | null>(null)
  useEffect(() => {
    if (!hasAny) return
    import('./Attempts.tsx').then(
      ({ Attempts }) => setLoaded({ Table: Attempts }),
      () => undefined,
    )
  }, [hasAny])
  if (!hasAny) return <p class="desk-soft">{speech.say('score.noAttempts')}</p>
  return loaded && <loaded.Table {...props} />
}
