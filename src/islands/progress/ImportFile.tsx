import { useRef, useState } from 'preact/hooks'
import { type FileFault, importProgress, type ProgressFile, readProgressFile } from '../../stores/progress-file.ts'
import { isRunFile, readRunFile } from '../../stores/run-file.ts'
import { readRun, runKey, type StoredRun } from '../../stores/runs.ts'
import { Icon } from './Icon.tsx'
import { ImportOffer } from './ImportOffer.tsx'
import type { Speech } from './speech.ts'

type State =
  | { readonly at: 'rest' }
  | { readonly at: 'fault'; readonly name: string; readonly fault: FileFault | 'unreadable' }
  | { readonly at: 'offer'; readonly name: string; readonly file: ProgressFile }
  | { readonly at: 'done'; readonly taken: number; readonly run: StoredRun | undefined }

/** Lets the reader choose a file, says what is wrong with it, or what it would bring. */
export function ImportFile({ speech }: { speech: Speech }) {
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<State>({ at: 'rest' })
  const choose = async (file: File | undefined) => {
    if (file) setState(await judge(file))
    // So that the same file can be chosen again.
    if (input.current) input.current.value = ''
  }
  const take = ({ items }: ProgressFile) => {
    const { taken } = importProgress(items)
    setState({ at: 'done', taken, run: onlyRun(Object.keys(items)) })
  }
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        <Icon name="up" />
        {speech.say('import')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,.jsonl,application/json"
        hidden
        onChange={(event) => choose(event.currentTarget.files?.[0])}
      />
      <span class="said small" role="status">
        {state.at === 'done' && speech.say('imported', { n: state.taken })}{' '}
        {state.at === 'done' && state.run && <a href={speech.runLink(state.run)}>{speech.say('openRun')}</a>}
      </span>
      <div class="import-fault" role="alert">
        {state.at === 'fault' && (
          <div class="notice">
            <p>
              <b>{speech.say('faultTitle', { file: state.name })}</b>
            </p>
            <p>{speech.say(state.fault)}</p>
          </div>
        )}
      </div>
      {state.at === 'offer' && (
        <ImportOffer
          speech={speech}
          name={state.name}
          file={state.file}
          onTake={() => take(state.file)}
          onClose={() => setState((now) => (now.at === 'offer' ? { at: 'rest' } : now))}
        />
      )}
    </>
  )
}

/** A file of one run was brought to be opened. */
function onlyRun([key = '', ...others]: readonly string[]): StoredRun | undefined {
  const isRun = others.length === 0 && key.startsWith(runKey(''))
  return isRun ? readRun(key.slice(runKey('').length)) : undefined
}

async function judge(file: File): Promise<State> {
  const { name } = file
  try {
    const text = await file.text()
    const written = new Date(file.lastModified).toISOString()
    const reading = isRunFile(text) ? readRunFile(text, written) : readProgressFile(text)
    return 'fault' in reading ? { at: 'fault', name, fault: reading.fault } : { at: 'offer', name, file: reading }
  } catch {
    return { at: 'fault', name, fault: 'unreadable' }
  }
}
