import { useStore } from '@nanostores/preact'
import { useId, useMemo } from 'preact/hooks'
import type { Beat, Option } from '../../schema/scenario/talk.ts'
import { openLines, openParts } from '../../sim/dialogue/options.ts'
import type { Desk } from '../../sim/dialogue/view.ts'
import { Heading } from './Heading.tsx'
import { useTalk } from './handle.ts'
import { useFocus } from './hooks.ts'
import { Icon } from './Icon.tsx'
import { LetterForm } from './LetterForm.tsx'
import { shuffled } from './order.ts'
import { tellRefusal, tellTime } from './tell.ts'

/** What can be said or written now. It takes the focus whenever the talk has come a step further. */
export function Say({ desk }: { desk: Desk }) {
  const { setting, seed, speech } = useTalk()
  const beat = setting.beats.get(desk.beat) as Beat
  const place = setting.beatIndex.get(desk.beat) ?? 0
  const lines = useMemo(() => shuffled(openLines(desk, beat), seed, place), [desk, beat, seed, place])
  const whole = beat.letter?.parts.every((part) => openParts(desk, part).length > 0) ?? false
  const group = useFocus<HTMLElement>(desk.step)
  const title = useId()
  const what = setting.scenario.form === 'mail' ? 'dialogue.whatNow-mail' : 'dialogue.whatNow'
  return (
    <section class="talk-say" aria-labelledby={title} ref={group} tabIndex={-1}>
      <Refused />
      <Heading level={2} id={title} class="talk-say-title">
        {speech.say(lines.length > 0 ? what : 'dialogue.letter')}
      </Heading>
      {lines.length > 0 && (
        <ul class="talk-options">
          {lines.map((option) => (
            <OptionButton key={option.id} option={option} />
          ))}
        </ul>
      )}
      {whole && beat.letter && (
        <>
          {lines.length > 0 && <p class="talk-or">{speech.say('dialogue.orWrite')}</p>}
          <LetterForm desk={desk} letter={beat.letter} place={place} />
        </>
      )}
    </section>
  )
}

function OptionButton({ option }: { option: Option }) {
  const { setting, speech, send } = useTalk()
  const price =
    option.time > 0
      ? speech.say('dialogue.price', { time: tellTime(setting, speech, option.time) })
      : speech.say('dialogue.noTime')
  return (
    <li>
      <button
        type="button"
        class="talk-option"
        // The second click of a double click would choose from what comes next.
        onClick={(event) => event.detail <= 1 && void send({ type: 'Say', option: option.id })}
      >
        <span>{speech.text(option.text)}</span> <small>{price}</small>
      </button>
    </li>
  )
}

/** Why the last choice was refused. */
function Refused() {
  const { setting, speech, $refused } = useTalk()
  const refusal = useStore($refused)
  return (
    <div role="status">
      {refusal && (
        <p class="talk-refused">
          <Icon name="warn" /> {tellRefusal(setting, speech, refusal)}
        </p>
      )}
    </div>
  )
}
