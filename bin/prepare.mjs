/** What every command needs first: the right Node, the dependencies of the lock file, a build no older than its sources.
 *  Reports on stderr only, so that a command's own output stays alone on stdout. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))
const at = (...parts) => join(ROOT, ...parts)
const say = (sentence) => process.stderr.write(`${sentence}\n`)

/** Each part of the build, the file that shows it is there, and what makes it stale when it changes. */
const SHARED = ['domain', 'templates', 'package-lock.json', 'tsconfig.json']
export const PARTS = {
  client: {
    config: 'vite.config.ts',
    made: 'dist/client/index.html',
    sources: ['client', 'docs/guide', 'docs/pictures/guide', 'bin/guide-pages.ts', 'vite.config.ts', ...SHARED],
  },
  verify: {
    config: 'vite.verify.config.ts',
    made: 'dist/verify/verify.html',
    sources: ['client/verify', 'client/theme', 'vite.verify.config.ts', ...SHARED],
  },
  server: { config: 'vite.server.config.ts', made: 'dist/server/main.js', sources: ['server', 'vite.server.config.ts', ...SHARED] },
}

const OLDEST_NODE = [20, 19]

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  throw new Error(`Declaro needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${process.versions.node}.`)
}

/** Runs a command in the project's folder with its output on stderr; throws when it does not end well. */
function run(command, args, env = process.env) {
  const done = spawnSync(command, args, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && command === 'npm',
  })
  if (done.error) throw done.error
  if (done.status !== 0) throw new Error(`\`${[command, ...args].join(' ')}\` ended with ${done.status ?? done.signal}.`)
}

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

const RECEIPT = at('node_modules', '.package-lock.json')

/** True when node_modules holds what the lock file names. Optional packages (other systems' binaries) may be absent,
 *  and development packages all together, as in an install for production. */
function installed() {
  if (!existsSync(RECEIPT)) return false
  const present = readJson(RECEIPT).packages
  const withoutDev = !Object.values(present).some((entry) => entry.dev)
  const mayBeAbsent = (entry) => entry.optional || entry.devOptional || entry.peer || (withoutDev && entry.dev && existsSync(at('dist')))
  for (const [path, entry] of Object.entries(readJson(at('package-lock.json')).packages)) {
    if (path === '') continue
    const found = present[path]
    if (found ? found.version !== entry.version : !mayBeAbsent(entry)) return false
  }
  return true
}

function install() {
  say('Installing the dependencies of package-lock.json…')
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'])
}

/** Applies patches that are newer than the install; false when one no longer fits what is installed.
 *  What is patched already stays as it is. */
function patched() {
  if (newest('patches') <= statSync(RECEIPT).mtimeMs) return true
  const applied = spawnSync(process.execPath, [at('bin', 'after-install.mjs')], { cwd: ROOT, stdio: ['ignore', 2, 2] })
  if (applied.status !== 0) return false
  const now = new Date()
  utimesSync(RECEIPT, now, now)
  return true
}

/** For commands that must run on exactly what the lock file names. */
export function installIfStale() {
  if (!installed() || !patched()) install()
}

/** For commands that may run beside others, whose packages must not be replaced under them. */
export function installIfMissing() {
  if (!existsSync(RECEIPT)) install()
}

/** The latest change below a path, tests left out; 0 when there is nothing. Folders count, so that a removed file is noticed. */
function newest(path) {
  const full = at(path)
  const stat = statSync(full, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(full).map((name) => newest(join(path, name))))
}

/** The stamp carries the time at which the last complete build began: what was edited meanwhile makes it stale. */
const stampOf = (name) => at('dist', `.${name}-built`)

function built(name) {
  const { made, sources } = PARTS[name]
  const stamp = statSync(stampOf(name), { throwIfNoEntry: false })
  return stamp !== undefined && existsSync(at(made)) && Math.max(...sources.map(newest)) <= stamp.mtimeMs
}

export function build(name) {
  say(`Building the ${name}…`)
  const began = new Date()
  rmSync(stampOf(name), { force: true })
  const vite = at('node_modules', 'vite', 'bin', 'vite.js')
  if (!existsSync(vite)) throw new Error('The build tools are not installed: run `npm ci --include=dev` once.')
  run(process.execPath, [vite, 'build', '--config', PARTS[name].config, '--logLevel', 'warn'], { ...process.env, NODE_ENV: 'production' })
  writeFileSync(stampOf(name), '')
  utimesSync(stampOf(name), began, began)
}

export function buildIfStale(...names) {
  for (const name of names) if (!built(name)) build(name)
}
