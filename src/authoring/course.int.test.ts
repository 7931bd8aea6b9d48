import { describe, expect, it } from 'vitest'
import { loadCourse } from './course.ts'
import { ContentError } from './fault.ts'
import { hashValue } from './hash.ts'

const GOOD = 'tests/fixtures/authoring/good'

describe('loadCourse', () => {
  const course = loadCourse(GOOD)

  it('finds everything by its id', () => {
    expect([...course.playbooks.keys()]).toEqual(['mini'])
    expect([...course.scenarios.keys()]).toEqual(['tiny'])
    expect(course.playthroughs.get('tiny')?.map(({ playthrough }) => playthrough.level)).toEqual([
      'average',
      'expert',
      'weak',
    ])
    expect([...course.glossary.keys()]).toEqual(['stage', 'deal'])
    expect(course.sources.get('study')?.grade).toBe('P')
    expect(course.words['zh-cn'].desk?.next).toBe('下一步')
  })

  it('takes order and addresses of lessons from their folders', () => {
    const [module] = course.modules
    const [lesson] = module?.lessons ?? []
    expect(module).toMatchObject({ slug: 'start', number: 1, title: { en: 'Start', 'zh-cn': '开始' } })
    expect(lesson).toMatchObject({ id: 'start/first', number: 1, folder: `${GOOD}/lessons/01-start/01-first` })
    expect(lesson?.heads['zh-cn']?.title).toBe('第一步')
    expect(lesson?.files.en).toBe(`${GOOD}/lessons/01-start/01-first/en.mdx`)
  })

  it('fills in defaults', () => expect(course.scenarios.get('tiny')).toMatchObject({ hoursPerWeek: 20, pass: 60 }))

  it('hashes what it holds', () => {
    expect(course.hashes.scenarios.get('tiny')).toBe(hashValue(course.scenarios.get('tiny')))
    expect(course.hashes.playbooks.get('mini')).toBe(hashValue(course.playbooks.get('mini')))
  })

  it('reads the files once', () => expect(loadCourse(GOOD)).toBe(course))

  it('refuses content that is not there, without a stack trace', () => {
    expect(() => loadCourse('tests/fixtures/nowhere')).toThrow(ContentError)
    expect(() => loadCourse('tests/fixtures/nowhere')).toThrow('tests/fixtures/nowhere:1: there is no such folder')
    expect(new ContentError([]).stack).toBe('')
  })
})
