import { progressKeys, resetProgress } from '../../stores/progress-file.ts'
import { Dialog } from './Dialog.tsx'
import { ExportButton } from './ExportButton.tsx'
import { Inventory } from './Inventory.tsx'
import type { Speech } from './speech.ts'

interface Props {
  readonly speech: Speech
  readonly onClose: () => void
  readonly onReset: () => void
}

/** Asks before everything is forgotten, says what that is, and offers the export first. */
export function ResetDialog({ speech, onClose, onReset }: Props) {
  const keys = progressKeys()
  const reset = () => {
    resetProgress()
    onReset()
    onClose()
  }
  return (
    <Dialog title={speech.say('resetTitle')} onClose={onClose}>
      <p>{speech.say('resetText')}</p>
      {keys.length > 0 && (
        <>
          <p>{speech.say('resetLoses')}</p>
          <Inventory speech={speech} keys={keys} />
        </>
      )}
      <p>{speech.say('resetOffer')}</p>
      <p class="actions">
        <ExportButton speech={speech} />
      </p>
      <div class="actions answers">
        <button type="button" class="button" onClick={onClose}>
          {speech.say('cancel')}
        </button>
        <button type="button" class="button danger" onClick={reset}>
          {speech.say('resetNow')}
        </button>
      </div>
    </Dialog>
  )
}
