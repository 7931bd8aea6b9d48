import { useStore } from '@nanostores/preact'
import type { TerritorySession } from './handle.ts'
import { useDesk } from './handle.ts'
import { Icon } from './Icon.tsx'

/** Whether every decision is on disk. */
export function Saved() {
  const { session, speech } = useDesk()
  const saved = useStore(session.$saved)
  return (
    <span class="desk-saved" data-saved={saved}>
      <Icon name={saved === 'unsaved' ? 'warn' : 'check'} /> {speech.say(`desk.${saved}`)}
    </span>
  )
}

/** What stands between the player and the run, and the way out: the run as a file. */
export function Notices() {
  const { session, speech } = useDesk()
  const notice = useStore(session.$notice)
  return (
    <div role="alert" class="desk-notice" hidden={!notice}>
      {notice && (
        <>
          <p>
            <Icon name="warn" /> {speech.say(`desk.notice-${notice.code}`)}
          </p>
          {notice.code !== 'moved-elsewhere' && <ExportButton />}
        </>
      )}
    </div>
  )
}

export function ExportButton() {
  const { session, setting, speech } = useDesk()
  return (
    <button type="button" class="desk-button" onClick={() => download(session, setting.scenario.id)}>
      <Icon name="down" /> {speech.say('desk.exportRun')}
    </button>
  )
}

function download(session: TerritorySession, scenario: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([session.exportLog()], { type: 'application/jsonl' }))
  link.download = `${scenario}-${session.id.slice(0, 6)}.jsonl`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
