import { Debrief, type DebriefProps } from '../Debrief.tsx'
import type { DebriefKind } from '../kind.ts'
import { negotiationDebrief } from './kind.ts'

/** Looks back on a negotiation. */
export function NegotiationDebrief(props: Omit<DebriefProps, 'kind'>) {
  return <Debrief {...props} kind={negotiationDebrief as DebriefKind} />
}
