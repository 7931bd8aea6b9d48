import { useState } from 'preact/hooks'
import type { Desk } from '../../sim/dialogue/view.ts'
import { useTalk } from './handle.ts'
import { talkAsText } from './talk-as-text.ts'

/** The talk to take along: copied as plain text, or printed. */
export function KeepTalk({ desk }: { desk: Desk }) {
  const { setting, speech } = useTalk()
  const [told, setTold] = useState<'copied' | 'copyFailed' | null>(null)
  function copy(): void {
    const text = talkAsText(setting, speech, desk)
    // Without https the browser has no clipboard.
    const done = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))
    done.then(
      () => setTold('copied'),
      () => setTold('copyFailed'),
    )
  }
  return (
    <div class="talk-acts no-print">
      <button type="button" class="talk-button" onClick={copy}>
        {speech.say('dialogue.copy')}
      </button>
      <button type="button" class="talk-button" onClick={() => window.print()}>
        {speech.say('dialogue.print')}
      </button>
      <span role="status">{told && speech.say(`dialogue.${told}`)}</span>
    </div>
  )
}
