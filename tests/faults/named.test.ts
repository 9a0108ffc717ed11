/** Each of the thirty faults is named in the title of a test, and docs/faults.md says in which file. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const ROOT = new URL('../../', import.meta.url)
const FAULTS = Array.from({ length: 30 }, (_, i) => `T${String(i + 1).padStart(2, '0')}`)

/** Titles stand in quotes that open the argument of a test, or the row of a table of them. */
const TITLE = /(?:\(|\[|,|^)\s*(['"`])((?:\[[IT]\d+\] )*\[T\d\d\].*?)\1/gm

const named = new Map<string, Set<string>>(FAULTS.map((fault) => [fault, new Set<string>()]))
for (const name of readdirSync(new URL('tests', ROOT), { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.test.ts'))) {
  const file = `tests/${name}`
  for (const [, , title = ''] of readFileSync(new URL(file, ROOT), 'utf8').matchAll(TITLE))
    for (const [, fault = ''] of title.matchAll(/\[(T\d\d)\]/g)) named.get(fault)?.add(file)
}

test.each(FAULTS)('%s has tests, in just the files that the page of faults names', (fault) => {
  const page = readFileSync(new URL('docs/faults.md', ROOT), 'utf8')
  const row = page.split('\n').find((line) => line.startsWith(`| ${fault} |`)) ?? ''
  const files = [...row.matchAll(/`(tests\/[^`]+)`/g)].map(([, file = '']) => file)
  expect(files.length).toBeGreaterThan(0)
  expect([...(named.get(fault) ?? [])].toSorted()).toEqual(files.toSorted())
})
