import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Playbook } from '../../schema/playbook.ts'
import type { TerritoryScenario } from '../../schema/scenario.ts'
import { beginRun, type OpenedRun, resumeRun } from '../../stores/open-run.ts'
import type { Words } from '../../words/words.ts'
import { DeskScreen } from './DeskScreen.tsx'
import type { LessonLinks } from './lesson-links.ts'
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
  /** Groups desk, fact, refusal, mark, competency and score. */
  words: Words
  /** For "read this next" on the scorecard. */
  lessons?: LessonLinks
}

/**
 * A sales territory to run: start, desk, scorecard. The address keeps the run (`#run=…`), so that a reload goes on
 * at the same step, and can ask for a seed (`#seed=…`), so that a class plays under the same luck.
 */
export function TerritoryDesk({ scenario, playbook, hashes, words, lessons = {} }: TerritoryDeskProps) {
  const speech = useMemo(() => createSpeech(words, scenario.currency), [words, scenario.currency])
  const content = useMemo(() => ({ scenario, playbook, hashes }), [scenario, playbook, hashes])
  const [run, setRun] = useState<OpenedRun | null>(null)
  const [seed, setSeed] = useState<number | undefined>(undefined)

  useEffect(() => {
    const asked = new URLSearchParams(location.hash.slice(1))
    const id = asked.get('run')
    const number = Number(asked.get('seed') ?? Number.NaN)
    if (id) setRun(resumeRun(content, id))
    else if (Number.isInteger(number) && number >= 0) setSeed(number)
  }, [content])

  function play(opened: OpenedRun | null): void {
    history.replaceState(history.state, '', opened ? `#run=${opened.session.id}` : location.pathname)
    setRun(opened)
    window.scrollTo(0, 0)
  }

  const begin = (withSeed?: number) => play(beginRun(content, withSeed))
  if (!run) {
    return (
      <StartScreen
        scenario={scenario}
        speech={speech}
        seed={seed}
        begin={begin}
        goOn={(id) => play(resumeRun(content, id))}
      />
    )
  }
  return <DeskScreen key={run.session.id} run={run} speech={speech} lessons={lessons} again={begin} />
}
