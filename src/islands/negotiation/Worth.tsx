import type { ComponentChildren } from 'preact'
import type { Offer } from '../../sim/negotiation/facts.ts'
import { ourWorthOf } from '../../sim/negotiation/packages.ts'
import type { Estimate, Table } from '../../sim/negotiation/view.ts'
import { surenessOf, theirWorth } from './estimate.ts'
import { useTable } from './handle.ts'
import { points, tellRange } from './tell.ts'

/** What a package is worth: to us against our limit and our proposal, to them as far as one can tell against their limit. */
export function Worth({ table, offer }: { table: Table; offer: Offer }) {
  return (
    <div class="nego-worths">
      <OurWorth table={table} offer={offer} />
      <TheirWorth table={table} offer={offer} />
    </div>
  )
}

function OurWorth({ table, offer }: { table: Table; offer: Offer }) {
  const { setting, speech } = useTable()
  const worth = ourWorthOf(setting, offer)
  const aim = ourWorthOf(setting, setting.scenario.quote)
  const over = Math.round(worth * 100) - Math.round(table.limit * 100)
  return (
    <div class="nego-scale is-ours" data-short={over < 0 || undefined}>
      <p>
        <b>{speech.say('negotiation.toUs', { points: points(speech, worth) })}</b>{' '}
        {over < 0
          ? speech.say('negotiation.underLimit', { n: speech.number(-over) })
          : speech.say('negotiation.overLimit', { n: speech.number(over) })}
      </p>
      <svg viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
        <rect class="nego-track" x="0" y="3" width="100" height="8" />
        <rect class="nego-fill" x="0" y="3" width={100 * worth} height="8" />
        <Tick at={table.limit} />
        <Tick at={aim} />
      </svg>
      <p class="nego-labels">
        <Label at={table.limit}>{speech.say('negotiation.ourLimit', { points: points(speech, table.limit) })}</Label>
        <Label at={aim}>{speech.say('negotiation.ourAim', { points: points(speech, aim) })}</Label>
      </p>
    </div>
  )
}

function TheirWorth({ table, offer }: { table: Table; offer: Offer }) {
  const { setting, speech } = useTable()
  const worth = theirWorth(setting, table, offer)
  const { theirLimit } = table
  const range = (ends: Ends) => tellRange(speech, points(speech, ends.from), points(speech, ends.to))
  return (
    <div class="nego-scale">
      <p>
        <b>{speech.say('negotiation.toThem', { range: range(endsOf(worth)) })}</b>{' '}
        {speech.say(`negotiation.chance-${chanceOf(worth, theirLimit)}`)}
      </p>
      <svg viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
        <rect class="nego-track" x="0" y="6" width="100" height="2" />
        <Span class="nego-range" ends={endsOf(worth)} y={2} height={10} />
        <rect class="nego-known" x={100 * worth.mean - 0.4} y="1" width="0.8" height="12" />
        <Span class="nego-box" ends={endsOf(theirLimit)} y={1} height={12} />
      </svg>
      <p class="nego-labels">
        <Label at={theirLimit.mean}>
          {speech.say('negotiation.theirLimit', {
            range: range(endsOf(theirLimit)),
            sure: speech.say(`negotiation.sure-${surenessOf(theirLimit)}`),
          })}
        </Label>
      </p>
    </div>
  )
}

interface Ends {
  readonly from: number
  readonly to: number
}

/** One standard deviation to each side, within the scale: two chances in three. */
function endsOf({ mean, sd }: Estimate): Ends {
  return { from: Math.max(0, mean - sd), to: Math.min(1, mean + sd) }
}

interface SpanProps {
  class: string
  ends: Ends
  y: number
  height: number
}

function Span({ class: name, ends, y, height }: SpanProps) {
  const width = Math.max(0.5, 100 * (ends.to - ends.from))
  return (
    <rect class={name} x={100 * ends.from} y={y} width={width} height={height} vector-effect="non-scaling-stroke" />
  )
}

function Tick({ at }: { at: number }) {
  return <rect class="nego-tick" x={Math.min(99.2, 100 * at - 0.4)} y="0" width="0.8" height="14" />
}

/** Under its tick; to the right of the middle it ends there, so that two labels do not meet. */
function Label({ at, children }: { at: number; children: ComponentChildren }) {
  const side = at < 0.25 ? 'start' : at > 0.5 ? 'end' : 'middle'
  return (
    <span data-side={side} style={{ insetInlineStart: `${side === 'start' ? 0 : 100 * at}%` }}>
      {children}
    </span>
  )
}

/** Whether it seems to beat what they do without us: by more than the spread of both, or not to be told. */
function chanceOf(worth: Estimate, limit: Estimate): 'above' | 'open' | 'below' {
  const gap = worth.mean - limit.mean
  const doubt = Math.hypot(worth.sd, limit.sd)
  if (gap > doubt) return 'above'
  return gap < -doubt ? 'below' : 'open'
}
