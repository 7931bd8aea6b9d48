import type { Desk } from '../../sim/dialogue/view.ts'
import { Heading } from './Heading.tsx'
import { useTalk } from './handle.ts'
import { useFocus } from './hooks.ts'

interface Props {
  ended: NonNullable<Desk['ended']>
  finish: () => void
}

/** What came of the talk, to be read where the last line was said. */
export function Ended({ ended, finish }: Props) {
  const { setting, speech, place } = useTalk()
  const heading = useFocus<HTMLHeadingElement>(ended.ending)
  const ending = setting.endings.get(ended.ending)
  if (!ending) return null
  return (
    <section class="talk-ended" data-outcome={ending.outcome}>
      <Heading level={2} target={heading}>
        {speech.say('dialogue.overTitle', {
          over: speech.say(`dialogue.over-${setting.scenario.form}`),
          title: speech.text(ending.title),
        })}
      </Heading>
      <p>
        {speech.join([
          ...(ended.reason === 'line' ? [] : [speech.say(`dialogue.because-${ended.reason}`)]),
          speech.text(ending.text),
        ])}
      </p>
      <button type="button" class="talk-button talk-main-button" onClick={finish}>
        {speech.say(place === 'desk' ? 'dialogue.toDesk' : 'dialogue.toResult')}
      </button>
    </section>
  )
}
