import { useStore } from '@nanostores/preact'
import { type KeptSession, useTalk } from './handle.ts'
import { Icon } from './Icon.tsx'

/** Whether every line is on disk. */
export function Saved({ session }: { session: KeptSession }) {
  const { speech } = useTalk()
  const saved = useStore(session.$saved)
  return (
    <span class="talk-saved" data-saved={saved}>
      <Icon name={saved === 'unsaved' ? 'warn' : 'check'} /> {speech.say(`dialogue.${saved}`)}
    </span>
  )
}

/** What stands between the trainee and the run, and the way out: the run as a file. */
export function Notices({ session }: { session: KeptSession }) {
  const { speech } = useTalk()
  const notice = useStore(session.$notice)
  return (
    <div role="alert" class="talk-notice" hidden={!notice}>
      {notice && (
        <>
          <p>
            <Icon name="warn" /> {speech.say(`dialogue.notice-${notice.code}`)}
          </p>
          {notice.code !== 'moved-elsewhere' && <ExportButton session={session} />}
        </>
      )}
    </div>
  )
}

export function ExportButton({ session }: { session: KeptSession }) {
  const { setting, speech } = useTalk()
  return (
    <button type="button" class="talk-button" onClick={() => download(session, setting.scenario.id)}>
      <Icon name="down" /> {speech.say('dialogue.exportRun')}
    </button>
  )
}

function download(session: KeptSession, scenario: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([session.exportLog()], { type: 'application/jsonl' }))
  link.download = `${scenario}-${session.id.slice(0, 6)}.jsonl`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
