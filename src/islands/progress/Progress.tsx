import { useStore } from '@nanostores/preact'
import { useMemo } from 'preact/hooks'
import { compareAttempts } from '../../stores/comparison.ts'
import { $checks, $lessons, $notes } from '../../stores/progress.ts'
import { $attempts, $runs } from '../../stores/runs.ts'
import { advise, checksRight, skillMap } from '../../stores/skills.ts'
import { $aside, $storage } from '../../stores/vault.ts'
import type { Words } from '../../words/words.ts'
import { Attempts } from './Attempts.tsx'
import type { ProgressCourse } from './course.ts'
import { Lessons } from './Lessons.tsx'
import { Notes } from './Notes.tsx'
import { NextStep, Overview } from './Overview.tsx'
import { SaveState } from './SaveState.tsx'
import { SetAside } from './SetAside.tsx'
import { SkillMap } from './SkillMap.tsx'
import { createSpeech } from './speech.ts'
import { UnfinishedRuns } from './UnfinishedRuns.tsx'
import { YourData } from './YourData.tsx'
import './progress.css'

/** Everything that this browser has kept of a reader's work, and what to do next. `words`: groups `progress`, `competency`, `reflect`. */
export function Progress({ words, data }: { words: Words; data: ProgressCourse }) {
  const speech = useMemo(() => createSpeech(words, data), [words, data])
  const attempts = useStore($attempts)
  const runs = useStore($runs)
  const notes = useStore($notes)
  const asides = useStore($aside)
  const storage = useStore($storage)
  const evidence = { lessons: useStore($lessons), checks: useStore($checks), attempts }
  const lessons = data.modules.flatMap((module) => module.lessons)
  const skills = skillMap(data.competencies, lessons, evidence)
  const advice = advise(skills, lessons, evidence)
  const weakest = 'skill' in advice ? advice.skill : undefined
  const sum = (count: (lesson: (typeof lessons)[number]) => number) =>
    lessons.reduce((n, lesson) => n + count(lesson), 0)
  const counts = [
    { key: 'lessonsRead', n: sum(({ id }) => (evidence.lessons[id]?.read ? 1 : 0)), all: lessons.length },
    {
      key: 'checksRight',
      n: sum((lesson) => checksRight(lesson, evidence.checks)),
      all: sum(({ checks }) => checks.length),
    },
    { key: 'attemptsMade', n: attempts.length },
    { key: 'notesKept', n: Object.values(notes).filter(({ text }) => text.trim() !== '').length },
  ]
  return (
    <div class="progress">
      <SaveState speech={speech} storage={storage} />
      <div class="progress-top">
        <Overview speech={speech} counts={counts} />
        <NextStep speech={speech} advice={advice} />
      </div>
      {runs.length > 0 && <UnfinishedRuns speech={speech} runs={runs} />}
      <SkillMap speech={speech} skills={skills} weakest={weakest} />
      <Attempts speech={speech} comparisons={compareAttempts(attempts)} />
      <Lessons speech={speech} evidence={evidence} />
      <Notes speech={speech} words={words} records={notes} />
      <SetAside speech={speech} asides={asides} />
      <YourData speech={speech} />
    </div>
  )
}
