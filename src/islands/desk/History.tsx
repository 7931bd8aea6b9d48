import { useStore } from '@nanostores/preact'
import { useMemo } from 'preact/hooks'
import type { Deal } from '../../sim/territory/desk.ts'
import { useDesk } from './handle.ts'
import { dealOf, entriesOf } from './story.ts'
import { tellFact } from './tell.ts'

/** What has happened on one account, the latest week first. */
export function History({ deal }: { deal: Deal }) {
  const { setting, session, speech } = useDesk()
  const story = useStore(session.$story)
  const weeks = useMemo(() => {
    const byWeek = new Map<number, string[]>()
    for (const { week, fact } of entriesOf(story)) {
      const line = dealOf(fact) === deal.id ? tellFact(setting, speech, fact) : null
      if (line) byWeek.set(week, [...(byWeek.get(week) ?? []), line])
    }
    return [...byWeek].reverse()
  }, [setting, speech, story, deal.id])
  if (weeks.length === 0) return <p class="desk-soft">{speech.say('desk.noHistory')}</p>
  return (
    <dl class="desk-history">
      {weeks.map(([week, lines]) => (
        <div key={week}>
          <dt>{speech.say('desk.week', { n: week })}</dt>
          {lines.map((line, i) => (
            <dd key={i}>{line}</dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
