/** Words that the server does not have are found by their neighbours' identities, and come back where they belong. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { fragmentOf, paragraphsOf, sectionsOf } from '../text/document.ts'
import type { DelegationCode, ParagraphId, SectionId } from '../text/ids.ts'
import { delKey } from '../text/schema.ts'
import { type Carried, splitParagraph, writeDeclaration } from '../text/structure.ts'
import { readText, wordingWith } from './read.ts'
import { type AgainOptions, proposeAgain } from './again.ts'
import { unsentBetween, type Writer } from './unsent.ts'

const MX = 'MX' as DelegationCode
const GT = 'GT' as DelegationCode
const WRITER: Writer = { party: MX, mode: 'propose', voices: [MX] }
const FIRST = 'p_aaaaaaaaaa' as ParagraphId
const SECOND = 'p_bbbbbbbbbb' as ParagraphId

function serverDoc(): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = 1
  const body = { role: 'body', level: 0, marker: 'none' } as const
  const paragraphs = [
    { ...body, id: FIRST, text: 'El río es ancho' },
    { ...body, id: SECOND, text: 'La paz es larga' },
  ]
  writeDeclaration(
    fragmentOf(doc),
    { title: '', language: 'es', sections: [{ kind: 'commitments', heading: null, paragraphs }] },
    { section: () => 's_aaaaaaaaaa' as SectionId, paragraph: () => FIRST },
  )
  return doc
}

function copyOf(doc: Y.Doc, client: number): Y.Doc {
  const copy = new Y.Doc()
  copy.clientID = client
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

const textIn = (doc: Y.Doc, id: ParagraphId): Y.XmlText => {
  const text = paragraphsOf(fragmentOf(doc)).find((each) => each.id === id)?.text
  if (text == null) throw new Error('no such paragraph')
  return text
}

const spelled = (doc: Y.Doc, accepted: readonly DelegationCode[] = [MX]): string[] =>
  readText(fragmentOf(doc)).paragraphs.map((view) =>
    wordingWith(view.runs, new Set(accepted))
      .map(([text]) => text)
      .join(''),
  )

const options = (
  agreed: readonly ParagraphId[] = [],
  carried: readonly Carried[] = [],
  unfrozen: ReadonlySet<ParagraphId> | null = null,
): AgainOptions => ({
  own: { party: MX, mode: 'propose' },
  takeVoice: () => undefined,
  isAgreed: (id) => agreed.includes(id),
  unfrozen,
  carried,
  newParagraphId: () => `p_c${String(++made).padStart(9, '0')}` as ParagraphId,
})
let made = 0

const insert = (doc: Y.Doc, id: ParagraphId, at: number, words: string): void => textIn(doc, id).insert(at, words, { ins: { by: MX } })

describe('words that are not on the server’s disk', () => {
  test('nothing is unsent where both copies are the same', () => {
    const server = serverDoc()
    expect(unsentBetween(server, copyOf(server, 70_000), WRITER)).toEqual([])
  })

  test('typed words come in at the same place of another copy, though others wrote before them', () => {
    const server = serverDoc()
    const local = copyOf(server, 70_000)
    insert(local, FIRST, 6, ' grande')
    const unsent = unsentBetween(server, local, WRITER)
    insert(server, FIRST, 0, 'Que ')
    const fresh = copyOf(server, 70_001)
    expect(proposeAgain(fresh, unsent, options()).kept).toEqual([])
    expect(spelled(fresh)[0]).toBe('Que El río grande es ancho')
  })

  test('strikes, and what was taken back of one’s own, are done again', () => {
    const server = serverDoc()
    insert(server, FIRST, 15, ' y hondo')
    const local = copyOf(server, 70_000)
    textIn(local, FIRST).delete(15, 8)
    textIn(local, FIRST).format(0, 3, { [delKey(MX)]: { by: MX } })
    const fresh = copyOf(server, 70_001)
    proposeAgain(fresh, unsentBetween(server, local, WRITER), options())
    expect(spelled(fresh)[0]).toBe('río es ancho')
    expect(spelled(fresh, [])[0]).toBe('El río es ancho')
  })

  test('one agreed paragraph does not hold back the others: its words are kept, the rest goes', () => {
    const server = serverDoc()
    const local = copyOf(server, 70_000)
    insert(local, FIRST, 15, ' y hondo')
    insert(local, SECOND, 15, ' y justa')
    const fresh = copyOf(server, 70_001)
    const { again, kept } = proposeAgain(fresh, unsentBetween(server, local, WRITER), options([FIRST]))
    expect(kept).toMatchObject([{ kind: 'words', paragraph: FIRST, text: ' y hondo' }])
    expect(again).toHaveLength(1)
    expect(spelled(fresh)).toEqual(['El río es ancho', 'La paz es larga y justa'])
  })

  test('what the reading of another paragraph freezes is kept, a paragraph of one’s own too; what may be written goes', () => {
    const server = serverDoc()
    const local = copyOf(server, 70_000)
    insert(local, FIRST, 15, ' y hondo')
    insert(local, SECOND, 15, ' y justa')
    const fresh = copyOf(server, 70_001)
    const unsent = unsentBetween(server, local, WRITER)
    const { again, kept } = proposeAgain(fresh, unsent, options([], [], new Set([SECOND])))
    expect([kept.map(({ paragraph }) => paragraph), again.map(({ paragraph }) => paragraph)]).toEqual([[FIRST], [SECOND]])
    const made = { kind: 'new-paragraph', by: MX, paragraph: 'p_cccccccccc', section: 's_aaaaaaaaaa', role: 'body' } as const
    const own = { ...made, level: 0, marker: 'none', text: 'Nuevo', element: { client: 70_009, clock: 0 }, chars: [] } as const
    const placed = (after: readonly ParagraphId[]) =>
      proposeAgain(fresh, [{ ...own, paragraph: own.paragraph as ParagraphId, section: own.section as SectionId, after }], {
        ...options([], [], new Set([SECOND])),
      })
    expect(placed([]).kept).toHaveLength(1)
    expect(placed([FIRST]).kept).toEqual([])
    expect(spelled(fresh)).toEqual(['El río es ancho', 'Nuevo', 'La paz es larga y justa'])
    expect(proposeAgain(fresh, kept, options()).kept).toEqual([])
    expect(spelled(fresh)[0]).toBe('El río es ancho y hondo')
  })

  test('words whose neighbours were carried away by a split follow them', () => {
    const server = serverDoc()
    const local = copyOf(server, 70_000)
    insert(local, FIRST, 15, ' y hondo')
    const unsent = unsentBetween(server, local, WRITER)
    const paragraph = paragraphsOf(fragmentOf(server)).find((each) => each.id === FIRST)
    if (paragraph === undefined) throw new Error('no such paragraph')
    const carried = splitParagraph(paragraph, 7, 'p_dddddddddd' as ParagraphId)
    const fresh = copyOf(server, 70_001)
    proposeAgain(fresh, unsent, options([], carried))
    expect(spelled(fresh)).toEqual(['El río ', 'es ancho y hondo', 'La paz es larga'])
  })

  /** Proposes a paragraph after the others. */
  const propose = (doc: Y.Doc, id: string, words: string): void => {
    const section = sectionsOf(fragmentOf(doc))[0]?.element
    const element = new Y.XmlElement('paragraph')
    for (const [name, value] of Object.entries({ id, pi: MX })) element.setAttribute(name, value)
    const text = new Y.XmlText()
    element.insert(0, [text])
    section?.insert(section.length, [element])
    text.insert(0, words, { ins: { by: MX } })
  }

  test('new paragraphs are proposed again under ids of their own, each after the one it stood after', () => {
    const server = serverDoc()
    const local = copyOf(server, 70_000)
    propose(local, 'p_eeeeeeeeee', 'Nuevo')
    propose(local, 'p_ffffffffff', 'Otro')
    const fresh = copyOf(server, 70_001)
    proposeAgain(fresh, unsentBetween(server, local, WRITER), options())
    expect(spelled(fresh)).toEqual(['El río es ancho', 'La paz es larga', 'Nuevo', 'Otro'])
  })

  test('what the server had, though the page was not told, is not proposed twice', () => {
    const server = serverDoc()
    const local = copyOf(server, 70_000)
    insert(local, FIRST, 15, ' y hondo')
    propose(local, 'p_eeeeeeeeee', 'Nuevo')
    const unsent = unsentBetween(server, local, WRITER)
    const { again, kept } = proposeAgain(copyOf(local, 70_001), unsent, options())
    expect([again, kept]).toEqual([[], []])
  })

  test('of what the server had in part the rest is proposed, where the page had it', () => {
    const server = serverDoc()
    const local = copyOf(server, 70_000)
    insert(local, FIRST, 6, ' muy')
    propose(local, 'p_eeeeeeeeee', 'Nuevo')
    const had = copyOf(local, 70_001)
    insert(local, FIRST, 10, ' grande')
    textIn(local, 'p_eeeeeeeeee' as ParagraphId).insert(5, ' todo', { ins: { by: MX } })
    proposeAgain(had, unsentBetween(server, local, WRITER), options())
    expect(spelled(had)).toEqual(['El río muy grande es ancho', 'La paz es larga', 'Nuevo todo'])
  })

  test('nor does it come back once it was taken out of the text', () => {
    const server = serverDoc()
    const local = copyOf(server, 70_000)
    insert(local, FIRST, 15, ' y hondo')
    const unsent = unsentBetween(server, local, WRITER)
    const settled = copyOf(local, 70_001)
    textIn(settled, FIRST).delete(15, 8)
    proposeAgain(settled, unsent, options())
    expect(spelled(settled)[0]).toBe('El río es ancho')
  })

  test('words that stood side by side in one gap, each with its emphasis, come back in their order', () => {
    const server = serverDoc()
    const local = copyOf(server, 70_000)
    insert(local, FIRST, 15, ' y hondo')
    textIn(local, FIRST).insert(23, ' y frío', { ins: { by: MX }, bold: {} })
    insert(local, FIRST, 30, ' y azul')
    const fresh = copyOf(server, 70_001)
    proposeAgain(fresh, unsentBetween(server, local, WRITER), options())
    expect(spelled(fresh)[0]).toBe('El río es ancho y hondo y frío y azul')
  })

  test('new paragraphs that stood one after another come back so', () => {
    const server = serverDoc()
    const local = copyOf(server, 70_000)
    for (const [i, words] of ['uno', 'dos', 'tres'].entries()) {
      const element = new Y.XmlElement('paragraph')
      for (const [name, value] of Object.entries({ id: `p_eeeeeeeee${i}`, pi: MX })) element.setAttribute(name, value)
      const text = new Y.XmlText()
      element.insert(0, [text])
      sectionsOf(fragmentOf(local))[0]?.element.insert(1 + i, [element])
      text.insert(0, words, { ins: { by: MX } })
    }
    const fresh = copyOf(server, 70_001)
    let made = 0
    const newParagraphId = (): ParagraphId => `p_ccccccccc${made++}` as ParagraphId
    proposeAgain(fresh, unsentBetween(server, local, WRITER), { ...options(), newParagraphId })
    expect(spelled(fresh)).toEqual(['El río es ancho', 'uno', 'dos', 'tres', 'La paz es larga'])
  })

  test('[I2] what a pen wrote in several names comes back in each of them, its voice taken first', () => {
    const server = serverDoc()
    const local = copyOf(server, 70_000)
    const PEN: Writer = { party: 'chair', mode: 'propose', voices: ['chair', MX, GT] }
    textIn(local, FIRST).insert(15, ' y hondo', { ins: { by: MX } })
    textIn(local, FIRST).insert(23, ' y azul', { ins: { by: GT } })
    textIn(local, SECOND).format(0, 2, { [delKey(GT)]: { by: GT } })
    const fresh = copyOf(server, 70_001)
    const taken: string[] = []
    proposeAgain(fresh, unsentBetween(server, local, PEN), { ...options(), takeVoice: (party) => void taken.push(party) })
    expect(taken).toEqual([MX, GT, GT])
    expect(spelled(fresh, [MX])).toEqual(['El río es ancho y hondo', 'La paz es larga'])
    expect(spelled(fresh, [GT])).toEqual(['El río es ancho y azul', ' paz es larga'])
  })

  test.each([
    ['a strike', GT],
    ['what was taken back', MX],
  ])('%s of a character of two units leaves it whole', (_, owner) => {
    const server = serverDoc()
    textIn(server, FIRST).insert(2, ' 😀', { ins: { by: owner } })
    const local = copyOf(server, 70_000)
    if (owner === MX) textIn(local, FIRST).delete(3, 2)
    else textIn(local, FIRST).format(3, 2, { [delKey(MX)]: { by: MX } })
    const fresh = copyOf(server, 70_001)
    proposeAgain(fresh, unsentBetween(server, local, WRITER), options())
    expect(spelled(fresh, [owner])[0]).toBe(owner === MX ? 'El  río es ancho' : 'El 😀 río es ancho')
    expect(spelled(fresh, [MX, GT])[0]).toBe('El  río es ancho')
  })
})
