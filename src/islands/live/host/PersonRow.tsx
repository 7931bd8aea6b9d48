import { useState } from 'preact/hooks'
import type { Command } from '../../../sim/territory/facts.ts'
import type { HostView, RunRow } from '../../../stores/live/host.ts'
import { tellPlay } from '../tell-play.ts'
import { type HostDesk, useHost } from './context.ts'
import { PersonDialog } from './PersonDialog.tsx'
import { type Row, signsOf } from './rows.ts'

/** One person: there or not, where, what was done last, what came out, what is worth a look. */
export function PersonRow({ row, view }: { row: Row; view: HostView }) {
  const host = useHost()
  const [open, setOpen] = useState(false)
  const { desk, speech, say } = host
  const { seat, run } = row
  const team = view.teams.find(({ id }) => id === seat.team)
  return (
    <tr data-status={seat.status}>
      <th scope="row">
        <span class="live-presence" data-present={seat.present}>
          <i aria-hidden="true" />
          <span class="visually-hidden">{say(seat.present ? 'present' : 'away')}: </span>
        </span>
        {seat.name}
        <small>
          {team && ` ${say('inTeam', { name: team.name })}`}
          {team?.speaker === seat.seat && ` · ${say('speaker')}`}
          {seat.bot !== null && ` · ${say('bot', { policy: say(`policy-${seat.bot}`) })}`}
          {seat.timeFactor !== 1 && ` · ${say('factor', { n: seat.timeFactor })}`}
        </small>
      </th>
      <td data-label={say('where')}>{seat.status === 'seated' ? whereOf(host, run) : say(`status-${seat.status}`)}</td>
      <td data-label={say('last')}>{run ? lastOf(host, run) : '–'}</td>
      <td data-label={say('result')} class="figures">
        {run ? desk.money(run.result) : '–'}
      </td>
      <td data-label={say('signs')}>
        {signsOf(row)
          .map((code) => speech.say(`alert.row-${code}`))
          .join(' · ')}
      </td>
      <td>
        <button
          type="button"
          class="button"
          aria-label={say('actsFor', { name: seat.name })}
          onClick={() => setOpen(true)}
        >
          {say('acts')}
        </button>
        {open && <PersonDialog row={row} view={view} close={() => setOpen(false)} />}
      </td>
    </tr>
  )
}

function whereOf({ say }: HostDesk, run: RunRow | null): string {
  if (!run) return say('notBegun')
  const week = run.step > run.steps ? say('finished') : say('week', { n: run.step, all: run.steps })
  if (run.step > run.steps) return week
  return run.ended ? `${week} · ${say('ended')}` : run.waits ? `${week} · ${say('roundDone')}` : week
}

function lastOf({ desk, setting, say }: HostDesk, { last }: RunRow): string {
  if (!last) return '–'
  if (last.how === 'pushed') return say('pushed')
  if (last.how === 'host') return say('byHost')
  if (last.command === null) return '–'
  const what = tellPlay(setting, desk, last.command as Command)
  return last.how === 'person' || last.how === 'team' ? what : say('byBot', { what })
}
