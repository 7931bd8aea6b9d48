import { useMemo } from 'preact/hooks'
import type { DialogueScenario } from '../../../schema/scenario/dialogue.ts'
import { Debrief, type DebriefProps } from '../Debrief.tsx'
import type { DebriefKind } from '../kind.ts'
import { dialogueDebrief } from './kind.ts'
import '../../dialogue/gauges.css'
import '../../dialogue/log.css'
import './dialogue-debrief.css'

interface Props extends Omit<DebriefProps, 'kind'> {
  scenario: DialogueScenario
}

/** Looks back on a run of a dialogue. */
export function DialogueDebrief(props: Props) {
  const kind = useMemo(() => dialogueDebrief(props.scenario) as DebriefKind, [props.scenario])
  return <Debrief {...props} kind={kind} />
}
