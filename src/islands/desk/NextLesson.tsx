import type { Scorecard } from '../../sim/simulation.ts'
import { useDesk } from './handle.ts'
import { type LessonLinks, weakestFirst } from './lesson-links.ts'

/** Where the most is to be gained: the lesson on the weakest competency that has one. */
export function NextLesson({ card, lessons }: { card: Scorecard; lessons: LessonLinks }) {
  const { speech } = useDesk()
  const weakest = weakestFirst(card).find(([name]) => lessons[name])
  const lesson = weakest && lessons[weakest[0]]
  if (!weakest || !lesson) return null
  return (
    <p class="desk-next">
      {speech.say('score.next', { competency: speech.say(`competency.${weakest[0]}`) })}{' '}
      <a href={speech.lesson(lesson.path)}>{lesson.title}</a>
    </p>
  )
}
