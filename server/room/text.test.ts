/** Views of the text, kept for what they are views of. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { indexText, reindexCharacters, reindexStructure } from '../../domain/guard/index-of-text.ts'
import { fragmentOf, paragraphsOf } from '../../domain/text/document.ts'
import { paragraphIdFrom, sectionIdFrom } from '../../domain/text/ids.ts'
import { removeParagraph, setParagraph, writeDeclaration } from '../../domain/text/structure.ts'
import { viewIn } from './text.ts'

const LOOKS = { role: 'body', level: 0, marker: 'none' } as const

function aText() {
  const doc = new Y.Doc()
  let drawn = 0
  const bytes = (): Uint8Array => new Uint8Array(32).fill(++drawn)
  writeDeclaration(
    fragmentOf(doc),
    {
      title: '',
      language: 'es',
      sections: [{ kind: 'commitments', heading: null, paragraphs: ['uno', 'dos', 'tres'].map((text) => ({ ...LOOKS, text })) }],
    },
    { section: () => sectionIdFrom(bytes()), paragraph: () => paragraphIdFrom(bytes()) },
  )
  return indexText(doc, [fragmentOf(doc)], [], new Map())
}

test('[I11] a paragraph that goes leaves the views of all others as they were', () => {
  const index = aText()
  const before = [...index.paragraphs.values()].map(viewIn)
  const [first] = paragraphsOf(fragmentOf(index.doc))
  if (first !== undefined) removeParagraph(first)
  reindexStructure(index)
  const after = [...index.paragraphs.values()].map(viewIn)
  expect(after).toHaveLength(2)
  expect(after.every((view, at) => view === before[at + 1])).toBe(true)
})

test('words and attributes that change are another view', () => {
  const index = aText()
  const before = [...index.paragraphs.values()].map(viewIn)
  const [first, second] = paragraphsOf(fragmentOf(index.doc))
  if (first === undefined || second === undefined) throw new Error('no text')
  setParagraph(first, { marker: 'bullet' })
  second.text?.insert(0, 'y ')
  reindexStructure(index)
  for (const paragraph of index.paragraphs.values()) if (paragraph.id === second.id) reindexCharacters(paragraph)
  const after = [...index.paragraphs.values()].map(viewIn)
  expect(after.map(({ seen }, at) => seen === before[at]?.seen)).toEqual([false, false, true])
})
