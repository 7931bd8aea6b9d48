import { randomUUID } from 'node:crypto'
import { type APIRequestContext, expect } from '@playwright/test'
import { exerciseIn, loadCourse } from '../../src/authoring/course.ts'
import { play } from '../../src/sim/run.ts'
import { reviewable } from '../../src/sim/territory/reviewable.ts'
import { territory } from '../../src/sim/territory/territory.ts'

/** A room played to its end over the wire, with known luck: each person decides as a policy would. */

const SEED = 7
const rooms = '/live/api/rooms'
const post = async (request: APIRequestContext, path: string, body: object, headers: Record<string, string> = {}) => {
  const answer = await request.post(path, { data: { v: 1, id: randomUUID(), ...body }, headers })
  const text = await answer.text()
  expect(answer.ok(), `${path}: ${text}`).toBe(true)
  return JSON.parse(text) as { room: string; seat: string }
}

/** Gives the code of a room whose host is `host`. */
export async function openRoom(host: APIRequestContext, scenario: string): Promise<string> {
  const options = {
    pace: { steps: null, ms: null, pauseBetween: false },
    ...{ teams: null, admission: 'open', guests: [], capacity: 100, latePolicy: 'average' },
  }
  const room = { scenario, seed: SEED, hostName: 'Ada', locale: 'en', options }
  return (await post(host, rooms, room, { 'X-Instructor-Passcode': 'open-the-room' })).room
}

export const join = (person: APIRequestContext, room: string, name: string) =>
  post(person, `${rooms}/${room}/join`, { act: { type: 'Join', name, locale: 'en' } })

export const act = (host: APIRequestContext, room: string, doing: object) =>
  post(host, `${rooms}/${room}/host`, { act: doing })

/** Plays a seat's run as the policy would, to its end or for so many turns. */
export async function playAs(
  person: APIRequestContext,
  room: string,
  scenarioId: string,
  policy: string,
  turns = Number.POSITIVE_INFINITY,
): Promise<void> {
  const { scenario, playbook } = exerciseIn(loadCourse(), 'territory', scenarioId)
  const setting = territory.prepare(scenario, playbook)
  const played = reviewable.turns(setting, SEED, play(territory, setting, policy, SEED))
  for (const [turn, { command }] of played.slice(0, turns).entries()) {
    await post(person, `${rooms}/${room}/seat`, { act: { type: 'Play', turn, command } })
  }
}
