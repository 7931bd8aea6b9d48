import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Playbook } from '../../schema/playbook.ts'
import type { DialogueScenario } from '../../schema/scenario/dialogue.ts'
import { type DialogueRun, dialogueRuns } from '../../stores/dialogue-runs.ts'
import type { Words } from '../../words/words.ts'
import { afterPaint } from '../desk/hooks.ts'
import type { LessonLinks } from '../desk/lesson-links.ts'
import { createSpeech } from '../desk/speech.ts'
import type { LessonTitles } from './handle.ts'
import { Result, useResultSoon } from './Result.tsx'
import { StartScreen } from './StartScreen.tsx'
import { TalkScreen } from './TalkScreen.tsx'
import './dialogue.css'
import './gauges.css'
import './log.css'
import './result.css'

export interface DialogueProps {
  /** Texts may be localised already. */
  scenario: DialogueScenario
  playbook: Playbook
  hashes: { readonly scenario: string; readonly playbook: string }
  /** Groups dialogue, refusal, mark, competency and unit. */
  words: Words
  /** For "read this next" on the scorecard. */
  lessons?: LessonLinks
  /** Of the lessons that the feedback names. */
  titles?: LessonTitles
  /** A part of a lesson: the address is the lesson's then and stays as it is. */
  inLesson?: boolean
}

/**
 * A conversation to be led: start, talk, scorecard. On the page of its scenario the address keeps the run (`#run=…`), so
 * that a reload goes on at the same line, and can ask for a seed (`#seed=…`), so that a class meets the same buyer.
 */
export function Dialogue({
  scenario,
  playbook,
  hashes,
  words,
  lessons = {},
  titles = {},
  inLesson = false,
}: DialogueProps) {
  const speech = useMemo(() => createSpeech(words, null), [words])
  const content = useMemo(() => ({ scenario, playbook, hashes }), [scenario, playbook, hashes])
  const [run, setRun] = useState<DialogueRun | null>(null)
  const [asked, setAsked] = useState<{ seed?: number; lost?: boolean }>({})

  useResultSoon(run)

  useEffect(() => {
    if (inLesson) return
    const hash = new URLSearchParams(location.hash.slice(1))
    const id = hash.get('run')
    const seed = Number(hash.get('seed') ?? Number.NaN)
    if (id) goOn(id)
    else if (Number.isInteger(seed) && seed >= 0) setAsked({ seed })
  }, [content])

  function begin(seed?: number): void {
    play(dialogueRuns.begin(content, seed))
  }
  function goOn(id: string): void {
    const found = dialogueRuns.resume(content, id)
    if (found) play(found)
    else setAsked({ lost: true })
  }
  function play(opened: DialogueRun): void {
    setRun(opened)
    if (inLesson) return
    history.replaceState(history.state, '', `#run=${opened.session.id}`)
    window.scrollTo(0, 0)
  }

  const place = inLesson ? 'lesson' : 'page'
  if (run) {
    const { session, setting, resumed, pinned } = run
    const about = { session, kept: session, setting, resumed, pinned, speech, place, titles } as const
    return (
      <TalkScreen key={session.id} {...about} seed={session.seed}>
        <Result run={run} lessons={lessons} again={begin} />
      </TalkScreen>
    )
  }
  return (
    <StartScreen
      scenario={scenario}
      speech={speech}
      place={place}
      seed={asked.seed}
      lost={asked.lost ?? false}
      begin={(seed) => afterPaint(() => begin(seed))}
      goOn={(id) => afterPaint(() => goOn(id))}
    />
  )
}
