import { useCallback, useEffect, useRef } from 'preact/hooks'
import type { Desk } from '../../sim/territory/desk.ts'
import type { Command } from '../../sim/territory/facts.ts'
import { Board } from './Board.tsx'
import type { Carry } from './carry.ts'
import { useDesk } from './handle.ts'
import { MoveMenu } from './MoveMenu.tsx'
import { useMovedCard } from './moved.ts'
import { Panel } from './Panel.tsx'

/** The working week: the board, and below it what is being worked on. */
export function WorkWeek({ desk }: { desk: Desk }) {
  const { setting, send } = useDesk()
  const board = useRef<HTMLElement>(null)
  const remember = useMovedCard(board, desk)
  const sendCard = useCallback(
    async (deal: string, command: Command) => {
      remember(deal)
      if (!(await send(command))) remember(null)
    },
    [remember, send],
  )
  const move = useCallback(
    (deal: string, stage: number, by: Carry['by']) => {
      const command: Command = { type: 'MoveDeal', deal, to: setting.stages[stage]?.id ?? '' }
      void (by === 'keys' ? sendCard(deal, command) : send(command))
    },
    [sendCard, send, setting],
  )
  const giveUp = useCallback(
    (deal: string, reason: string) => void sendCard(deal, { type: 'Disqualify', deal, reason }),
    [sendCard],
  )
  useEffect(() => document.getElementById('desk-week-title')?.focus(), [])
  return (
    <>
      <Board desk={desk} root={board} move={move} />
      <Panel desk={desk} />
      <MoveMenu desk={desk} move={move} giveUp={giveUp} />
    </>
  )
}
