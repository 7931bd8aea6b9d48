import { useStore } from '@nanostores/preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Playbook } from '../../schema/playbook.ts'
import type { Scenario } from '../../schema/scenario/scenario.ts'
import { findRun, type Trouble } from '../../stores/review/found.ts'
import { workersHere } from '../../stores/review/job.ts'
import { loadWorkers } from '../../stores/review/pool.ts'
import { $attempts, attemptsOf } from '../../stores/runs.ts'
import type { Words } from '../../words/words.ts'
import type { LessonLinks } from '../desk/lesson-links.ts'
import { createSpeech, type Speech } from '../desk/speech.ts'
import type { DebriefKind } from './kind.ts'
import { OpenedDebrief } from './OpenedDebrief.tsx'

export interface DebriefProps {
  kind: DebriefKind
  scenario: Scenario
  /** Of money; `null` where values are points. */
  currency: string | null
  playbook: Playbook
  hashes: { readonly scenario: string; readonly playbook: string }
  /** Groups debrief, desk and fact. */
  words: Words
  lessons: LessonLinks
}

if (typeof Worker === 'function' && readAddress(location.hash).run !== null) loadWorkers(workersHere())

/**
 * Looks back on the run that the address names (`#run=…`); without one, offers those there are. `&mistake=STEP` opens
 * that mistake to be put right: the review deck sends readers there.
 */
export function Debrief({ kind, scenario, currency, playbook, hashes, words, lessons }: DebriefProps) {
  const speech = useMemo(() => createSpeech(words, currency), [words, currency])
  const [address, setAddress] = useState<Address | undefined>(undefined)
  useEffect(() => {
    const read = () => setAddress(readAddress(location.hash))
    read()
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [])
  const id = address?.run
  const found = useMemo(
    () => (id ? findRun(kind.prepare, { scenario, playbook, hashes }, id) : null),
    [kind, id, scenario, playbook, hashes],
  )
  if (!address) return <p class="soft needs-script">{speech.say('debrief.loading')}</p>
  if (!found) return <Choose scenario={scenario.id} speech={speech} />
  if ('trouble' in found) return <NothingThere trouble={found} run={id ?? ''} scenario={scenario.id} speech={speech} />
  return (
    <OpenedDebrief
      key={`${found.run.id} ${address.mistake}`}
      kind={kind}
      found={found}
      speech={speech}
      lessons={lessons}
      mistake={address.mistake}
    />
  )
}

interface Address {
  readonly run: string | null
  /** Step of a mistake. */
  readonly mistake: number | null
}

function readAddress(hash: string): Address {
  const parts = new URLSearchParams(hash.slice(1))
  const mistake = parts.get('mistake')
  return { run: parts.get('run'), mistake: mistake && /^\d+$/.test(mistake) ? Number(mistake) : null }
}

function Choose({ scenario, speech }: { scenario: string; speech: Speech }) {
  const attempts = attemptsOf(useStore($attempts), scenario)
  return (
    <div class="debrief">
      <p>{speech.say(attempts.length > 0 ? 'debrief.choose' : 'debrief.noRuns')}</p>
      <ul class="debrief-list">
        {attempts.map(({ id, at, total }) => (
          <li key={id}>
            <a href={`#run=${id}`}>
              {speech.say('debrief.attempt', { date: speech.date(at), points: speech.number(total) })}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={scenarioLink(speech, scenario)}>{speech.say('debrief.back')}</a>
      </p>
    </div>
  )
}

interface NothingProps {
  trouble: Trouble
  run: string
  scenario: string
  speech: Speech
}

function NothingThere({ trouble, run, scenario, speech }: NothingProps) {
  return (
    <div class="debrief">
      <p class="notice" role="status">
        {speech.say(`debrief.trouble-${trouble.trouble}`)}{' '}
        {trouble.trouble === 'elsewhere' && (
          <a href={`${scenarioLink(speech, trouble.scenario)}debrief/#run=${run}`}>
            {speech.say('debrief.openElsewhere')}
          </a>
        )}
        {trouble.trouble === 'unfinished' && (
          <a href={`${scenarioLink(speech, scenario)}#run=${run}`}>{speech.say('debrief.goOn')}</a>
        )}
      </p>
      <Choose scenario={scenario} speech={speech} />
    </div>
  )
}

function scenarioLink(speech: Speech, scenario: string): string {
  return `/${speech.words.locale}/scenarios/${scenario}/`
}
