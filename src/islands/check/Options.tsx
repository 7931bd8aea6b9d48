import type { ChoiceQuestion } from '../../stores/question.ts'
import { say } from '../../words/words.ts'
import type { FieldProps } from './Field.tsx'
import { MarkIcon } from './icons.tsx'

/** Choose one option, or all that fit. */
export function Options({ question, answer, marks, words, change }: FieldProps<ChoiceQuestion>) {
  function toggle(option: number): void {
    if (!question.several) change([option])
    else change(answer.includes(option) ? answer.filter((other) => other !== option) : [...answer, option].sort())
  }
  return (
    <>
      <p class="check-how">{say(words, question.several ? 'check.chooseSeveral' : 'check.chooseOne')}</p>
      {question.options.map((option, n) => (
        <label class="check-option" key={option.line.name} data-mark={marks[n] ?? undefined}>
          <input
            type={question.several ? 'checkbox' : 'radio'}
            name={question.id}
            checked={answer.includes(n)}
            onChange={() => toggle(n)}
          />
          <span dangerouslySetInnerHTML={{ __html: option.line.html }} />
          <MarkIcon mark={marks[n]} words={words} />
        </label>
      ))}
    </>
  )
}
