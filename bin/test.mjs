/** `npm test`: all that a clean clone can prove. Its last line is `N passed, N failed`; what does not run counts as failed. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { ensureOffice } from './office.mjs'
import { ensurePoppler } from './poppler.mjs'
import { check } from './check.mjs'
import { buildIfStale, installIfStale, requireNode, ROOT } from './prepare.mjs'

const say = (line) => process.stdout.write(`${line}\n`)
const PASSED = { passed: 1, failed: 0 }
const FAILED = { passed: 0, failed: 1 }

/** Runs one step; a fault in it is shown and counts as one failure. */
async function step(work) {
  try {
    return await work()
  } catch (fault) {
    say(fault instanceof Error ? fault.message : String(fault))
    return FAILED
  }
}

/** A test that was skipped or left for later proves nothing: it counts as failed. */
function countFile(file) {
  const passed = file.assertionResults.filter((result) => result.status === 'passed')
  const others = file.assertionResults.filter((result) => result.status !== 'passed')
  for (const result of others) say(`${result.status}: ${file.name.slice(ROOT.length)} > ${result.fullName}`)
  const brokenAsAWhole = file.status === 'failed' && others.length === 0
  if (brokenAsAWhole) say(`failed: ${file.name.slice(ROOT.length)}: ${file.message}`)
  return { passed: passed.length, failed: others.length + (brokenAsAWhole ? 1 : 0) }
}

const add = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed })

function runTests(browser, only) {
  const folder = mkdtempSync(join(tmpdir(), 'declaro-test-'))
  const outcome = join(folder, 'outcome.json')
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
  const args = [vitest, 'run', ...only, '--reporter=default', '--reporter=json', `--outputFile.json=${outcome}`]
  const env = { ...process.env, DECLARO_BROWSER: browser.path }
  try {
    const { status } = spawnSync(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] })
    if (!existsSync(outcome)) return FAILED
    const counted = JSON.parse(readFileSync(outcome, 'utf8')).testResults.map(countFile).reduce(add, { passed: 0, failed: 0 })
    const nothingRan = counted.passed + counted.failed === 0
    return nothingRan || (status !== 0 && counted.failed === 0) ? add(counted, FAILED) : counted
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function everything(only) {
  requireNode()
  installIfStale()
  const browser = await ensureBrowser()
  say(`Browser: ${browser.path}`)
  say(`Office suite: ${ensureOffice()}`)
  say(`PDF reader: ${ensurePoppler('pdfinfo')}`)
  const checked = (await check()) ? PASSED : FAILED
  const built = await step(() => {
    buildIfStale('client', 'verify', 'server')
    return { passed: 0, failed: 0 }
  })
  return [checked, built, await step(() => runTests(browser, only))].reduce(add)
}

const { passed, failed } = await step(() => everything(process.argv.slice(2)))
process.exitCode = failed === 0 ? 0 : 1
say(`${passed} passed, ${failed} failed`)
