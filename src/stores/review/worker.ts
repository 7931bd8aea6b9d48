import { createAnswering } from './answering.ts'
import type { Ask } from './pool.ts'

/** Runs in a worker of its own, so that the page is never held up. */
const answering = createAnswering()

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  const answer = answering(data)
  if (answer) postMessage(answer)
})
