/** What a correction does to the document: the characters it names, and nothing else. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { edited, editsBetween } from '../editorial/edits.ts'
import { judgeCorrection } from '../editorial/judge.ts'
import { readText } from '../proposals/read.ts'
import { type CharRun, readChars } from './chars.ts'
import { correctParagraph } from './correct.ts'
import { fragmentOf, paragraphsOf } from './document.ts'
import { type ParagraphId, paragraphIdFrom, type SectionId } from './ids.ts'
import { writeDeclaration } from './structure.ts'

const SLIPS = [
  ['cooperacion', 'cooperación'],
  ['migracion', 'migración'],
  ['  ', ' '],
  [' ,', ','],
  ['Mexico', 'México'],
  ['paises', 'países'],
  [' - ', ' – '],
] as const
const piece = fc.constantFrom('la cooperacion ', 'de Mexico ', 'los paises  ', 'con migracion , ', 'y la paz - ordenada - ', 'no ', '10,5 ')
const emphasis = fc.record({
  from: fc.nat(40),
  length: fc.integer({ min: 1, max: 30 }),
  type: fc.constantFrom('bold', 'italic', 'underline'),
})

const EVIDENCE = { language: 'es', names: ['México'], glossary: [], elsewhere: [] }

/** Every character with its identity and marks. */
const charsOf = (runs: readonly CharRun[]) =>
  runs.flatMap(({ client, clock, text, marks }) => text.split('').map((letter, i) => ({ letter, id: `${client}/${clock + i}`, marks })))

/** Two writers' words, with emphasis anywhere. */
function written(
  pieces: readonly string[],
  marks: readonly { from: number; length: number; type: 'bold' | 'italic' | 'underline' }[],
): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = 7
  let count = 0
  const paragraph = (text: string) => ({ role: 'body', level: 0, marker: 'none', text }) as const
  writeDeclaration(
    fragmentOf(doc),
    {
      title: '',
      language: 'es',
      sections: [{ kind: 'commitments', heading: null, paragraphs: [paragraph(pieces.join('')), paragraph('Otro párrafo .')] }],
    },
    { section: () => 's_aaaaaaaaaa' as SectionId, paragraph: (): ParagraphId => paragraphIdFrom(new Uint8Array(32).fill(++count)) },
  )
  const text = paragraphsOf(fragmentOf(doc))[0]?.text
  if (text === null || text === undefined) throw new Error('nothing was written')
  for (const { from, length, type } of marks) if (from + length <= text.length) text.format(from, length, { [type]: {} })
  doc.clientID = 9
  text.insert(Math.min(3, text.length), 'x')
  text.delete(Math.min(3, text.length - 1), 1)
  return doc
}

test('[I7] a correction leaves every other character its identity and its marks, and every other paragraph as it was', () => {
  let corrections = 0
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 6 }),
      fc.array(emphasis, { maxLength: 3 }),
      fc.subarray([...SLIPS], { minLength: 1 }),
      (pieces, marks, slips) => {
        const doc = written(pieces, marks)
        const paragraph = paragraphsOf(fragmentOf(doc))[0]
        if (paragraph?.text == null) throw new Error('no text')
        const before = charsOf(readChars(paragraph.text))
        const old = before.map(({ letter }) => letter).join('')
        const wanted = slips.reduce((text, [wrong, right]) => text.replaceAll(wrong, right), old)
        expect(judgeCorrection(old, wanted, EVIDENCE).kind).toBe('editorial')
        const other = readText(fragmentOf(doc)).paragraphs[1]?.seen
        const edits = editsBetween(old, wanted)
        doc.transact(() => correctParagraph(paragraph, edits))
        const after = charsOf(readChars(paragraph.text))
        expect(after.map(({ letter }) => letter).join('')).toBe(edited(old, edits))
        const touched = (at: number) => edits.some(({ from, to }) => from <= at && at < to)
        const kept = before.filter((_, at) => !touched(at))
        const ids = new Set(kept.map(({ id }) => id))
        expect(after.filter(({ id }) => ids.has(id))).toEqual(kept)
        for (const { from, to, text } of edits) {
          const first =
            after[from + edits.filter((each) => each.from < from).reduce((sum, each) => sum + each.text.length - each.to + each.from, 0)]
          if (text !== '') expect(first?.marks).toBe(before[from < to ? from : Math.max(0, from - 1)]?.marks)
        }
        expect(readText(fragmentOf(doc)).paragraphs[1]?.seen).toBe(other)
        corrections += edits.length
      },
    ),
    { numRuns: 300 },
  )
  expect(corrections).toBeGreaterThan(300)
})
