import { expect, test } from 'vitest'
import { localiseDeep } from './localise.ts'

const stage = {
  id: 'needs',
  name: { en: 'Needs analysis', 'zh-cn': '需求分析' },
  exit: [{ id: 'pain', name: { en: 'Pain confirmed' }, odds: 1.5 }],
  signals: {},
  goal: 'Same in every language',
}

test('turns every text into the reader’s language and leaves the rest alone', () => {
  expect(localiseDeep(stage, 'zh-cn')).toEqual({
    id: 'needs',
    name: '需求分析',
    exit: [{ id: 'pain', name: 'Pain confirmed', odds: 1.5 }],
    signals: {},
    goal: 'Same in every language',
  })
})

test('a record that has a language among other keys is not a text', () => {
  expect(localiseDeep({ en: 'x', de: 'y' }, 'en')).toEqual({ en: 'x', de: 'y' })
})

test('does not change what it was given', () => {
  const before = structuredClone(stage)
  localiseDeep(stage, 'en')
  expect(stage).toEqual(before)
})
