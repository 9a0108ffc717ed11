/** `npm run gallery`: pictures of every screen in gallery/; `-- --check` looks for words that do not fit and for what keeps people out. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildIfStale, requireNode, ROOT } from './prepare.mjs'

requireNode()
buildIfStale('client', 'verify', 'server')
const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs')
const script = join(ROOT, 'tests', 'browser', 'gallery', 'gallery.ts')
const { status } = spawnSync(process.execPath, [tsx, script, ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' })
process.exitCode = status ?? 1
