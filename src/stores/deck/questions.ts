import type { Question } from '../question.ts'

const asked = new Map<string, Promise<readonly Question[]>>()

/**
 * A question of a lesson in a language, from the file that was built beside the page; each lesson is asked for once.
 * `undefined` if the lesson no longer asks it. Rejects when the file cannot be had; the next call then tries again.
 */
export async function loadQuestion(locale: string, lesson: string, check: string): Promise<Question | undefined> {
  const address = `/${locale}/review/${lesson}.json`
  const coming = asked.get(address) ?? fetchQuestions(address)
  asked.set(address, coming)
  coming.catch(() => asked.delete(address))
  return (await coming).find(({ id }) => id === check)
}

async function fetchQuestions(address: string): Promise<readonly Question[]> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return answer.json()
}
