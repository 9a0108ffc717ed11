/** Markdown and plain letters of ours read back: text, levels and markers stay, as far as the form tells them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { declarationFacts } from '../../tests/export/declaration.ts'
import { paragraphNamed } from '../../tests/export/random-text.ts'
import type { SourceParagraph } from '../compile/types.ts'
import { linesOfFile, tracedOfFile } from '../files/lines-of-file.ts'
import type { Run } from '../proposals/types.ts'
import type { PlainMark, PlainParagraph } from '../text/declaration.ts'
import type { SectionId } from '../text/ids.ts'
import { declarationFromLines } from '../text/read.ts'
import { EMPHASES, LEVELS, MARKERS, ROLES, SECTION_KINDS } from '../text/schema.ts'
import { textMarkdown } from './md.ts'
import { textPlain } from './txt.ts'
import type { TextFacts } from './types.ts'

const FORMS = { Markdown: textMarkdown, 'plain letters': textPlain } as const
type FormName = keyof typeof FORMS

const bytesOf = (form: FormName, facts: TextFacts): Uint8Array => new TextEncoder().encode(FORMS[form](facts))

function readBack(form: FormName, facts: TextFacts): readonly PlainParagraph[] {
  const read = linesOfFile(bytesOf(form, facts), 'a')
  if (read.kind === 'refused') throw new Error(read.code)
  return declarationFromLines(read.lines).sections.flatMap(({ paragraphs }) => paragraphs)
}

const word = fc.oneof(
  fc.constantFrom('la mar', 'Los Estados', '2031', '*', '**', '#', '- guion', '+', '<u>', '&emsp;', '\\', '[x]', '1)', '> ', '`', '~', '|'),
  fc.constantFrom('Recordando', 'DECIDEN', 'Anexo 1', 'a', 'i.', '«fin».', '. Se aprueba', 'áéí', '𝄞', '---'),
)
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' ').trim())
const run = fc.record({ text: words, emphasis: fc.subarray([...EMPHASES]) }).map((each): Run => ({ ...each, ins: null, dels: [] }))

/** Neighbours differ in their emphasis: else they were one run. */
const runs = fc
  .array(run, { maxLength: 3 })
  .map((all) => all.filter(({ emphasis }, at) => at === 0 || emphasis.join() !== all[at - 1]?.emphasis.join()))

const textOf = (all: readonly Run[]): string => all.map(({ text }) => text).join('')
/** What reads as the number of a list is no word to anybody who has the form alone. */
const beginsAsNumber = (all: readonly Run[]): boolean => /^(?:•|\d+\.|[a-z]+[.)])(?:\s|$)/.test(textOf(all))

/** A title has one size in Markdown, whatever its level. */
const paragraph = fc
  .record({
    kind: fc.constantFrom(...SECTION_KINDS),
    role: fc.constantFrom(...ROLES),
    level: fc.constantFrom(...LEVELS),
    marker: fc.constantFrom(...MARKERS),
    runs: runs.filter((all) => !beginsAsNumber(all)),
  })
  .map((each) => (each.role === 'title' ? { ...each, level: 0 as const } : each))

const facts = fc.array(paragraph, { minLength: 1, maxLength: 12 }).map((all): TextFacts => {
  const ordered = all.toSorted((one, other) => SECTION_KINDS.indexOf(one.kind) - SECTION_KINDS.indexOf(other.kind))
  const paragraphs = ordered.map((each, at): SourceParagraph => {
    const section = `s_${each.kind.padEnd(10, 'x').slice(0, 10)}` as SectionId
    return { ...each, id: paragraphNamed(at), section, pi: null, alt: null, label: null, standing: { kind: 'open' }, proposals: [] }
  })
  return { ...declarationFacts(), source: { paragraphs, positions: [] } }
})

/** For each character what emphasis it has: marks may be cut in several ways. */
const emphasisOf = (text: string, marks: readonly PlainMark[]): readonly string[] =>
  Array.from({ length: text.length }, (_, at) =>
    EMPHASES.filter((type) => marks.some((mark) => mark.type === type && mark.from <= at && at < mark.to)).join(),
  )

const marksOf = (all: readonly Run[]): readonly PlainMark[] =>
  all.flatMap(({ text, emphasis }, at) => {
    const from = textOf(all.slice(0, at)).length
    return emphasis.map((type) => ({ from, to: from + text.length, type }))
  })

describe.each(['Markdown', 'plain letters'] as const)('%s', (form) => {
  test('out and in again, each paragraph has its text, its level and its marker', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const written = given.source.paragraphs.filter((each) => textOf(each.runs) !== '')
        const read = readBack(form, given)
        expect(read.map(({ text, level, marker }) => ({ text, level, marker }))).toEqual(
          written.map((each) => ({ text: textOf(each.runs), level: each.level, marker: each.marker })),
        )
        if (form === 'Markdown')
          for (const [at, each] of written.entries())
            expect(emphasisOf(textOf(each.runs), read[at]?.marks ?? [])).toEqual(emphasisOf(textOf(each.runs), marksOf(each.runs)))
      }),
      { numRuns: 200 },
    )
  })

  test('what stands before the text, and what follows it apart, is no paragraph of it', () => {
    const read = readBack(form, declarationFacts())
    expect([read[0]?.text, read.at(-1)?.text.slice(0, 14)]).toEqual(['Declaración de Puerto Claro', 'Que se sepa: Q'])
    expect(read.filter(({ marker }) => marker !== 'none').map(({ number, level }) => `${level} ${number ?? '•'}`)).toEqual([
      '0 1.',
      '1 a)',
      '1 b)',
      '2 i.',
      '2 ii.',
      '0 2.',
      '0 •',
      '0 1.',
    ])
  })

  test('handed in as a file, words come without the number before them', () => {
    const file = tracedOfFile(bytesOf(form, declarationFacts()))
    if (file.kind === 'refused') throw new Error(file.code)
    expect(
      file.paragraphs.filter(({ marker }) => marker === 'roman').map(({ runs, depth }) => [runs.map(({ text }) => text), depth]),
    ).toEqual([
      [['que alumbren;'], 2],
      [['que nunca se apaguen, como la Recomendación 12 pide.'], 2],
    ])
  })

  test('a year that begins a paragraph is no number, since no list has come that far', () => {
    const [first, ...others] = declarationFacts().source.paragraphs
    if (first === undefined) throw new Error('no paragraph')
    const year = { ...first, runs: [{ text: '1990. El año de los faros', ins: null, dels: [], emphasis: [] }] }
    const read = readBack(form, { ...declarationFacts(), source: { paragraphs: [year, ...others], positions: [] } })
    expect(read[0]).toMatchObject({ text: '1990. El año de los faros', marker: 'none' })
  })

  test('lines that somebody broke are read as any text’s', () => {
    const broken = FORMS[form](declarationFacts()).replace(/(.{40}\S*) /g, '$1\n')
    const read = linesOfFile(new TextEncoder().encode(broken), 'a')
    expect(read.kind === 'lines' && read.lines.every(({ known }) => known === undefined)).toBe(true)
  })
})
