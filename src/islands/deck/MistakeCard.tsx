import { isDue, type MistakeCard as Mistake } from '../../stores/deck/cards.ts'
import { say as sayWord, worth } from '../../words/words.ts'
import { useDeck } from './handle.ts'
import { whenFrom } from './when.ts'

interface Props {
  readonly card: Mistake
  /** When it comes next; `undefined` if the run it is from has been forgotten meanwhile. */
  readonly due: string | undefined
}

/** A decision to be taken again: its debrief has the desk as it was. */
export function MistakeCard({ card, due }: Props) {
  const { data, words, now, say, next } = useDeck()
  const scenario = data.scenarios[card.scenario]
  const address = `/${words.locale}/scenarios/${card.scenario}/debrief/#run=${card.run}&mistake=${card.step}`
  const isOpen = due !== undefined && isDue({ due }, now)
  const when = sayWord(words, `unit.at-${scenario?.kind}`, { n: card.week })
  const cost = worth(words, scenario?.currency ?? null, card.cost)
  return (
    <div class="deck-mistake">
      <p class="deck-ask">{say('mistakeAsk', { when, title: scenario?.title ?? '' })}</p>
      <p>{say('mistakeCost', { cost })}</p>
      <p role="status">{!isOpen && due && say('again', { when: whenFrom(words.locale, due, now) })}</p>
      <p class="deck-acts">
        {isOpen && (
          <a class="button first" href={address}>
            {say('goBack')}
          </a>
        )}
        <button type="button" class={isOpen ? 'button' : 'button first'} onClick={next}>
          {say(isOpen ? 'later' : 'nextCard')}
        </button>
      </p>
    </div>
  )
}
