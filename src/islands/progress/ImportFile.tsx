import { useRef, useState } from 'preact/hooks'
import { type FileFault, importProgress, type ProgressFile, readProgressFile } from '../../stores/progress-file.ts'
import { Icon } from './Icon.tsx'
import { ImportOffer } from './ImportOffer.tsx'
import type { Speech } from './speech.ts'

type State =
  | { readonly at: 'rest' }
  | { readonly at: 'fault'; readonly name: string; readonly fault: FileFault | 'unreadable' }
  | { readonly at: 'offer'; readonly name: string; readonly file: ProgressFile }
  | { readonly at: 'done'; readonly taken: number }

/** Lets the reader choose a file, says what is wrong with it, or what it would bring. */
export function ImportFile({ speech }: { speech: Speech }) {
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<State>({ at: 'rest' })
  const choose = async (file: File | undefined) => {
    if (file) setState(await judge(file))
    // So that the same file can be chosen again.
    if (input.current) input.current.value = ''
  }
  const take = (file: ProgressFile) => setState({ at: 'done', taken: importProgress(file.items).taken })
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        <Icon name="up" />
        {speech.say('import')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => choose(event.currentTarget.files?.[0])}
      />
      <span class="said small" role="status">
        {state.at === 'done' && speech.say('imported', { n: state.taken })}
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

async function judge(file: File): Promise<State> {
  const { name } = file
  try {
    const reading = readProgressFile(await file.text())
    return 'fault' in reading ? { at: 'fault', name, fault: reading.fault } : { at: 'offer', name, file: reading }
  } catch {
    return { at: 'fault', name, fault: 'unreadable' }
  }
}
