/** A Declaration that a file brings is written as a lawful text, whatever ids stand in the file. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { fragmentOf } from './document.ts'
import { isParagraphId, type ParagraphId, paragraphIdFrom, sectionIdFrom } from './ids.ts'
import { writeDeclaration } from './structure.ts'

test('keeps the ids that have the form of one, each once; the others are drawn anew', () => {
  let drawn = 0
  const random = (): Uint8Array => new Uint8Array(32).fill(++drawn)
  const ids = ['p_aaaaaaaaaa', 'p_aaaaaaaaaa', '7', '__proto__', 'p_bbbbbbbbbb'] as ParagraphId[]
  const paragraphs = ids.map((id) => ({ id, role: 'body' as const, level: 0 as const, marker: 'none' as const, text: 'Uno' }))
  const written = writeDeclaration(
    fragmentOf(new Y.Doc()),
    { title: '', language: 'es', sections: [{ kind: 'preamble', heading: null, paragraphs }] },
    { section: () => sectionIdFrom(random()), paragraph: () => paragraphIdFrom(random()) },
  )
  expect([written[0], written[4]]).toEqual(['p_aaaaaaaaaa', 'p_bbbbbbbbbb'])
  expect(written.every(isParagraphId)).toBe(true)
  expect(new Set(written).size).toBe(5)
})
