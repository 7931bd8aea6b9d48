import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { checkContent } from './check.ts'
import { describeFault } from './fault.ts'

const GOOD = 'tests/fixtures/authoring/good'
const PLAYBOOK = 'playbooks/mini.yaml'
const SCENARIO = 'scenarios/tiny/scenario.yaml'
const LESSON = 'lessons/01-start/01-first/en.mdx'
const POLICIES = new Map([['territory', ['expert', 'average', 'random']]])

/** One slip in otherwise good content: in this file, this text becomes that. */
type Slip = readonly [name: string, file: string, from: string, to: string]

const NOTATION: readonly Slip[] = [
  ['a tab', 'glossary.yaml', '  see: [deal]', '\tsee: [deal]'],
  ['a wrong indent', 'glossary.yaml', '  see: [deal]', '   see: [deal]'],
  ['a field twice', 'glossary.yaml', '  see: [deal]', '  id: again'],
  ['an open bracket', 'glossary.yaml', '[deal]', '[deal'],
  ['an open quote', 'sources.yaml', 'example.org', '"example.org'],
  ['a second colon', 'sources.yaml', 'example.org', 'Note: example.org'],
  ['a full-width colon', 'sources.yaml', 'where: ', 'where：'],
  ['bold at the start of a text', 'sources.yaml', 'example.org', '**example.org**'],
  ['a comma inside braces', 'sources.yaml', 'en: A study', 'en: A study, and a good one'],
]

const SCHEMA: readonly Slip[] = [
  ['an unknown field', PLAYBOOK, 'hours: 1', 'houres: 1'],
  ['an unknown field that nothing resembles', PLAYBOOK, 'hours: 1', 'hours: 1\n    colour: red'],
  ['a text for a number', SCENARIO, 'amount: 200000', 'amount: lots'],
  ['a number below its range', SCENARIO, 'amount: 200000', 'amount: -5'],
  ['a kind of exercise that there is not', SCENARIO, 'kind: territory', 'kind: teritory'],
  ['no kind of exercise', SCENARIO, 'kind: territory\n', ''],
  ['a number above its range', SCENARIO, 'weeks: 4', 'weeks: 40'],
  ['a broken number for a whole one', SCENARIO, 'weeks: 4', 'weeks: 4.5'],
  ['a number for a text', SCENARIO, 'en: Tiny', 'en: 2026'],
  ['a missing field', SCENARIO, 'quota: 300000\n', ''],
  ['a missing field inside a list', SCENARIO, '    segment: shops\n    about: { en: Ovens., zh-cn: 烤炉。 }\n', ''],
  ['an empty field', SCENARIO, 'weeks: 4', 'weeks:'],
  ['an unknown kind of word', PLAYBOOK, 'competency: discover', 'competency: discovr'],
  ['a list that is no list', SCENARIO, 'evidence: [offer-read]', 'evidence: offer-read'],
  ['an id with a capital letter', PLAYBOOK, 'id: boss', 'id: Boss'],
  ['a language that the course does not have', 'glossary.yaml', 'zh-cn: 阶段', 'zh: 阶段'],
  ['a currency in words', SCENARIO, 'currency: CNY', 'currency: yuan'],
]

const NAMES: readonly Slip[] = [
  ['an unknown task', PLAYBOOK, 'tasks: [call]', 'tasks: [cal, call]'],
  ['an unknown signal', PLAYBOOK, 'signal: need, noise', 'signal: needs, noise'],
  ['evidence that no stage asks for', PLAYBOOK, 'evidence: pain,', 'evidence: pains,'],
  ['a stage without a commitment', PLAYBOOK, 'zh-cn: 已签 }, by: buyer', 'zh-cn: 已签 }, by: task'],
  ['evidence that nothing proves', PLAYBOOK, '    proves: [{ evidence: offer-read, chance: 0.8 }]\n', ''],
  ['evidence twice', PLAYBOOK, 'id: signed, name', 'id: wants-offer, name'],
  ['a task twice', PLAYBOOK, '  - id: offer\n', '  - id: call\n'],
  ['a lesson that is not there', PLAYBOOK, 'lesson: start/first', 'lesson: start/frist'],
  ['another name than the file', PLAYBOOK, 'id: mini', 'id: b2b'],
  ['an unknown playbook', SCENARIO, 'playbook: mini', 'playbook: mimi'],
  ['an unknown stage', SCENARIO, 'stage: sign', 'stage: signing'],
  ['evidence of another stage', SCENARIO, 'evidence: [offer-read]', 'evidence: [pain]'],
  ['an unknown segment', SCENARIO, 'segment: shops }', 'segment: shop }'],
  ['an unknown role', SCENARIO, 'role: boss', 'role: bos'],
  ['a signal that is none', SCENARIO, 'signals: { need: 0.5 }', 'signals: { want: 0.5 }'],
  ['an account twice', SCENARIO, 'id: florist', 'id: bakery'],
  ['an event after the end', SCENARIO, 'week: 2', 'week: 6'],
  ['minutes the wrong way round', SCENARIO, 'minutes: [2, 5]', 'minutes: [5, 2]'],
  ['an unknown policy', 'scenarios/tiny/playthroughs/weak.yaml', 'policy: random', 'policy: randon'],
  ['an unknown term in the glossary', 'glossary.yaml', 'see: [deal]', 'see: [dael]'],
]

const LESSONS: readonly Slip[] = [
  ['a frontmatter fault', LESSON, 'minutes: 5', 'minutes: 90'],
  ['no frontmatter', LESSON, '---\ntitle: First steps', 'title: First steps'],
  ['a tag that is not closed', LESSON, '</Callout>\n', ''],
  ['a tag that is closed by another', LESSON, '</Callout>', '</Calout>'],
  ['a value without quotes', LESSON, 'id="study"', 'id=study'],
  ['curly quotes', LESSON, 'id="study"', 'id=“study”'],
  ['an HTML comment', LESSON, 'A card moves', '<!-- note --> A card moves'],
  ['a sign that begins a tag', LESSON, 'A card moves', 'At <5 % a card moves'],
  ['a brace', LESSON, 'A card moves', 'A {card} moves'],
  ['an import line', LESSON, '<Callout', "import Chart from './chart'\n\n<Callout"],
  ['a second title', LESSON, '<Callout title', '# Again\n\n<Callout title'],
  ['an unknown part', LESSON, '<StageTable', '<StagesTable'],
  ['a part in lower case', LESSON, '<Scenario id', '<scenario id'],
  ['an unknown word in a tag', LESSON, 'title="Mind"', 'titel="Mind"'],
  ['a value that a part does not know', LESSON, 'title="Mind"', 'kind="warnings"'],
  ['a part without its id', LESSON, '<Scenario id="tiny" />', '<Scenario />'],
  ['an unknown term', LESSON, '<Term id="stage">', '<Term id="stages">'],
  ['an unknown source', LESSON, '<Source id="study" />', '<Source id="studies" />'],
  ['an unknown scenario', LESSON, '<Scenario id="tiny" />', '<Scenario id="huge" />'],
  ['an unknown stage of a playbook', LESSON, 'stage="talk"', 'stage="talks"'],
  ['a fault inside a check', LESSON, '    right: true', '    rigth: true'],
  ['a check without a right answer', LESSON, '    right: true\n', ''],
  ['a tab inside a check', LESSON, '    right: true', '\tright: true'],
  ['an id that the translation lacks', LESSON, 'id: whose-act', 'id: whose-move'],
  ['an id twice in a lesson', LESSON, 'id="my-deals"', 'id="whose-act"'],
]

const GAPS: readonly Slip[] = [
  ['a text in one language', SCENARIO, 'title: { en: Tiny, zh-cn: 小练习 }', 'title: { en: Tiny }'],
  ['a text for all languages', SCENARIO, 'title: { en: Tiny, zh-cn: 小练习 }', 'title: Tiny'],
  ['a word that another language lacks', 'ui/zh-cn/desk.yaml', 'next: 下一步\n', ''],
  ['a misspelt word', 'ui/zh-cn/desk.yaml', 'hoursLeft', 'hourLeft'],
  ['a lost place to fill', 'ui/zh-cn/desk.yaml', '{n}', '几'],
  ['no weak playthrough', 'scenarios/tiny/playthroughs/weak.yaml', 'level: weak', 'level: average'],
]

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function copyOfGood(): string {
  const folder = mkdtempSync(join(tmpdir(), 'funnelcraft-check-'))
  folders.push(folder)
  cpSync(GOOD, folder, { recursive: true })
  return folder
}

function linesOf(folder: string): string[] {
  return checkContent(folder, POLICIES).map(
    (fault) => `${fault.level}  ${describeFault(fault).replaceAll(folder, 'content')}`,
  )
}

function afterSlip([, file, from, to]: Slip): string[] {
  const folder = copyOfGood()
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(
    path,
    text.replace(from, () => to),
  )
  return linesOf(folder)
}

describe('good content', () => {
  it('has nothing to report', () => expect(linesOf(copyOfGood())).toEqual([]))
})

describe.each([
  ['notation', NOTATION],
  ['schema', SCHEMA],
  ['names', NAMES],
  ['lessons', LESSONS],
  ['gaps', GAPS],
])('%s', (_group, slips) => {
  it.each(slips.map((slip) => [slip[0], slip] as const))('tells of %s', (_name, slip) => {
    const lines = afterSlip(slip)
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.join('\n')).toMatchSnapshot()
  })
})

describe('files and folders', () => {
  it('tells of a missing translation of a lesson', () => {
    const folder = copyOfGood()
    rmSync(join(folder, 'lessons/01-start/01-first/zh-cn.mdx'))
    expect(linesOf(folder).join('\n')).toMatchSnapshot()
  })

  it('tells of a missing file', () => {
    const folder = copyOfGood()
    rmSync(join(folder, SCENARIO))
    expect(linesOf(folder).join('\n')).toMatchSnapshot()
  })

  it('tells of a folder whose name gives no order', () => {
    const folder = copyOfGood()
    renameSync(join(folder, 'lessons/01-start'), join(folder, 'lessons/start'))
    expect(linesOf(folder).join('\n')).toMatchSnapshot()
  })

  it('tells of two lessons with one number', () => {
    const folder = copyOfGood()
    cpSync(join(folder, 'lessons/01-start/01-first'), join(folder, 'lessons/01-start/01-second'), { recursive: true })
    expect(linesOf(folder).join('\n')).toMatchSnapshot()
  })

  it('tells of a content folder that is not there', () => {
    expect(linesOf('tests/fixtures/authoring/nowhere').join('\n')).toMatchSnapshot()
  })
})
