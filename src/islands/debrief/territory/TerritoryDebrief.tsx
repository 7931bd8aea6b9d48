import { Debrief, type DebriefProps } from '../Debrief.tsx'
import type { DebriefKind } from '../kind.ts'
import { territoryDebrief } from './kind.ts'

/** Looks back on a run of a territory. */
export function TerritoryDebrief(props: Omit<DebriefProps, 'kind'>) {
  return <Debrief {...props} kind={territoryDebrief as DebriefKind} />
}
