import { useEffect, useState } from 'preact/hooks'
import { WORLDS } from '../../stores/review/job.ts'
import type { OpenChoice } from '../../stores/review/reviewer.ts'
import { memo } from '../desk/memo.tsx'
import { FuturesChart } from './FuturesChart.tsx'
import { useDebrief } from './handle.ts'

interface Props {
  choices: readonly OpenChoice[]
  row: OpenChoice | undefined
  choose: (step: number) => void
}

type Played = { readonly mine: number[]; readonly other: number[] } | 'playing' | 'failed' | null

/** Any decision taken otherwise, and where both ways lead. */
export const WhatIf = memo(function WhatIf({ choices, row, choose }: Props) {
  const { tell, speech, job } = useDebrief()
  const others = (row?.options ?? []).filter((option) => option !== row?.command && !same(option, row?.command))
  const [pick, setPick] = useState(0)
  const [played, setPlayed] = useState<Played>(null)
  useEffect(() => {
    setPick(0)
    setPlayed(null)
  }, [row?.step])

  async function play(): Promise<void> {
    const other = others[pick]
    if (!row || !other) return
    setPlayed('playing')
    try {
      const [mine = [], theirs = []] = await job.futures(row.step, [row.command, other])
      setPlayed({ mine, other: theirs })
    } catch {
      setPlayed('failed')
    }
  }

  return (
    <section class="section" aria-labelledby="debrief-whatif">
      <h2 id="debrief-whatif">{speech.say('debrief.whatIfTitle')}</h2>
      <p>{speech.say('debrief.whatIfAbout', { n: WORLDS })}</p>
      <div class="debrief-form">
        <label for="debrief-decision">
          <span>{speech.say('debrief.whatIfDecision')}</span>
        </label>
        <select id="debrief-decision" value={row?.step} onChange={(event) => choose(Number(event.currentTarget.value))}>
          {choices.map(({ step, week, command }) => (
            <option key={step} value={step}>
              {speech.say('debrief.decisionName', { week, what: tell(command) })}
            </option>
          ))}
        </select>
        <fieldset>
          <legend>{speech.say('debrief.whatIfOther')}</legend>
          {others.map((option, n) => (
            <label key={tell(option)} class="debrief-option">
              <input
                type="radio"
                name="debrief-other"
                checked={n === pick}
                onChange={() => {
                  setPick(n)
                  setPlayed(null)
                }}
              />
              {tell(option)}
            </label>
          ))}
        </fieldset>
        <button type="button" class="button first" disabled={!row || played === 'playing'} onClick={play}>
          {speech.say('debrief.whatIfPlay')}
        </button>
      </div>
      <div role="status">
        {played === 'playing' && <p class="soft">{speech.say('debrief.whatIfPlaying')}</p>}
        {played === 'failed' && <p class="notice">{speech.say('debrief.whatIfFailed')}</p>}
      </div>
      {played && typeof played === 'object' && <FuturesChart mine={played.mine} other={played.other} />}
    </section>
  )
})

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
