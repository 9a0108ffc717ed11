/** Private drafts in their document. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Party, ParagraphId, SectionId } from '../text/ids.ts'
import {
  type Beginning,
  addWords,
  discardDraft,
  draftIn,
  draftsIn,
  markTabled,
  openDraft,
  openDraftFor,
  plainText,
  resumeDraft,
  type Tabled,
  textOfDraft,
} from './drafts.ts'

const P1 = 'p_aaaaaaaaaa' as ParagraphId
const P2 = 'p_bbbbbbbbbb' as ParagraphId
const ana = { party: 'MX' as Party, name: 'Ana' }

const words = (paragraph: ParagraphId, base: string, openedAt = 1): Beginning => ({
  kind: 'words',
  paragraph,
  base,
  text: base,
  revision: null,
  openedBy: ana,
  openedAt,
})
const fresh = (openedAt = 1): Beginning => ({
  kind: 'new',
  section: 's_aaaaaaaaaa' as SectionId,
  after: P1,
  role: 'body',
  level: 0,
  marker: 'none',
  text: '',
  revision: 3,
  openedBy: ana,
  openedAt,
})

const tabled: Tabled = {
  by: ana,
  at: 9,
  outcome: { kind: 'told', paragraph: P1, tabled: [{ op: '+', text: 'Hoy:' }], already: [], left: [] },
}

/** Two persons of one delegation: all that one has reaches the other. */
function together(...docs: Y.Doc[]): void {
  for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)))
}

function typeIn(doc: Y.Doc, id: string, at: number, typed: string): void {
  const block = textOfDraft(doc, id)?.get(0)
  if (block instanceof Y.XmlElement && block.get(0) instanceof Y.XmlText) (block.get(0) as Y.XmlText).insert(at, typed)
}

describe('a draft', () => {
  test('begins with the words of the paragraph and remembers them as its base', () => {
    const doc = new Y.Doc()
    openDraft(doc, 'd1', words(P1, 'El río crece.'))
    typeIn(doc, 'd1', 3, 'gran ')
    expect(draftIn(doc, 'd1')).toMatchObject({
      kind: 'words',
      paragraph: P1,
      base: 'El río crece.',
      text: 'El gran río crece.',
      tabled: null,
    })
  })

  test('of a new paragraph knows its place and begins empty', () => {
    const doc = new Y.Doc()
    openDraft(doc, 'd1', fresh())
    expect(draftIn(doc, 'd1')).toMatchObject({ kind: 'new', after: P1, section: 's_aaaaaaaaaa', base: '', text: '', revision: 3 })
  })

  test('lists in the order of opening, and finds the one still open for a paragraph', () => {
    const doc = new Y.Doc()
    openDraft(doc, 'late', words(P2, 'Dos.', 20))
    openDraft(doc, 'soon', words(P1, 'Uno.', 10))
    expect(draftsIn(doc).map(({ id }) => id)).toEqual(['soon', 'late'])
    expect(openDraftFor(draftsIn(doc), P1)?.id).toBe('soon')
    markTabled(doc, 'soon', tabled)
    expect(openDraftFor(draftsIn(doc), P1)).toBeNull()
  })

  test('keeps its words when it was tabled, goes on against a later text, and is gone when discarded', () => {
    const doc = new Y.Doc()
    openDraft(doc, 'd1', words(P1, 'El río crece.'))
    typeIn(doc, 'd1', 0, 'Hoy: ')
    markTabled(doc, 'd1', tabled)
    expect(draftIn(doc, 'd1')).toMatchObject({ tabled, text: 'Hoy: El río crece.', base: 'El río crece.' })
    resumeDraft(doc, 'd1', { base: 'El ancho río crece.', revision: 2 })
    expect(draftIn(doc, 'd1')).toMatchObject({ tabled: null, text: 'Hoy: El río crece.', base: 'El ancho río crece.', revision: 2 })
    discardDraft(doc, 'd1')
    expect(draftsIn(doc)).toEqual([])
  })

  test('takes words at its end with a space where the sentence wants one', () => {
    const doc = new Y.Doc()
    openDraft(doc, 'd1', words(P1, 'El río crece'))
    addWords(doc, 'd1', 'cada año')
    addWords(doc, 'd1', ', según dicen.')
    expect(draftIn(doc, 'd1')?.text).toBe('El río crece cada año, según dicen.')
  })

  test.each([
    ['a number', 7],
    ['an empty entry', new Y.Map()],
    ['another kind', new Y.Map(Object.entries({ kind: 'else', text: new Y.XmlFragment() }))],
  ])('what is no draft is not there: %s', (_what, entry) => {
    const doc = new Y.Doc()
    doc.getMap('drafts').set('odd', entry)
    openDraft(doc, 'd1', words(P1, 'Uno.'))
    expect(draftsIn(doc).map(({ id }) => id)).toEqual(['d1'])
  })

  test('reads several blocks as one line, and foreign nodes as nothing', () => {
    const doc = new Y.Doc()
    const fragment = doc.getXmlFragment('text')
    const block = (text: string): Y.XmlElement => {
      const element = new Y.XmlElement('paragraph')
      element.insert(0, [new Y.XmlText(text)])
      return element
    }
    fragment.insert(0, [block('Uno.'), block(''), block('Dos.'), new Y.XmlElement('image')])
    expect(plainText(fragment)).toBe('Uno. Dos.')
  })

  test('two persons who write at once end with the same words, and none of either is lost', () => {
    const typing = fc.array(fc.record({ who: fc.boolean(), at: fc.nat(30), text: fc.constantFrom('sol', 'mar', ' y ', 'río') }), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(typing, fc.nat(11), (keys, meetAfter) => {
        const [one, other] = [new Y.Doc(), new Y.Doc()]
        openDraft(one, 'd1', words(P1, 'Base.'))
        together(one, other)
        for (const [i, { who, at, text }] of keys.entries()) {
          const doc = who ? one : other
          typeIn(doc, 'd1', Math.min(at, draftIn(doc, 'd1')?.text.length ?? 0), text)
          if (i === meetAfter) together(one, other)
        }
        together(one, other)
        const ends = [one, other].map((doc) => draftIn(doc, 'd1')?.text ?? '')
        expect(ends[0]).toBe(ends[1])
        const typed = keys.reduce((sum, { text }) => sum + text.length, 'Base.'.length)
        expect(ends[0]).toHaveLength(typed)
      }),
    )
  })
})
