import type { Candour, Command } from '../../sim/negotiation/facts.ts'
import { permit } from '../../sim/negotiation/permit.ts'
import type { Table } from '../../sim/negotiation/view.ts'
import { once, useTable } from './handle.ts'
import { tellRefusal } from './tell.ts'

/** What can be asked, what it costs, and what was said to it so far. */
export function Questions({ table }: { table: Table }) {
  const { setting, speech, name, levels } = useTable()
  const isOnly = setting.issues.length === 1
  return (
    <section class="nego-questions" aria-labelledby={`${name}-questions`}>
      <levels.Section id={`${name}-questions`} tabIndex={-1}>
        {speech.say('negotiation.questions')}
      </levels.Section>
      <p class="desk-soft">{speech.say('negotiation.questionsAbout')}</p>
      <ul>
        {!isOnly &&
          table.priorities.map(({ issue, answer }) => {
            const about = setting.issues[setting.issueIndex.get(issue) ?? -1]
            return (
              <Question
                key={issue}
                table={table}
                command={{ type: 'AskPriority', issue }}
                about={about ? speech.text(about.name) : issue}
                answer={answer}
              />
            )
          })}
        <Question
          table={table}
          command={{ type: 'AskAlternative' }}
          about={speech.say('negotiation.alternative')}
          answer={table.limitAnswer}
        />
      </ul>
    </section>
  )
}

interface QuestionProps {
  table: Table
  command: Command
  about: string
  answer: Candour | null
}

function Question({ table, command, about, answer }: QuestionProps) {
  const { setting, speech, send } = useTable()
  const refusal = permit(setting, table, command)
  return (
    <li>
      <button
        type="button"
        class="desk-button"
        aria-disabled={refusal !== null}
        title={refusal ? tellRefusal(setting, speech, refusal) : undefined}
        onClick={once(() => void send(command))}
      >
        <span class="visually-hidden">{speech.say('negotiation.ask')} </span>
        {about} <small>{speech.say(`negotiation.asked-${answer ?? 'none'}`)}</small>
      </button>
    </li>
  )
}
