import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Playbook } from '../../schema/playbook.ts'
import type { TerritoryScenario } from '../../schema/scenario/territory.ts'
import { type TerritoryRun, territoryRuns } from '../../stores/territory-runs.ts'
import type { Words } from '../../words/words.ts'
import { DeskScreen } from './DeskScreen.tsx'
import { afterPaint } from './hooks.ts'
import type { LessonLinks } from './lesson-links.ts'
import { Score, useScoreSoon } from './Score.tsx'
import { StartScreen } from './StartScreen.tsx'
import { createSpeech } from './speech.ts'
import './desk.css'
import './board.css'
import './account.css'
import './meeting.css'
import './score.css'

export interface TerritoryDeskProps {
  /** Texts may be localised already. */
  scenario: TerritoryScenario
  playbook: Playbook
  hashes: { readonly scenario: string; readonly playbook: string }
  /** Groups desk, task, fact, refusal, mark, competency and score. */
  words: Words
  /** For "read this next" on the scorecard. */
  lessons?: LessonLinks
}

/**
 * A sales territory to run: start, desk, scorecard. While a run is on, the style sheet hides the rest of the page's
 * content. The address keeps the run (`#run=…`), so that a reload goes on at the same step, and can ask for a seed
 * (`#seed=…`), so that a class plays under the same luck.
 */
export function TerritoryDesk({ scenario, playbook, hashes, words, lessons = {} }: TerritoryDeskProps) {
  const speech = useMemo(() => createSpeech(words, scenario.currency), [words, scenario.currency])
  const content = useMemo(() => ({ scenario, playbook, hashes }), [scenario, playbook, hashes])
  const [run, setRun] = useState<TerritoryRun | null>(null)
  const [asked, setAsked] = useState<{ seed?: number; lost?: boolean }>({})

  useScoreSoon(run)

  useEffect(() => {
    const hash = new URLSearchParams(location.hash.slice(1))
    const id = hash.get('run')
    const seed = Number(hash.get('seed') ?? Number.NaN)
    if (id) goOn(id)
    else if (Number.isInteger(seed) && seed >= 0) setAsked({ seed })
  }, [content])

  function begin(seed?: number): void {
    play(territoryRuns.begin(content, seed))
  }
  async function goOn(id: string): Promise<void> {
    // Talks may have been held in it, which only the rules of dialogues can tell the worth of.
    const runs = scenario.dialogues
      ? (await import('../../stores/talking-territory-runs.ts')).talkingTerritoryRuns
      : territoryRuns
    const found = runs.resume(content, id)
    if (found) play(found)
    else setAsked({ lost: true })
  }
  function play(opened: TerritoryRun): void {
    history.replaceState(history.state, '', `#run=${opened.session.id}`)
    setRun(opened)
    window.scrollTo(0, 0)
  }

  if (run)
    return (
      <DeskScreen key={run.session.id} {...run} speech={speech}>
        <Score run={run} lessons={lessons} again={begin} />
      </DeskScreen>
    )
  return (
    <StartScreen
      scenario={scenario.id}
      speech={speech}
      seed={asked.seed}
      lost={asked.lost ?? false}
      begin={(seed) => afterPaint(() => begin(seed))}
      goOn={(id) => afterPaint(() => goOn(id))}
    />
  )
}
