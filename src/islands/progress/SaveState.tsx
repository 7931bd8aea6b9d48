import type { StorageState } from '../../stores/vault.ts'
import { ExportButton } from './ExportButton.tsx'
import { Icon } from './Icon.tsx'
import type { Speech } from './speech.ts'

/** Whether what the reader does is kept; if not, why, what is lost, and the way out. */
export function SaveState({ speech, storage }: { speech: Speech; storage: StorageState }) {
  return (
    <div class="save-state" role="status">
      {storage === 'ok' ? (
        <p class="small is-saved">
          <Icon name="check" />
          {speech.say('saved')}
        </p>
      ) : (
        <div class="notice">
          <p class="is-unsaved">
            <Icon name="warn" />
            <b>{speech.say(storage)}</b>
          </p>
          <p>{speech.say(`${storage}Text`)}</p>
          <ExportButton speech={speech} isFirst />
        </div>
      )}
    </div>
  )
}
