import { useEffect, useRef, useState } from 'preact/hooks'
import type { Letter, Part } from '../../schema/scenario/talk.ts'
import { openParts } from '../../sim/dialogue/options.ts'
import type { Desk } from '../../sim/dialogue/view.ts'
import { useTalk } from './handle.ts'
import { shuffled } from './order.ts'
import { tellTime } from './tell.ts'

interface Props {
  desk: Desk
  letter: Letter
  /** Number of the beat, for the order of what is offered. */
  place: number
}

/**
 * A letter that grows where it is written: part by part, each chosen where it will stand, and any of them rewritten
 * until it is sent.
 */
export function LetterForm({ desk, letter, place }: Props) {
  const { setting, seed, speech, send } = useTalk()
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({})
  const [at, setAt] = useState(0)
  const sheet = useRef<HTMLDivElement>(null)
  const moved = useRef(false)
  const whole = letter.parts.every(({ id }) => id in written)

  useEffect(() => {
    if (moved.current) sheet.current?.querySelector<HTMLElement>('[data-next]')?.focus()
  }, [at, written])

  function go(to: number): void {
    moved.current = true
    setAt(to)
  }
  function write(part: Part, option: string): void {
    const now = { ...written, [part.id]: option }
    setWritten(now)
    const next = letter.parts.findIndex(({ id }) => !(id in now))
    go(next < 0 ? letter.parts.length : next)
  }

  return (
    <div class="talk-sheet" ref={sheet}>
      <p class="talk-soft">{speech.say('dialogue.letterAbout')}</p>
      <ol>
        {letter.parts.map((part, n) => (
          <li key={part.id} data-part={part.id}>
            {n === at ? (
              <PartChoice
                part={part}
                options={shuffled(openParts(desk, part), seed, setting.beats.size * (n + 1) + place)}
                write={(option) => write(part, option)}
              />
            ) : (
              <PartWritten part={part} option={written[part.id]} rewrite={() => go(n)} />
            )}
          </li>
        ))}
      </ol>
      {whole && at === letter.parts.length && (
        <div class="talk-send">
          <p data-next tabIndex={-1}>
            {speech.say('dialogue.readOver')}
          </p>
          <button
            type="button"
            class="talk-button talk-main-button"
            onClick={(event) => event.detail <= 1 && void send({ type: 'Send', parts: written })}
          >
            {speech.say('dialogue.send')}
          </button>
          <small class="talk-soft">
            {speech.say('dialogue.sendPrice', { time: tellTime(setting, speech, letter.time) })}
          </small>
        </div>
      )}
    </div>
  )
}

interface ChoiceProps {
  part: Part
  options: Part['options']
  write: (option: string) => void
}

function PartChoice({ part, options, write }: ChoiceProps) {
  const { speech } = useTalk()
  const title = speech.say('dialogue.choosePart', { part: speech.text(part.name) })
  return (
    <section aria-label={title} data-next tabIndex={-1} class="talk-part">
      <p class="talk-part-name">{title}</p>
      <ul class="talk-options">
        {options.map(({ id, text }) => (
          <li key={id}>
            <button type="button" class="talk-option" onClick={(event) => event.detail <= 1 && write(id)}>
              <span>{speech.text(text)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface WrittenProps {
  part: Part
  option: string | undefined
  rewrite: () => void
}

function PartWritten({ part, option, rewrite }: WrittenProps) {
  const { setting, speech } = useTalk()
  const name = speech.text(part.name)
  const text = option === undefined ? undefined : setting.parts.get(option)?.option.text
  if (text === undefined) {
    return (
      <p class="talk-part-open">
        {speech.say('dialogue.lineByLine', { name })} {speech.say('dialogue.notWritten')}
      </p>
    )
  }
  return (
    <div class="talk-part-written">
      <p>
        <small>{name}</small> {speech.text(text)}
      </p>
      <button
        type="button"
        class="talk-link"
        aria-label={speech.say('dialogue.rewritePart', { part: name })}
        onClick={rewrite}
      >
        {speech.say('dialogue.rewrite')}
      </button>
    </div>
  )
}
