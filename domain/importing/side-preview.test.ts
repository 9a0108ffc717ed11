/** Versions that were made elsewhere: in a table that somebody drew, in cells that lost their names, as a text of its own. What is not understood is said. */
import { expect, test } from 'vitest'
import { by, paragraph, run, wordFile } from '../files/docx/word.fixture.ts'
import type { Digest, ParagraphId } from '../text/ids.ts'
import { sidePreviewOf } from './side-preview.ts'
import type { SideOurs, SidePreview } from './side-types.ts'

const SOURCES = [
  'Los Ministros, reunidos en Puerto Claro el 27 de abril de 2031,',
  'Destacaron la utilidad de los 12 talleres conjuntos de la región.',
  'Se comprometieron a elaborar un directorio de 340 oficinas.',
  'Decidieron reunirse otra vez en Puerto Aurora en 2032.',
]
const ENGLISH = [
  'The Ministers, gathered in Puerto Claro on 27 April 2031,',
  'Highlighted the usefulness of the 12 joint workshops of the region.',
  'Undertook to prepare a directory of 340 offices.',
  'Decided to meet again in Puerto Aurora in 2032.',
]
const idOf = (at: number): ParagraphId => `p_aaaaaaaaa${at}` as ParagraphId
const OURS: readonly SideOurs[] = SOURCES.map((source, at) => ({
  id: idOf(at),
  label: `C${at}`,
  kind: 'commitments',
  role: 'body',
  level: 0,
  marker: at === 0 ? 'none' : 'decimal',
  number: at === 0 ? null : `${at}.`,
  source,
  side: '',
  sideMarks: [],
  seen: '0'.repeat(64) as Digest,
}))

function read(file: Uint8Array, ours = OURS): SidePreview {
  const understood = sidePreviewOf(file, { language: 'en', negotiated: 'es', ours })
  if (understood.kind === 'refused') throw new Error(understood.code)
  return understood.preview
}

const cell = (...paragraphs: readonly string[]): string => `<w:tc>${paragraphs.join('')}</w:tc>`
const plain = (text: string): string => paragraph(run(text))
const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`
const word = (body: string): Uint8Array => wordFile({ body })

const said = ({ items }: SidePreview) => items.map(({ paragraph: id, text, way }) => [id, text, way])

test('in a table that somebody drew, a row’s wording in one column says whose the other is', () => {
  const rows = SOURCES.map((source, at) => [cell(plain(source)), cell(plain(`${at === 0 ? '' : `${at}. `}${ENGLISH[at] ?? ''}`))])
  const preview = read(word(table(rows)))
  expect(said(preview)).toEqual(ENGLISH.map((text, at) => [idOf(at), text, 'row']))
  expect(preview).toMatchObject({ missing: [], unplaced: [], unread: { tables: 0 } })
})

test('the columns may stand the other way round, and a wording that has changed since is told', () => {
  const older = SOURCES.with(2, 'Se comprometieron a elaborar un directorio de 300 oficinas.')
  const preview = read(word(table(older.map((source, at) => [cell(plain(ENGLISH[at] ?? '')), cell(plain(source))]))))
  expect(said(preview)).toEqual(ENGLISH.map((text, at) => [idOf(at), text, 'row']))
  expect(preview.items.map(({ madeOn }) => madeOn)).toEqual([null, null, older[2], null])
})

test('a cell of ours that lost its name is found by its row; one that was divided is one paragraph still', () => {
  const named = (name: string, text: string, at: number): string =>
    paragraph(`<w:bookmarkStart w:id="${at}" w:name="${name}"/>${run(text)}<w:bookmarkEnd w:id="${at}"/>`)
  const rows = SOURCES.map((source, at) => {
    const english = ENGLISH[at] ?? ''
    const [first = '', rest = ''] = english.split(/(?<=\d,?) /)
    const side = at === 1 ? [plain(english)] : at === 3 ? [named(`side_en_${idOf(at)}`, first, 30), plain(rest)] : null
    return [cell(named(idOf(at), source, at + 1)), cell(...(side ?? [named(`side_en_${idOf(at)}`, english, at + 10)]))]
  })
  expect(said(read(word(table(rows))))).toEqual(ENGLISH.map((text, at) => [idOf(at), text, at === 1 ? 'row' : 'named']))
})

test('a text of its own is paired by place, figures and names; what is none of the text’s is said, what is missing too', () => {
  const text = [ENGLISH[0], ENGLISH[1], ENGLISH[3], 'Thanks are due to the translators, who are many.'].join('\n\n')
  const preview = read(new TextEncoder().encode(text))
  expect(said(preview)).toEqual([0, 1, 3].map((at) => [idOf(at), ENGLISH[at], 'place']))
  expect(preview).toMatchObject({ format: 'text', missing: ['C2'], unplaced: ['Thanks are due to the translators, who are many.'] })
})

test('tracked changes are taken as accepted; a cell without words leaves the version as it is', () => {
  const changed = paragraph(
    `${run('Decided to ')}<w:ins ${by('Ana')}>${run('gather')}</w:ins><w:del ${by('Ana')}>${run('meet').replaceAll('w:t', 'w:delText')}</w:del>`,
  )
  const rows = SOURCES.map((source, at) => [cell(plain(source)), cell(at === 3 ? changed : plain(at === 2 ? '' : (ENGLISH[at] ?? '')))])
  const preview = read(
    word(table(rows)),
    OURS.map((each) => ({ ...each, side: 'As before.' })),
  )
  expect(preview.items.at(-1)).toMatchObject({ paragraph: idOf(3), text: 'Decided to gather' })
  expect(preview).toMatchObject({ tracked: 2, blank: ['C2'] })
})
