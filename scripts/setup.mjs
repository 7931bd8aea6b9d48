// What every command needs before it can run: dependencies, the right Node, a browser.
// Plain JavaScript without imports from node_modules: it runs on a fresh clone, on Node 20.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = join(root, 'node_modules', '.bin')
const stamp = join(root, 'node_modules', '.lock-installed')

/** Ends the command with one line that says what to do. */
export function stop(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

/** Installs what package-lock.json names, unless that very lock is installed already. */
export function ensureDependencies() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash() && existsSync(join(bin, 'node'))) return
  process.stderr.write('Installing dependencies (once)…\n')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  // npm's own chatter goes to stderr, so that a command's output stays clean.
  const done = spawnSync(npm, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (done.status !== 0)
    stop('The dependencies could not be installed: see the lines above, then run the command again.')
  if (!existsSync(join(bin, 'node')))
    stop('The package "node" brought no Node for this machine: install Node 24 and try again.')
  writeFileSync(stamp, lockHash())
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

/** The environment in which the project's own Node (24) and tools come first. */
export function projectEnv(extra = {}) {
  const path = `${bin}${delimiter}${process.env.PATH ?? ''}`
  return { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...extra, PATH: path }
}

/** Runs a program of the project to its end; gives its exit code. */
export function run(program, args, extra = {}) {
  const file = program === 'node' ? join(bin, 'node') : program
  const done = spawnSync(file, args, { cwd: root, stdio: 'inherit', env: projectEnv(extra) })
  if (done.error) stop(`${program} could not be started: ${done.error.message}`)
  return done.status ?? 1
}

/** Path of a Chromium: one that is installed, else Debian's (as root), else Playwright's own download. */
export function ensureBrowser() {
  const found = installedBrowser()
  if (found) return found
  if (process.getuid?.() === 0 && which('apt-get')) {
    process.stderr.write('Installing Chromium (once)…\n')
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2] })
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], { stdio: ['ignore', 2, 2], env })
    const installed = installedBrowser()
    if (installed) return installed
  }
  process.stderr.write("Installing Playwright's Chromium (once)…\n")
  if (run('playwright', ['install', 'chromium']) !== 0) {
    stop('No Chromium could be installed: install one, or set FUNNELCRAFT_CHROMIUM to its path.')
  }
  return ''
}

function installedBrowser() {
  const named = process.env.FUNNELCRAFT_CHROMIUM
  if (named && existsSync(named)) return named
  return ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].map(which).find(Boolean)
}

function which(program) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((file) => existsSync(file))
}
