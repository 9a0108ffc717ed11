import { describe, expect, test } from 'vitest'
import { by, inList, list, paragraph, part, run, wordFile } from '../files/docx/word.fixture.ts'
import { tracedOfFile } from '../files/lines-of-file.ts'
import { code, p, s } from '../acts/room.fixture.ts'
import type { Digest } from '../text/ids.ts'
import { type ImportFacts, previewOf } from './preview.ts'
import type { ImportItem, ImportPreview, Ours } from './types.ts'

const TEXTS = {
  p1: 'Fortalecer la cooperación consular entre los Estados miembros.',
  p2: 'Promover la protección de las personas migrantes.',
  p3: 'Instar a los Estados a compartir información estadística.',
}

const ours = (texts: Readonly<Record<string, string>> = TEXTS): readonly Ours[] =>
  Object.entries(texts).map(([name, text]) => ({
    id: p(name),
    section: s('s1'),
    role: 'body',
    level: 0,
    marker: 'decimal',
    label: name.toUpperCase(),
    text,
    full: text,
    seen: '0'.repeat(64) as Digest,
    isAgreed: false,
    hasOwn: false,
  }))

const facts = (more: Partial<ImportFacts> = {}): ImportFacts => ({
  by: code('MX'),
  language: 'es',
  ours: ours(),
  issued: [{ number: 1, paragraphs: Object.entries(TEXTS).map(([name, text]) => ({ id: p(name), text })) }],
  names: { México: code('MX'), Guatemala: code('GT') },
  without: null,
  said: {},
  ...more,
})

function previewed(file: Uint8Array, more: Partial<ImportFacts> = {}): ImportPreview {
  const read = tracedOfFile(file)
  if (read.kind === 'refused') throw new Error(read.code)
  return previewOf(read, facts(more))
}

const ins = (text: string, author = 'Ana'): string => `<w:ins ${by(author)}>${run(text)}</w:ins>`
const del = (text: string, author = 'Ana'): string => `<w:del ${by(author)}>${run(text).replaceAll('w:t', 'w:delText')}</w:del>`
const marked = (kind: 'ins' | 'del' | 'moveFrom' | 'moveTo', author = 'Ana'): string => `<w:rPr><w:${kind} ${by(author)}/></w:rPr>`
const plain = (name: keyof typeof TEXTS): string => paragraph(TEXTS[name])

/** `C1: =same -struck +added`, `new after C1: words`. */
const told = (item: ImportItem): string =>
  item.kind === 'new'
    ? `${item.origin} after ${item.afterLabel}: ${item.text}`
    : `${item.label} ${item.whole}: ${item.words.map(({ op, text }) => (op === '=' ? text : `[${op}${text}]`)).join('')}`
const items = (body: string, more: Partial<ImportFacts> = {}): readonly string[] => previewed(wordFile({ body }), more).items.map(told)

describe('tracked changes of a Word file', () => {
  test('are found in the text paragraph by paragraph', () => {
    const body = paragraph(run('Fortalecer la cooperación ') + del('consular') + ins('regional') + run(' entre los Estados miembros.'))
    expect(items(body + plain('p2') + plain('p3'))).toEqual([
      'P1 words: Fortalecer la cooperación [-consular][+regional] entre los Estados miembros.',
    ])
  })

  test('a paragraph that is struck with its mark is a removal, and the next one is untouched', () => {
    const body = plain('p1') + paragraph(del(TEXTS.p2), marked('del')) + plain('p3')
    expect(items(body)).toEqual([`P2 removed: [-${TEXTS.p2}]`])
  })

  test('a new paragraph, as Word writes it at the end of another and as it writes it before one', () => {
    const atEnd = paragraph(TEXTS.p1, marked('ins')) + paragraph(ins('Crear un fondo común.')) + plain('p2') + plain('p3')
    const before = plain('p1') + paragraph(ins('Crear un fondo común.'), marked('ins')) + plain('p2') + plain('p3')
    expect(items(atEnd)).toEqual(['new after P1: Crear un fondo común.'])
    expect(items(before)).toEqual(['new after P1: Crear un fondo común.'])
  })

  test('several new ones stand in their order', () => {
    const fresh = ['Uno nuevo.', 'Dos nuevo.'].map((text) => paragraph(ins(text), marked('ins'))).join('')
    expect(items(plain('p1') + fresh + plain('p2') + plain('p3'))).toEqual(['new after P1: Uno nuevo.', 'new after P1: Dos nuevo.'])
  })

  test('a moved paragraph goes from one place and comes at another', () => {
    const from = paragraph(`<w:moveFrom ${by('Ana')}>${run(TEXTS.p1).replaceAll('w:t', 'w:delText')}</w:moveFrom>`, marked('moveFrom'))
    const to = paragraph(`<w:moveTo ${by('Ana')}>${run(TEXTS.p1)}</w:moveTo>`, marked('moveTo'))
    expect(items(from + plain('p2') + to + plain('p3'))).toEqual([`P1 moved away: [-${TEXTS.p1}]`, `moved after P2: ${TEXTS.p1}`])
  })

  test('a division keeps the words that stay and proposes the rest as a paragraph', () => {
    const body =
      paragraph('Promover la protección', marked('ins')) + paragraph(`${ins('Asegurar el respeto')}${run(' de las personas migrantes.')}`)
    expect(items(plain('p1') + body + plain('p3'))).toEqual([
      'divided after P1: Promover la protección',
      'P2 words: [-Promover la protección][+Asegurar el respeto] de las personas migrantes.',
    ])
  })

  test('a join puts the words of both in one and strikes the other', () => {
    const body = paragraph(TEXTS.p1, marked('del')) + paragraph(`${ins(' Y ')}${run(TEXTS.p2)}`) + plain('p3')
    expect(items(body)).toEqual([`P1 words: ${TEXTS.p1}[+ Y ${TEXTS.p2}]`, `P2 joined: [-${TEXTS.p2}]`])
  })

  test('what others have pending in the file is in neither wording', () => {
    const body = paragraph(ins('Impulsar y ', 'Guatemala') + del('Fortalecer', 'Ana') + ins('Ampliar', 'Ana') + run(TEXTS.p1.slice(10)))
    const preview = previewed(wordFile({ body: body + plain('p2') + plain('p3') }))
    expect(preview.items.map(told)).toEqual([`P1 words: [-Fortalecer][+Ampliar]${TEXTS.p1.slice(10)}`])
    expect(preview.authors).toEqual([
      { name: 'Guatemala', changes: 1, party: 'GT', isTaken: false },
      { name: 'Ana', changes: 2, party: null, isTaken: true },
    ])
  })

  test('what was written without tracking beside tracked changes is not proposed, and said', () => {
    const body = paragraph(run(TEXTS.p1.replace('consular', 'portuaria')) + ins(' Siempre.')) + plain('p2') + plain('p3')
    const preview = previewed(wordFile({ body }))
    expect(preview.items.map(told)).toEqual([`P1 words: ${TEXTS.p1}[+ Siempre.]`])
    expect(preview.otherBases).toEqual(['P1'])
  })

  test('words that several struck are the delegation’s where it is one of them, and left aside where it is not', () => {
    const body = paragraph(del('Fortalecer', 'Guatemala; México') + run(TEXTS.p1.slice(10))) + plain('p2') + plain('p3')
    const preview = previewed(wordFile({ body }))
    expect(preview.items.map(told)).toEqual([`P1 words: [-Fortalecer ]${TEXTS.p1.slice(11)}`])
    expect(preview.authors).toEqual([{ name: 'Guatemala; México', changes: 1, party: 'MX', isTaken: true }])
    const others = previewed(wordFile({ body }), { by: code('HN'), names: { ...facts().names, Honduras: code('HN') } })
    expect([others.items, others.authors.map(({ isTaken }) => isTaken)]).toEqual([[], [false]])
  })

  test('authors can be left out', () => {
    const body = paragraph(run(TEXTS.p1) + ins(' Uno.', 'Ana') + ins(' Dos.', 'Luis')) + plain('p2') + plain('p3')
    expect(items(body, { without: ['Luis'] })).toEqual([`P1 words: ${TEXTS.p1}[+ Uno.]`])
  })

  test('what the text has meanwhile is not undone: words are proposed, already so, or left over', () => {
    const now = ours({ ...TEXTS, p1: 'Fortalecer y ampliar la cooperación regional entre los Estados miembros.' })
    const body = paragraph(
      run('Fortalecer la cooperación ') +
        del('consular') +
        ins('regional') +
        run(' entre los Estados miembros') +
        ins(' y observadores') +
        run('.'),
    )
    const [item] = previewed(wordFile({ body: body + plain('p2') + plain('p3') }), { ours: now }).items
    expect(item).toMatchObject({
      kind: 'words',
      words: [
        { op: '=', text: 'Fortalecer y ampliar la cooperación regional entre los Estados miembros' },
        { op: '+', text: ' y observadores' },
        { op: '=', text: '.' },
      ],
      already: [
        { op: '-', text: 'consular' },
        { op: '+', text: 'regional' },
      ],
      left: [],
    })
  })

  test('a paragraph is known by its bookmark, whatever became of its words', () => {
    const other = 'Texto del todo distinto sobre asuntos de otra índole.'
    const named = `<w:bookmarkStart w:id="3" w:name="${p('p2')}"/>${del(TEXTS.p2)}${ins(other)}<w:bookmarkEnd w:id="3"/>`
    const bases = ours({ ...TEXTS, p2: 'Un texto que nadie reconocería ya.' })
    const preview = previewed(wordFile({ body: plain('p1') + paragraph(named) + plain('p3') }), { ours: bases })
    expect(preview.items).toMatchObject([{ kind: 'words', paragraph: p('p2'), base: TEXTS.p2, text: other }])
  })

  test('typed numbers are no words', () => {
    const body = paragraph(`${run('1. ')}${run(TEXTS.p1)}${ins(' Siempre.')}`) + paragraph(`2. ${TEXTS.p2}`) + paragraph(`3. ${TEXTS.p3}`)
    expect(items(body)).toEqual([`P1 words: ${TEXTS.p1}[+ Siempre.]`])
  })

  test('a new paragraph has the marker and depth of its list', () => {
    const fresh = paragraph(ins('de manera ordenada;'), inList(1, 1) + marked('ins'))
    const file = wordFile({ body: plain('p1') + fresh + plain('p2'), numbering: list(1, ['decimal %1.', 'lowerLetter %2)']) })
    expect(previewed(file).items).toMatchObject([
      { kind: 'new', marker: 'alpha', level: 1, role: 'body', section: s('s1'), after: p('p1') },
    ])
  })

  test('changes in what is not in the text are shown, not lost; what changes nothing is left aside', () => {
    const body =
      paragraph('Nota de remisión de la Cancillería.') + paragraph(`${run('Observación general del todo ajena')}${ins(' al texto')}.`)
    const preview = previewed(wordFile({ body: body + plain('p1') + plain('p2') + plain('p3') }))
    expect(preview.items).toEqual([])
    expect(preview.unplaced).toEqual(['Observación general del todo ajena al texto'])
    expect(preview.unchanged).toBe(3)
  })

  test('a locked paragraph says so', () => {
    const body = paragraph(run(TEXTS.p1) + ins(' Más.'))
    const locked = ours().map((each) => ({ ...each, isAgreed: true }))
    expect(previewed(wordFile({ body }), { ours: locked }).items).toMatchObject([{ obstacle: 'paragraph.agreed' }])
  })
})

describe('a file without tracked changes', () => {
  test('is compared to the revision that it came from', () => {
    const body = plain('p1') + paragraph('Promover y garantizar la protección de las personas migrantes.') + plain('p3')
    const preview = previewed(wordFile({ body }))
    expect(preview.against).toEqual({ kind: 'revision', number: 1 })
    expect(preview.items.map(told)).toEqual(['P2 words: Promover [+y garantizar ]la protección de las personas migrantes.'])
  })

  test('new, moved and missing paragraphs are told apart; what is missing is doubtful', () => {
    const preview = previewed(wordFile({ body: plain('p1') + paragraph('Crear un fondo común para la región.') + plain('p3') }))
    expect(preview.items.map(told)).toEqual(['new after P1: Crear un fondo común para la región.', `P2 removed: [-${TEXTS.p2}]`])
    expect(preview.items.map(({ isDoubtful }) => isDoubtful)).toEqual([false, true])
    expect(items(plain('p2') + plain('p1') + plain('p3')).toSorted()).toEqual(
      [`P2 moved away: [-${TEXTS.p2}]`, `moved after null: ${TEXTS.p2}`].toSorted(),
    )
  })

  test('what changed in the text meanwhile stays', () => {
    const now = ours({ ...TEXTS, p2: 'Promover la protección integral de las personas migrantes.' })
    const body = plain('p1') + paragraph('Promover la protección de las personas migrantes y sus familias.') + plain('p3')
    expect(items(body, { ours: now })).toEqual(['P2 words: Promover la protección integral de las personas migrantes[+ y sus familias].'])
  })

  test('also as a page saved from elsewhere, and as plain text', () => {
    const lines = [TEXTS.p1, `${TEXTS.p2.slice(0, -1)} y refugiadas.`, TEXTS.p3]
    const page = new TextEncoder().encode(`<!doctype html><style>p{}</style>${lines.map((line) => `<p>${line}`).join('')}`)
    const text = new TextEncoder().encode(lines.join('\n\n'))
    const wanted = ['P2 words: Promover la protección de las personas migrantes[+ y refugiadas].']
    expect(previewed(page).items.map(told)).toEqual(wanted)
    expect(previewed(text).items.map(told)).toEqual(wanted)
  })
})

describe('comments of a Word file', () => {
  const comment = (id: number, author: string, text: string, key = ''): string =>
    `<w:comment w:id="${id}" w:author="${author}" w:date="2031-05-03T10:00:00Z"><w:p w14:paraId="${key}">${run(text)}</w:p></w:comment>`
  const about = (id: number, words: string): string =>
    `<w:commentRangeStart w:id="${id}"/>${run(words)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
  const file = (body: string, comments: string, extended = ''): Uint8Array =>
    wordFile({
      body,
      others: {
        'word/comments.xml': part('comments', comments),
        ...(extended === '' ? {} : { 'word/commentsExtended.xml': `<w15:commentsEx xmlns:w15="x">${extended}</w15:commentsEx>` }),
      },
    })

  test('stand on the words they were made on, with their answers', () => {
    const body =
      paragraph(`${run('Fortalecer la ')}${about(1, 'cooperación consular')}${run(' entre los Estados miembros.')}`) + plain('p2')
    const said = comment(1, 'Ana', '¿Solo consular?', 'AA') + comment(2, 'Luis', 'Así lo pidió la Cancillería.', 'BB')
    const answers = '<w15:commentEx w15:paraId="AA"/><w15:commentEx w15:paraId="BB" w15:paraIdParent="AA"/>'
    expect(previewed(file(body, said, answers)).comments).toMatchObject([
      {
        paragraph: p('p1'),
        on: { from: 14, to: 34 },
        quote: 'cooperación consular',
        remarks: [{ text: '¿Solo consular?' }, { text: 'Así lo pidió la Cancillería.' }],
      },
    ])
  })

  test('of others, or said already, are not made again', () => {
    const body = paragraph(about(1, TEXTS.p1)) + paragraph(about(2, TEXTS.p2))
    const said = comment(1, 'Guatemala', 'No conviene.') + comment(2, 'México', 'Ya dicho.')
    expect(previewed(file(body, said), { said: { [p('p2')]: ['Ya dicho.'] } }).comments).toEqual([])
  })

  test('on what is not in the text are listed', () => {
    const preview = previewed(file(plain('p1') + paragraph(about(1, 'Cosa ajena por completo.')), comment(1, 'Ana', 'Ojo.')))
    expect(preview).toMatchObject({ comments: [], commentsUnplaced: [{ author: 'Ana', text: 'Ojo.' }] })
  })
})

test('what is not read is said', () => {
  const picture = '<w:r><w:drawing><wp:inline/></w:drawing></w:r>'
  const table = `<w:tbl><w:tr><w:tc>${paragraph('celda')}</w:tc></w:tr></w:tbl>`
  const body = paragraph(`${run(TEXTS.p1)}${picture}`) + table + paragraph(run('tachado', '<w:strike/>'))
  const others = { 'word/header1.xml': part('hdr', paragraph('Ministerio')) }
  expect(previewed(wordFile({ body, others })).unread).toMatchObject({ images: 1, tables: 1, headers: 1, 'hand-struck': 1 })
})
