import { useStore } from '@nanostores/preact'
import { useMemo } from 'preact/hooks'
import type { Fact } from '../../../sim/dialogue/facts.ts'
import type { Setting } from '../../../sim/dialogue/setting.ts'
import { start } from '../../../sim/dialogue/state.ts'
import { turns } from '../../../sim/dialogue/turns.ts'
import { AboutProvider } from '../../dialogue/handle.ts'
import { Log } from '../../dialogue/Log.tsx'
import { useDebrief } from '../handle.ts'
import { OptionsThen } from './OptionsThen.tsx'

/** The whole talk: what was really so, every line, and at each turn all that could have been said and what it was worth. */
export function WholeTalk() {
  const { found, speech, job } = useDebrief()
  const { opened, review } = useStore(job.$state)
  const setting = found.setting as Setting
  const about = useMemo(() => ({ setting, speech, place: 'page' as const, titles: {} }), [setting, speech])
  const played = useMemo(() => turns(setting, found.run.seed, found.run.facts as readonly Fact[]), [setting, found])
  const entries = (played.at(-1)?.after ?? start(setting, found.run.seed)).desk.transcript
  return (
    <section class="section" aria-labelledby="debrief-whole">
      <h2 id="debrief-whole">{speech.say('debrief.wholeTitle')}</h2>
      <p>{speech.say('debrief.wholeAbout')}</p>
      <Hidden setting={setting} seed={found.run.seed} />
      <AboutProvider value={about}>
        <ol class="talk-told talk-turns" data-form={setting.scenario.form}>
          {Array.from({ length: played.length + 1 }, (_, step) => (
            <li key={step}>
              <Log entries={entries} from={step} to={step} />
              {step < played.length && (
                <OptionsThen
                  turn={step + 1}
                  choice={opened?.choices.find((choice) => choice.step === step)}
                  judged={review?.decisions.find((decision) => decision.step === step)}
                  point={review?.point ?? 1}
                />
              )}
            </li>
          ))}
        </ol>
      </AboutProvider>
    </section>
  )
}

/** What had been drawn for this run and could not be seen. */
function Hidden({ setting, seed }: { setting: Setting; seed: number }) {
  const { speech } = useDebrief()
  const truth = useMemo(() => start(setting, seed).truth, [setting, seed])
  const { hidden } = setting.scenario
  if (hidden.length === 0) return null
  return (
    <>
      <h3>{speech.say('debrief.hiddenTitle')}</h3>
      <dl class="talk-hidden-truth">
        {hidden.map(({ id, name, values }, n) => (
          <div key={id}>
            <dt>{speech.text(name)}</dt>
            <dd>{speech.text(values[truth[n] ?? 0]?.name ?? '')}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
