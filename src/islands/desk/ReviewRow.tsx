import { useState } from 'preact/hooks'
import type { Stage } from '../../schema/playbook.ts'
import type { Deal, Desk, Statement } from '../../sim/territory/desk.ts'
import { CATEGORIES, type Category } from '../../sim/territory/facts.ts'
import { isReviewed } from '../../sim/territory/pipeline.ts'
import { Ticks } from './DealCard.tsx'
import { useDesk } from './handle.ts'
import { Icon } from './Icon.tsx'
import { Signals } from './Signals.tsx'
import { quietWeeks } from './tell.ts'

/** One Top deal: what is known, the chance in steps of 5 %, the category. */
export function ReviewRow({ deal, desk }: { deal: Deal; desk: Desk }) {
  const { speech, send } = useDesk()
  const stated = isReviewed(desk, deal) ? deal.statement : null
  const [percent, setPercent] = useState(stated ? toPercent(stated) : null)
  const [category, setCategory] = useState<Category | null>(stated?.category ?? null)
  const changed = !stated || percent !== toPercent(stated) || category !== stated.category

  function state(chance: number | null, as: Category | null): void {
    // What is still empty is sent as it is, so that the rules say what is missing.
    void send({ type: 'StateChance', deal: deal.id, chance: (chance ?? Number.NaN) / 100, category: as as Category })
  }
  function repeat(last: Statement): void {
    setPercent(toPercent(last))
    setCategory(last.category)
    state(toPercent(last), last.category)
  }

  return (
    <fieldset class="desk-review-row" data-stated={!changed || undefined}>
      <legend>{speech.text(deal.account.name)}</legend>
      <DealInBrief deal={deal} desk={desk} />
      <Chance deal={deal} percent={percent} set={setPercent} />
      <Categories deal={deal} chosen={category} choose={setCategory} />
      <div class="desk-review-acts">
        {deal.statement && !stated && <LastWeek statement={deal.statement} repeat={repeat} />}
        <button type="button" class="desk-button" onClick={() => state(percent, category)}>
          {changed ? (
            speech.say('desk.state')
          ) : (
            <>
              <Icon name="check" /> {speech.say('desk.stated')}
            </>
          )}
        </button>
      </div>
    </fieldset>
  )
}

function toPercent(statement: Statement): number {
  return Math.round(statement.chance * 100)
}

function DealInBrief({ deal, desk }: { deal: Deal; desk: Desk }) {
  const { setting, speech } = useDesk()
  const stage = setting.stages[deal.stage] as Stage
  const quiet = quietWeeks(deal, desk.week)
  return (
    <div class="desk-brief">
      <p>
        <span class="desk-stage" data-stage={deal.stage + 1}>
          {speech.text(stage.name)}
        </span>{' '}
        <span class="desk-figure">{speech.money(deal.amount.mean)}</span> <Ticks stage={stage} held={deal.evidence} />{' '}
        <span class="desk-soft">
          {speech.say('desk.weeksInStage', { n: desk.week - deal.stageWeek })}
          {quiet > 0 && ` · ${speech.say('desk.quiet', { n: quiet })}`}
        </span>
      </p>
      <details class="desk-more">
        <summary>{speech.say('desk.signals')}</summary>
        <Signals deal={deal} />
      </details>
    </div>
  )
}

interface ChanceProps {
  deal: Deal
  percent: number | null
  set: (percent: number | null) => void
}

/** Slider and field for the same number; the field is for those who cannot or will not slide. */
function Chance({ deal, percent, set }: ChanceProps) {
  const { speech } = useDesk()
  const id = `desk-chance-${deal.id}`
  const read = (event: Event) => {
    const { value } = event.currentTarget as HTMLInputElement
    set(value === '' ? null : Math.min(100, Math.max(0, Math.round(Number(value)))))
  }
  return (
    <div class="desk-chance">
      <label for={id}>{speech.say('desk.chance')}</label>
      <input
        type="range"
        min="0"
        max="100"
        step="5"
        value={percent ?? 50}
        data-unset={percent === null || undefined}
        aria-label={speech.say('desk.chance')}
        aria-valuetext={percent === null ? speech.say('desk.unset') : speech.percent(percent / 100)}
        onInput={read}
      />
      <span>
        <input
          id={id}
          type="number"
          min="0"
          max="100"
          step="5"
          inputMode="numeric"
          value={percent ?? ''}
          onInput={read}
        />{' '}
        %
      </span>
    </div>
  )
}

interface CategoriesProps {
  deal: Deal
  chosen: Category | null
  choose: (category: Category) => void
}

function Categories({ deal, chosen, choose }: CategoriesProps) {
  const { speech } = useDesk()
  return (
    <div class="desk-choices" role="radiogroup" aria-label={speech.say('desk.category')}>
      {CATEGORIES.map((category) => (
        <label key={category} title={speech.say(`desk.category-${category}-about`)}>
          <input
            type="radio"
            name={`desk-category-${deal.id}`}
            checked={chosen === category}
            onChange={() => choose(category)}
          />
          <span>{speech.say(`desk.category-${category}`)}</span>
        </label>
      ))}
    </div>
  )
}

function LastWeek({ statement, repeat }: { statement: Statement; repeat: (last: Statement) => void }) {
  const { speech } = useDesk()
  return (
    <>
      <span class="desk-soft">
        {speech.say('desk.lastStatement', {
          week: statement.week,
          chance: speech.percent(statement.chance),
          category: speech.say(`desk.category-${statement.category}`),
        })}
      </span>
      <button type="button" class="desk-button" onClick={() => repeat(statement)}>
        {speech.say('desk.asLastWeek')}
      </button>
    </>
  )
}
