import { useEffect, useMemo, useState } from 'preact/hooks'
import { readCode, spaced } from '../../stores/live/room-code.ts'
import type { Words } from '../../words/words.ts'
import { CodeForm } from './CodeForm.tsx'
import { ledRooms } from './led-rooms.ts'
import { liveSpeech } from './live-speech.ts'
import './live.css'

/** The way in: a code to type, or a room to open. */
export function Entrance({ words }: { words: Words }) {
  const speech = useMemo(() => liveSpeech(words), [words])
  const [led, setLed] = useState<readonly string[]>([])
  useEffect(() => setLed(ledRooms()), [])
  const go = (code: string) => {
    location.assign(`/${speech.locale}/live/play/#${code}`)
    return null
  }
  return (
    <div class="live-entrance">
      <section>
        <h2>{speech.say('live.enterTitle')}</h2>
        <CodeForm
          id="live-code"
          speech={speech}
          words={{ label: 'live.code', about: 'live.codeAbout', bad: 'live.codeBad', go: 'live.enter' }}
          example="K7M W3Q"
          read={readCode}
          submit={go}
        />
      </section>
      <section>
        <h2>{speech.say('live.hostTitle')}</h2>
        <p>{speech.say('live.hostAbout')}</p>
        <p>
          <a class="button" href={`/${speech.locale}/live/new/`}>
            {speech.say('live.hostGo')}
          </a>
        </p>
        {led.length > 0 && (
          <>
            <h3>{speech.say('live.hostAgain')}</h3>
            <ul class="live-led">
              {led.map((code) => (
                <li key={code}>
                  <a href={`/${speech.locale}/live/host/#${code}`}>{spaced(code)}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </div>
  )
}
