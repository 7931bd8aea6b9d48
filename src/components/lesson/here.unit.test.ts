import { expect, test } from 'vitest'
import { hereFrom, lessonFrom } from './here.ts'

test.each([
  ['/en/lessons/funnel/stages/', 'en', 'funnel/stages'],
  ['/zh-cn/lessons/funnel/stages', 'zh-cn', 'funnel/stages'],
  ['/base/zh-cn/lessons/funnel/stages/', 'zh-cn', 'funnel/stages'],
  ['/zh-cn/scenarios/first-deals/', 'zh-cn', null],
  ['/en/lessons/funnel/', 'en', null],
  ['/', 'en', null],
])('%s', (pathname, locale, lesson) => {
  expect(hereFrom(pathname)).toEqual({ locale, lesson })
})

test('a part that keeps answers refuses to stand outside a lesson', () => {
  expect(() => lessonFrom('/en/', 'Check')).toThrow('Check keeps what the reader writes')
})
