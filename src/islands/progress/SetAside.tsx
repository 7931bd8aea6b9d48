import { useState } from 'preact/hooks'
import { kindOf } from '../../stores/progress-file.ts'
import { type Aside, clearAside } from '../../stores/vault.ts'
import { Dialog } from './Dialog.tsx'
import { download, fileName } from './download.ts'
import { Icon } from './Icon.tsx'
import type { Speech } from './speech.ts'

/** What could not be read: named, to be downloaded, to be deleted. Drawn only if there is something. */
export function SetAside({ speech, asides }: { speech: Speech; asides: readonly Aside[] }) {
  const [isAsking, setAsking] = useState(false)
  const clear = () => {
    clearAside()
    setAsking(false)
  }
  return (
    <section class="section" aria-labelledby="aside-title">
      <h2 id="aside-title">{speech.say('asideTitle')}</h2>
      <p>{speech.say('asideText', { n: asides.length })}</p>
      <ul class="asides">
        {asides.map((aside, n) => (
          <li key={n}>
            {nameOf(speech, aside.key)}
            {aside.at !== '' && (
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
    </section>
  )
}

function SaveAsides({ speech, asides }: { speech: Speech; asides: readonly Aside[] }) {
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
  if (kind === 'other') return speech.say('asideOther', { key })
  const lesson = speech.lesson(key.split(':')[2]?.split('#')[0] ?? '')
  const place = lesson ? speech.say('lessonPlace', { number: lesson.number }) : key
  return speech.say({ lesson: 'asideLesson', check: 'asideCheck', note: 'asideNote' }[kind], { place })
}
