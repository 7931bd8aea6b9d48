import { checksRight, type Evidence } from '../../stores/skills.ts'
import type { ProgressLesson, ProgressModule } from './course.ts'
import { Icon } from './Icon.tsx'
import type { Speech } from './speech.ts'

/** Every lesson by module: read or not, and how its checks stand. */
export function Lessons({ speech, evidence }: { speech: Speech; evidence: Evidence }) {
  const { modules } = speech.data
  return (
    <section class="section" aria-labelledby="lessons-title">
      <h2 id="lessons-title">{speech.say('lessonsTitle')}</h2>
      {modules.length === 0 && <p class="soft">{speech.say('noLessons')}</p>}
      {modules.map((module) => (
        <ModuleLessons key={module.slug} speech={speech} module={module} evidence={evidence} />
      ))}
    </section>
  )
}

type ModuleProps = { speech: Speech; module: ProgressModule; evidence: Evidence }

function ModuleLessons({ speech, module, evidence }: ModuleProps) {
  const read = module.lessons.filter(({ id }) => evidence.lessons[id]?.read).length
  return (
    <section class="module-progress">
      <header>
        <h3>
          <span class="figures">{module.number}</span>&ensp;{module.title}
        </h3>
        <p class="small soft figures">{speech.say('moduleRead', { read, all: module.lessons.length })}</p>
      </header>
      <ol class="plain lesson-rows">
        {module.lessons.map((lesson) => (
          <LessonRow key={lesson.id} speech={speech} lesson={lesson} evidence={evidence} />
        ))}
      </ol>
    </section>
  )
}

function LessonRow({ speech, lesson, evidence }: { speech: Speech; lesson: ProgressLesson; evidence: Evidence }) {
  const record = evidence.lessons[lesson.id]
  const right = checksRight(lesson, evidence.checks)
  return (
    <li>
      <span class="figures soft">{lesson.number}</span>
      <a href={speech.lessonLink(lesson.id)} lang={lesson.lang}>
        {lesson.title}
      </a>
      <span class={`small state ${record?.read ? 'is-read' : ''}`}>
        <Icon name={record?.read ? 'check' : record ? 'begun' : 'unread'} />
        {speech.say(record?.read ? 'stateRead' : record ? 'stateOpened' : 'stateUnread')}
      </span>
      <span class="small soft figures">
        {lesson.checks.length > 0 && speech.say('checks', { right, all: lesson.checks.length })}
      </span>
    </li>
  )
}
