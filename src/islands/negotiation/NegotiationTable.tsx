import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Playbook } from '../../schema/playbook.ts'
import type { NegotiationScenario } from '../../schema/scenario/negotiation.ts'
import { type NegotiationRun, negotiationRuns } from '../../stores/negotiation-runs.ts'
import type { Words } from '../../words/words.ts'
import { afterPaint } from '../desk/hooks.ts'
import type { LessonLinks } from '../desk/lesson-links.ts'
import { createSpeech } from '../desk/speech.ts'
import { Result, useResultSoon } from './Result.tsx'
import { StartPanel } from './StartPanel.tsx'
import { TalkScreen } from './TalkScreen.tsx'
import '../desk/desk.css'
import '../desk/score.css'
import './negotiation.css'
import './talk.css'
import './builder.css'

export interface NegotiationTableProps {
  /** Texts may be localised already. */
  scenario: NegotiationScenario
  playbook: Playbook
  hashes: { readonly scenario: string; readonly playbook: string }
  /** Groups negotiation, refusal, mark, competency, score and unit. */
  words: Words
  /** For "read this next" on the scorecard. */
  lessons?: LessonLinks
  /**
   * The page is the negotiation's alone. Then the address keeps the run (`#run=…`), so that a reload goes on at the same
   * step, and can ask for a seed (`#seed=…`), so that a class plays under the same luck; and the style sheet hides the rest
   * of the page's content while a run is on. In a lesson none of this holds: an unfinished run is offered again.
   */
  isWhole?: boolean
  /** The brief. On a page of its own it stands above the start already. */
  children?: ComponentChildren
}

/** A negotiation: start, table, result. */
export function NegotiationTable(props: NegotiationTableProps) {
  const { scenario, playbook, hashes, words, lessons = {}, isWhole = false, children } = props
  const speech = useMemo(() => createSpeech(words, null), [words])
  const content = useMemo(() => ({ scenario, playbook, hashes }), [scenario, playbook, hashes])
  const [run, setRun] = useState<NegotiationRun | null>(null)
  const [asked, setAsked] = useState<{ seed?: number; lost?: boolean }>({})

  useResultSoon(run)

  useEffect(() => {
    if (!isWhole) return
    const hash = new URLSearchParams(location.hash.slice(1))
    const id = hash.get('run')
    const seed = Number(hash.get('seed') ?? Number.NaN)
    if (id) goOn(id)
    else if (Number.isInteger(seed) && seed >= 0) setAsked({ seed })
  }, [content])

  function begin(seed?: number): void {
    play(negotiationRuns.begin(content, seed))
  }
  function goOn(id: string): void {
    const found = negotiationRuns.resume(content, id)
    if (found) play(found)
    else setAsked({ lost: true })
  }
  function play(opened: NegotiationRun): void {
    if (isWhole) {
      history.replaceState(history.state, '', `#run=${opened.session.id}`)
      window.scrollTo(0, 0)
    }
    setRun(opened)
  }

  if (run)
    return (
      <TalkScreen key={run.session.id} {...run} isWhole={isWhole} speech={speech} brief={children}>
        <Result run={run} lessons={lessons} again={begin} />
      </TalkScreen>
    )
  return (
    <StartPanel
      scenario={scenario.id}
      speech={speech}
      seed={asked.seed}
      lost={asked.lost ?? false}
      isWhole={isWhole}
      begin={(seed) => afterPaint(() => begin(seed))}
      goOn={(id) => afterPaint(() => goOn(id))}
    >
      {!isWhole && children}
    </StartPanel>
  )
}
