/** Comments follow their words through every change of structure, and never touch them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readText } from '../proposals/read.ts'
import { anchorOf, spanOf } from '../text/anchors.ts'
import { marksOf, readChars } from '../text/chars.ts'
import { fragmentOf, type ParagraphElement, paragraphsOf, sectionsOf } from '../text/document.ts'
import type { ParagraphId, SectionId } from '../text/ids.ts'
import { type Carried, insertParagraph, joinParagraph, moveParagraph, splitParagraph } from '../text/structure.ts'
import { carriedThreads } from './carry.ts'
import { quoteOf } from './quote.ts'
import type { Threads } from './types.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const id = (n: number): ParagraphId => `p_${String(n).padStart(10, '0')}` as ParagraphId

function textOfTwo(): Y.Doc {
  const doc = new Y.Doc()
  const element = new Y.XmlElement('section')
  element.setAttribute('id', 's_0000000000' as SectionId)
  element.setAttribute('kind', 'commitments')
  fragmentOf(doc).push([element])
  const [section] = sectionsOf(fragmentOf(doc))
  if (section === undefined) throw new Error('no section')
  for (const [n, text] of [LETTERS.slice(0, 13), LETTERS.slice(13)].entries()) {
    const looks = { role: 'body', level: 0, marker: 'none', pi: null } as const
    const after = paragraphsOf(fragmentOf(doc))[n - 1] ?? null
    insertParagraph(section, after, { id: id(n), ...looks, runs: [{ text, marks: marksOf(null, [], []) }] })
  }
  return doc
}

const all = (doc: Y.Doc): readonly ParagraphElement[] => paragraphsOf(fragmentOf(doc))
const charsOf = ({ text }: ParagraphElement) => (text === null ? [] : readChars(text))
const spelled = (paragraph: ParagraphElement): string =>
  charsOf(paragraph)
    .map((run) => run.text)
    .join('')

type Step = { readonly kind: 'write' | 'cut' | 'split' | 'join' | 'move'; readonly which: number; readonly at: number }

/** Does the step; answers what was carried, and in which paragraphs. */
function take(doc: Y.Doc, { kind, which, at }: Step, n: number): { carried: readonly Carried[] } {
  const paragraphs = all(doc)
  const paragraph = paragraphs[which % paragraphs.length]
  const other = paragraphs[(which + 1) % paragraphs.length]
  if (paragraph?.text == null || other === undefined) return { carried: [] }
  const offset = paragraph.text.length === 0 ? 0 : at % paragraph.text.length
  switch (kind) {
    case 'write':
      paragraph.text.insert(offset, 'XX')
      return { carried: [] }
    case 'cut':
      paragraph.text.delete(offset, Math.min(2, paragraph.text.length - offset))
      return { carried: [] }
    case 'split':
      return { carried: splitParagraph(paragraph, offset, id(100 + n)) }
    case 'join':
      return { carried: paragraph === other ? [] : joinParagraph(paragraph, other) }
    case 'move':
      return { carried: paragraph === other ? [] : moveParagraph(paragraph, paragraph.section, other) }
  }
}

const steps = fc.array(
  fc.record({ kind: fc.constantFrom('write', 'cut', 'split', 'join', 'move'), which: fc.nat(5), at: fc.nat(30) }) as fc.Arbitrary<Step>,
  { minLength: 1, maxLength: 14 },
)

test('a thread’s anchor holds just the words it was made on that are still in the text, wherever they went', () => {
  let carriedAway = 0
  fc.assert(
    fc.property(fc.nat(12), fc.nat(12), steps, (one, other, run) => {
      const doc = textOfTwo()
      const [from, to] = [Math.min(one, other), Math.max(one, other) + 1]
      const [first] = all(doc)
      if (first === undefined) return
      const named = LETTERS.slice(from, to)
      let threads: Threads = new Map([
        [
          1,
          {
            number: 1,
            paragraph: first.id,
            on: { anchor: anchorOf(charsOf(first), { from, to }), quote: named },
            remarks: [],
            closed: null,
          },
        ],
      ])
      for (const [n, step] of run.entries()) {
        const { carried } = take(doc, step, n)
        const paragraphs = all(doc).map((each) => ({ id: each.id, runs: charsOf(each) }))
        for (const moved of carriedThreads(threads, carried, paragraphs)) {
          carriedAway++
          const was = threads.get(1)
          if (was?.on != null) threads = new Map([[1, { ...was, paragraph: moved.paragraph, on: { ...was.on, anchor: moved.anchor } }]])
        }
      }
      const thread = threads.get(1)
      const held = all(doc).filter((each) => spanOf(charsOf(each), thread?.on?.anchor ?? []) !== null)
      const letters = (words: string): string =>
        words
          .split('')
          .filter((char) => named.includes(char))
          .join('')
      // Every paragraph that still says one of the words is found, and no other.
      expect(held.map(({ id: where }) => where)).toEqual(
        all(doc)
          .filter((each) => letters(spelled(each)) !== '')
          .map(({ id: where }) => where),
      )
      for (const each of held) {
        const span = spanOf(charsOf(each), thread?.on?.anchor ?? [])
        expect(letters(spelled(each).slice(span?.from, span?.to))).toBe(letters(spelled(each)))
      }
    }),
  )
  expect(carriedAway).toBeGreaterThan(0)
})

test('making, answering and carrying comments changes no digest of the text', () => {
  const doc = textOfTwo()
  const digests = () => readText(fragmentOf(doc)).paragraphs.map(({ seen, proposals }) => [seen, proposals])
  const before = digests()
  doc.getMap('comments').set('1', { paragraph: id(0), on: null, closed: null, remarks: [{ by: 'MX', text: 'Falta.', at: 1 }] })
  expect(digests()).toEqual(before)
})

test('a quote is short, and does not cut a letter in two', () => {
  const run = { text: `${'a'.repeat(199)}😀bcd`, marks: marksOf(null, [], []) }
  expect(quoteOf([run], { from: 0, to: 203 })).toBe(`${'a'.repeat(199)}…`)
})
