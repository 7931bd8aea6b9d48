import { useStore } from '@nanostores/preact'
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Setting } from '../../sim/negotiation/setting.ts'
import type { Table } from '../../sim/negotiation/view.ts'
import { Icon } from '../desk/Icon.tsx'
import type { Speech } from '../desk/speech.ts'
import { Ends } from './Ends.tsx'
import { createHandle, HandleProvider, type NegotiationSession, type Place, useTable } from './handle.ts'
import { OfferBuilder } from './OfferBuilder.tsx'
import { Questions } from './Questions.tsx'
import { Notices } from './Saved.tsx'
import { Talk } from './Talk.tsx'
import { TalkBar } from './TalkBar.tsx'
import { Worth } from './Worth.tsx'

interface Props {
  session: NegotiationSession
  setting: Setting
  /** The course has changed since the run began. */
  pinned: boolean
  /** The page is the negotiation's alone; in a lesson it is a part of the text. */
  isWhole: boolean
  speech: Speech
  /** What was told before the start, to be read again. */
  brief: ComponentChildren
  /** What follows the end of the talk. */
  children: ComponentChildren
}

/** A negotiation on screen, from the first word to its end. */
export function TalkScreen({ session, setting, pinned, isWhole, speech, brief, children }: Props) {
  const handle = useMemo(() => createHandle(setting, session, speech, isWhole), [setting, session, speech, isWhole])
  useEffect(() => () => session.close(), [session])
  const table = useStore(session.$view)
  const place = useStore(handle.$place)
  const isOver = table.phase === 'finished'
  return (
    <HandleProvider value={handle}>
      <div class={isWhole ? 'nego desk-run' : 'nego'} data-phase={table.phase} data-place={place}>
        <Said />
        <Notices />
        {pinned && <p class="desk-notice">{speech.say('negotiation.pinned')}</p>}
        {isOver ? children : <AtTable table={table} brief={brief} />}
      </div>
    </HandleProvider>
  )
}

/** The one live region: what the other side said and did, or why it cannot be done, each time once. */
function Said() {
  const { $said } = useTable()
  const { n, text } = useStore($said)
  return (
    <div class="visually-hidden" role="status">
      {text && <p key={n}>{text}</p>}
    </div>
  )
}

function AtTable({ table, brief }: { table: Table; brief: ComponentChildren }) {
  const { name, $said } = useTable()
  const { n } = useStore($said)
  // Where what was pressed is gone from sight, the focus goes to the round.
  useEffect(() => {
    if (n === 0) return
    const focused = document.activeElement
    const isSeen = focused && focused !== document.body && focused.isConnected && focused.checkVisibility()
    if (!isSeen) document.getElementById(`${name}-title`)?.focus()
  }, [n])
  return (
    <div class="nego-table-top">
      <TalkBar table={table} />
      <Places table={table} />
      <Refusal />
      <div class="nego-columns">
        <div class="nego-side">
          <Talk table={table} />
          <Brief>{brief}</Brief>
          <Ends table={table} />
          {table.phase === 'talk' && <Questions table={table} />}
        </div>
        {table.phase === 'talk' ? <OfferBuilder table={table} /> : <LastWord table={table} />}
      </div>
    </div>
  )
}

/** The brief, and what we do without a deal. */
function Brief({ children }: { children: ComponentChildren }) {
  const { setting, speech } = useTable()
  const { buyer, alternative } = setting.scenario
  return (
    <details class="nego-brief desk-more">
      <summary>{speech.say('negotiation.brief')}</summary>
      {children}
      <p>
        <b>{speech.say('negotiation.withoutDeal')}</b> {speech.text(alternative)}
      </p>
      <p>
        <b>{speech.say('negotiation.across')}</b>{' '}
        {speech.say('negotiation.person', {
          name: speech.text(buyer.name),
          title: speech.text(buyer.title),
          company: speech.text(buyer.company),
        })}
      </p>
    </details>
  )
}

const HEADINGS: Readonly<Record<Place, string>> = { talk: 'talk', offer: 'builder', ask: 'questions' }

/** Where there is room for one thing only: what is before the eyes. */
function Places({ table }: { table: Table }) {
  const { speech, name, $place } = useTable()
  const place = useStore($place)
  const pressed = useRef(false)
  // The place is there only when it is drawn.
  useEffect(() => {
    if (pressed.current) document.getElementById(`${name}-${HEADINGS[place]}`)?.focus()
    pressed.current = false
  }, [place])
  if (table.phase !== 'talk') return null
  function go(to: Place): void {
    pressed.current = to !== place
    $place.set(to)
  }
  return (
    <nav class="nego-places" aria-label={speech.say('negotiation.places')}>
      {(['talk', 'ask', 'offer'] as const).map((one) => (
        <button
          key={one}
          type="button"
          data-to={one}
          aria-current={place === one ? 'page' : undefined}
          onClick={() => go(one)}
        >
          {speech.say(`negotiation.place-${one}`)}
        </button>
      ))}
    </nav>
  )
}

function Refusal() {
  const { speech, $refused } = useTable()
  const refused = useStore($refused)
  if (!refused) return null
  return (
    <div class="nego-refused">
      <p>
        <Icon name="warn" /> {refused.text}{' '}
        {refused.lesson && (
          <a href={speech.lesson(refused.lesson)} target="_blank" rel="noopener">
            {speech.say('negotiation.readLesson')}
          </a>
        )}
      </p>
      <button
        type="button"
        class="desk-plain"
        aria-label={speech.say('negotiation.dismiss')}
        onClick={() => $refused.set(null)}
      >
        <Icon name="close" />
      </button>
    </div>
  )
}

/** No time is left: their last offer can be taken or left. */
function LastWord({ table }: { table: Table }) {
  const { speech, name, levels } = useTable()
  return (
    <section class="nego-last" aria-labelledby={`${name}-last`}>
      <levels.Section id={`${name}-last`}>{speech.say('negotiation.lastWord')}</levels.Section>
      <p>{speech.say('negotiation.lastWordAbout')}</p>
      <Worth table={table} offer={table.theirs} />
    </section>
  )
}
