import { useState } from 'preact/hooks'
import { exportProgress } from '../../stores/progress-file.ts'
import { download, fileName } from './download.ts'
import { Icon } from './Icon.tsx'
import type { Speech } from './speech.ts'

/** Writes everything to a file, also what the browser refused to keep. */
export function ExportButton({ speech, isFirst = false }: { speech: Speech; isFirst?: boolean }) {
  const [written, setWritten] = useState<string | null>(null)
  const write = () => {
    const name = fileName('progress')
    download(name, exportProgress())
    setWritten(name)
  }
  return (
    <>
      <button type="button" class={`button ${isFirst ? 'first' : ''}`} onClick={write}>
        <Icon name="down" />
        {speech.say('export')}
      </button>
      <span class="said small" role="status">
        {written !== null && speech.say('exported', { file: written })}
      </span>
    </>
  )
}
