import { useStore } from '@nanostores/preact'
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Known } from '../../stores/deck/cards.ts'
import { $last } from '../../stores/last-place.ts'
import { $lessons } from '../../stores/progress.ts'
import { type Stop, stops } from '../../stores/resume.ts'
import { $runs } from '../../stores/runs.ts'
import { say, type Words } from '../../words/words.ts'
import { DueCards } from './DueCards.tsx'
import './resume.css'

interface Props {
  /** Group `resume`. */
  readonly words: Words
  /** Titles of all lessons, in reading order, and of all simulations, by their place: `lessons/funnel/stages`. */
  readonly titles: Readonly<Record<string, string>>
  /** What review cards may be about. */
  readonly known: Known
}

/** Beside the main one; the rest stands on the progress page. */
const OTHERS = 2

/** The front page's way in: where the reader stopped, or the first lesson for a newcomer and without script. */
export function Resume({ words, titles, known }: Props) {
  const [isReady, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  const kept = { last: useStore($last), lessons: useStore($lessons), runs: useStore($runs) }
  const found = isReady ? stops(kept, Object.keys(titles)) : []
  const [main, ...others] = found
  const due = isReady && <DueCards words={words} known={known} />
  if (!main) return <Start words={words} titles={titles} due={due} />
  return (
    <div class="go-on">
      <a class="button first" href={addressOf(words, main)}>
        {say(words, main.kind === 'next' ? 'resume.next' : 'resume.goOn')}
      </a>
      <p class="small">
        <b>{titles[main.place]}</b>
        {main.kind === 'run' && ` · ${standOf(words, main)}`}
      </p>
      {others.length > 0 && <Others words={words} titles={titles} others={others} />}
      {due}
    </div>
  )
}

type Shown = Pick<Props, 'words' | 'titles'>

function Start({ words, titles, due }: Shown & { due: ComponentChildren }) {
  const [first] = Object.keys(titles)
  if (first === undefined) return null
  return (
    <div class="go-on">
      <a class="button first" href={pathOf(words, first)}>
        {say(words, 'resume.start')}
      </a>
      <p class="small soft">{say(words, 'resume.startHint')}</p>
      {due}
    </div>
  )
}

function Others({ words, titles, others }: Shown & { others: readonly Stop[] }) {
  const more = others.length - OTHERS
  return (
    <ul class="plain small go-on-others">
      <li class="soft">{say(words, 'resume.others')}</li>
      {others.slice(0, OTHERS).map((stop) => (
        <li key={addressOf(words, stop)}>
          <a href={addressOf(words, stop)}>{titles[stop.place]}</a>
          {stop.kind === 'run' && ` · ${standOf(words, stop)}`}
        </li>
      ))}
      {more > 0 && (
        <li>
          <a href={pathOf(words, 'progress')}>{say(words, 'resume.more', { n: more })}</a>
        </li>
      )}
    </ul>
  )
}

function standOf(words: Words, { run }: Extract<Stop, { kind: 'run' }>): string {
  return say(words, `unit.stand-${run.kind}`, { step: run.step, steps: run.steps })
}

function addressOf(words: Words, stop: Stop): string {
  return pathOf(words, stop.place) + (stop.kind === 'run' ? `#run=${stop.run.id}` : '')
}

function pathOf(words: Words, place: string): string {
  return `/${words.locale}/${place}/`
}
