import { keyOf } from './key.ts'
import type { Room, Seat, Team } from './room.ts'

/** Questions about seats and teams that several rules ask. */

/** Members who hold a seat, longest there first. */
export function membersOf(room: Room, team: string): Seat[] {
  return [...room.seats.values()].filter((seat) => seat.team === team && seat.status === 'seated')
}

/** Id of the run that a seat plays in. */
export function runOf(seat: Seat): string {
  return seat.team ?? seat.id
}

/** Seats that play in a run. */
export function playersOf(room: Room, run: string): Seat[] {
  const own = room.seats.get(run)
  if (own && own.team === null) return own.status === 'seated' ? [own] : []
  return membersOf(room, run)
}

/** The team with the fewest members, the first of equals; `null` in a room without teams. */
export function teamForNext(room: Room): string | null {
  const sizes = new Map(room.teams.map(({ id }) => [id, 0]))
  for (const { team, status } of room.seats.values()) {
    if (team !== null && status === 'seated') sizes.set(team, (sizes.get(team) ?? 0) + 1)
  }
  let found: string | null = null
  for (const [id, size] of sizes) if (found === null || size < (sizes.get(found) ?? 0)) found = id
  return found
}

/** Who has a say: members who are there themselves. */
export function voters(room: Room, team: string): Seat[] {
  return membersOf(room, team).filter((seat) => seat.present && seat.bot === null)
}

/** The seat named by the host while its person is there, else whoever of those present has sat there longest. */
export function speakerOf(room: Room, team: Team): string | null {
  const there = voters(room, team.id)
  return (there.find((seat) => seat.id === team.speaker) ?? there[0])?.id ?? null
}

/**
 * The command that more than half of the members who are there have proposed, and who proposed it last; `null` while
 * there is none. Who proposes is there, whatever the line says. Where the speaker decides, nothing is agreed this way.
 */
export function agreed(
  room: Room,
  team: string,
  proposals: ReadonlyMap<string, unknown>,
): { readonly seat: string; readonly command: unknown } | null {
  if (room.options.teams?.decides !== 'majority') return null
  const members = membersOf(room, team).filter((seat) => seat.bot === null)
  const there = members.filter((seat) => seat.present || proposals.has(seat.id))
  const ballots = [...proposals].filter(([seat]) => there.some(({ id }) => id === seat))
  const counts = new Map<string, number>()
  for (const [, command] of ballots) counts.set(keyOf(command), (counts.get(keyOf(command)) ?? 0) + 1)
  const won = ballots.findLast(([, command]) => 2 * (counts.get(keyOf(command)) ?? 0) > there.length)
  return won ? { seat: won[0], command: won[1] } : null
}
