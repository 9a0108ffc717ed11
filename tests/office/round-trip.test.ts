/** Our Word files saved by an office suite that nobody here wrote, and read again: ids, words, numbers and what is pending are what they were. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureOffice, withOffice } from '../../bin/office.mjs'
import { besideDocx } from '../../domain/export/docx/beside.ts'
import { textDocx } from '../../domain/export/docx/docx.ts'
import { factsOf, pendingText } from './pending-text.ts'
import type { SourceParagraph } from '../../domain/compile/types.ts'
import { tracedOfFile } from '../../domain/files/lines-of-file.ts'
import { type OwnParagraph, ownParagraphs } from '../../domain/importing/own-paper.ts'
import { randomVersions } from '../export/random-versions.ts'
import { previewed, versionOurs, versionWords } from './version-read.ts'

const FILES = 30
const TABLES = 10

/** What the suite itself has no form for: words that one party struck in another's insertion, and the looks of a paragraph whose end is struck. */
const isKept = ({ runs, pi, proposals, alt }: SourceParagraph): boolean =>
  alt === null &&
  proposals.every(({ kind }) => kind !== 'removal') &&
  runs.every(({ ins, dels }) => (ins === null && pi === null) || dels.length === 0)

const texts = fc.sample(pendingText, { numRuns: FILES, seed: 2032 }).flatMap(({ source }) => {
  const paragraphs = source.paragraphs.filter(isKept)
  return paragraphs.some(({ pi }) => pi === null) ? [factsOf(paragraphs)] : []
})

const tables = fc
  .sample(randomVersions, { numRuns: TABLES * 2, seed: 2032 })
  .filter(({ version }) => versionWords(version).length > 0)
  .slice(0, TABLES)

let folder = ''
const pathOf = (at: number, name: string): string => join(folder, `${at}.${name}`)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'declaro-round-'))
  for (const [at, facts] of texts.entries()) writeFileSync(pathOf(at, 'docx'), textDocx(facts))
  for (const [at, { text, version }] of tables.entries()) writeFileSync(pathOf(at, 'table.docx'), besideDocx([text, version]))
  const savedAgain = (at: number, name: string) =>
    ({ from: pathOf(at, name), settle: 'keep', to: pathOf(at, `saved.${name}`), as: 'docx' }) as const
  withOffice(ensureOffice(), [...texts.map((_, at) => savedAgain(at, 'docx')), ...tables.map((_, at) => savedAgain(at, 'table.docx'))])
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the paragraph says and looks like, and what each party has pending in it; how the characters are cut into runs is nobody's concern. */
function characters({ id, section, kind, role, level, marker, pi, runs }: OwnParagraph): object {
  const each = runs.flatMap(({ text, ins, dels, emphasis }) =>
    text.split('').map((sign) => [sign, ins, dels.join(), emphasis.join()].join('|')),
  )
  return { id, section, kind, role, level: role === 'title' ? 0 : level, marker, pi, each }
}

test.each(texts.map((facts, at) => [at, facts] as const))('[I3] text %i', (at, facts) => {
  const file = tracedOfFile(readFileSync(pathOf(at, 'saved.docx')))
  if (file.kind === 'refused') throw new Error(file.code)
  expect(ownParagraphs(file)?.map(characters)).toEqual(facts.source.paragraphs.map((paragraph) => characters(paragraph)))
})

/** One test for all, since each is short. */
test('[I3] a table of both languages: every word of the version, under its paragraph', () => {
  expect(tables).toHaveLength(TABLES)
  for (const [at, versions] of tables.entries()) {
    const file = readFileSync(pathOf(at, 'saved.table.docx'))
    const { items, unplaced } = previewed(file, versionOurs(versions, 'empty'))
    expect([items.map(({ paragraph, text }) => ({ paragraph, text })), unplaced]).toEqual([versionWords(versions.version), []])
    expect(previewed(file, versionOurs(versions, 'written')).items).toEqual([])
  }
})
