import { describe, expect, test } from 'vitest'
import { by, HOST, type LiveRoom, started } from '../../../room/testing/live-room.ts'
import { hostView } from '../../../room/view/host.ts'
import type { HostView } from '../../../stores/live/host.ts'
import { type Choice, rowsOf, signsOf } from './rows.ts'

const ALL: Choice = { filter: 'all', sort: 'name', find: '', alert: null }
const viewOf = (live: LiveRoom) => hostView(live.room, live.runs) as HostView
const names = (live: LiveRoom, choice: Partial<Choice>) =>
  rowsOf(viewOf(live), { ...ALL, ...choice }).map(({ seat }) => seat.name)

function classroom(): LiveRoom {
  const live = started({}, ['cy', 'ann', 'bo'])
  live.act(by('bo'), { type: 'AskHelp', text: 'How?' })
  live.act(by('ann'), { type: 'Leave' })
  live.act(HOST, { type: 'Remove', seat: 'cy' })
  live.join('dee')
  live.play('dee', live.exercise.choose(live.run('dee').state, 'silent', 0))
  return live
}

describe('the rows that a host wants', () => {
  test('by who is there, who asks, who was removed', () => {
    const live = classroom()
    expect(names(live, {})).toEqual(['ann', 'bo', 'dee'])
    expect(names(live, { filter: 'here' })).toEqual(['bo', 'dee'])
    expect(names(live, { filter: 'away' })).toEqual(['ann'])
    expect(names(live, { filter: 'help' })).toEqual(['bo'])
    expect(names(live, { filter: 'removed' })).toEqual(['cy'])
    expect(names(live, { filter: 'waiting' })).toEqual([])
  })

  test('by a part of the name, in any case, and by what is worth a look', () => {
    const live = classroom()
    expect(names(live, { find: 'AN' })).toEqual(['ann'])
    expect(names(live, { alert: 'asks-for-help' })).toEqual(['bo'])
  })

  test('who asks for help comes first when sorted by signs', () => {
    expect(names(classroom(), { sort: 'signs' })[0]).toBe('bo')
    expect(rowsOf(viewOf(classroom()), ALL).map(signsOf)[0]).toContain('away')
  })
})
