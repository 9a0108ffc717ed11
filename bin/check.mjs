/** `npm run check`: types, lint with the layers, format, unused code; side by side, in seconds. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { installIfMissing, requireNode, ROOT } from './prepare.mjs'

const tool = (...path) => join(ROOT, 'node_modules', ...path)

const CHECKS = [
  { name: 'types', script: tool('typescript', 'bin', 'tsc'), args: ['-p', '.'] },
  { name: 'lint and layers', script: tool('oxlint', 'bin', 'oxlint'), args: ['--type-aware', '--deny-warnings'] },
  {
    name: 'format',
    script: tool('@biomejs', 'biome', 'bin', 'biome'),
    args: ['format', '--reporter=summary', '.'],
    hint: 'npm run format',
  },
  { name: 'unused code', script: tool('knip', 'bin', 'knip.js'), args: ['--no-progress', '--no-config-hints', '--max-show-issues', '20'] },
]

function runCheck({ name, script, args, hint }) {
  return new Promise((resolve) => {
    const began = performance.now()
    const child = spawn(process.execPath, [script, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks = []
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    child.on('error', (reason) => chunks.push(Buffer.from(String(reason))))
    child.on('close', (code) =>
      resolve({ name, hint, ok: code === 0, output: Buffer.concat(chunks).toString(), ms: performance.now() - began }),
    )
  })
}

function report({ name, hint, ok, output, ms }) {
  if (!ok) process.stdout.write(`\n--- ${name} ---\n${output.trimEnd()}\n${hint ? `To repair: ${hint}\n` : ''}`)
  process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${name} (${(ms / 1000).toFixed(1)} s)\n`)
}

/** True when all is well. */
export async function check() {
  const results = await Promise.all(CHECKS.map(runCheck))
  for (const result of results.sort((a, b) => Number(b.ok) - Number(a.ok))) report(result)
  return results.every((result) => result.ok)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  requireNode()
  installIfMissing()
  if (!(await check())) process.exitCode = 1
}
