import { useStore } from '@nanostores/preact'
import { Icon } from '../desk/Icon.tsx'
import { useTable } from './handle.ts'

/** Whether every move is on disk. */
export function Saved() {
  const { session, speech } = useTable()
  const saved = useStore(session.$saved)
  return (
    <span class="desk-saved" data-saved={saved}>
      <Icon name={saved === 'unsaved' ? 'warn' : 'check'} /> {speech.say(`negotiation.${saved}`)}
    </span>
  )
}

/** What stands between the player and the run, and the way out: the run as a file. */
export function Notices() {
  const { session, speech } = useTable()
  const notice = useStore(session.$notice)
  return (
    <div role="alert" class="desk-notice" hidden={!notice}>
      {notice && (
        <>
          <p>
            <Icon name="warn" /> {speech.say(`negotiation.notice-${notice.code}`)}
          </p>
          {notice.code !== 'moved-elsewhere' && <ExportButton />}
        </>
      )}
    </div>
  )
}

export function ExportButton() {
  const { session, setting, speech } = useTable()
  function download(): void {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([session.exportLog()], { type: 'application/jsonl' }))
    link.download = `${setting.scenario.id}-${session.id.slice(0, 6)}.jsonl`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 1000)
  }
  return (
    <button type="button" class="desk-button" onClick={download}>
      <Icon name="down" /> {speech.say('negotiation.exportRun')}
    </button>
  )
}
