import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from '../../client/sentences/en.ts'
import { es } from '../../client/sentences/es.ts'
import { fileOf, GUIDE_PICTURES, type Guide, guides, picturesOf } from '../browser/gallery/guides.ts'

const SAID = { es: new Set<string>(Object.values(es)), en: new Set<string>(Object.values(en)) }
const bold = ({ text }: Guide): readonly string[] => [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = '']) => words)

test('each role has its guide in both languages', () => {
  expect(
    guides()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['chair', 'delegate', 'secretariat'].flatMap((role) => [`${role}.en.md`, `${role}.es.md`]))
})

test.each(guides().map((guide) => [guide.name, guide] as const))('what %s prints bold is what the screen says', (_, guide) => {
  expect(bold(guide).length).toBeGreaterThan(5)
  expect(bold(guide).filter((words) => !SAID[guide.language].has(words))).toEqual([])
})

test.each(guides().map((guide) => [guide.name, guide] as const))('%s shows pictures that are there, in its own language', (_, guide) => {
  const pictures = picturesOf(guide)
  expect(pictures.length).toBeGreaterThan(1)
  expect(pictures.filter((each) => each.language !== guide.language || !existsSync(fileOf(each)))).toEqual([])
  expect(guide.text.match(/!\[/g)?.length).toBe(pictures.length)
})

test('no picture is there that no guide shows', () => {
  const shown = new Set(
    guides()
      .flatMap(picturesOf)
      .map((each) => fileOf(each)),
  )
  expect(readdirSync(GUIDE_PICTURES).filter((name) => !shown.has(`${GUIDE_PICTURES}${name}`))).toEqual([])
})
