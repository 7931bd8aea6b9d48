import type { Desk } from '../../sim/territory/desk.ts'
import { CATEGORIES } from '../../sim/territory/facts.ts'
import { topDeals } from '../../sim/territory/pipeline.ts'
import { AnswerLine } from './AnswerLine.tsx'
import { useDesk } from './handle.ts'
import { useHeadingFocus } from './hooks.ts'
import { ReviewRow } from './ReviewRow.tsx'

/** The weekly review: for each Top deal a stated chance and a forecast category. */
export function ReviewMeeting({ desk }: { desk: Desk }) {
  const { setting, speech } = useDesk()
  const heading = useHeadingFocus(desk.week)
  const deals = topDeals(setting, desk)
  return (
    <section class="desk-page" aria-labelledby="desk-review-title">
      <h2 id="desk-review-title" ref={heading} tabIndex={-1}>
        {speech.say('desk.reviewTitle', { n: deals.length })}
      </h2>
      <p>{speech.say('desk.reviewAbout')}</p>
      <AnswerLine />
      <div class="desk-review">
        {deals.map((deal) => (
          <ReviewRow key={deal.id} deal={deal} desk={desk} />
        ))}
      </div>
      <details class="desk-more">
        <summary>{speech.say('desk.categories')}</summary>
        <dl class="desk-categories">
          {CATEGORIES.map((category) => (
            <div key={category}>
              <dt>{speech.say(`desk.category-${category}`)}</dt>
              <dd>{speech.say(`desk.category-${category}-about`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}
