import { expect, test } from 'vitest'
import { resultOf } from '../sim/dialogue/result.ts'
import { smallTalk as setting } from '../sim/testing/small-talk.ts'
import { openTaskTalk } from './task-talk.ts'

const say = (option: string) => ({ type: 'Say', option }) as const

test('what was said is what the exercise replays, to the same end', async () => {
  const talk = openTaskTalk(setting, 3, 'run deal 1')
  while (!talk.$view.get().ended) {
    const view = talk.$view.get()
    const [next] = setting.beats.get(view.beat)?.options?.filter(({ id }) => !view.said.includes(id)) ?? []
    const letter = { type: 'Send', parts: { subject: 'loud', 'ask-for': 'visit' } } as const
    expect(await talk.send(view.beat === 'offer' ? letter : say(next?.id ?? ''))).toBeNull()
  }
  expect(resultOf(setting, 3, talk.choices())).toMatchObject({ ended: talk.$view.get().ended?.ending })
})

test('a refused line is no choice', async () => {
  const talk = openTaskTalk(setting, 3, 'run deal 2')
  expect(await talk.send(say('press'))).toMatchObject({ code: 'not-in-this-moment' })
  expect(talk.choices()).toEqual([])
  expect(talk.$view.get().step).toBe(0)
})

test('a talk that was left goes on at the same line; another place has its own', async () => {
  const talk = openTaskTalk(setting, 3, 'run deal 3')
  await talk.send(say('pitch'))
  const again = openTaskTalk(setting, 3, 'run deal 3')
  expect(again.$view.get()).toEqual(talk.$view.get())
  expect(openTaskTalk(setting, 3, 'run deal 4').choices()).toEqual([])
})
