/** docs/architecture.md names what is there: a path or a function that is gone fails here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const ROOT = new URL('../../', import.meta.url)
const page = readFileSync(new URL('docs/architecture.md', ROOT), 'utf8')
const named = [...new Set([...page.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? ''))]

test('every path that the page names exists', () => {
  const paths = named.filter((name) => /^(client|server|domain|tests|templates|patches)(\/|$)/.test(name) && !name.includes('<'))
  expect(paths.length).toBeGreaterThan(20)
  expect(paths.filter((path) => !existsSync(new URL(path.replace(/\/?\*.*$/, ''), ROOT)))).toEqual([])
})

test('every function that the page names is in the code', () => {
  const files = ['client', 'server', 'domain'].flatMap((folder) =>
    readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(new URL(`${folder}/${name}`, ROOT), 'utf8')),
  )
  const code = files.join('\n')
  const functions = named.filter((name) => /^[a-z]+[A-Z]\w+$/.test(name))
  expect(functions.length).toBeGreaterThanOrEqual(5)
  expect(functions.filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([])
})
