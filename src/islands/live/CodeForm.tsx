import { useState } from 'preact/hooks'
import { Field, fieldOf } from './Field.tsx'
import type { LiveSpeech } from './live-speech.ts'

interface Props {
  readonly id: string
  readonly speech: LiveSpeech
  /** Keys of the words for the field, its fault and its button. */
  readonly words: { readonly label: string; readonly about: string; readonly bad: string; readonly go: string }
  readonly example: string
  read(typed: string): string | null
  /** Gives what is to be told, if it did not work. */
  submit(code: string): Promise<string | null> | string | null
}

/** One big field that takes a code in any spelling. */
export function CodeForm({ id, speech, words, example, read, submit }: Props) {
  const [typed, type] = useState('')
  const [fault, tell] = useState<string | null>(null)
  const [busy, work] = useState(false)

  async function send(event: Event): Promise<void> {
    event.preventDefault()
    const code = read(typed)
    if (!code) return tell(speech.say(words.bad, { example }))
    work(true)
    tell(await submit(code))
    work(false)
  }

  return (
    <form class="live-code-form" onSubmit={(event) => void send(event)} noValidate>
      <Field id={id} label={speech.say(words.label)} about={speech.say(words.about)} fault={fault}>
        <input
          {...fieldOf(id, fault)}
          class="live-code"
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </Field>
      <button type="submit" class="button first" aria-disabled={busy}>
        {speech.say(words.go)}
      </button>
    </form>
  )
}
