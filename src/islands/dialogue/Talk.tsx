import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Desk } from '../../sim/dialogue/view.ts'
import { prefersStill } from '../desk/hooks.ts'
import { Ended } from './Ended.tsx'
import { Gauges } from './Gauges.tsx'
import { Heading } from './Heading.tsx'
import { useTalk } from './handle.ts'
import { Log } from './Log.tsx'
import { Notes } from './Notes.tsx'
import { Saved } from './Saved.tsx'
import { Say } from './Say.tsx'

/** The talk while it goes on: where it stands, what was said, what is known, and what can be said. */
export function Talk({ desk, finish }: { desk: Desk; finish: () => void }) {
  const { setting, speech, place, kept } = useTalk()
  const log = useRef<HTMLElement>(null)
  useLayoutEffect(() => showStep(log.current, desk.step), [desk.step])
  return (
    <div class="talk-frame">
      <div class="talk-top">
        <header class="talk-head">
          <div class="talk-title">
            {place !== 'lesson' && <Heading level={1}>{speech.text(setting.scenario.title)}</Heading>}
            {kept && <Saved session={kept} />}
          </div>
          <Gauges desk={desk} />
        </header>
        <Notes desk={desk} />
      </div>
      <div class="talk-main">
        <section
          class="talk-log"
          ref={log}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: where it scrolls, the keys must reach it.
          tabIndex={0}
          aria-label={speech.say(setting.scenario.form === 'mail' ? 'dialogue.log-mail' : 'dialogue.log')}
        >
          <Log entries={desk.transcript} />
        </section>
        {desk.ended ? <Ended ended={desk.ended} finish={finish} /> : <Say key={desk.beat} desk={desk} />}
      </div>
    </div>
  )
}

/**
 * Brings what was said last to where it can be read. In a log that scrolls: its end, unless more was heard than fits. On
 * a page that scrolls: one's own line and the answer below it, or, after a long letter, the answer alone.
 */
function showStep(log: HTMLElement | null, step: number): void {
  if (!log || step === 0) return
  const behavior = prefersStill() ? 'instant' : 'smooth'
  const [own, heard = own] = [...log.querySelectorAll<HTMLElement>(`[data-step="${step}"]`)]
  if (!own || !heard) return
  if (getComputedStyle(log).overflowY === 'auto') {
    const end = log.scrollHeight - log.clientHeight
    log.scrollTo({ top: Math.min(end, heard.offsetTop - log.offsetTop), behavior })
  } else {
    const first = own.offsetHeight < window.innerHeight / 3 ? own : heard
    first.scrollIntoView({ block: 'start', behavior })
  }
}
