import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type HeaderBase, writeLog } from '../sim/log.ts'
import { readLog } from '../sim/read-log.ts'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'funnelcraft-review-'))
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

async function cliOn(content: string, ...args: string[]) {
  vi.stubEnv('FUNNELCRAFT_CONTENT', content)
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const status = await run(args)
  const said = { status, stdout: out.mock.calls.join(''), stderr: err.mock.calls.join('') }
  vi.restoreAllMocks()
  return said
}

const cli = (...args: string[]) => cliOn('content', ...args)

describe('review', () => {
  const log = join(folder, 'run.jsonl')
  beforeAll(async () => {
    await cli('play', 'first-deals', '--policy', 'average', '--seed', '3', '--log', log)
  })

  /** The same run, its header or facts changed and sealed anew. */
  function altered(name: string, change: Partial<HeaderBase>, facts?: object[]): string {
    const read = readLog(readFileSync(log, 'utf8'))
    if ('fault' in read) throw new Error('the log cannot be read')
    const file = join(folder, name)
    writeFileSync(file, writeLog({ ...read.header, ...change }, facts ?? (read.facts as object[])))
    return file
  }

  it('prints what the run was worth, and it adds up', async () => {
    const { status, stdout, stderr } = await cli('review', log, '--worlds', '8', '--json')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const report = JSON.parse(stdout)
    const fields = [
      'start',
      'final',
      'luck',
      'regret',
      'identityError',
      'adjusted',
      'adjustedInterval',
      'decisions',
      'draws',
      'brier',
      'score',
    ]
    expect(Object.keys(report)).toEqual(fields)
    expect(report.start + report.luck - report.regret).toBeCloseTo(report.final, 4)
    const own = ['step', 'week', 'command', 'value', 'best', 'regret', 'interval', 'verdict']
    for (const decision of report.decisions) {
      expect(Object.keys(decision)).toEqual(own)
      expect(decision.interval[0]).toBeLessThanOrEqual(decision.regret)
      expect(decision.interval[1]).toBeGreaterThanOrEqual(decision.regret)
    }
    expect(report.decisions.length).toBeGreaterThan(5)
    expect(report.brier).toBeGreaterThan(0)
    expect((await cli('review', log, '--worlds', '8', '--json')).stdout).toBe(stdout)
  })

  it('prints a table for people', async () => {
    const { stdout } = await cli('review', log, '--worlds', '4')
    expect(stdout).toMatch(/^first-deals, played by average on seed 3\n\nexpected at the start +[\d,]+\n/)
    expect(stdout).toMatch(/\n +0 +1 +DoTask \S+ \S+ /)
  })

  it('says so if there was nothing to decide yet', async () => {
    const { status, stdout } = await cli('review', altered('empty.jsonl', {}, []), '--worlds', '4')
    expect(status).toBe(0)
    expect(stdout).toContain('no decisions: ')
  })

  it('reviews a run from other rules, and says so', async () => {
    const { status, stderr } = await cli('review', altered('old.jsonl', { rulesVersion: 0 }), '--worlds', '2', '--json')
    expect(status).toBe(0)
    expect(stderr).toBe('changed since this run was played: the rules of "territory"; its review may differ\n')
  })

  it('refuses what it cannot make sense of, in one line', async () => {
    const text = readFileSync(log, 'utf8')
    const cut = join(folder, 'cut.jsonl')
    writeFileSync(cut, text.split('\n').slice(0, 6).join('\n'))
    const changed = join(folder, 'changed.jsonl')
    writeFileSync(changed, text.replace('"type":"DealMoved"', '"type":"DealMovee"'))
    const strange = altered('strange.jsonl', {}, [{ type: 'TaskDone', deal: 'nobody', task: 'phone-call' }])
    const cases: [string[], number, string][] = [
      [[cut], 1, 'ends too early'],
      [[changed], 1, 'has been changed'],
      [['package.json'], 1, 'not the log of a run'],
      [['/no/such.jsonl'], 1, 'there is no file'],
      [[altered('gone.jsonl', { scenario: 'atlantis' })], 1, 'there is no scenario "atlantis"'],
      [[strange], 1, 'does not fit the scenario'],
      [[log, '--worlds', '1'], 2, 'write a whole number from 2 to 4096'],
      [[], 2, 'FILE is missing'],
    ]
    for (const [args, status, words] of cases) {
      const result = await cli('review', ...args)
      expect(result).toMatchObject({ status, stdout: '' })
      expect(result.stderr).toContain(words)
      expect(result.stderr).toMatch(/^[^\n]+\n$/)
    }
  })
})

describe('balance', () => {
  it('prints its figures for programs, and writes a page for authors', async () => {
    const page = join(folder, 'balance.html')
    const { status, stdout } = await cli('balance', 'first-deals', '--seeds', '4', '--json', '--html', page)
    expect(status).toBe(0)
    const found = JSON.parse(stdout)
    expect(found).toMatchObject({ scenario: 'first-deals', seeds: 4, reviews: 4, broken: [] })
    for (const { policy, score, gap } of found.policies) {
      expect(score.mean).toBeGreaterThanOrEqual(0)
      if (policy === 'expert') expect(gap).toBeNull()
      else expect(gap.low).toBeLessThanOrEqual(gap.high)
    }
    expect(readFileSync(page, 'utf8')).toContain('<h1>Balance of “First deals”</h1>')
  })

  it('prints a table for people', async () => {
    const { stdout } = await cli('balance', 'first-deals', '--seeds', '2')
    expect(stdout).toMatch(/^first-deals: 2 runs of each policy, 2 reviewed in 8 worlds\n\npolicy +score/)
  })

  it.each([
    [['first-dels'], 1, 'there is no scenario "first-dels"'],
    [['first-deals', '--seeds', '1'], 2, 'write a whole number from 2'],
    [['first-deals', '--seeds', '2', '--html', '/no/such/x.html'], 1, 'cannot be written'],
    [[], 2, 'SCENARIO is missing'],
  ])('%j is one clear line', async (args, status, words) => {
    const result = await cli('balance', ...args)
    expect(result.status).toBe(status)
    expect(result.stderr).toContain(words)
    expect(result.stderr).toMatch(/^[^\n]+\n$/)
  })
})

describe('bounds that a scenario states', () => {
  /** A copy of good content whose scenario ends in these lines. */
  function bounded(name: string, lines: string): string {
    const content = join(folder, name)
    cpSync('tests/fixtures/authoring/good', content, { recursive: true })
    const file = join(content, 'scenarios/tiny/scenario.yaml')
    writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n${lines}\n`)
    return content
  }

  it('are checked, and a broken one is named by its line', async () => {
    const content = bounded('broken', 'bounds:\n  minGap:\n    average: 99')
    const { status, stdout } = await cliOn(content, 'check')
    expect(status).toBe(1)
    expect(stdout).toMatch(
      /scenario\.yaml:\d+: the expert beats average by [-\d.]+ points, and bounds ask for 99; see /,
    )
    expect((await cliOn(content, 'balance', 'tiny', '--seeds', '3')).status).toBe(1)
  })

  it('may hold', async () => {
    const content = bounded('kept', 'bounds:\n  maxLuckShare: 1\n  maxDominant: 1\n  minGap:\n    silent: 1')
    expect(await cliOn(content, 'check')).toMatchObject({ status: 0, stdout: '' })
  })

  it('may name only policies that there are', async () => {
    const { stdout } = await cliOn(bounded('typo', 'bounds:\n  minGap: { avrage: 1 }'), 'check')
    expect(stdout).toContain('"average"')
  })
})
