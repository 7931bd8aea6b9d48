import { expect, test } from 'vitest'
import type { Course } from '../../authoring/course.ts'
import { courseMap, firstLessons } from './course-map.ts'

const head = { summary: 'What you can do.', minutes: 8, outline: [] }
const course = {
  modules: [
    {
      slug: 'funnel',
      folder: 'content/lessons/01-funnel',
      number: 1,
      title: { en: 'The funnel', 'zh-cn': '认识销售漏斗' },
      summary: 'Everywhere the same',
      lessons: [
        {
          slug: 'stages',
          folder: 'content/lessons/01-funnel/02-stages',
          number: 2,
          id: 'funnel/stages',
          files: {},
          heads: {
            en: { ...head, title: 'Stages', competencies: ['qualify'] },
            'zh-cn': { ...head, title: '阶段', competencies: ['qualify'] },
          },
        },
        {
          slug: 'rates',
          folder: 'content/lessons/01-funnel/03-rates',
          number: 3,
          id: 'funnel/rates',
          files: {},
          heads: { en: { ...head, title: 'Rates', competencies: ['qualify', 'forecast'] } },
        },
      ],
    },
    { slug: 'empty', folder: 'content/lessons/02-empty', number: 2, title: 'Empty', summary: '…', lessons: [] },
  ],
} as unknown as Course

test('shows a lesson in the reader’s language, with number and entry from its folder', () => {
  const [module] = courseMap(course, 'zh-cn')
  expect(module).toMatchObject({ number: 1, title: '认识销售漏斗', summary: 'Everywhere the same' })
  expect(module?.lessons[0]).toMatchObject({
    id: 'funnel/stages',
    number: '1.2',
    title: '阶段',
    shownIn: 'zh-cn',
    entry: '01-funnel/02-stages/zh-cn',
  })
})

test('a lesson without its translation is shown in the other language', () => {
  const lesson = courseMap(course, 'zh-cn')[0]?.lessons[1]
  expect(lesson).toMatchObject({ title: 'Rates', shownIn: 'en', entry: '01-funnel/03-rates/en' })
})

test('a module without a lesson is left out', () => {
  expect(courseMap(course, 'en').map((module) => module.slug)).toEqual(['funnel'])
})

test('the scorecard names the first lesson that trains a competency', () => {
  expect(firstLessons(course, 'en')).toEqual({
    qualify: { path: 'funnel/stages', title: 'Stages' },
    forecast: { path: 'funnel/rates', title: 'Rates' },
  })
})
