/** How a draft stands to the text. */
import { describe, expect, test } from 'vitest'
import { openRoom, paragraphIn } from '../../../tests/notation/room.ts'
import type { PrivateDraft } from '../../../domain/private/drafts.ts'
import { viewOf } from '../../../domain/proposals/read.ts'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import { readChars } from '../../../domain/text/chars.ts'
import type { ParagraphId, Party } from '../../../domain/text/ids.ts'
import { type CurrentText, standingOf, textInRoom } from './current-text.ts'

const MX = 'MX' as Party

function viewsOf(lines: readonly string[]): readonly ParagraphView[] {
  const room = openRoom([lines])
  return lines.map((_line, i) => {
    const paragraph = paragraphIn(room.doc, i + 1)
    return viewOf(paragraph, paragraph.text === null ? [] : readChars(paragraph.text))
  })
}

const textOf = (...lines: readonly string[]): CurrentText =>
  textInRoom({ paragraphs: viewsOf(lines), labels: new Map(), standing: new Map() }, MX, 'es')

const draftOf = (paragraph: ParagraphId, base: string, text: string): PrivateDraft => ({
  kind: 'words',
  id: 'd1',
  paragraph,
  base,
  text,
  openedBy: { party: MX, name: 'Ana' },
  openedAt: 1,
  revision: null,
  tabled: null,
  explanation: '',
})

describe('the text of the room', () => {
  test('is read without anybody’s proposals, and with one’s own where there are any', () => {
    const [one, two] = textOf('El [GT+gran ]río [GT-baja]', 'El [MX-mar][MX+sol] [GT+ya ]sale').paragraphs
    expect(one).toMatchObject({ text: 'El río baja', own: null })
    expect(two).toMatchObject({ text: 'El mar sale', own: { text: 'El sol sale' } })
  })

  test('has a paragraph that another proposes in its own words', () => {
    expect(textOf('GT>[GT+El ][MX+gran ][GT+río baja]').paragraphs[0]).toMatchObject({
      text: 'El río baja',
      own: { text: 'El gran río baja' },
    })
  })
})

describe('a draft', () => {
  test('stands to the text it was begun on with all of its changes', () => {
    const text = textOf('El río baja')
    const standing = standingOf(draftOf(text.paragraphs[0]!.id, 'El río baja', 'El río crece'), text)
    expect(standing).toMatchObject({ kind: 'known', moved: false, tabling: { text: 'El río crece' } })
  })

  test('says when the text moved on, and what tabling would do now', () => {
    const text = textOf('El gran río baja')
    const standing = standingOf(draftOf(text.paragraphs[0]!.id, 'El río baja', 'El gran río baja hoy'), text)
    expect(standing).toMatchObject({
      kind: 'known',
      moved: true,
      tabling: { text: 'El gran río baja hoy', tabled: [{ op: '+', text: 'hoy' }], already: [{ op: '+', text: 'gran' }], left: [] },
    })
  })

  test('says when its paragraph is gone', () => {
    expect(standingOf(draftOf('p_zzzzzzzzzz' as ParagraphId, 'Uno', 'Dos'), textOf('El río baja'))).toEqual({ kind: 'gone' })
  })
})
