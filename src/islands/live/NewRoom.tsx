import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { browserWire } from '../../stores/live/browser-wire.ts'
import { createRoom } from '../../stores/live/create.ts'
import { newId } from '../../stores/live/new-id.ts'
import type { Words } from '../../words/words.ts'
import { Field, fieldOf } from './Field.tsx'
import { rememberLed } from './led-rooms.ts'
import { liveSpeech } from './live-speech.ts'
import { creationOf, type Draft, type Fault, faultsOf } from './new-room.ts'
import './live.css'

interface Props {
  words: Words
  scenarios: readonly { readonly id: string; readonly title: string; readonly weeks: number }[]
}

/** A room's form: good defaults, all on one screen, each fault beside its field. */
export function NewRoom({ words, scenarios }: Props) {
  const speech = useMemo(() => liveSpeech(words), [words])
  const [draft, set] = useState<Draft>(() => defaults(words, scenarios))
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [refusal, tell] = useState<string | null>(null)
  const [busy, work] = useState(false)
  /** Until the page works, what is typed would be lost. */
  const [works, begin] = useState(false)
  useEffect(() => begin(true), [])
  const form = useRef<HTMLFormElement>(null)
  // The same for every press until the room is there: an answer that got lost makes no second room.
  const id = useRef('')
  const weeks = scenarios.find((scenario) => scenario.id === draft.scenario)?.weeks ?? 0
  const say = (key: string, params?: Record<string, string | number>) => speech.say(`live-new.${key}`, params)
  const fault = (field: Fault) => (faults.includes(field) ? say(`fault-${field}`, { n: weeks }) : null)

  useEffect(() => {
    const asked = new URLSearchParams(location.search).get('scenario')
    if (scenarios.some((scenario) => scenario.id === asked)) change({ scenario: asked ?? '' })
  }, [scenarios])

  function change(part: Partial<Draft>): void {
    set((before) => ({ ...before, ...part }))
    id.current = ''
  }

  async function open(event: Event): Promise<void> {
    event.preventDefault()
    const found = faultsOf(draft, weeks)
    setFaults(found)
    tell(null)
    if (found.length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
      return
    }
    work(true)
    id.current ||= newId()
    const made = await createRoom(browserWire, creationOf(draft, id.current), draft.passcode)
    work(false)
    if ('refusal' in made) {
      if (made.refusal.code === 'wrong-passcode') setFaults(['passcode'])
      return tell(speech.refusal(made.refusal))
    }
    rememberLed(made.room)
    location.assign(`/${speech.locale}/live/host/#${made.room}`)
  }

  const text = (
    field: 'steps' | 'minutes' | 'capacity' | 'hostName' | 'seed' | 'passcode',
    label = field as string,
  ) => (
    <Field id={`new-${field}`} label={say(label)} about={about(field)} fault={fault(field)}>
      <input
        {...fieldOf(`new-${field}`, fault(field))}
        type={field === 'passcode' ? 'password' : 'text'}
        inputMode={field === 'hostName' || field === 'passcode' ? 'text' : 'numeric'}
        autocomplete={field === 'hostName' ? 'name' : 'off'}
        value={draft[field]}
        onInput={(event) => change({ [field]: event.currentTarget.value })}
      />
    </Field>
  )
  function about(field: string): string | undefined {
    return field === 'seed' || field === 'passcode' ? say(`${field}About`) : undefined
  }
  const lines = (field: 'teamNames' | 'guests', of: Fault) => (
    <Field id={`new-${field}`} label={say(field)} fault={fault(of)}>
      <textarea
        {...fieldOf(`new-${field}`, fault(of))}
        rows={4}
        value={draft[field]}
        onInput={(event) => change({ [field]: event.currentTarget.value })}
      />
    </Field>
  )
  const choice = <Name extends 'pace' | 'decides' | 'admission'>(name: Name, value: Draft[Name], label: string) => (
    <Radio
      name={name}
      label={say(label)}
      checked={draft[name] === value}
      choose={() => change({ [name]: value } as Partial<Draft>)}
    />
  )

  return (
    <form ref={form} class="live-new" inert={!works} onSubmit={(event) => void open(event)} noValidate>
      <fieldset>
        <legend>{say('what')}</legend>
        <Field id="new-scenario" label={say('scenario')} fault={fault('scenario')}>
          <select
            {...fieldOf('new-scenario', fault('scenario'))}
            value={draft.scenario}
            onChange={(event) => change({ scenario: event.currentTarget.value })}
          >
            {scenarios.map((scenario) => (
              <option key={scenario.id} value={scenario.id}>
                {scenario.title} · {say('weeks', { n: scenario.weeks })}
              </option>
            ))}
          </select>
        </Field>
        <details>
          <summary>{say('more')}</summary>
          {text('seed')}
        </details>
      </fieldset>

      <fieldset>
        <legend>{say('how')}</legend>
        <fieldset class="live-choices">
          <legend>{say('pace')}</legend>
          {choice('pace', 'whole', 'pace-whole')}
          {choice('pace', 'rounds', 'pace-rounds')}
        </fieldset>
        {draft.pace === 'rounds' && text('steps')}
        <fieldset class="live-choices">
          <legend>{say('time')}</legend>
          <Radio name="timed" label={say('untimed')} checked={!draft.timed} choose={() => change({ timed: false })} />
          <Radio name="timed" label={say('timed')} checked={draft.timed} choose={() => change({ timed: true })} />
        </fieldset>
        {draft.timed && text('minutes', draft.pace === 'whole' ? 'minutesWhole' : 'minutes')}
        {draft.pace === 'rounds' && (
          <label class="live-choice">
            <input
              type="checkbox"
              checked={draft.pauseBetween}
              onChange={(event) => change({ pauseBetween: event.currentTarget.checked })}
            />
            {say('pauseBetween')}
          </label>
        )}
        <fieldset class="live-choices">
          <legend>{say('teams')}</legend>
          <Radio name="teams" label={say('alone')} checked={!draft.inTeams} choose={() => change({ inTeams: false })} />
          <Radio name="teams" label={say('inTeams')} checked={draft.inTeams} choose={() => change({ inTeams: true })} />
        </fieldset>
        {draft.inTeams && (
          <>
            {lines('teamNames', 'teams')}
            <fieldset class="live-choices">
              <legend>{say('decides')}</legend>
              {choice('decides', 'majority', 'majority')}
              {choice('decides', 'speaker', 'speaker')}
            </fieldset>
          </>
        )}
      </fieldset>

      <fieldset>
        <legend>{say('who')}</legend>
        <fieldset class="live-choices">
          <legend>{say('admission')}</legend>
          {choice('admission', 'open', 'admission-open')}
          {choice('admission', 'ask', 'admission-ask')}
          {choice('admission', 'list', 'admission-list')}
        </fieldset>
        {draft.admission === 'list' && lines('guests', 'guests')}
        {text('capacity')}
      </fieldset>

      <fieldset>
        <legend>{say('you')}</legend>
        {text('hostName')}
        <Field id="new-locale" label={say('locale')} about={say('localeAbout')}>
          <select
            {...fieldOf('new-locale')}
            value={draft.locale}
            onChange={(event) => change({ locale: event.currentTarget.value as Draft['locale'] })}
          >
            <option value="en">English</option>
            <option value="zh-cn">中文</option>
          </select>
        </Field>
        {text('passcode')}
      </fieldset>

      <div class="live-new-end">
        <p role="alert" class="live-fault">
          {refusal}
        </p>
        <button type="submit" class="button first" aria-disabled={busy}>
          {say(busy ? 'creating' : 'create')}
        </button>
      </div>
    </form>
  )
}

interface RadioProps {
  readonly name: string
  readonly label: string
  readonly checked: boolean
  readonly choose: () => void
}

function Radio({ name, label, checked, choose }: RadioProps) {
  return (
    <label class="live-choice">
      <input type="radio" name={name} checked={checked} onChange={choose} />
      {label}
    </label>
  )
}

function defaults(words: Words, scenarios: Props['scenarios']): Draft {
  return {
    scenario: scenarios[0]?.id ?? '',
    pace: 'rounds',
    steps: '1',
    timed: false,
    minutes: '10',
    pauseBetween: true,
    inTeams: false,
    teamNames: words.groups['live-new']?.teamExample ?? '',
    decides: 'majority',
    admission: 'open',
    guests: '',
    capacity: '60',
    hostName: '',
    locale: words.locale,
    passcode: '',
    seed: '',
  }
}
