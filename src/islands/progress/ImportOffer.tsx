import { newerKeys, type ProgressFile } from '../../stores/progress-file.ts'
import { Dialog } from './Dialog.tsx'
import { Inventory } from './Inventory.tsx'
import type { Speech } from './speech.ts'

interface Props {
  readonly speech: Speech
  readonly name: string
  readonly file: ProgressFile
  readonly onTake: () => void
  readonly onClose: () => void
}

/** Says what a file would bring before anything is taken from it. */
export function ImportOffer({ speech, name, file, onTake, onClose }: Props) {
  const wanted = newerKeys(file.items)
  const kept = Object.keys(file.items).length - wanted.length
  const hasNews = wanted.length > 0
  return (
    <Dialog title={speech.say('importTitle', { file: name })} onClose={onClose}>
      {file.at !== undefined && <p class="small soft">{speech.say('importFrom', { date: speech.date(file.at) })}</p>}
      <p>{speech.say(hasNews ? 'importTakes' : 'importNothing')}</p>
      {hasNews && <Inventory speech={speech} keys={wanted} />}
      {hasNews && kept > 0 && <p>{speech.say('importKeeps', { n: kept })}</p>}
      {file.damaged > 0 && <p>{speech.say('importDamaged', { n: file.damaged })}</p>}
      <div class="actions answers">
        <button type="button" class="button" onClick={onClose}>
          {speech.say(hasNews ? 'cancel' : 'close')}
        </button>
        {hasNews && (
          <button type="button" class="button first" onClick={onTake}>
            {speech.say('importNow')}
          </button>
        )}
      </div>
    </Dialog>
  )
}
