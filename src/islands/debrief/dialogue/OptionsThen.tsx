import type { Command } from '../../../sim/dialogue/facts.ts'
import type { Setting } from '../../../sim/dialogue/setting.ts'
import type { KeptDecision } from '../../../stores/review/kept.ts'
import { isSolved } from '../../../stores/review/practice.ts'
import type { OpenChoice } from '../../../stores/review/reviewer.ts'
import { useDebrief } from '../handle.ts'
import { Verdict } from '../Verdict.tsx'

interface Props {
  /** Number of the turn, from 1. */
  turn: number
  /** Missing where there was nothing to choose. */
  choice: OpenChoice | undefined
  /** Missing until it has been weighed. */
  judged: KeptDecision | undefined
  /** What is one point. */
  point: number
}

interface Weighed {
  readonly command: Command
  readonly chosen: boolean
  /** What it loses against the best. */
  readonly loss: number | undefined
}

/** All that could have been said at a turn, the best first: what it would have been worth, and what there is to learn from it. */
export function OptionsThen({ turn, choice, judged, point }: Props) {
  const { speech } = useDebrief()
  if (!choice) return null
  const mine = JSON.stringify(choice.command)
  const options = choice.options
    .map((command, n): Weighed => {
      return { command: command as Command, chosen: JSON.stringify(command) === mine, loss: judged?.losses[n] }
    })
    .toSorted((a, b) => (a.loss ?? 0) - (b.loss ?? 0))
  const [best] = options
  return (
    <details class="talk-then">
      <summary>
        {speech.say('debrief.optionsThen', { turn, n: options.length })} <Verdict verdict={judged?.verdict} />
      </summary>
      <ul>
        {options.map((option) => (
          <OptionThen
            key={JSON.stringify(option.command)}
            option={option}
            best={best?.command ?? option.command}
            judged={judged}
            point={point}
          />
        ))}
      </ul>
    </details>
  )
}

interface OptionProps {
  option: Weighed
  /** What would have been best. */
  best: Command
  judged: KeptDecision | undefined
  point: number
}

function OptionThen({ option, best, judged, point }: OptionProps) {
  const { speech } = useDebrief()
  const { command, chosen, loss } = option
  return (
    <li data-chosen={chosen || undefined}>
      {chosen && <b class="talk-own">{speech.say('debrief.yourLine')}</b>}
      <Wording command={command} best={best} />
      {judged && loss !== undefined && (
        <p class="debrief-figure">
          {speech.say('debrief.optionWorth', { worth: speech.money(judged.best.value - loss) })}
          {' · '}
          {chosen ? <Verdict verdict={judged.verdict} /> : against(loss)}
        </p>
      )}
    </li>
  )

  function against(cost: number): string {
    if (cost <= 0) return speech.say('debrief.optionBest')
    return isSolved(cost, point)
      ? speech.say('debrief.optionAsGood')
      : speech.say('debrief.optionCosts', { amount: speech.money(cost) })
  }
}

/** The words of an option and what there is to learn from them; of a letter only where it differs from the best. */
function Wording({ command, best }: { command: Command; best: Command }) {
  const { found, speech } = useDebrief()
  const { options, parts } = found.setting as Setting
  if (command.type === 'Say') {
    const option = options.get(command.option)?.option
    return (
      option && (
        <>
          <p class="talk-words">{speech.text(option.text)}</p>
          <p class="soft">{speech.text(option.feedback)}</p>
        </>
      )
    )
  }
  const same = (part: string, id: string) => best !== command && best.type === 'Send' && best.parts[part] === id
  const written = Object.entries(command.parts).filter(([part, id]) => !same(part, id))
  return (
    <>
      {written.map(([part, id]) => {
        const placed = parts.get(id)
        const name = placed?.beat.letter?.parts.find((one) => one.id === part)?.name ?? part
        return (
          placed && (
            <div key={part}>
              <p class="talk-words">
                {speech.say('dialogue.lineByLine', { name: speech.text(name) })} {speech.text(placed.option.text)}
              </p>
              <p class="soft">{speech.text(placed.option.feedback)}</p>
            </div>
          )
        )
      })}
      {written.length < Object.keys(command.parts).length && <p>{speech.say('debrief.sameElse')}</p>}
    </>
  )
}
