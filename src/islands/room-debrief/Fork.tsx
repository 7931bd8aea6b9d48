import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Command } from '../../sim/territory/facts.ts'
import { WORLDS } from '../../stores/review/job.ts'
import { createPool, spawnWorker } from '../../stores/review/pool.ts'
import { alternativesAt, basesOf } from '../../stores/room-debrief/fork.ts'
import type { OwnedDecision, RoomMoment } from '../../stores/room-debrief/room.ts'
import { Ends } from './Ends.tsx'
import { useRoom } from './handle.ts'
import { useMomentName } from './Moments.tsx'
import { Part } from './Part.tsx'

interface Props {
  moment: RoomMoment | null
  choose: (moment: RoomMoment) => void
}

type Played =
  | { readonly commands: readonly Command[]; readonly ends: readonly number[][] }
  | 'playing'
  | 'failed'
  | null

/** Moments offered to be played forward, the dearest. */
const MOST = 40

/** One moment, and every way in which the room took it, played forward from one position under the same luck. */
export function Fork({ moment, choose }: Props) {
  const { analysis, speech } = useRoom()
  const nameOf = useMomentName()
  const moments = useMemo(
    () => analysis.moments.filter((one) => basesOf(analysis.decisions, one).length > 0).slice(0, MOST),
    [analysis],
  )
  const same = (one: RoomMoment) => one.week === moment?.week && one.subject === moment.subject
  const current = analysis.moments.find(same) ?? moments[0]
  const listed = current && !moments.includes(current) ? [current, ...moments] : moments
  if (!current) {
    return (
      <Part name="fork">
        <p class="soft">{speech.say('live-debrief.wait')}</p>
      </Part>
    )
  }
  return (
    <Part name="fork">
      <p>{speech.say('live-debrief.forkAbout', { n: WORLDS })}</p>
      <div class="debrief-form no-print">
        <label for="fork-moment">
          <span>{speech.say('live-debrief.forkMoment')}</span>
        </label>
        <select
          id="fork-moment"
          value={listed.indexOf(current)}
          onChange={(event) => choose(listed[Number(event.currentTarget.value)] as RoomMoment)}
        >
          {listed.map((one, n) => (
            <option key={`${one.week} ${one.subject}`} value={n}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      </div>
      <Position key={`${current.week} ${current.subject}`} moment={current} />
    </Part>
  )
}

function Position({ moment }: { moment: RoomMoment }) {
  const { room, analysis, speech, nameOf } = useRoom()
  const bases = basesOf(analysis.decisions, moment)
  const [picked, setPicked] = useState<string | null>(null)
  const [played, setPlayed] = useState<Played>(null)
  const close = useRef<() => void>(() => {})
  useEffect(() => () => close.current(), [])
  const keyOf = ({ run, step }: OwnedDecision) => `${run} ${step}`
  const base = bases.find((one) => keyOf(one) === picked) ?? bases[0]
  const run = room.runs.find(({ id }) => id === base?.run)
  if (!base || !run) return <p class="soft">{speech.say('live-debrief.forkNone')}</p>
  const commands = alternativesAt(room.setting, run, base, moment)

  async function play(from: OwnedDecision): Promise<void> {
    const about = room.toReview.find(({ id }) => id === from.run)?.about
    if (!about) return
    setPicked(keyOf(from))
    setPlayed('playing')
    const pool = createPool(about, spawnWorker)
    close.current = pool.close
    try {
      pool.grow(1)
      const ends = await pool.ask('futures', { step: from.step, commands, worlds: WORLDS })
      setPlayed({ commands, ends })
    } catch {
      setPlayed('failed')
    } finally {
      pool.close()
    }
  }

  return (
    <>
      <div class="debrief-form no-print">
        <label for="fork-from">
          <span>{speech.say('live-debrief.forkFrom')}</span>
        </label>
        <select
          id="fork-from"
          value={keyOf(base)}
          disabled={played === 'playing'}
          onChange={(event) => {
            setPicked(event.currentTarget.value)
            setPlayed(null)
          }}
        >
          {bases.map((one, n) => (
            <option key={keyOf(one)} value={keyOf(one)}>
              {speech.say('live-debrief.forkPosition', { run: nameOf(one.run), number: n + 1 })}
            </option>
          ))}
        </select>
        <p class="debrief-acts">
          <button type="button" class="button first" disabled={played === 'playing'} onClick={() => void play(base)}>
            {speech.say('live-debrief.forkPlay', { n: commands.length })}
          </button>
        </p>
      </div>
      <div role="status">
        {played === 'playing' && <p class="soft">{speech.say('live-debrief.forkPlaying')}</p>}
        {played === 'failed' && <p class="notice">{speech.say('debrief.whatIfFailed')}</p>}
      </div>
      {played && typeof played === 'object' && <Ends {...played} chosen={base.command} best={base.best.command} />}
    </>
  )
}
