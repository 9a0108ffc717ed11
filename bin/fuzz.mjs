/** `npm run fuzz`: the random runs, more and longer than in `npm test`. DECLARO_SEED, DECLARO_RUNS and DECLARO_STEPS set what is played; the seeds are printed. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './prepare.mjs'

const seed = process.env.DECLARO_SEED ?? String(Date.now() % 1_000_000)
const env = {
  ...process.env,
  DECLARO_SEED: seed,
  DECLARO_RUNS: process.env.DECLARO_RUNS ?? '12',
  DECLARO_STEPS: process.env.DECLARO_STEPS ?? '600',
}
const files = ['domain/guard/crowd.test.ts', 'tests/rooms/editors.test.ts', 'tests/rooms/guarded.test.ts', 'tests/rooms/random.test.ts']
process.stdout.write(`DECLARO_SEED=${seed} DECLARO_RUNS=${env.DECLARO_RUNS} DECLARO_STEPS=${env.DECLARO_STEPS}\n`)
const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
const { status } = spawnSync(process.execPath, [vitest, 'run', ...files, ...process.argv.slice(2)], { cwd: ROOT, env, stdio: 'inherit' })
process.exitCode = status ?? 1
