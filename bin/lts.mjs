/** `npm run test:lts`: the tests that need no browser, on the newest Node with long-term support, which npm's own package `node` brings. Nothing is
 *  installed here: the packages in node_modules are those of this project, with the binaries they came with. DECLARO_NODE says another version. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './prepare.mjs'

const version = process.env.DECLARO_NODE ?? '24'
const found = spawnSync('npx', ['--yes', '--package', `node@${version}`, 'node', '--print', 'process.execPath + " " + process.version'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
})
const [node, is] = found.stdout.trim().split(' ')
if (found.status !== 0 || !node) throw new Error(`npm did not bring node@${version}: ${found.stderr}`)
process.stdout.write(`Node ${is}\n`)

const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
const only = process.argv.slice(2)
const what = only.length > 0 ? only : ['--project', 'pure', '--project', 'wire']
const { status } = spawnSync(node, [vitest, 'run', ...what], { cwd: ROOT, stdio: 'inherit' })
process.exitCode = status ?? 1
