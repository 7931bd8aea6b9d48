import { useState } from 'preact/hooks'
import type { LiveSpeech } from './live-speech.ts'

/** A link or key that is to be shared: shown whole, selected by a press, copied by a button where the browser may. */
export function CopyLine({ text, label, speech }: { text: string; label: string; speech: LiveSpeech }) {
  const [copied, setCopied] = useState(false)
  // Without https the browser has no clipboard; the text can still be selected.
  const may = typeof navigator !== 'undefined' && navigator.clipboard !== undefined
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true))
  return (
    <div class="live-copy">
      <input readOnly value={text} aria-label={label} onFocus={(event) => event.currentTarget.select()} />
      {may && (
        <button type="button" class="button" onClick={copy}>
          {speech.say(copied ? 'live.copied' : 'live.copy')}
        </button>
      )}
      <span class="visually-hidden" role="status">
        {copied && speech.say('live.copied')}
      </span>
    </div>
  )
}
