import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Desk } from '../../sim/territory/desk.ts'
import { AccountFacts, AccountPanel } from './AccountPanel.tsx'
import { AnswerLine } from './AnswerLine.tsx'
import { ClosedPanel } from './ClosedPanel.tsx'
import { Coach } from './Coach.tsx'
import { FunnelPanel } from './FunnelPanel.tsx'
import { type Place, useDesk } from './handle.ts'
import { PHONE, useBackCloses, useMedia } from './hooks.ts'
import { SourcesPanel } from './SourcesPanel.tsx'
import { WeekNews } from './WeekReport.tsx'

/** What lies below the board (on a phone, instead of it). */
export function Panel({ desk }: { desk: Desk }) {
  const { speech, open, takesFocus, $place, $deal } = useDesk()
  const place = useStore($place)
  const chosen = useStore($deal)
  const deal = desk.deals.find((candidate) => candidate.id === chosen)
  const title = useRef<HTMLHeadingElement>(null)
  const escaped = useRef(false)
  useBackCloses(useMedia(PHONE) && place !== 'board', () => open('board'))
  useEffect(() => {
    if (takesFocus()) title.current?.focus({ preventScroll: window.innerHeight > 500 })
    if (escaped.current) document.querySelector<HTMLElement>(`[data-account="${chosen}"]`)?.focus()
    escaped.current = false
  })

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || place === 'board') return
    escaped.current = true
    open('board')
  }

  const heading = place === 'account' && deal ? speech.text(deal.account.name) : speech.say(`desk.place-${place}`)
  return (
    <section class="desk-panel" data-place={place} aria-labelledby="desk-panel-title" onKeyDown={onKeyDown}>
      <PanelTabs desk={desk} place={place} chosen={deal !== undefined} />
      <AnswerLine />
      <div class="desk-panel-head">
        <h2 id="desk-panel-title" ref={title} tabIndex={-1}>
          {heading}
        </h2>
        {place === 'account' && deal && <AccountFacts desk={desk} deal={deal} />}
      </div>
      <Coach desk={desk} />
      <div class="desk-panel-body">
        {place === 'account' && deal && <AccountPanel desk={desk} deal={deal} />}
        {place === 'sources' && <SourcesPanel desk={desk} />}
        {place === 'funnel' && <FunnelPanel desk={desk} />}
        {place === 'closed' && <ClosedPanel desk={desk} />}
        {place === 'report' && <WeekNews />}
        {(place === 'board' || (place === 'account' && !deal)) && (
          <p class="desk-hint">{speech.say('desk.chooseCard')}</p>
        )}
      </div>
    </section>
  )
}

function PanelTabs({ desk, place, chosen }: { desk: Desk; place: Place; chosen: boolean }) {
  const { speech, open } = useDesk()
  const closed = desk.deals.filter((deal) => deal.status !== 'open').length
  const tabs: [Place, string][] = [
    ['board', speech.say('desk.place-board')],
    ['account', speech.say('desk.place-account')],
    ['sources', speech.say('desk.place-sources')],
    ['funnel', speech.say('desk.place-funnel')],
    ['closed', speech.say('desk.closedTab', { n: closed })],
  ]
  if (desk.week > 1) tabs.push(['report', speech.say('desk.place-report')])
  return (
    <nav class="desk-tabs" aria-label={speech.say('desk.panels')}>
      {tabs.map(([id, label]) => (
        <button
          key={id}
          type="button"
          data-to={id}
          aria-current={place === id ? 'page' : undefined}
          hidden={id === 'account' && !chosen}
          onClick={() => open(id)}
        >
          {label}
        </button>
      ))}
    </nav>
  )
}
