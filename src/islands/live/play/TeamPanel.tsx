import { useStore } from '@nanostores/preact'
import type { Command } from '../../../sim/territory/facts.ts'
import type { Setting } from '../../../sim/territory/setting.ts'
import type { Place } from '../../../stores/live/seat.ts'
import type { Speech } from '../../desk/speech.ts'
import type { LiveSpeech } from '../live-speech.ts'
import { tellPlay } from '../tell-play.ts'
import { ballotsOf } from './ballots.ts'
import type { TerritorySeat } from './SeatScreen.tsx'

interface Props {
  readonly speech: LiveSpeech
  readonly desk: Speech
  readonly setting: Setting
  readonly store: TerritorySeat
  readonly place: Place
}

/** The team at the desk: who is there, who decides, what is proposed and by how many. */
export function TeamPanel({ speech, desk, setting, store, place }: Props) {
  const run = useStore(store.$run)
  const { team, me } = place
  if (!team || !run) return null
  const say = (key: string, params?: Record<string, string | number>) => speech.say(`live-play.${key}`, params)
  const nameOf = (id: string) =>
    id === me.seat ? say('you') : (team.members.find(({ seat }) => seat === id)?.name ?? '')
  const here = team.members.filter(({ present }) => present).length
  const speaks = team.decides === 'speaker' && team.speaker === me.seat
  const rule = team.decides === 'majority' ? 'teamMajority' : speaks ? 'youSpeak' : 'teamSpeaker'
  return (
    <section class="live-team" aria-label={say('team', { name: team.name })}>
      <p>
        <strong>{say('team', { name: team.name })}</strong>{' '}
        {team.members.map(({ seat, present }) => `${nameOf(seat)}${present ? '' : ` (${say('away')})`}`).join(' · ')}{' '}
        <span class="live-soft">{say(rule, { name: nameOf(team.speaker ?? '') })}</span>
      </p>
      {team.proposals.length === 0 && <p class="live-soft">{say('noProposals')}</p>}
      <ul aria-label={say('proposals')} aria-live="polite">
        {ballotsOf(team.proposals).map(({ key, command, seats }) => (
          <li key={key}>
            {say('proposes', {
              names: speech.list(seats.map(nameOf)),
              what: tellPlay(setting, desk, command as Command),
            })}{' '}
            {team.decides === 'majority' && (
              <span class="live-soft">{say('votes', { n: seats.length, all: here })}</span>
            )}
            {!seats.includes(me.seat) && (
              <button type="button" class="button" onClick={() => void run.session.send(command as Command)}>
                {say('agree')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
