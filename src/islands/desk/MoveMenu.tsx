import { useStore } from '@nanostores/preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Desk } from '../../sim/territory/desk.ts'
import { type Carry, whyNotHere } from './carry.ts'
import { useDesk } from './handle.ts'
import { accountName, tellRefusal } from './tell.ts'

interface Props {
  desk: Desk
  move: (deal: string, stage: number, by: Carry['by']) => void
  giveUp: (deal: string, reason: string) => void
}

/** "Move to…": every stage with the reason if it is refused, and the ways of giving the deal up. */
export function MoveMenu({ desk, move, giveUp }: Props) {
  const { setting, speech, $menu } = useDesk()
  const target = useStore($menu)
  const menu = useRef<HTMLDivElement>(null)
  const [reasons, showReasons] = useState(false)
  useEffect(() => {
    showReasons(false)
    if (target && menu.current) openAt(menu.current, target.anchor)
  }, [target])
  useEffect(() => focusFirst(menu.current), [reasons])

  if (!target) return null
  const { deal } = target
  const choose = (act: () => void) => {
    menu.current?.hidePopover()
    act()
  }

  return (
    <div
      ref={menu}
      popover="auto"
      role="menu"
      class="desk-menu"
      aria-label={speech.say('desk.moveAccount', { account: accountName(setting, speech, deal) })}
      onToggle={(event) => event.newState === 'closed' && $menu.set(null)}
      onKeyDown={stepMenu}
    >
      {reasons
        ? setting.playbook.reasons.map((reason) => (
            <button key={reason.id} type="button" role="menuitem" onClick={() => choose(() => giveUp(deal, reason.id))}>
              {speech.text(reason.name)}
            </button>
          ))
        : setting.stages.map((stage, s) => {
            const refusal = whyNotHere(desk, setting, deal, s)
            return (
              <button
                key={stage.id}
                type="button"
                role="menuitem"
                data-stage={s + 1}
                aria-disabled={refusal !== null}
                onClick={() => choose(() => move(deal, s, 'keys'))}
              >
                {speech.text(stage.name)}
                {refusal && <small>{tellRefusal(setting, speech, refusal)}</small>}
              </button>
            )
          })}
      {!reasons && (
        <button type="button" role="menuitem" class="desk-menu-last" onClick={() => showReasons(true)}>
          {speech.say('desk.giveUp')}
        </button>
      )}
    </div>
  )
}

/** Shows the menu beside its button, inside the window. On a phone the style sheet lays it along the bottom. */
function openAt(menu: HTMLElement, anchor: HTMLElement): void {
  menu.showPopover()
  const from = anchor.getBoundingClientRect()
  const { width, height } = menu.getBoundingClientRect()
  menu.style.left = `${Math.max(8, Math.min(from.left, window.innerWidth - width - 8))}px`
  menu.style.top = `${Math.max(8, Math.min(from.bottom + 4, window.innerHeight - height - 8))}px`
  focusFirst(menu)
}

function focusFirst(menu: HTMLElement | null): void {
  menu?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
}

function stepMenu(event: KeyboardEvent): void {
  const items = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=menuitem]')]
  const at = items.indexOf(document.activeElement as HTMLElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  items.at(to % items.length)?.focus()
}
