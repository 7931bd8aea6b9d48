import { LEVELS, type Level, RULE, type Skill } from '../../stores/skills.ts'
import type { Speech } from './speech.ts'

const LEVEL_WORD: Record<Level, string> = {
  unshown: 'levelUnshown',
  beginning: 'levelBeginning',
  steady: 'levelSteady',
  strong: 'levelStrong',
}

/** Every competency with the evidence so far, its level, and the lesson that comes next. */
export function SkillMap({ speech, skills, weakest }: { speech: Speech; skills: readonly Skill[]; weakest?: Skill }) {
  const { steady, strong } = RULE
  return (
    <section class="section" aria-labelledby="skills-title">
      <h2 id="skills-title">{speech.say('skillsTitle')}</h2>
      <ul class="plain skills">
        {skills.map((skill) => (
          <SkillRow key={skill.competency} speech={speech} skill={skill} isWeakest={skill === weakest} />
        ))}
      </ul>
      <p class="small soft rule">{speech.say('skillsRule', { checks: speech.say('twoThirds'), steady, strong })}</p>
    </section>
  )
}

function SkillRow({ speech, skill, isWeakest }: { speech: Speech; skill: Skill; isWeakest: boolean }) {
  const next = skill.next === undefined ? undefined : speech.lesson(skill.next)
  return (
    <li class={isWeakest ? 'is-weakest' : undefined}>
      <div class="skill-name">
        <h3>{speech.skill(skill.competency)}</h3>
        <p class="small soft">{speech.skillMeaning(skill.competency)}</p>
      </div>
      <div class="skill-level">
        <p>
          <LevelBar level={skill.level} />
          <span class="visually-hidden">{speech.say('level')}</span> <b>{speech.say(LEVEL_WORD[skill.level])}</b>
        </p>
        {isWeakest && <p class="tag">{speech.say('weakest')}</p>}
      </div>
      <div class="skill-evidence">
        <p>
          {skill.checks.all === 0
            ? speech.say('evidenceNoChecks')
            : speech.say('evidenceChecks', { n: skill.checks.right, all: skill.checks.all })}
        </p>
        <p>{pointsOf(speech, skill)}</p>
        {next && (
          <p>
            {speech.say('nextLesson')}{' '}
            <a href={speech.lessonLink(next.id)} lang={next.lang}>
              {speech.say('lessonLink', { number: next.number, title: next.title })}
            </a>
          </p>
        )}
        {!next && skill.checks.all > 0 && <p>{speech.say('lessonsDone')}</p>}
      </div>
    </li>
  )
}

function pointsOf(speech: Speech, { points, scenarios }: Skill): string {
  if (points === undefined) return speech.say('evidenceNoPoints')
  return speech.say('evidencePoints', { n: scenarios, points: speech.number(points) })
}

/** Three steps; filled up to the level. The word beside it says the same. */
function LevelBar({ level }: { level: Level }) {
  const filled = LEVELS.indexOf(level)
  return (
    <span class="level-bar" aria-hidden="true">
      {LEVELS.slice(1).map((step, n) => (
        <i key={step} class={n < filled ? 'is-filled' : undefined} />
      ))}
    </span>
  )
}
