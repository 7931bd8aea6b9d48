import { useMemo } from 'preact/hooks'
import type { Setting } from '../../../sim/dialogue/setting.ts'
import type { Desk } from '../../../sim/dialogue/view.ts'
import { Gauges } from '../../dialogue/Gauges.tsx'
import { AboutProvider } from '../../dialogue/handle.ts'
import { Log } from '../../dialogue/Log.tsx'
import { Known } from '../../dialogue/Notes.tsx'
import { useDebrief } from '../handle.ts'

/** The talk at one moment: where it stood, what was said last, what was known. */
export function Scene({ view }: { view: unknown }) {
  const { found, speech } = useDebrief()
  const desk = view as Desk
  const about = useMemo(
    () => ({ setting: found.setting as Setting, speech, place: 'page' as const, titles: {} }),
    [found, speech],
  )
  // What one had said oneself and what was answered to it; all before it can be opened.
  const earlier = desk.transcript.filter(({ step }) => step < desk.step).length
  return (
    <AboutProvider value={about}>
      <div class="talk-told" data-form={about.setting.scenario.form}>
        <Gauges desk={desk} />
        {earlier > 0 && (
          <details>
            <summary>{speech.say('debrief.earlierLines', { n: earlier })}</summary>
            <Log entries={desk.transcript} to={desk.step - 1} />
          </details>
        )}
        <Log entries={desk.transcript} from={desk.step} />
        <h3>{speech.say('debrief.knownTitle')}</h3>
        {desk.found.length > 0 ? <Known desk={desk} /> : <p>{speech.say('debrief.none')}</p>}
      </div>
    </AboutProvider>
  )
}
