/** `npm run properties`: what must hold always, tried DECLARO_TIMES (20) as often as in `npm test`, all of it or below the paths given. A property that fails
 *  prints the seed and the path to see it again. Those of a whole server are left to `npm run fuzz`: a seat may ask only so much of it in a minute. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './prepare.mjs'

const MADE_WITH = /from '(fast-check|.*\/(random-text|random-versions|random-acts|pending-text)\.ts)'/
const below = (folder) =>
  readdirSync(join(ROOT, folder), { recursive: true })
    .map((name) => join(folder, name))
    .filter((name) => /\.test\.tsx?$/.test(name) && MADE_WITH.test(readFileSync(join(ROOT, name), 'utf8')))

const asked = process.argv.slice(2)
const files = ['domain', 'server', 'client', 'tests/office', 'tests/contract']
  .flatMap(below)
  .filter((name) => asked.length === 0 || asked.some((path) => name.startsWith(path)))
const env = { ...process.env, DECLARO_TIMES: process.env.DECLARO_TIMES ?? '20' }
process.stdout.write(`DECLARO_TIMES=${env.DECLARO_TIMES}, ${files.length} files\n`)
const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
const { status } = spawnSync(process.execPath, [vitest, 'run', ...files], { cwd: ROOT, env, stdio: 'inherit' })
process.exitCode = status ?? 1
