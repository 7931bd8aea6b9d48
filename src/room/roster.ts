import type { RoomFact } from './facts.ts'
import type { Host, Room, Seat } from './room.ts'
import { runOf } from './teams.ts'

/** Who is in the room: seats, teams, hosts. */
export function evolveRoster(room: Room, fact: RoomFact): Room {
  switch (fact.type) {
    case 'SeatTaken':
      return seatIn(room, {
        ...newSeat(fact),
        status: 'seated',
        team: fact.team,
        bot: fact.bot,
        present: fact.bot === null,
      })
    case 'SeatAsked':
      return withSeat(room, newSeat(fact))
    case 'SeatAdmitted':
      return seatIn(room, { ...seatOf(room, fact.seat), status: 'seated', team: fact.team })
    case 'SeatReadmitted':
      return seatIn(room, { ...seatOf(room, fact.seat), status: 'seated', team: fact.team })
    case 'SeatRemoved':
      return change(room, fact.seat, { status: 'removed', present: false, bot: null, help: null })
    case 'SeatRenamed':
      return change(room, fact.seat, { name: fact.name })
    case 'SeatLeft':
      return change(room, fact.seat, { present: false })
    case 'SeatReturned':
      return change(room, fact.seat, { present: true, bot: null })
    case 'TimeFactorSet':
      return change(room, fact.seat, { timeFactor: fact.factor })
    case 'HelpAsked':
      return change(room, fact.seat, { help: { at: fact.at, text: fact.text, answer: null } })
    case 'HelpWithdrawn':
      return change(room, fact.seat, { help: null })
    case 'HelpAnswered': {
      const { help } = seatOf(room, fact.seat)
      return change(room, fact.seat, { help: help && { ...help, answer: fact.text } })
    }
    case 'SeatLent':
      return change(room, fact.seat, { bot: fact.policy })
    case 'SeatGivenBack':
      return change(room, fact.seat, { bot: null })
    case 'SpeakerNamed':
      return {
        ...room,
        teams: room.teams.map((team) => (team.id === fact.team ? { ...team, speaker: fact.seat } : team)),
      }
    default:
      return evolveHosts(room, fact)
  }
}

function evolveHosts(room: Room, fact: RoomFact): Room {
  switch (fact.type) {
    case 'CoHostAdded':
      return withHost(room, { id: fact.host, name: fact.name, role: 'co-host', present: false, done: [] })
    case 'CoHostRemoved':
      return { ...room, hosts: new Map([...room.hosts].filter(([id]) => id !== fact.host)) }
    case 'HostHandedOver': {
      const roleOf = (id: string): Host['role'] => (id === fact.to ? 'host' : 'co-host')
      return { ...room, hosts: new Map([...room.hosts].map(([id, host]) => [id, { ...host, role: roleOf(id) }])) }
    }
    case 'HostLeft':
    case 'HostReturned': {
      const host = room.hosts.get(fact.host)
      return host ? withHost(room, { ...host, present: fact.type === 'HostReturned' }) : room
    }
    default:
      return room
  }
}

function newSeat(fact: Extract<RoomFact, { type: 'SeatTaken' | 'SeatAsked' }>): Seat {
  return {
    id: fact.seat,
    name: fact.name,
    locale: fact.locale,
    status: 'waiting',
    present: true,
    team: null,
    timeFactor: 1,
    help: null,
    bot: null,
    joinedBy: fact.id,
    done: [],
  }
}

/** A seat, and the run that it plays in; a run keeps its card for good, so that a readmitted seat finds it again. */
function seatIn(room: Room, seat: Seat): Room {
  const next = withSeat(room, seat)
  const id = runOf(seat)
  if (room.runs.has(id)) return next
  return { ...next, runs: new Map(room.runs).set(id, { id, born: room.orders.length, extra: 0, ended: false }) }
}

function seatOf(room: Room, id: string): Seat {
  const seat = room.seats.get(id)
  if (!seat) throw new TypeError(`the log names a seat that nobody took: ${JSON.stringify(id)}`)
  return seat
}

function change(room: Room, id: string, own: Partial<Seat>): Room {
  return withSeat(room, { ...seatOf(room, id), ...own })
}

function withSeat(room: Room, seat: Seat): Room {
  return { ...room, seats: new Map(room.seats).set(seat.id, seat) }
}

function withHost(room: Room, host: Host): Room {
  return { ...room, hosts: new Map(room.hosts).set(host.id, host) }
}
