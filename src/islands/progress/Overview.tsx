import type { Advice } from '../../stores/skills.ts'
import type { Speech } from './speech.ts'

interface Count {
  /** Key of the words beside the number. */
  readonly key: string
  readonly n: number
  readonly all?: number
}

/** How much there is so far, in four numbers. */
export function Overview({ speech, counts }: { speech: Speech; counts: readonly Count[] }) {
  return (
    <ul class="plain tallies">
      {counts.map(({ key, n, all }) => (
        <li key={key}>
          <b class="figures">{n}</b> {speech.say(key, all === undefined ? { n } : { n, all })}
        </li>
      ))}
    </ul>
  )
}

/** The one thing to do next, and why. */
export function NextStep({ speech, advice }: { speech: Speech; advice: Advice }) {
  return (
    <section class="next-step" aria-labelledby="next-title">
      <h2 id="next-title">{speech.say('nextTitle')}</h2>
      <p>{reasonFor(speech, advice)}</p>
      {(advice.kind === 'begin' || advice.kind === 'read') && <LessonButton speech={speech} id={advice.lesson} />}
      {advice.kind === 'practise' && (
        <a class="button first" href={speech.scenariosLink}>
          {speech.say('practise')}
        </a>
      )}
    </section>
  )
}

function reasonFor(speech: Speech, advice: Advice): string {
  if (advice.kind === 'begin' || advice.kind === 'rest') return speech.say(`${advice.kind}Text`)
  const skill = speech.skill(advice.skill.competency)
  if (advice.kind === 'practise') return speech.say('practiseText', { skill })
  return speech.say(advice.skill.level === 'unshown' ? 'showText' : 'readText', { skill })
}

function LessonButton({ speech, id }: { speech: Speech; id: string }) {
  const lesson = speech.lesson(id)
  if (!lesson) return null
  return (
    <a class="button first" href={speech.lessonLink(id)} lang={lesson.lang}>
      {speech.say('lessonLink', { number: lesson.number, title: lesson.title })}
    </a>
  )
}
