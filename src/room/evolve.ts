import type { Actor } from './commands.ts'
import type { RoomFact } from './facts.ts'
import { type Card, type Host, type Order, type Room, remember, type Seat } from './room.ts'
import { evolveRoster } from './roster.ts'

/** Folds one fact of the room in. Never refuses, never looks at a clock. */
export function evolveRoom(room: Room, fact: RoomFact): Room {
  return noteDone(evolveCourse(evolveRoster(room, fact), fact), fact.by, fact.id)
}

/** The course of the room: phases, rounds, clock, orders. */
function evolveCourse(room: Room, fact: RoomFact): Room {
  switch (fact.type) {
    case 'RoomLocked':
      return { ...room, locked: true }
    case 'RoomUnlocked':
      return { ...room, locked: false }
    case 'NamesShown':
      return { ...room, revealed: fact.shown }
    case 'BriefingBegan':
      return { ...room, phase: 'briefing' }
    case 'RoundsBegan':
      return { ...room, phase: 'running', round: 1, clock: { began: fact.at, stopped: null, extra: 0 } }
    case 'RoomPaused':
      return { ...room, phase: 'paused', clock: { ...room.clock, stopped: fact.at } }
    case 'RoomResumed':
      return { ...room, phase: 'running', clock: resumed(room, fact.at) }
    case 'TimeExtended':
      return extended(room, fact.ms, fact.runs)
    case 'RoundEnded': {
      const ordered = withOrder(room, { runs: fact.runs, act: { type: 'EndRound', round: fact.round } })
      return fact.runs === null ? nextRound(ordered, fact.at) : ordered
    }
    case 'EventPlayed': {
      const host = fact.by.role === 'host' ? fact.by.host : ''
      return withOrder(room, { runs: fact.runs, act: { type: 'Strike', event: fact.event, host } })
    }
    case 'RunsEnded':
      return withCards(room, (card) => (fact.runs.includes(card.id) ? { ...card, ended: true } : card))
    case 'DebriefBegan':
    case 'DebriefReopened':
      return { ...room, phase: 'debrief' }
    case 'RoomClosed':
      return { ...room, phase: 'closed' }
    case 'RoomDeleted':
      return tombstone(room)
    default:
      return room
  }
}

function resumed(room: Room, at: number): Room['clock'] {
  const { began, stopped, extra } = room.clock
  return { began: began + (stopped === null ? 0 : at - stopped), stopped: null, extra }
}

function extended(room: Room, ms: number, runs: readonly string[] | null): Room {
  if (runs === null) return { ...room, clock: { ...room.clock, extra: room.clock.extra + ms } }
  return withCards(room, (card) => (runs.includes(card.id) ? { ...card, extra: card.extra + ms } : card))
}

/** The next round, or the debrief after the last. What was added to the time of this one is over with it. */
function nextRound(room: Room, at: number): Room {
  if (room.round >= room.rounds) return { ...room, phase: 'debrief' }
  const pauses = room.options.pace.pauseBetween
  const clock = { began: at, stopped: pauses ? at : null, extra: 0 }
  const fresh = withCards(room, (card) => (card.extra === 0 ? card : { ...card, extra: 0 }))
  return { ...fresh, phase: pauses ? 'paused' : 'running', round: room.round + 1, clock }
}

function withOrder(room: Room, order: Order): Room {
  return { ...room, orders: [...room.orders, order] }
}

function withCards(room: Room, change: (card: Card) => Card): Room {
  return { ...room, runs: new Map([...room.runs].map(([id, card]) => [id, change(card)])) }
}

/** Nothing of anybody is left but the id of whoever deleted it, so that the same command gets the same answer. */
function tombstone(room: Room): Room {
  const hosts = [...room.hosts.values()]
    .filter(({ role }) => role === 'host')
    .map((host): [string, Host] => [host.id, { ...host, name: '', present: false }])
  const bare = { seats: new Map(), runs: new Map(), teams: [], orders: [], revealed: false }
  return {
    ...room,
    ...bare,
    seed: 0,
    options: { ...room.options, guests: [], teams: null },
    phase: 'deleted',
    hosts: new Map(hosts),
  }
}

function noteDone(room: Room, by: Actor, id: string): Room {
  if (by.role === 'seat') return { ...room, seats: noted<Seat>(room.seats, by.seat, id) }
  return by.role === 'host' ? { ...room, hosts: noted<Host>(room.hosts, by.host, id) } : room
}

/** Several facts of one command are remembered once. */
function noted<T extends { readonly done: readonly string[] }>(
  people: ReadonlyMap<string, T>,
  who: string,
  id: string,
): ReadonlyMap<string, T> {
  const found = people.get(who)
  if (!found || found.done.at(-1) === id) return people
  return new Map(people).set(who, { ...found, done: remember(found.done, id) })
}
