/** What the act of tabling is told, and what drafts remember of its answer. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { draftsIn, openDraft, type PrivateDraft } from '../../../domain/private/drafts.ts'
import type { Digest, ParagraphId, Party, SectionId } from '../../../domain/text/ids.ts'
import type { CurrentParagraph, CurrentText } from './current-text.ts'
import { keepOutcome, tableActOf } from './tabling.ts'

const P1 = 'p_aaaaaaaaaa' as ParagraphId
const P2 = 'p_bbbbbbbbbb' as ParagraphId
const GONE = 'p_zzzzzzzzzz' as ParagraphId
const section = 's_aaaaaaaaaa' as SectionId
const ana = { party: 'MX' as Party, name: 'Ana' }
const begun = { openedBy: ana, openedAt: 1, revision: null }
const NOTHING_MORE = { explanation: ' ', partners: [], inNameOf: '' }

const paragraph = (id: ParagraphId, own: CurrentParagraph['own'] = null): CurrentParagraph => ({
  id,
  section,
  kind: 'commitments',
  label: 'C1',
  role: 'body',
  level: 0,
  marker: 'none',
  text: 'El río crece.',
  own,
  agreed: false,
})
const textOf = (...paragraphs: readonly CurrentParagraph[]): CurrentText => ({ revision: null, language: 'es', paragraphs })

function prepared(after: ParagraphId): { readonly doc: Y.Doc; readonly drafts: readonly PrivateDraft[] } {
  const doc = new Y.Doc()
  openDraft(doc, 'd1', { kind: 'words', paragraph: P1, base: 'El río crece.', text: 'El gran río crece.', ...begun })
  openDraft(doc, 'd2', { kind: 'new', section, after, role: 'body', level: 0, marker: 'none', text: 'Hoy. ', ...begun })
  return { doc, drafts: draftsIn(doc) }
}

describe('the act', () => {
  test('names each draft with what it was begun on, and leaves out what was not said', () => {
    const { drafts } = prepared(P1)
    expect(tableActOf(drafts, textOf(paragraph(P1)), NOTHING_MORE)).toEqual({
      type: 'table',
      drafts: [
        { kind: 'words', paragraph: P1, base: 'El río crece.', text: 'El gran río crece.' },
        { kind: 'new', section, after: P1, text: 'Hoy.', role: 'body', level: 0, marker: 'none' },
      ],
    })
  })

  test('names the wording on screen where it takes the place of what the delegation has pending', () => {
    const text = textOf(paragraph(P1, { text: 'El río baja.', seen: 'ab' as Digest }))
    const { drafts } = tableActOf(prepared(P1).drafts, text, { explanation: 'Más claro', partners: ['GT'], inNameOf: 'Amigos' }) as {
      readonly drafts?: unknown
    }
    expect(drafts).toMatchObject([{ paragraph: P1, seen: 'ab' }, { kind: 'new' }])
  })

  test('puts a new paragraph last in its section where its neighbour is gone', () => {
    const { drafts } = tableActOf(prepared(GONE).drafts, textOf(paragraph(P1), paragraph(P2)), NOTHING_MORE) as {
      readonly drafts?: unknown
    }
    expect(drafts).toMatchObject([{}, { after: P2 }])
  })
})

test('each draft keeps what became of its words; out of the room only that it was tabled', () => {
  const { doc, drafts } = prepared(P1)
  const told = { already: [{ op: '+', text: 'ya' }], left: [{ op: '-', text: 'río' }] }
  const entered = { paragraph: P1, entered: [{ op: '+', text: 'gran' }], ...told, replaced: false }
  keepOutcome(doc, drafts, { seq: 1, drafts: [entered, { paragraph: P2, later: true }] }, ana)
  const outcome = { kind: 'told', paragraph: P1, tabled: [{ op: '+', text: 'gran' }], ...told }
  expect(draftsIn(doc)).toMatchObject([
    { id: 'd1', text: 'El gran río crece.', tabled: { by: ana, outcome } },
    { id: 'd2', tabled: { outcome: { kind: 'later', paragraph: P2 } } },
  ])
})
