import { useState } from 'preact/hooks'
import { exportProgress, progressKeys, resetProgress } from '../../stores/progress-file.ts'
import type { StorageState } from '../../stores/vault.ts'
import { Dialog } from './Dialog.tsx'
import { download, fileName } from './download.ts'
import { Icon } from './Icon.tsx'
import { ImportFile } from './ImportFile.tsx'
import { Inventory } from './Inventory.tsx'
import type { Speech } from './speech.ts'

interface Props {
  readonly speech: Speech
  /** Says to everybody what has been done. */
  readonly announce: (text: string) => void
}

/** Takes progress out as a file, in from a file, or away. */
export function YourData({ speech, announce, storage }: Props & { storage: StorageState }) {
  const [isAsking, setAsking] = useState(false)
  const [lastImport, setLastImport] = useState(0)
  return (
    <section class="section" aria-labelledby="data-title" id="data">
      <h2 id="data-title">{speech.say('dataTitle')}</h2>
      <SaveState speech={speech} storage={storage} />
      <p class="soft">{speech.say('savedText')}</p>
      <div class="actions">
        <ExportButton speech={speech} announce={announce} isFirst={storage !== 'ok'} />
        <ImportFile key={lastImport} speech={speech} announce={announce} onDone={() => setLastImport(lastImport + 1)} />
        <button type="button" class="button danger" onClick={() => setAsking(true)}>
          {speech.say('reset')}
        </button>
      </div>
      {isAsking && <ResetDialog speech={speech} announce={announce} onClose={() => setAsking(false)} />}
    </section>
  )
}
