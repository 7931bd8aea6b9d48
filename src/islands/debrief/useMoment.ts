import { useEffect, useState } from 'preact/hooks'
import type { Moment } from '../../stores/review/reviewer.ts'
import { useDebrief } from './handle.ts'

/** What was known at a decision; `null` until the worker has looked it up. */
export function useMoment(step: number | undefined): Moment | null {
  const { job } = useDebrief()
  const [known, setKnown] = useState<{ step: number; moment: Moment } | null>(null)
  useEffect(() => {
    if (step === undefined) return
    let current = true
    // A worker that fails here fails the whole review, which the page then says.
    job.moment(step).then(
      (moment) => current && setKnown({ step, moment }),
      () => {},
    )
    return () => {
      current = false
    }
  }, [job, step])
  return known && known.step === step ? known.moment : null
}
