import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import { openCheck } from '../../stores/check.ts'
import type { Question } from '../../stores/question.ts'
import { $storage } from '../../stores/vault.ts'
import { say, type Words } from '../../words/words.ts'
import { CheckForm } from './CheckForm.tsx'

interface Props {
  /** `<module>/<lesson>`: the answer is kept under it. */
  readonly lesson: string
  readonly question: Question
  readonly words: Words
}

/** A question of a lesson: answer, verdict with its reason, another try. */
export function Check({ lesson, question, words }: Props) {
  const [check] = useState(() => openCheck(lesson, question))
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    setReady(true)
    return check.connect()
  }, [check])
  const attempt = useStore(check.$attempt)
  const storage = useStore($storage, { ssr: () => 'ok' as const })
  const { verdict } = attempt
  const label = say(words, verdict ? (verdict.right ? 'check.again' : 'check.retry') : 'check.submit')
  const button = { label, isQuiet: verdict?.right ?? false, press: verdict ? check.retry : check.submit }
  return (
    <CheckForm
      question={question}
      attempt={attempt}
      words={words}
      isReady={isReady}
      button={button}
      kicker={say(words, 'check.kicker')}
      change={check.change}
    >
      {verdict && <small>{say(words, storage === 'ok' ? 'check.saved' : 'check.notSaved')}</small>}
    </CheckForm>
  )
}
