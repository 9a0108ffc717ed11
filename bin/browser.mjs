/** Finds the browser that the tests drive, and fetches one when there is none. Plain JavaScript, so that `npm test` runs it before anything is built. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { basename, delimiter, join } from 'node:path'

const SHELL = 'chromium-headless-shell'
const ON_PATH = [SHELL, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const MINUTE = 60_000

const WHAT_TO_DO = `No browser to test with. Install one (Debian, Ubuntu: \`apt-get install ${SHELL}\`), or set DECLARO_BROWSER to the path of a Chromium or Chrome.`

export function executable(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch (reason) {
    if (['ENOENT', 'EACCES', 'ENOTDIR', 'EPERM'].includes(reason.code)) return false
    throw reason
  }
}

/** The first of these programs that can be run, or null. */
export function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  for (const name of names) for (const folder of folders) if (executable(join(folder, name))) return join(folder, name)
  return null
}

const isRoot = () => process.getuid?.() === 0

/** How to start the browser at this path: without a sandbox only as root, and `--headless` only where a window is the default. */
const startedAs = (path) => {
  const headlessFlagNeeded = !/headless[-_]shell/.test(basename(path))
  return { path, args: [...(isRoot() ? ['--no-sandbox'] : []), ...(headlessFlagNeeded ? ['--headless'] : [])], headlessFlagNeeded }
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright-core')
  for (const path of [ownHeadlessShell(chromium), chromium.executablePath()]) if (path && executable(path)) return path
  return null
}

/** `playwright install chromium-headless-shell` puts the shell beside where the full browser would be. */
function ownHeadlessShell(chromium) {
  const full = chromium.executablePath()
  const found = /^(.*)[\\/]chromium-(\d+)[\\/]chrome-([^\\/]+)[\\/]/.exec(full)
  if (!found) return null
  const [, folder, build, system] = found
  const name = process.platform === 'win32' ? `${SHELL.replace('chromium', 'chrome')}.exe` : 'chrome-headless-shell'
  return join(folder, `chromium_headless_shell-${build}`, `chrome-headless-shell-${system}`, name)
}

/** The browser at hand, or null. */
export async function findBrowser() {
  const named = process.env.DECLARO_BROWSER
  if (named) {
    if (!executable(named)) throw new Error(`DECLARO_BROWSER is set to ${named}, which cannot be executed.`)
    return startedAs(named)
  }
  const path = onPath(ON_PATH) ?? (await playwrightsOwn())
  return path === null ? null : startedAs(path)
}

function tried(command, args, timeout) {
  process.stderr.write(`$ ${[command, ...args].join(' ')}\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { env, stdio: ['ignore', 2, 2], timeout, shell: process.platform === 'win32' }).status === 0
}

/** Packages of the system, where apt is and we may: root, or sudo without a question. */
export function installFromSystem(packages) {
  if (onPath(['apt-get']) === null) return
  const sudo = isRoot() ? [] : ['sudo', '-n']
  if (sudo.length > 0 && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return
  const [first, ...before] = [...sudo, 'apt-get']
  if (!tried(first, [...before, 'update'], 3 * MINUTE)) return
  tried(first, [...before, 'install', '-y', '--no-install-recommends', ...packages], 8 * MINUTE)
}

/** The browser at hand, or one installed now; throws a sentence saying what to do when neither is possible. */
export async function ensureBrowser() {
  const attempts = [
    () => undefined,
    () => installFromSystem([SHELL]),
    () => tried('npx', ['playwright-core', 'install', SHELL], 8 * MINUTE),
  ]
  for (const attempt of attempts) {
    attempt()
    const browser = await findBrowser()
    if (browser) return browser
  }
  throw new Error(WHAT_TO_DO)
}
