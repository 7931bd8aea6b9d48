import { useEffect, useRef, useState } from 'preact/hooks'
import { kindOf } from '../../stores/progress-file.ts'
import { type Aside, clearAside } from '../../stores/vault.ts'
import { Dialog } from './Dialog.tsx'
import { download, fileName } from './download.ts'
import { Icon } from './Icon.tsx'
import type { Speech } from './speech.ts'

interface Props {
  readonly speech: Speech
  readonly asides: readonly Aside[]
}

/** What could not be read: named, to be downloaded, to be deleted. Nothing is drawn when there is nothing. */
export function SetAside({ speech, asides }: Props) {
  const [wasCleared, setCleared] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const isDone = wasCleared && asides.length === 0
  // The button that was pressed is gone by then, so the focus would be lost.
  useEffect(() => {
    if (isDone) heading.current?.focus()
  }, [isDone])
  if (asides.length === 0 && !wasCleared) return null
  return (
    <section class="section" aria-labelledby="aside-title">
      <h2 id="aside-title" ref={heading} tabIndex={-1}>
        {speech.say('asideTitle')}
      </h2>
      <p class="said" role="status">
        {isDone && speech.say('asideCleared')}
      </p>
      {asides.length > 0 && <Found speech={speech} asides={asides} onClear={() => setCleared(true)} />}
    </section>
  )
}

function Found({ speech, asides, onClear }: Props & { onClear: () => void }) {
  const [isAsking, setAsking] = useState(false)
  const clear = () => {
    clearAside()
    onClear()
  }
  return (
    <>
      <p>{speech.say('asideText', { n: asides.length })}</p>
      <ul>
        {asides.map((aside, n) => (
          <li key={n}>
            {nameOf(speech, aside.key)}
            {speech.date(aside.at) !== '' && (
              <span class="small soft"> · {speech.say('asideWhen', { date: speech.date(aside.at) })}</span>
            )}
          </li>
        ))}
      </ul>
      <div class="actions">
        <SaveAsides speech={speech} asides={asides} />
        <button type="button" class="button danger" onClick={() => setAsking(true)}>
          {speech.say('asideClear')}
        </button>
      </div>
      {isAsking && (
        <Dialog title={speech.say('asideAskTitle')} onClose={() => setAsking(false)}>
          <p>{speech.say('asideAskText')}</p>
          <p class="actions">
            <SaveAsides speech={speech} asides={asides} />
          </p>
          <div class="actions answers">
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {speech.say('cancel')}
            </button>
            <button type="button" class="button danger" onClick={clear}>
              {speech.say('asideClear')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  )
}

function SaveAsides({ speech, asides }: Props) {
  const save = () => download(fileName('set-aside'), JSON.stringify(asides, null, 1))
  return (
    <button type="button" class="button" onClick={save}>
      <Icon name="down" />
      {speech.say('asideDownload')}
    </button>
  )
}

/** "Note, lesson 1.2" rather than `fc:note:funnel/stages#mine`. */
function nameOf(speech: Speech, key: string): string {
  const kind = kindOf(key)
  if (kind === 'run') return speech.say('asideRun')
  if (kind === 'attempt') return speech.say('asideAttempt')
  if (kind === 'card') return speech.say('asideCard')
  if (kind === 'other') return speech.say('asideOther', { key })
  const lesson = speech.lesson(key.split(':')[2]?.split('#')[0] ?? '')
  const place = lesson ? speech.say('lessonPlace', { number: lesson.number }) : key
  return speech.say({ lesson: 'asideLesson', check: 'asideCheck', note: 'asideNote' }[kind], { place })
}
