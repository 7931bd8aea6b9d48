import type { Score } from '../../stores/review/score.ts'
import type { Summary } from '../../stores/review/timeline.ts'
import { useDebrief } from './handle.ts'
import { ScoreTable } from './ScoreTable.tsx'

interface Props {
  score: Score | null
  summary: Summary | null
  guess: number | null
}

/** The score beside one's own guess, and what came out beside what such decisions bring on average. */
export function Result({ score, summary, guess }: Props) {
  const { speech } = useDebrief()
  return (
    <section class="section" aria-labelledby="debrief-result">
      <h2 id="debrief-result">{speech.say('debrief.resultTitle')}</h2>
      {score && summary ? (
        <>
          <GuessAnswer guess={guess} total={Math.round(score.total)} />
          <ScoreTable score={score} />
          <p>{speech.say('debrief.resultAbout')}</p>
          <Bars summary={summary} />
          <p>
            {speech.join([
              speech.say('debrief.intervalAbout'),
              luckLine(summary, speech),
              speech.say(summary.regret >= 0 ? 'debrief.decisionsCost' : 'debrief.decisionsGained', {
                amount: speech.money(Math.abs(summary.regret)),
              }),
            ])}
          </p>
        </>
      ) : (
        <p class="soft">{speech.say('debrief.resultWait')}</p>
      )}
    </section>
  )
}

/** Points by which a guess may be off and still be called close. */
const CLOSE = 8

function GuessAnswer({ guess, total }: { guess: number | null; total: number }) {
  const { speech } = useDebrief()
  if (guess === null) return <p>{speech.say('debrief.guessNone', { total: speech.number(total) })}</p>
  const word = Math.abs(guess - total) <= CLOSE ? 'guessClose' : guess > total ? 'guessHigh' : 'guessLow'
  const params = { points: speech.number(guess), total: speech.number(total) }
  return <p>{speech.join([speech.say('debrief.guessCompare', params), speech.say(`debrief.${word}`)])}</p>
}

function luckLine({ luck, adjusted }: Summary, speech: ReturnType<typeof useDebrief>['speech']): string {
  if (Math.abs(luck) <= adjusted.within) return speech.say('debrief.luckEven')
  return speech.say(luck > 0 ? 'debrief.luckGave' : 'debrief.luckTook', { amount: speech.money(Math.abs(luck)) })
}

function Bars({ summary }: { summary: Summary }) {
  const { speech } = useDebrief()
  const { adjusted } = summary
  const rows = [
    { name: 'actual', value: summary.final, within: 0 },
    { name: 'adjusted', value: adjusted.value, within: adjusted.within },
    { name: 'start', value: summary.start, within: 0 },
  ]
  const scale = 100 / Math.max(1, ...rows.map(({ value, within }) => value + within))
  return (
    <table class="debrief-bars">
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{speech.say('debrief.measure')}</th>
          <th scope="col">{speech.say('debrief.amountIs')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, value, within }) => (
          <tr key={name} data-bar={name}>
            <th scope="row">{speech.say(`debrief.bar-${name}`)}</th>
            <td>
              <span class="debrief-figure">
                <strong>{speech.money(value)}</strong>{' '}
                {within > 0 &&
                  `(${speech.say('debrief.interval', { low: speech.money(value - within), high: speech.money(value + within) })})`}
              </span>
              <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
                <rect x="0" y="2" width={Math.max(0, value * scale)} height="8" />
                {within > 0 && (
                  <path
                    vector-effect="non-scaling-stroke"
                    d={`M${Math.max(0, value - within) * scale} 6H${(value + within) * scale}`}
                  />
                )}
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
