import { useState } from 'preact/hooks'
import { ExportButton } from './ExportButton.tsx'
import { ImportFile } from './ImportFile.tsx'
import { ResetDialog } from './ResetDialog.tsx'
import type { Speech } from './speech.ts'

/** Takes progress out as a file, in from a file, or away. */
export function YourData({ speech }: { speech: Speech }) {
  const [isAsking, setAsking] = useState(false)
  const [wasReset, setReset] = useState(false)
  return (
    <section class="section" aria-labelledby="data-title" id="data">
      <h2 id="data-title">{speech.say('dataTitle')}</h2>
      <p>{speech.say('savedText')}</p>
      <div class="actions">
        <ExportButton speech={speech} />
        <ImportFile speech={speech} />
        <button type="button" class="button danger" onClick={() => setAsking(true)}>
          {speech.say('reset')}
        </button>
      </div>
      <p class="said small" role="status">
        {wasReset && speech.say('resetDone')}
      </p>
      {isAsking && <ResetDialog speech={speech} onClose={() => setAsking(false)} onReset={() => setReset(true)} />}
    </section>
  )
}
