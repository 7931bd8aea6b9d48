// npm run bench [engine|build|pages|review|regret|negotiation|log|live]: figures for README and docs; no figure is asserted.
import { ensureBrowser, ensureDependencies, run } from './setup.mjs'

ensureDependencies()
const all = ['engine', 'build', 'pages', 'review', 'regret', 'negotiation', 'log', 'live']
const named = process.argv.slice(2)
const unknown = named.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  process.stderr.write(`No benchmark named ${unknown.join(', ')}. There are: ${all.join(', ')}.\n`)
  process.exit(2)
}
const env = { FUNNELCRAFT_CHROMIUM: ensureBrowser() }
let code = 0
for (const name of named.length > 0 ? named : all) {
  process.stdout.write(`\n── ${name} ${'─'.repeat(60 - name.length)}\n`)
  code = run('node', [`tests/bench/${name}.ts`], env) || code
}
process.exit(code)
