import { useState } from 'preact/hooks'
import { useHost } from './context.ts'

interface Props {
  readonly label: string
  /** What it would mean; `null`: it is done at once. */
  readonly ask: string | null
  readonly first?: boolean
  act(): unknown
}

/** A button that asks once, in its own place, where the act reaches everybody. */
export function Confirm({ label, ask, first = false, act }: Props) {
  const { speech, say } = useHost()
  const [asking, setAsking] = useState(false)
  const style = first ? 'button first' : 'button'
  if (!asking) {
    return (
      <button type="button" class={style} onClick={() => (ask === null ? act() : setAsking(true))}>
        {label}
      </button>
    )
  }
  return (
    <span class="live-confirm">
      <span role="alert">{ask}</span>
      <button
        type="button"
        class="button first"
        onClick={() => {
          setAsking(false)
          act()
        }}
      >
        {label}
      </button>
      <button type="button" class="button" onClick={() => setAsking(false)} title={say('stillHere')}>
        {speech.say('live.cancel')}
      </button>
    </span>
  )
}
