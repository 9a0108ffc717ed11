/** A side follows whatever happens to the structure of the text; the words that stand in it go where their paragraph goes. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type CharRun, PLAIN, readChars } from './chars.ts'
import { fragmentOf, type ParagraphElement, paragraphsOf, type SectionElement, sectionsOf } from './document.ts'
import type { ParagraphId, Party, SectionId } from './ids.ts'
import { fillSide, joinInSide, mirrorStructure, writeInSide } from './mirror.ts'
import {
  copyOf,
  insertParagraph,
  joinParagraph,
  moveParagraph,
  removeParagraph,
  setParagraph,
  splitParagraph,
  writeDeclaration,
} from './structure.ts'

const idOf = (n: number): ParagraphId => `p_${String(n).padStart(10, '0')}` as ParagraphId

function opened(): { doc: Y.Doc; text: Y.XmlFragment; side: Y.XmlFragment; next: () => ParagraphId } {
  const doc = new Y.Doc()
  doc.clientID = 1
  let made = 0
  let sections = 0
  const next = (): ParagraphId => idOf(++made)
  const [text, side] = [fragmentOf(doc), fragmentOf(doc, 'en')]
  const lines = (...words: readonly string[]) => words.map((each) => ({ role: 'body', level: 0, marker: 'none', text: each }) as const)
  const declaration = {
    title: '',
    language: 'es',
    sections: [
      { kind: 'preamble', heading: null, paragraphs: lines('uno dos', 'tres') },
      { kind: 'commitments', heading: 'Compromisos', paragraphs: lines('cuatro cinco seis', 'siete', 'ocho') },
      { kind: 'annexes', heading: null, paragraphs: [] },
    ],
  } as const
  doc.transact(() => {
    writeDeclaration(text, declaration, { section: () => `s_${String(++sections).padStart(10, '0')}` as SectionId, paragraph: next })
    mirrorStructure(text, side)
  })
  return { doc, text, side, next }
}

const looks = (fragment: Y.XmlFragment): unknown => [
  sectionsOf(fragment).map(({ id, kind }) => [id, kind]),
  paragraphsOf(fragment)
    .filter(({ pi }) => pi === null)
    .map(({ id, section, role, level, marker }) => [id, section.id, role, level, marker]),
]
const sideRuns = (side: Y.XmlFragment, wanted: ParagraphId): readonly CharRun[] => {
  const text = paragraphsOf(side).find(({ id }) => id === wanted)?.text
  return text == null ? [] : readChars(text)
}
const words = (side: Y.XmlFragment): Map<ParagraphId, string> =>
  new Map(paragraphsOf(side).map(({ id, text }) => [id, text?.toString() ?? '']))

type Step = { readonly act: number; readonly which: number; readonly where: number; readonly offset: number }
const step: fc.Arbitrary<Step> = fc.record({ act: fc.nat(6), which: fc.nat(99), where: fc.nat(99), offset: fc.nat(9) })

test('[I3] after any splits, joins, moves, insertions, removals and changes of look a side has the text’s structure and every word its paragraph', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const { doc, text, side, next } = opened()
      // The plain model: what stands beside each paragraph.
      const model = words(side)
      const write = (id: ParagraphId, said: string): void => {
        doc.transact(() => writeInSide(side, new Map([[id, said === '' ? [] : [{ text: said, marks: PLAIN }]]])))
        model.set(id, said)
      }
      for (const id of model.keys()) write(id, `the ${id.slice(-2)}`)
      for (const each of steps) {
        doc.transact(() => {
          change(each)
          mirrorStructure(text, side)
        })
        expect(looks(side)).toEqual(looks(text))
        expect(words(side)).toEqual(model)
      }

      function change({ act, which, where, offset }: Step): void {
        const all = paragraphsOf(text)
        const sections = sectionsOf(text)
        const paragraph = all[which % Math.max(1, all.length)]
        const section = sections[where % sections.length] as SectionElement
        const among = all.filter((each) => each.section.id === section.id && each.id !== paragraph?.id)
        const after: ParagraphElement | null = among[where % (among.length + 1)] ?? null
        const previous = all[all.indexOf(paragraph as ParagraphElement) - 1]
        if (act === 0 || paragraph === undefined) {
          const id = next()
          insertParagraph(section, after, { id, role: 'body', level: 0, marker: 'none', pi: null, runs: [{ text: 'nuevo', marks: PLAIN }] })
          model.set(id, '')
        } else if (act === 1) {
          const id = next()
          insertParagraph(section, after, { id, role: 'body', level: 0, marker: 'none', pi: 'MX' as Party, runs: [] })
        } else if (act === 2) {
          removeParagraph(paragraph)
          model.delete(paragraph.id)
        } else if (act === 3) moveParagraph(paragraph, section, after)
        else if (act === 4) setParagraph(paragraph, { role: 'quote', level: ((offset % 3) + 1) as 1 | 2 | 3, marker: 'alpha' })
        else if (act === 5 && paragraph.pi === null) {
          const into = next()
          splitParagraph(paragraph, Math.min(offset, paragraph.text?.length ?? 0), into)
          model.set(into, '')
        } else if (act === 6 && paragraph.pi === null && previous?.section.id === paragraph.section.id && previous.pi === null) {
          joinInSide(side, paragraph.id, previous.id)
          joinParagraph(paragraph, previous)
          const both = [model.get(previous.id) ?? '', model.get(paragraph.id) ?? ''].filter((said) => said !== '')
          model.set(previous.id, both.join(' '))
          model.delete(paragraph.id)
        }
      }
    }),
    { numRuns: 250 },
  )
})

test('[I7] words that a move takes along are told as copies of what they were', () => {
  const { doc, text, side } = opened()
  doc.transact(() => writeInSide(side, new Map([[idOf(1), [{ text: 'one two', marks: PLAIN }]]])))
  const [before] = sideRuns(side, idOf(1))
  const all = paragraphsOf(text)
  const carried = doc.transact(() => {
    moveParagraph(all[0] as ParagraphElement, sectionsOf(text)[1] as SectionElement, null)
    return mirrorStructure(text, side).carried
  })
  const [after] = sideRuns(side, idOf(1))
  expect(after?.text).toBe('one two')
  expect(copyOf(carried, before?.client ?? 0, before?.clock ?? 0)).toEqual({ client: after?.client, clock: after?.clock })
})

test('words come back to a paragraph that has none, and never over words that somebody wrote since', () => {
  const { doc, side } = opened()
  doc.transact(() => writeInSide(side, new Map([[idOf(1), [{ text: 'one two', marks: PLAIN }]]])))
  const runs = sideRuns(side, idOf(1))
  doc.transact(() => writeInSide(side, new Map([[idOf(1), []]])))
  doc.transact(() => fillSide(side, idOf(1), runs))
  expect(words(side).get(idOf(1))).toBe('one two')
  doc.transact(() => writeInSide(side, new Map([[idOf(1), [{ text: 'other', marks: PLAIN }]]])))
  doc.transact(() => fillSide(side, idOf(1), runs))
  expect(words(side).get(idOf(1))).toBe('other')
})

test('a new text brings a new side', () => {
  const { doc, text, side, next } = opened()
  doc.transact(() => {
    text.delete(0, text.length)
    const sections = [{ kind: 'decisions' as const, heading: 'Decisiones', paragraphs: [] }]
    writeDeclaration(text, { title: '', language: 'es', sections }, { section: () => 's_zzzzzzzzzz' as SectionId, paragraph: next })
    mirrorStructure(text, side)
  })
  expect(looks(side)).toEqual(looks(text))
  expect(words(side).size).toBe(1)
})
