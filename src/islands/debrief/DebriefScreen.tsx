import { useStore } from '@nanostores/preact'
import { useCallback, useMemo, useRef, useState } from 'preact/hooks'
import { readGuess } from '../../stores/review/kept.ts'
import { scoreOf } from '../../stores/review/score.ts'
import { dearest, keyMoments, overlaid, summaryOf, weeksOf } from '../../stores/review/timeline.ts'
import { Calibration } from './Calibration.tsx'
import { GuessForm } from './GuessForm.tsx'
import { useDebrief } from './handle.ts'
import { KeyMoments } from './KeyMoments.tsx'
import { Practice } from './Practice.tsx'
import { Result } from './Result.tsx'
import { ReviewProgress } from './ReviewProgress.tsx'
import { RuleToKeep } from './RuleToKeep.tsx'
import { Then } from './Then.tsx'
import { Timeline } from './Timeline.tsx'
import { WhatIf } from './WhatIf.tsx'

/** Judged decisions from which one is picked to begin with: those judged first are where most seemed at stake. */
const SOME = 3

/** The whole debrief, in the order in which one learns most: own view, what was known, decisions, and only then the result. */
export function DebriefScreen() {
  const { kind, found, speech, job } = useDebrief()
  const { phase, opened, review, glance, otherRules } = useStore(job.$state)
  const [guess, setGuess] = useState(() => readGuess(found.run.id))
  const [chosen, setChosen] = useState<number | null>(null)
  const then = useRef<HTMLElement>(null)
  const decisions = review?.decisions ?? []
  const moments = useMemo(() => {
    if (glance) return keyMoments(overlaid(glance, decisions))
    return review && keyMoments(review)
  }, [review, glance])
  const summary = useMemo(() => review && summaryOf(review), [review])
  const score = useMemo(() => review && opened && scoreOf(found, review, opened.goal), [found, review, opened])
  const weeks = useMemo(() => (opened ? weeksOf(opened.choices, decisions) : []), [opened, review])
  const rows = useMemo(() => weeks.flatMap((week) => week.rows), [weeks])
  // Until somebody chooses, the first that seems dear; what is being read must not be swapped under the eyes.
  const suggested = useRef<number | null>(null)
  if (review && (decisions.length >= SOME || phase === 'done')) suggested.current ??= dearest(decisions)
  const step = chosen ?? suggested.current ?? undefined
  const row = rows.find((candidate) => candidate.step === step)

  const look = useCallback((at: number): void => {
    setChosen(at)
    then.current?.scrollIntoView()
    then.current?.querySelector('h2')?.focus({ preventScroll: true })
  }, [])

  if (phase === 'failed') return <p class="notice">{speech.say('debrief.failed')}</p>
  if (opened?.choices.length === 0) return <p class="notice">{speech.say('debrief.nothing')}</p>
  return (
    <div class="debrief">
      {found.pinned && <p class="notice">{speech.say('debrief.pinned')}</p>}
      {otherRules && <p class="notice">{speech.say('debrief.otherRules')}</p>}
      <ReviewProgress />
      <GuessForm guess={guess} setGuess={setGuess} />
      {guess && (
        <>
          <Then section={then} row={row} rows={rows} choose={setChosen} />
          <Timeline weeks={weeks} current={row?.step} look={look} />
          <Result score={score} summary={summary} guess={guess.points} />
          {kind.More && <kind.More />}
          <KeyMoments moments={moments} whole={summary !== null} look={look} />
          <WhatIf choices={opened?.choices ?? []} row={row} choose={setChosen} />
          <RuleToKeep decisions={decisions} done={phase === 'done'} />
          {kind.statesChances && <Calibration />}
          <Practice rows={rows} />
        </>
      )}
    </div>
  )
}
