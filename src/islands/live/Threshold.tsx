import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { readKey } from '../../stores/live/room-code.ts'
import { CodeForm } from './CodeForm.tsx'
import type { Door, Threshold } from './door.ts'
import type { LiveSpeech } from './live-speech.ts'

interface Props {
  readonly door: Door
  readonly speech: LiveSpeech
  /** Said to whoever stands outside without a personal link. */
  readonly outside: ComponentChildren
}

/** What is shown before somebody is in: looking, nothing there, a personal link, or a key to be given. */
export function ThresholdScreen({ door, speech, outside }: Props) {
  const { threshold } = door
  if (threshold.at === 'loading') return <Loading speech={speech} threshold={threshold} />
  if (threshold.at === 'nowhere') {
    return (
      <section class="live-page">
        <h1>{threshold.refusal ? speech.refusal(threshold.refusal) : speech.say('live.noCode')}</h1>
        {!threshold.refusal && <p>{speech.say('live.noCodeAbout')}</p>}
        <p>
          <a class="button first" href={`/${speech.locale}/live/`}>
            {speech.say('live.toEntrance')}
          </a>
        </p>
      </section>
    )
  }
  if (threshold.at !== 'outside') return null
  if (threshold.key !== null) return <PersonalLink door={door} code={threshold.code} speech={speech} />
  return (
    <section class="live-page">
      {outside}
      <KeyForm door={door} speech={speech} />
    </section>
  )
}

function Loading({ speech, threshold }: { speech: LiveSpeech; threshold: Extract<Threshold, { at: 'loading' }> }) {
  return (
    <section class="live-page" aria-busy="true">
      <p role="status">{threshold.refusal ? speech.refusal(threshold.refusal) : speech.say('live.loading')}</p>
    </section>
  )
}

function PersonalLink({ door, code, speech }: { door: Door; code: string; speech: LiveSpeech }) {
  const key = door.threshold.at === 'outside' ? door.threshold.key : null
  return (
    <section class="live-page">
      <h1>{speech.say('live.keyTitle')}</h1>
      <p>{speech.say('live.keyLink', { code })}</p>
      <TakeUp speech={speech} take={() => door.enter(key ?? '')} />
    </section>
  )
}

function TakeUp({ speech, take }: { speech: LiveSpeech; take: () => ReturnType<Door['enter']> }) {
  const [fault, tell] = useState<string | null>(null)
  return (
    <>
      <p role="alert" class="live-fault">
        {fault}
      </p>
      <button
        type="button"
        class="button first"
        onClick={async () => {
          const refusal = await take()
          tell(refusal && speech.refusal(refusal))
        }}
      >
        {speech.say('live.keyGo')}
      </button>
    </>
  )
}

export function KeyForm({ door, speech }: { door: Door; speech: LiveSpeech }) {
  return (
    <CodeForm
      id="live-key"
      speech={speech}
      words={{ label: 'live.key', about: 'live.keyAbout', bad: 'live.keyBad', go: 'live.keyGo' }}
      example="K7MW-3QPX"
      read={readKey}
      submit={async (key) => {
        const refusal = await door.enter(key)
        return refusal && speech.refusal(refusal)
      }}
    />
  )
}
