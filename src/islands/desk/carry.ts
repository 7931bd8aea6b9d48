import { useMemo, useState } from 'preact/hooks'
import type { Desk } from '../../sim/territory/desk.ts'
import { permit } from '../../sim/territory/permit.ts'
import { type DragWatch, useDragWatch } from './drag.ts'
import { type DeskHandle, useDesk } from './handle.ts'
import { accountName, stageName, tellRefusal } from './tell.ts'

/** A card that has been picked up, and the column it is held over (`null` = none). */
export interface Carry {
  readonly deal: string
  readonly to: number | null
  readonly by: 'keys' | 'pointer'
}

export interface CarryControl {
  readonly carry: Carry | null
  /** Keys on a card that has the focus. `true` when the key was used. */
  press(key: string, deal: string): boolean
  cancel(): void
}

/** Moving cards by keyboard (Space, arrows, Space or Escape) and by dragging; both end in the same command. */
export function useCarry(move: (deal: string, stage: number, by: Carry['by']) => void): CarryControl {
  const handle = useDesk()
  const [carry, setCarry] = useState<Carry | null>(null)

  const watch = useMemo<DragWatch>(
    () => ({
      start: (deal) => setCarry({ deal, to: null, by: 'pointer' }),
      over: (to) => setCarry((was) => was && { ...was, to }),
      drop: (deal, stage) => {
        setCarry(null)
        if (stage !== null && stage !== stageOf(handle, deal)) move(deal, stage, 'pointer')
      },
    }),
    [handle, move],
  )
  useDragWatch(watch)

  function hold(deal: string, to: number): void {
    setCarry({ deal, to, by: 'keys' })
    handle.$spoken.set(tellPlace(handle, deal, to))
  }

  function cancel(): void {
    if (carry?.by !== 'keys') return
    setCarry(null)
    handle.$spoken.set(handle.speech.say('desk.carry-cancelled'))
  }

  function drop(deal: string, to: number): void {
    setCarry(null)
    if (to === stageOf(handle, deal)) handle.$spoken.set(handle.speech.say('desk.carry-cancelled'))
    else move(deal, to, 'keys')
  }

  function press(key: string, deal: string): boolean {
    if (!carry) {
      if (key !== ' ' || handle.session.$view.get().phase !== 'work') return false
      hold(deal, stageOf(handle, deal))
      return true
    }
    const at = carry.to ?? 0
    const step = STEPS[key]
    if (step) hold(carry.deal, Math.min(handle.setting.stages.length - 1, Math.max(0, at + step)))
    else if (key === ' ' || key === 'Enter') drop(carry.deal, at)
    else if (key === 'Escape') cancel()
    else return false
    return true
  }

  return { carry, press, cancel }
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

function stageOf(handle: DeskHandle, id: string): number {
  return handle.session.$view.get().deals.find((deal) => deal.id === id)?.stage ?? 0
}

/** "Acme, over Proposal: still missing …" */
function tellPlace({ setting, session, speech }: DeskHandle, deal: string, to: number): string {
  const stage = setting.stages[to]?.id ?? ''
  const params = { account: accountName(setting, speech, deal), stage: stageName(setting, speech, stage) }
  const refusal = whyNotHere(session.$view.get(), setting, deal, to)
  if (!refusal) return speech.say('desk.carry-allowed', params)
  if (refusal.code === 'same-stage') return speech.say('desk.carry-home', params)
  return speech.say('desk.carry-refused', { ...params, reason: tellRefusal(setting, speech, refusal) })
}

export function whyNotHere(desk: Desk, setting: DeskHandle['setting'], deal: string, to: number) {
  return permit(setting, desk, { type: 'MoveDeal', deal, to: setting.stages[to]?.id ?? '' })
}
