import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import type { Report } from './report.ts'
import { run } from './run.ts'

const GOOD = 'tests/fixtures/authoring/good'
const folder = mkdtempSync(join(tmpdir(), 'funnelcraft-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

function cli(...args: string[]) {
  return cliOn(GOOD, ...args)
}

/** Runs the tool in this process, since one of its own would start anew for every case. */
async function cliOn(content: string, ...args: string[]) {
  vi.stubEnv('FUNNELCRAFT_CONTENT', content)
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const status = await run(args)
  const said = { status, stdout: out.mock.calls.join(''), stderr: err.mock.calls.join('') }
  vi.restoreAllMocks()
  return said
}

describe('as a process of its own', () => {
  const env = { ...process.env, FUNNELCRAFT_CONTENT: GOOD }

  it('gives its exit code and keeps what it says apart', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/main.ts', 'play', 'tyni'], { env })
    expect({ status, stdout: String(stdout) }).toEqual({ status: 1, stdout: '' })
    expect(String(stderr)).toBe('there is no scenario "tyni"; the scenarios are tiny\n')
  })

  it('does not mind if nobody reads to the end', async () => {
    const child = spawn(process.execPath, ['src/cli/main.ts', 'scenarios', '--json'], { env })
    child.stdout.destroy()
    let stderr = ''
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})

describe('scenarios', () => {
  it('lists them for programs', async () => {
    const { status, stdout } = await cli('scenarios', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual([{ id: 'tiny', kind: 'territory', title: 'Tiny', minutes: [2, 5] }])
  })
  it('lists them for people', async () => {
    expect((await cli('scenarios')).stdout).toBe('tiny  territory  2 to 5 min  Tiny\n')
  })
})

describe('play and replay', () => {
  const log = join(folder, 'run.jsonl')
  const greedily = (...more: string[]) => cli('play', 'tiny', '--policy', 'greedy', '--json', ...more)
  let report: Report

  it('reports a run', async () => {
    const { status, stdout } = await greedily('--seed', '7', '--log', log)
    report = JSON.parse(stdout)
    expect(status).toBe(0)
    expect(Object.keys(report)).toEqual(['scenario', 'kind', 'seed', 'policy', 'score', 'outcome', 'facts', 'hash'])
    expect(report).toMatchObject({ scenario: 'tiny', kind: 'territory', seed: 7, policy: 'greedy' })
    expect(report.score.total).toBeGreaterThanOrEqual(0)
    expect(report.score.total).toBeLessThanOrEqual(100)
    expect(report.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('plays the same run again on the same seed, another on another', async () => {
    const again = async (seed: string) => JSON.parse((await greedily('--seed', seed)).stdout)
    expect(await again('7')).toEqual(report)
    expect((await again('8')).hash).not.toBe(report.hash)
  })

  it('replays the log to the same report', async () => {
    const { status, stdout, stderr } = await cli('replay', log, '--json')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual(report)
  })

  it('refuses a log with one changed byte, and names its line', async () => {
    const text = readFileSync(log, 'utf8')
    const lines = text.split('\n')
    const changed = join(folder, 'changed.jsonl')
    writeFileSync(changed, lines.with(4, (lines[4] ?? '').replace('"type":"', '"type":"X')).join('\n'))
    expect(await cli('replay', changed)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining(`${changed}:5: `),
    })
  })

  it('refuses a log that was cut short', async () => {
    const cut = join(folder, 'cut.jsonl')
    writeFileSync(cut, readFileSync(log, 'utf8').split('\n').slice(0, 6).join('\n'))
    expect(await cli('replay', cut)).toMatchObject({ status: 1, stderr: expect.stringContaining('ends too early') })
  })

  it('prints a table for people', async () => {
    const { stdout } = await cli('play', 'tiny')
    expect(stdout).toMatch(/^tiny \(territory\), played by expert on seed 1\n\nscore +[\d.]+\n/)
    expect(stdout).toMatch(/\d+ facts, SHA-256 [0-9a-f]{64}\n$/)
  })
})

describe('check', () => {
  it('finds nothing wrong with good content', async () => {
    expect(await cli('check')).toMatchObject({ status: 0, stdout: '' })
  })

  it('lists faults for people and exits 1', async () => {
    const { status, stdout } = await cliOn(folder, 'check')
    expect(status).toBe(1)
    expect(stdout).toContain(`${folder}/glossary.yaml:1: the file is missing; create it\n`)
  })

  it('lists them for programs', async () => {
    const faults = JSON.parse((await cliOn(folder, 'check', '--json')).stdout)
    expect(faults[0]).toMatchObject({ level: 'fault', line: 1, message: 'the file is missing', remedy: 'create it' })
  })
})

describe('new', () => {
  const copy = join(folder, 'copy')
  cpSync(GOOD, copy, { recursive: true })

  it('begins modules, lessons and scenarios that have no fault', async () => {
    expect((await cliOn(copy, 'new', 'module', 'depth')).stdout).toBe(`${copy}/lessons/02-depth/module.yaml\n`)
    expect(await cliOn(copy, 'new', 'lesson', 'depth/first-leak')).toMatchObject({ status: 0, stderr: '' })
    expect((await cliOn(copy, 'new', 'lesson', 'start/second')).stdout).toContain('/01-start/02-second/zh-cn.mdx')
    expect(await cliOn(copy, 'new', 'scenario', 'quick')).toMatchObject({ status: 0, stderr: '' })
    const left = JSON.parse((await cliOn(copy, 'check', '--json')).stdout)
    expect(left.map(({ message }: { message: string }) => message)).toEqual([
      'there is no expert, no average, no weak playthrough of this scenario',
    ])
    expect((await cliOn(copy, 'play', 'quick')).status).toBe(0)
  })

  it('begins a dialogue that has no fault, can be played and drawn', async () => {
    const made = join(folder, 'talk')
    cpSync(GOOD, made, { recursive: true })
    const { status, stdout } = await cliOn(made, 'new', 'scenario', 'chat', '--kind', 'dialogue')
    expect([status, stdout]).toEqual([0, `${made}/scenarios/chat/scenario.yaml\n`])
    const left = JSON.parse((await cliOn(made, 'check', '--json')).stdout)
    expect(left.map(({ message }: { message: string }) => message)).toEqual([
      'there is no expert, no average, no weak playthrough of this scenario',
    ])
    const played = JSON.parse((await cliOn(made, 'play', 'chat', '--json')).stdout)
    expect(played).toMatchObject({ scenario: 'chat', kind: 'dialogue', policy: 'expert' })
    expect((await cliOn(made, 'graph', 'chat')).stdout).toMatchSnapshot()
    expect((await cliOn(made, 'graph', 'chat', '--dot')).stdout).toMatchSnapshot()
  })

  it('knows no other kind of scenario', async () => {
    const { status, stderr } = await cliOn(copy, 'new', 'scenario', 'poem', '--kind', 'dialog')
    expect([status, stderr]).toEqual([
      2,
      'there is no template for scenarios of the kind "dialog"; did you mean "dialogue"?\n',
    ])
  })

  it('overwrites nothing', async () => {
    const again = await cliOn(copy, 'new', 'scenario', 'tiny')
    expect(again).toMatchObject({ status: 1, stderr: 'there is already a scenario "tiny"; choose another name\n' })
  })
})

describe('help', () => {
  it('is an overview without a command', async () => expect(await cli('--help')).toMatchSnapshot())
  it.each(['scenarios', 'play', 'replay', 'review', 'balance', 'negotiation', 'check', 'schemas', 'new', 'graph'])(
    'tells about %s',
    async (name) => {
      expect(await cli(name, '--help')).toMatchSnapshot()
    },
  )
})

describe('bad input is one clear line, never a stack trace', () => {
  it.each([
    [[], 2],
    [['plya'], 2],
    [['play'], 2],
    [['play', 'tyni'], 1],
    [['play', 'tiny', '--seed', 'lots'], 2],
    [['play', 'tiny', '--seed', '-1'], 2],
    [['play', 'tiny', '--seed', '1.5'], 2],
    [['play', 'tiny', '--seed'], 2],
    [['play', 'tiny', '--policy', 'exprt'], 2],
    [['play', 'tiny', '--policy', 'constructor'], 2],
    [['play', 'tiny', '--sed', '1'], 2],
    [['play', 'tiny', 'twice'], 2],
    [['play', 'tiny', '--log', '/no/such/folder/run.jsonl'], 1],
    [['replay'], 2],
    [['replay', '/no/such/run.jsonl'], 1],
    [['replay', '/'], 1],
    [['replay', 'package.json'], 1],
    [['new', 'lesson', 'Bad Name'], 2],
    [['new', 'poem', 'a/b'], 2],
    [['graph'], 2],
    [['graph', 'tiny'], 1],
  ])('%j', async (args, status) => {
    const result = await cli(...args)
    expect(result.status).toBe(status)
    expect(result.stderr).not.toMatch(/\n\s+at /)
    if (args.length > 0) expect(result.stderr).toMatch(/^[^\n]+\n$/)
    expect(result.stderr).toMatchSnapshot()
  })
})
