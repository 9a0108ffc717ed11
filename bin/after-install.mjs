/** After an install: applies patches/, and puts the project's own command where npx looks first,
 *  so that `npx declaro` needs neither network nor npx's cache. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './prepare.mjs'

const modules = join(ROOT, 'node_modules')

/** Absent when npm only writes the lock file. */
const patchPackage = join(modules, 'patch-package', 'index.js')
if (existsSync(patchPackage) && existsSync(join(ROOT, 'patches'))) {
  const patched = spawnSync(process.execPath, [patchPackage, '--error-on-fail'], { cwd: ROOT, stdio: 'inherit' })
  if (patched.status !== 0) process.exit(patched.status ?? 1)
}

/** Windows needs a wrapper instead of a link; there npx finds the command by way of package.json. */
if (existsSync(modules) && process.platform !== 'win32') {
  const link = join(modules, '.bin', 'declaro')
  mkdirSync(join(modules, '.bin'), { recursive: true })
  rmSync(link, { force: true })
  symlinkSync(join('..', '..', 'bin', 'declaro.mjs'), link)
}
