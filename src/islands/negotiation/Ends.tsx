import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import { ourWorthOf } from '../../sim/negotiation/packages.ts'
import type { Table } from '../../sim/negotiation/view.ts'
import { type Asked, useTable } from './handle.ts'
import { points, tellTerms } from './tell.ts'

/** Accept or walk away, each in two steps: neither can be taken back. */
export function Ends({ table }: { table: Table }) {
  const { setting, speech, $asked } = useTable()
  const asked = useStore($asked)
  const accept = useRef<HTMLButtonElement>(null)
  const walk = useRef<HTMLButtonElement>(null)
  const before = useRef<Asked>(null)
  // Backing out returns the focus to where the question came from.
  useEffect(() => {
    if (asked === null && before.current) (before.current === 'accept' ? accept : walk).current?.focus()
    before.current = asked
  }, [asked])
  if (asked) return <Confirm table={table} asked={asked} />
  return (
    <div class="nego-ends-acts">
      <button type="button" ref={accept} class="desk-button" data-end="accept" onClick={() => $asked.set('accept')}>
        {speech.say('negotiation.accept', { points: points(speech, ourWorthOf(setting, table.theirs)) })}
      </button>
      <button type="button" ref={walk} class="desk-button" data-end="walk" onClick={() => $asked.set('walk')}>
        {speech.say('negotiation.walk')}
      </button>
    </div>
  )
}

function Confirm({ table, asked }: { table: Table; asked: 'accept' | 'walk' }) {
  const { setting, speech, name, levels, $asked, send } = useTable()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const worth = ourWorthOf(setting, table.theirs)
  const isShort = asked === 'accept' && worth < table.limit
  return (
    <section
      class="nego-confirm"
      aria-labelledby={`${name}-confirm`}
      onKeyDown={(event) => event.key === 'Escape' && $asked.set(null)}
    >
      <levels.Section id={`${name}-confirm`} ref={heading} tabIndex={-1}>
        {speech.say(`negotiation.confirm-${asked}`)}
      </levels.Section>
      {asked === 'accept' ? (
        <p>
          {speech.join([
            `${tellTerms(setting, speech, table.theirs)}${speech.say('negotiation.stop')}`,
            speech.say(isShort ? 'negotiation.signShort' : 'negotiation.signWorth', {
              points: points(speech, worth),
              limit: points(speech, table.limit),
            }),
          ])}
        </p>
      ) : (
        <p>
          {speech.join([
            speech.say('negotiation.walkMeans', { points: points(speech, table.limit) }),
            speech.text(setting.scenario.alternative),
          ])}
        </p>
      )}
      <div class="desk-acts">
        <button
          type="button"
          class="desk-button desk-main-button"
          data-confirm
          onClick={() => void send({ type: asked === 'accept' ? 'Accept' : 'WalkAway' })}
        >
          {speech.say(`negotiation.yes-${asked}`)}
        </button>
        <button type="button" class="desk-button" onClick={() => $asked.set(null)}>
          {speech.say('negotiation.back')}
        </button>
      </div>
    </section>
  )
}
