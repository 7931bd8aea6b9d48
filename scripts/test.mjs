// npm test: everything a reviewer would check. `npm test -- unit browser` runs only the checks named.
import { build } from './build.mjs'
import { ensureBrowser, ensureDependencies, run } from './setup.mjs'

ensureDependencies()
const browser = ensureBrowser()
const env = { FUNNELCRAFT_CHROMIUM: browser }

const checks = {
  lint: () => run('biome', ['ci', '--error-on-warnings', '.']),
  types: () => run('astro', ['check', '--minimumFailingSeverity', 'error']),
  architecture: () => run('depcruise', ['--config', 'tests/architecture/rules.cjs', 'src']),
  unused: () => run('knip', []),
  content: () => run('node', ['src/cli/main.ts', 'check']),
  unit: () => run('vitest', ['run'], env),
  build: () => build(),
  budgets: () => run('node', ['tests/budgets/check.ts'], env),
  browser: () => run('playwright', ['test'], env),
}

const named = process.argv.slice(2)
const unknown = named.filter((name) => !(name in checks))
if (unknown.length > 0) {
  process.stderr.write(`No check named ${unknown.join(', ')}. There are: ${Object.keys(checks).join(', ')}.\n`)
  process.exit(2)
}

const results = []
for (const [name, check] of Object.entries(checks)) {
  if (named.length > 0 && !named.includes(name)) continue
  process.stdout.write(`\n── ${name} ${'─'.repeat(60 - name.length)}\n`)
  const started = Date.now()
  const passed = check() === 0
  results.push({ name, passed, seconds: (Date.now() - started) / 1000 })
}

process.stdout.write(`\n${'─'.repeat(64)}\n`)
for (const { name, passed, seconds } of results) {
  process.stdout.write(`${passed ? 'passed' : 'FAILED'}  ${name.padEnd(14)} ${seconds.toFixed(1)} s\n`)
}
const failed = results.filter((result) => !result.passed).length
process.stdout.write(`checks: ${results.length - failed} passed, ${failed} failed\n`)
process.exit(failed > 0 ? 1 : 0)
