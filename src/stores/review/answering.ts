import type { Answer, Ask } from './pool.ts'
import { createReviewer, type Reviewer } from './reviewer.ts'

/** The worker's side: keeps the case it is told and answers questions about it; `null` where none is due. */
export function createAnswering(): (ask: Ask) => Answer | null {
  let open: () => Reviewer = () => {
    throw new Error('no case yet')
  }
  return (ask) => {
    if (ask.type === 'case') {
      let reviewer: Reviewer | undefined
      open = () => {
        reviewer ??= createReviewer(ask.about)
        return reviewer
      }
      return null
    }
    try {
      const answer = open()[ask.name] as (params: unknown) => unknown
      return { answer: answer(ask.params) }
    } catch (error) {
      return { fault: error instanceof Error ? error.message : String(error) }
    }
  }
}
