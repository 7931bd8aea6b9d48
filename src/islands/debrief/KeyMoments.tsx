import type { ComponentChildren } from 'preact'
import type { KeptDecision } from '../../stores/review/kept.ts'
import type { KeyMoments as Moments } from '../../stores/review/timeline.ts'
import { Cost } from './Cost.tsx'
import { useDebrief } from './handle.ts'
import { Verdict } from './Verdict.tsx'

interface Props {
  moments: Moments | null
  /** All decisions are judged. */
  whole: boolean
  look: (step: number) => void
}

/** Largest regret, largest luck, best decision. */
export function KeyMoments({ moments, whole, look }: Props) {
  const { speech } = useDebrief()
  const { costliest, luckiest, finest } = moments ?? {}
  const wait = <span class="soft">{speech.say('debrief.keyWait')}</span>
  const luck = luckiest?.luck ?? 0
  return (
    <section class="section" aria-labelledby="debrief-key">
      <h2 id="debrief-key">{speech.say('debrief.keyTitle')}</h2>
      {!whole && <p class="soft">{speech.say('debrief.keyGlance')}</p>}
      <div class="debrief-keys">
        <Card title="costliest" decision={costliest} look={look}>
          {costliest ? <Cost decision={costliest} /> : whole ? speech.say('debrief.noCostliest') : wait}
        </Card>
        <Card title={luck < 0 ? 'unluckiest' : 'luckiest'} decision={luckiest?.decision} look={look}>
          {luckiest
            ? speech.say(luck < 0 ? 'debrief.luckAgainst' : 'debrief.luckAfter', {
                amount: speech.money(Math.abs(luck)),
              })
            : wait}
        </Card>
        <Card title="finest" decision={finest} look={look}>
          {finest
            ? speech.say('debrief.finestAbout', { amount: speech.money(Math.max(...finest.losses)) })
            : whole
              ? speech.say('debrief.noFinest')
              : wait}
        </Card>
      </div>
    </section>
  )
}

interface CardProps {
  title: string
  decision: KeptDecision | undefined
  look: (step: number) => void
  children: ComponentChildren
}

function Card({ title, decision, look, children }: CardProps) {
  const { tell, speech } = useDebrief()
  return (
    <article class="debrief-key" data-key={title}>
      <h3>{speech.say(`debrief.key-${title}`)}</h3>
      {decision && (
        <p>
          {speech.say('debrief.decisionName', {
            week: decision.week,
            what: tell(decision.command),
          })}{' '}
          <Verdict verdict={decision.verdict} />
        </p>
      )}
      <p>{children}</p>
      {decision && (
        <button type="button" class="button" onClick={() => look(decision.step)}>
          {speech.say('debrief.open')}
        </button>
      )}
    </article>
  )
}
