import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { checkContent } from './check.ts'
import { readCourse } from './course.ts'
import { describeFault } from './fault.ts'

/** Territories whose tasks are played out as dialogues. */

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** Good content with a dialogue, and a territory that says this of it. */
function contentWith(dialogues: string): string {
  const root = mkdtempSync(join(tmpdir(), 'funnelcraft-talks-'))
  folders.push(root)
  cpSync('tests/fixtures/authoring/good', root, { recursive: true })
  mkdirSync(join(root, 'scenarios/chat'))
  cpSync('tests/fixtures/dialogue/talk.yaml', join(root, 'scenarios/chat/scenario.yaml'))
  const file = join(root, 'scenarios/tiny/scenario.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('weeks: 4\n', `weeks: 4\n${dialogues}\n`))
  return root
}

const faultsOf = (root: string) =>
  checkContent(root)
    .filter(({ level, file }) => level === 'fault' && file.includes('tiny'))
    .map((fault) => describeFault(fault).replaceAll(root, 'content'))

describe('a dialogue', () => {
  it('lists every text that is not translated, and where', () => {
    const root = contentWith('')
    const file = join(root, 'scenarios/chat/scenario.yaml')
    const text = readFileSync(file, 'utf8')
    writeFileSync(
      file,
      text
        .replace('text: { en: "Yes?", zh-cn: 喂？ }', 'text: { en: "Yes?" }')
        .replace('{ en: A visit?, zh-cn: 见一面？ }', 'A visit?'),
    )
    const found = checkContent(root)
      .filter((fault) => fault.file.includes('chat') && fault.message.includes('text'))
      .map((fault) => `${fault.level}  ${describeFault(fault).replaceAll(root, 'content')}`)
    expect(found.join('\n')).toMatchSnapshot()
  })
})

describe('a territory with dialogues', () => {
  it('takes along those that its tasks play, and no others', () => {
    const { course } = readCourse(contentWith('dialogues: { call: chat }'))
    const tiny = course.scenarios.get('tiny')
    expect(tiny?.kind === 'territory' && Object.keys(tiny.talks ?? {})).toEqual(['chat'])
    const plain = readCourse(contentWith('')).course
    expect(plain.scenarios.get('tiny')).not.toHaveProperty('talks')
    expect(plain.hashes.scenarios.get('tiny')).not.toBe(course.hashes.scenarios.get('tiny'))
  })

  it('is told of by its hash when the dialogue changes', () => {
    const root = contentWith('dialogues: { call: chat }')
    const before = readCourse(root).course.hashes.scenarios.get('tiny')
    const file = join(root, 'scenarios/chat/scenario.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('target: 80', 'target: 70'))
    expect(readCourse(root).course.hashes.scenarios.get('tiny')).not.toBe(before)
  })

  it.each([
    ['nothing wrong', 'dialogues: { call: chat }'],
    ['nothing wrong with needs', 'dialogues: { call: { play: chat, needs: { pain: [pain] } } }'],
    ['an unknown task', 'dialogues: { cal: chat }'],
    ['an unknown dialogue', 'dialogues: { call: chats }'],
    ['a territory for a dialogue', 'dialogues: { call: tiny }'],
    ['evidence that the task does not prove', 'dialogues: { call: { play: chat, needs: { pains: [pain] } } }'],
    ['a finding that the dialogue does not have', 'dialogues: { call: { play: chat, needs: { pain: [budget] } } }'],
    ['a field that there is not', 'dialogues: { call: { plays: chat } }'],
  ])('is checked for %s', (_name, dialogues) => {
    expect(faultsOf(contentWith(dialogues)).join('\n')).toMatchSnapshot()
  })
})
