import { useStore } from '@nanostores/preact'
import type { Issue } from '../../schema/scenario/negotiation.ts'
import type { Table } from '../../sim/negotiation/view.ts'
import { choose } from './draft.ts'
import { useTable } from './handle.ts'
import { Interests } from './Interests.tsx'

/** More options than this do not fit in one line and stand in columns. */
const MANY = 4

/** One issue: its options to choose from, what both sides last offered, and how much it matters to whom. */
export function IssueRow({ issue, table }: { issue: Issue; table: Table }) {
  const { speech, name, $draft } = useTable()
  const draft = useStore($draft)
  const priority = table.priorities.find((one) => one.issue === issue.id)
  return (
    <div class="nego-issue">
      <fieldset>
        <legend>
          {speech.text(issue.name)} <small class="nego-about">{speech.text(issue.about)}</small>
        </legend>
        <div class="nego-options" data-many={issue.options.length > MANY || undefined}>
          {issue.options.map((option) => (
            <label key={option.id}>
              <input
                type="radio"
                name={`${name}-${issue.id}`}
                value={option.id}
                checked={draft.chosen[issue.id] === option.id}
                onChange={() => $draft.set(choose($draft.get(), issue.id, option.id))}
              />
              <span class="nego-option">{speech.text(option.name)}</span>
              <Lies ours={table.ours[issue.id] === option.id} theirs={table.theirs[issue.id] === option.id} />
            </label>
          ))}
        </div>
      </fieldset>
      {priority && table.priorities.length > 1 && <Interests issue={issue} priority={priority} />}
    </div>
  )
}

/** Whose last offer has this option. */
function Lies({ ours, theirs }: { ours: boolean; theirs: boolean }) {
  const { speech } = useTable()
  if (!ours && !theirs) return null
  const key = ours && theirs ? 'liesBoth' : ours ? 'liesOurs' : 'liesTheirs'
  return <small class="nego-lies">{speech.say(`negotiation.${key}`)}</small>
}
