/** Wording in other languages beside the paragraphs of a compilation. */
import { describe, expect, test } from 'vitest'
import { aText, code, p, s, seenOf } from '../acts/room.fixture.ts'
import { compile } from './compile.ts'
import { plainText } from './plain.ts'
import type { Source } from './types.ts'
import type { WordingHeld } from './wordings.ts'

const TEXT = aText({ id: 'p1', text: 'Fortalecer [MX+siempre ]la cooperación.' }, { id: 'p2', text: 'Instar a los Estados.' })
const source = (...wordings: readonly WordingHeld[]): Source => ({
  paragraphs: TEXT.paragraphs.map((each) => ({ ...each, label: each.id === p('p1') ? 'C1' : 'C2', standing: { kind: 'open' } })),
  positions: [],
  wordings,
})
const given: WordingHeld = {
  by: code('MX'),
  place: { kind: 'paragraph', paragraph: p('p1') },
  language: 'en',
  text: 'Always [and everywhere].',
  version: 1,
  rendering: { paragraph: p('p1'), seen: seenOf(TEXT, 'p1', 'MX'), of: 1, verdict: { kind: 'confirmed' } },
}

describe('wording in another language', () => {
  test('is a note with the language named, and no bracket of its own is taken for one of ours', () => {
    const text = compile(source(given), { kind: 'compilation' })
    expect(text.brackets.count).toBe(1)
    expect(plainText(text, 'es')).toContain('Redacción original de MX en inglés (conforme con la versión): «Always \\[and everywhere\\].»')
    expect(plainText(text, 'en')).toContain('Original wording of MX in English (rendering confirmed)')
  })

  test('of a paragraph that is not there yet stands at the one it is to follow, or where its section begins', () => {
    const waiting: WordingHeld = { ...given, rendering: null, place: { kind: 'new', section: s('uno'), after: p('p2') } }
    const lost: WordingHeld = { ...waiting, place: { kind: 'new', section: s('uno'), after: p('p9') } }
    const notes = compile(source(waiting, lost), { kind: 'compilation' }).paragraphs.map(({ wordings }) =>
      wordings.map(({ isNew, standing }) => `${isNew} ${standing}`),
    )
    expect(notes).toEqual([['true to-render'], ['true to-render']])
  })

  test('is told in no other view', () => {
    const clean = compile(source(given), { kind: 'clean' })
    expect(clean.paragraphs.flatMap(({ wordings }) => wordings)).toEqual([])
  })
})
