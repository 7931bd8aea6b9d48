import { useState } from 'preact/hooks'
import { LIMITS } from '../../../protocol/version.ts'
import type { HostView, SeatRow } from '../../../stores/live/host.ts'
import { Field, fieldOf } from '../Field.tsx'
import { Funnel } from '../Funnel.tsx'
import { choose } from './choice.ts'
import { useHost } from './context.ts'

/** The room as a whole: its funnel, what is worth a look, who asks. */
export function Sums({ view }: { view: HostView }) {
  const { desk, setting, speech, say } = useHost()
  const { runs, alerts } = view.tally
  const asking = view.seats
    .filter(({ help, status }) => help?.answer === null && status !== 'removed')
    .sort((a, b) => (a.help?.at ?? 0) - (b.help?.at ?? 0))
  const signs = Object.entries(alerts).sort(([, a], [, b]) => b - a)
  return (
    <div class="live-sums">
      <section>
        <h2>{say('funnel')}</h2>
        <Funnel names={setting.stages.map(({ name }) => desk.text(name))} counts={runs.funnel} label={say('funnel')} />
        <p>
          {say('booked', {
            amount: desk.money(runs.result),
            share: desk.percent(runs.goal === 0 ? 0 : runs.result / runs.goal),
          })}
        </p>
      </section>
      <section>
        <h2>{say('alerts')}</h2>
        {signs.length === 0 && <p class="live-soft">{say('noAlerts')}</p>}
        <ul class="live-alerts">
          {signs.map(([code, n]) => (
            <li key={code}>
              <span>{speech.say(`alert.${code}`, { n })}</span>{' '}
              <button type="button" class="button" onClick={() => choose({ alert: code, filter: 'all' })}>
                {say('showThem')}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{say('helpQueue')}</h2>
        {asking.length === 0 && <p class="live-soft">{say('noHelp')}</p>}
        <ul class="live-helps" aria-live="polite">
          {asking.map((seat) => (
            <Question key={seat.seat} seat={seat} />
          ))}
        </ul>
      </section>
    </div>
  )
}

function Question({ seat }: { seat: SeatRow }) {
  const { act, say } = useHost()
  const [text, type] = useState('')
  const id = `live-answer-${seat.seat}`
  async function send(event: Event): Promise<void> {
    event.preventDefault()
    if (text.trim() !== '') await act({ type: 'AnswerHelp', seat: seat.seat, text: text.trim() })
  }
  return (
    <li>
      <strong>{seat.name}</strong> <q>{seat.help?.text}</q>
      <form class="live-row-form" onSubmit={(event) => void send(event)}>
        <Field id={id} label={say('answerFor', { name: seat.name })}>
          <input
            {...fieldOf(id)}
            type="text"
            maxLength={LIMITS.text}
            value={text}
            onInput={(event) => type(event.currentTarget.value)}
          />
        </Field>
        <button type="submit" class="button">
          {say('send')}
        </button>
      </form>
    </li>
  )
}
