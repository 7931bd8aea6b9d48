import { isDeepStrictEqual } from 'node:util'
import type { RoomFact, RunFact } from '../../src/room/facts.ts'
import type { FactLog } from '../../src/server/log/fact-log.ts'
import type { Fact } from '../../src/sim/territory/facts.ts'
import type { Setting } from '../../src/sim/territory/setting.ts'
import { territory } from '../../src/sim/territory/territory.ts'
import type { Player } from '../live/player.ts'

/** What the log of a room holds, read after all is over. */
interface Record {
  /** How many facts bear each command id. */
  readonly ids: ReadonlyMap<string, number>
  /** Facts of each run by its id. */
  readonly runs: ReadonlyMap<string, readonly RunFact[]>
}

export async function recordOf(log: FactLog, room: string): Promise<Record> {
  const ids = new Map<string, number>()
  const runs = new Map<string, RunFact[]>()
  for (let position = 0; ; ) {
    const entries = await log.since(room, position)
    if (entries.length === 0) return { ids, runs }
    for (const { stream, facts } of entries) {
      for (const fact of facts as readonly (RoomFact | RunFact)[]) {
        if ('id' in fact) ids.set(fact.id, (ids.get(fact.id) ?? 0) + 1)
      }
      if (stream !== 'room') runs.set(runOf(stream), [...(runs.get(runOf(stream)) ?? []), ...(facts as RunFact[])])
    }
    position = entries.at(-1)?.position ?? position
  }
}

const runOf = (stream: string): string => stream.replace(/^.*[/:]/, '')

/** What went wrong for a player, in words; empty if nothing did. */
export function faultsOf(setting: Setting, record: Record, player: Player): string[] {
  const { seat } = player.entry
  const lost = player.acknowledged.filter((id) => !record.ids.has(id))
  const twice = player.acknowledged.filter((id) => (record.ids.get(id) ?? 0) > 1)
  return [
    ...(lost.length > 0 ? [`${seat}: ${lost.length} acknowledged commands are lost, such as ${lost[0]}`] : []),
    ...(twice.length > 0 ? [`${seat}: ${twice.length} commands were done twice, such as ${twice[0]}`] : []),
    ...(player.refused.length > 0 ? [`${seat}: refused with ${[...new Set(player.refused)].join(', ')}`] : []),
    ...(isDeepStrictEqual(player.view(), viewIn(setting, record.runs.get(seat) ?? []))
      ? []
      : [`${seat}: what the client shows at turn ${player.turn()} is not what the log holds`]),
  ]
}

function viewIn(setting: Setting, facts: readonly RunFact[]): unknown {
  const own = facts.flatMap((fact) => (fact.type === 'Proposed' ? [] : (fact.facts as Fact[])))
  return territory.view(own.reduce(territory.evolve, territory.start(setting, 1)))
}
