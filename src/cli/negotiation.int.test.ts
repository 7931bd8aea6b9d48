import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { STYLES } from '../schema/scenario/negotiation.ts'
import { noZone, price, trade } from '../sim/negotiation/testing/domains.ts'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'funnelcraft-domain-'))
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => vi.restoreAllMocks())

async function cli(...args: string[]) {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const status = await run(['negotiation', ...args])
  const said = { status, stdout: out.mock.calls.join(''), stderr: err.mock.calls.join('').replaceAll(folder, 'folder') }
  vi.restoreAllMocks()
  return said
}

function save(name: string, content: object | string): string {
  const file = join(folder, name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

const files = {
  price: save('price.json', price),
  noZone: save('no-zone.json', noZone),
  trade: save('trade.json', trade),
}
const json = async (...args: string[]) => JSON.parse((await cli(...args, '--json')).stdout)

describe('solutions', () => {
  it('are lists of outcomes with both utilities', async () => {
    const best = { outcome: ['high', 'late'], utilities: [0.8, 0.7] }
    expect(await json(files.trade)).toEqual({
      id: 'trade',
      outcomes: 4,
      rational: 2,
      pareto: [
        { outcome: ['high', 'early'], utilities: [1, 0] },
        best,
        { outcome: ['low', 'late'], utilities: [0, 1] },
      ],
      rationalPareto: [best],
      nash: [best],
      kalai: [best],
      kalaiSmorodinsky: [best],
      welfare: [best],
    })
  })

  it('may be several', async () => {
    const { nash, kalai } = await json(files.price)
    expect(nash.map(({ outcome }: { outcome: string[] }) => outcome)).toEqual([['102'], ['101']])
    expect(kalai).toEqual(nash)
  })

  it('do not exist where no outcome suits both', async () => {
    const found = await json(files.noZone)
    expect(found).toMatchObject({
      outcomes: 4,
      rational: 0,
      rationalPareto: [],
      nash: [],
      kalai: [],
      kalaiSmorodinsky: [],
      welfare: [],
    })
    expect(found.pareto).toHaveLength(4)
  })

  it('are a table for people', async () => {
    expect((await cli(files.trade)).stdout).toMatchSnapshot()
    expect((await cli(files.noZone)).stdout).toContain('the zone of agreement is empty')
  })
})

describe('two bots', () => {
  it.each(STYLES)('%s against itself ends, the same each time', async (bot) => {
    const played = await json(files.trade, '--selfplay', `${bot},${bot}`, '--rounds', '12')
    expect(Object.keys(played)).toEqual(['id', 'bots', 'rounds', 'deal', 'round', 'acceptedBy', 'end', 'offers'])
    expect(played.round).toBeLessThanOrEqual(12)
    expect(await json(files.trade, '--selfplay', `${bot},${bot}`, '--rounds', '12')).toEqual(played)
  })

  it('find the trade', async () => {
    expect(await json(files.trade, '--selfplay', 'micro,micro')).toMatchObject({
      deal: { outcome: ['high', 'late'], utilities: [0.8, 0.7] },
      end: 'deal',
    })
  })

  it('say so if they find none', async () => {
    expect(await json(files.noZone, '--selfplay', 'linear,conceder')).toMatchObject({
      deal: null,
      acceptedBy: null,
      end: 'deadline',
    })
    expect((await cli(files.noZone, '--selfplay', 'linear,conceder')).stdout).toMatch(
      /No deal: the rounds are over\.\n$/,
    )
  })

  it('are a table for people', async () => {
    expect((await cli(files.trade, '--selfplay', 'linear,micro', '--rounds', '5')).stdout).toMatchSnapshot()
  })
})

describe('bad input is told with its remedy, never by a stack trace', () => {
  const off = save('off.json', JSON.stringify(trade, null, 2).replace('0.8', '0.9'))
  const hole = save(
    'hole.yaml',
    'id: hole\nissues: [{ name: price, options: [1, 2] }]\nparties:\n  - { name: a, reservation: 0, weights: [1], values: [[1]] }\n  - { name: b, reservation: 0, weights: [1], values: [[0, 1]] }\n',
  )
  it.each([
    ['no file named', [], 2],
    ['no such file', ['/no/such/domain.yaml'], 1],
    ['a folder', ['/'], 1],
    ['weights that do not add up', [off], 1],
    ['an option without a value', [hole], 1],
    ['an empty file', [save('empty.yaml', '')], 1],
    ['a list', [save('list.yaml', '- 1')], 1],
    ['one bot', [files.trade, '--selfplay', 'micro'], 2],
    ['an unknown bot', [files.trade, '--selfplay', 'mico,micro'], 2],
    ['a word that is no bot', [files.trade, '--selfplay', 'constructor,micro'], 2],
    ['three bots', [files.trade, '--selfplay', 'a,b,c'], 2],
    ['no rounds', [files.trade, '--selfplay', 'micro,micro', '--rounds', '0'], 2],
    ['rounds for nobody', [files.trade, '--rounds', '5'], 2],
    ['two files', [files.trade, 'twice'], 2],
  ])('%s', async (_, args, status) => {
    const result = await cli(...args)
    expect(result.status).toBe(status)
    expect(result.stdout).toBe('')
    expect(result.stderr).not.toMatch(/\n\s+at /)
    expect(result.stderr).toMatchSnapshot()
  })
})
