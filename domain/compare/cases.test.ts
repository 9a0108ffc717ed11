import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDeclaration } from '../text/read.ts'
import { compareTexts } from './compare.ts'
import { comparedParagraphs } from './paragraphs.ts'
import type { ComparedParagraph, ComparisonRow } from './types.ts'
import { weigh } from './weigh.ts'
import { foldSpelling, wordDiff } from './words.ts'

type Row = Pick<ComparisonRow, 'change' | 'old' | 'new'> & { readonly renumbered?: boolean }
type Case = {
  readonly language: string
  readonly old: readonly string[]
  readonly new: readonly string[]
  readonly rows: readonly Row[]
  readonly otherRows?: readonly (readonly Row[])[]
}

const CASES = new URL('../../tests/cases/compare/', import.meta.url)
const WEIGHTS = new URL('../../tests/cases/weights.json', import.meta.url)

const plain = (text: string): ComparedParagraph => ({
  id: null,
  kind: 'commitments',
  role: 'body',
  level: 0,
  marker: 'none',
  number: null,
  text,
  marks: [],
})

/** As the reader reads them; paragraphs that it takes apart stay whole, as a file that knows its paragraphs has them. */
function paragraphsOf(texts: readonly string[]): readonly ComparedParagraph[] {
  const read = readDeclaration(texts.join('\n\n'))
  const paragraphs = read.kind === 'read' ? comparedParagraphs(read.declaration) : []
  return paragraphs.length === texts.length ? paragraphs : texts.map(plain)
}

const shown = (rows: readonly Row[]): string =>
  rows
    .map(({ change, old, new: now, renumbered }) => `${change} ${old.join()} -> ${now.join()}${renumbered ? ' renumbered' : ''}`)
    .join('\n')

if (existsSync(CASES))
  test('tells what became of paragraphs as a drafter would, in 95 of 100 comparisons', () => {
    const files = readdirSync(CASES).filter((file) => file.endsWith('.json'))
    const otherwise = files.flatMap((file) => {
      const { language, old, new: now, rows, otherRows = [] } = JSON.parse(readFileSync(new URL(file, CASES), 'utf8')) as Case
      const given = shown(compareTexts(paragraphsOf(old), paragraphsOf(now), language).rows)
      return [rows, ...otherRows].some((right) => shown(right) === given) ? [] : [`${file}\n${given}`]
    })
    expect(otherwise.length, otherwise.join('\n\n')).toBeLessThanOrEqual(files.length / 20)
  })

type Weighed = {
  readonly language: string
  readonly old: string
  readonly new: string
  readonly weight: readonly Graded[]
  readonly otherWeights?: readonly (readonly Graded[])[]
}
type Graded = { readonly kind: string; readonly direction: string }

const graded = (all: readonly Graded[]): string => [...new Set(all.map(({ kind, direction }) => `${kind} ${direction}`))].sort().join(', ')

if (existsSync(WEIGHTS))
  test('grades 95 of 100 changes of wording exactly as a drafter would', () => {
    const all = JSON.parse(readFileSync(WEIGHTS, 'utf8')) as readonly Weighed[]
    const otherwise = all.flatMap(({ language, old, new: now, weight, otherWeights = [] }) => {
      const given = graded(weigh(wordDiff(old, now, foldSpelling, language), language))
      return [weight, ...otherWeights].some((right) => graded(right) === given) ? [] : [`${old}\n${now}\n${given}`]
    })
    expect(otherwise.length, otherwise.join('\n\n')).toBeLessThanOrEqual(all.length / 20)
  })
