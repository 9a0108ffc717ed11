import { Document, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { declarationFromLines } from '../text/read.ts'
import { readShape } from '../text/read-shape.ts'
import { by, inList, list, paragraph, part, run, style, wordFile } from './docx/word.fixture.ts'
import { type FileLines, linesOfFile, type TrackedReading } from './lines-of-file.ts'

function read(bytes: Uint8Array, reading: TrackedReading = 'accepted'): FileLines {
  const file = linesOfFile(bytes, 'acta.docx', reading)
  if (file.kind === 'refused') throw new Error(file.code)
  return file
}
const texts = (bytes: Uint8Array, reading: TrackedReading = 'accepted'): readonly string[] =>
  read(bytes, reading).lines.map(({ text, known }) => `${known?.label ?? ''} ${text}`.trim())

describe('automatic numbers', () => {
  const numbered = (numbering: string, body: readonly string[]): readonly string[] => texts(wordFile({ body: body.join(''), numbering }))

  test('count at all levels, and begin anew under another item', () => {
    const numbering = list(1, ['decimal %1.', 'decimal %1.%2.', 'lowerLetter %3)', 'upperRoman %4.'])
    const places = [0, 1, 1, 2, 2, 0, 1, 2, 3, 3]
    expect(
      numbered(
        numbering,
        places.map((depth) => paragraph('pozo', inList(1, depth))),
      ),
    ).toEqual(['1. pozo', '1.1. pozo', '1.2. pozo', 'a) pozo', 'b) pozo', '2. pozo', '2.1. pozo', 'a) pozo', 'I. pozo', 'II. pozo'])
  })

  test.each([
    ['bullet \uf0b7', ['•', '•']],
    ['upperLetter (%1)', ['(A)', '(B)']],
    ['lowerRoman %1.', ['i.', 'ii.']],
    ['decimal %1. 7', ['7.', '8.']],
    ['decimalZero %1', ['01', '02']],
    ['none ', ['', '']],
  ])('%s', (level, labels) => {
    expect(numbered(list(1, [level]), [paragraph('a', inList(1)), paragraph('b', inList(1))])).toEqual([
      `${labels[0]} a`.trim(),
      `${labels[1]} b`.trim(),
    ])
  })

  test('go on over other paragraphs, and begin anew where a list says so', () => {
    const again =
      '<w:num w:numId="9"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    const numbering = list(1, ['decimal %1.']) + again
    const body = [
      paragraph('a', inList(1)),
      paragraph('entre'),
      paragraph('b', inList(1)),
      paragraph('c', inList(9)),
      paragraph('d', inList(9)),
    ]
    expect(numbered(numbering, body)).toEqual(['1. a', 'entre', '2. b', '1. c', '2. d'])
  })

  test('come with a style, and its levels are the list’s', () => {
    const level = (depth: number, id: string, pattern: string): string =>
      `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="${id}"/><w:lvlText w:val="${pattern}"/></w:lvl>`
    const numbering = `<w:abstractNum w:abstractNumId="4">${level(0, 'Punto', '%1.')}${level(1, 'Inciso', '%1.%2')}</w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="4"/></w:num>`
    const number = '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>'
    const styles = style('Punto', 'Punto', number) + style('Inciso', 'Inciso', '', 'Punto')
    const of = (id: string, text: string): string => paragraph(text, `<w:pStyle w:val="${id}"/>`)
    const out = `<w:p><w:pPr><w:pStyle w:val="Punto"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>${run('sin número')}</w:p>`
    const body = of('Punto', 'a') + of('Inciso', 'b') + of('Inciso', 'c') + out + of('Punto', 'd')
    expect(texts(wordFile({ body, numbering, styles }))).toEqual(['1. a', '1.1 b', '1.2 c', 'sin número', '2. d'])
  })

  test('with words around them are words of the text', () => {
    const { lines } = read(wordFile({ body: paragraph('Del agua', inList(1)), numbering: list(1, ['decimal Artículo%1.']) }))
    expect(lines[0]).toMatchObject({ text: 'Artículo1. Del agua', known: { sign: null } })
  })
})

describe('what producers make of one text', () => {
  test('Word splits words into runs, marks spelling and takes one of two alternatives', () => {
    const split = `<w:bookmarkStart w:id="0" w:name="a"/><w:r w:rsidR="00A1"><w:t>Reafir</w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidR="00B2"><w:t xml:space="preserve">maron </w:t></w:r><w:bookmarkEnd w:id="0"/><w:smartTag><w:r><w:t>su voluntad</w:t></w:r></w:smartTag>`
    const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
    const shape = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('En caja')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('En caja')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    expect(texts(wordFile({ body: `<w:p>${split}${shape}</w:p>` }))).toEqual(['Reafirmaron su voluntad', 'En caja'])
  })

  test('fields give their results, also a field inside another', () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const code = '<w:r><w:instrText>REF a</w:instrText></w:r>'
    const nested = `${mark('begin')}${code}${mark('begin')}${code}${mark('separate')}${run('oculto')}${mark('end')}${mark('separate')}${run('anexo 2')}${mark('end')}`
    const simple = `<w:fldSimple w:instr="DATE">${run(' de mayo')}</w:fldSimple>`
    const link = `<w:hyperlink r:id="r1">${run(' en la página')}</w:hyperlink>`
    expect(texts(wordFile({ body: paragraph(`${run('véase ')}${nested}${simple}${link}`) }))).toEqual([
      'véase anexo 2 de mayo en la página',
    ])
  })

  test('content controls and tables are read in order, contents tables are not', () => {
    const toc = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('Decisiones 4')}</w:sdtContent></w:sdt>`
    const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`
    const table = `<w:tbl><w:tr>${cell('uno')}${cell('dos')}</w:tr><w:tr>${cell('tres')}${cell('cuatro')}</w:tr></w:tbl>`
    const control = `<w:sdt><w:sdtContent>${paragraph('controlado')}</w:sdtContent></w:sdt>`
    expect(texts(wordFile({ body: toc + table + control }))).toEqual(['uno', 'dos', 'tres', 'cuatro', 'controlado'])
  })

  test('tabs, breaks, hyphens and symbols are characters', () => {
    const body =
      paragraph(`<w:r><w:t>ex</w:t><w:noBreakHyphen/><w:t>jefe</w:t><w:tab/><w:t>co</w:t><w:softHyphen/><w:t>opera</w:t></w:r>`) +
      paragraph(`<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>${run(' medir')}`) +
      paragraph('<w:r><w:t>V ENCUENTRO</w:t><w:br/><w:t>DE CUENCAS</w:t></w:r>') +
      paragraph('<w:r><w:t>Deciden:</w:t><w:br/><w:t>1. medir;</w:t><w:br/><w:t>2. informar.</w:t></w:r>')
    expect(texts(wordFile({ body }))).toEqual([
      'ex‑jefe coopera',
      '• medir',
      'V ENCUENTRO DE CUENCAS',
      'Deciden:',
      '1. medir;',
      '2. informar.',
    ])
  })

  test('notes at the foot are counted and not read', () => {
    const { lines, note } = read(wordFile({ body: paragraph(`${run('El lago')}<w:r><w:footnoteReference w:id="2"/></w:r>`) }))
    expect({ text: lines[0]?.text, footnotes: note.footnotes }).toEqual({ text: 'El lago', footnotes: 1 })
  })

  test('hidden words are not read', () => {
    expect(texts(wordFile({ body: paragraph(run('a') + run('b', '<w:vanish/>') + run('c')) }))).toEqual(['ac'])
  })

  test('a main part under another name is found by its relation', () => {
    const target = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
    const others = {
      '_rels/.rels': `<Relationships><Relationship Id="a" Type="${target}" Target="/word/document2.xml"/></Relationships>`,
      'word/document2.xml': part('document', `<w:body>${paragraph('el otro')}</w:body>`),
    }
    expect(texts(wordFile({ body: paragraph('no este'), others }))).toEqual(['el otro'])
  })

  test('emphasis comes with the words, also by a character style', () => {
    const styles = '<w:style w:type="character" w:styleId="Fuerte"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    const body = paragraph(
      run('  El ', '<w:i/>') +
        run('lago', '<w:i/><w:b/>') +
        run(' hondo', '<w:b w:val="0"/><w:rStyle w:val="Fuerte"/>') +
        run(' y', '<w:rStyle w:val="Fuerte"/>'),
    )
    const [line] = read(wordFile({ body, styles })).lines
    expect(line).toMatchObject({ text: 'El lago hondo y' })
    expect(line?.marks).toEqual([
      { from: 0, to: 7, type: 'italic' },
      { from: 3, to: 7, type: 'bold' },
      { from: 13, to: 15, type: 'bold' },
    ])
  })

  test('headings are known by style, by what a style is based on, and by outline', () => {
    const styles = style('Ttulo1', 'heading 1') + style('Mio', 'Mi encabezado', '', 'Ttulo1') + style('Puesto', 'Title')
    const body = ['Puesto', 'Ttulo1', 'Mio'].map((id) => paragraph('Agua', `<w:pStyle w:val="${id}"/>`))
    const outline = paragraph('Agua', '<w:outlineLvl w:val="1"/>')
    const known = read(wordFile({ body: body.join('') + outline, styles })).lines.map((line) => line.known?.heading)
    expect(known).toEqual(['title', 0, 0, 1])
  })
})

describe('tracked changes', () => {
  const change = (name: 'ins' | 'del' | 'moveFrom' | 'moveTo', author: string, text: string): string =>
    `<w:${name} ${by(author)}><w:r>${name === 'del' ? `<w:delText xml:space="preserve">${text}</w:delText>` : `<w:t xml:space="preserve">${text}</w:t>`}</w:r></w:${name}>`
  const body =
    paragraph(`${run('El lago ')}${change('del', 'Ana', 'hondo')}${change('ins', 'Luis', 'limpio')}${run(' es de todos.')}`) +
    paragraph(`${change('moveFrom', 'Ana', 'Se muda.')}`) +
    paragraph(`${change('moveTo', 'Ana', 'Se muda.')}`)

  test('are read as accepted, or as they were', () => {
    expect(texts(wordFile({ body }))).toEqual(['El lago limpio es de todos.', 'Se muda.'])
    expect(texts(wordFile({ body }), 'original')).toEqual(['El lago hondo es de todos.', 'Se muda.'])
  })

  test('are told with their authors, and comments are counted', () => {
    const noted = wordFile({ body: `${body}${paragraph(`${run('fin')}<w:r><w:commentReference w:id="0"/></w:r>`)}` })
    expect(read(noted).note).toMatchObject({
      reading: 'accepted',
      tracked: { insertions: 2, deletions: 2, authors: ['Ana', 'Luis'] },
      comments: 1,
    })
    expect(read(wordFile({ body: paragraph('quieto') })).note).toMatchObject({ tracked: null, comments: 0 })
  })

  test('of a paragraph’s end join or divide paragraphs', () => {
    const gone = paragraph(run('Primera parte '), `<w:rPr><w:del ${by('Ana')}/></w:rPr>`)
    const come = paragraph(run('y segunda.'), `<w:rPr><w:ins ${by('Ana')}/></w:rPr>`)
    const file = wordFile({ body: gone + come + paragraph('Tercera.') })
    expect(texts(file)).toEqual(['Primera parte y segunda.', 'Tercera.'])
    expect(texts(file, 'original')).toEqual(['Primera parte', 'y segunda.Tercera.'])
  })

  test('of rows and of paragraph properties count too', () => {
    const row = (mark: string, text: string): string => `<w:tr><w:trPr>${mark}</w:trPr><w:tc>${paragraph(text)}</w:tc></w:tr>`
    const table = `<w:tbl>${row(`<w:del ${by('Ana')}/>`, 'fuera')}${row(`<w:ins ${by('Ana')}/>`, 'dentro')}</w:tbl>`
    const relisted = paragraph('punto', `${inList(1)}<w:pPrChange ${by('Ana')}><w:pPr/></w:pPrChange>`)
    const file = wordFile({ body: table + relisted, numbering: list(1, ['decimal %1.']) })
    expect(texts(file)).toEqual(['dentro', '1. punto'])
    expect(texts(file, 'original')).toEqual(['fuera', 'punto'])
  })
})

describe('what cannot be read is refused with what it is', () => {
  const ascii = (text: string): Uint8Array => strToU8(text)
  const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
  const locked = new Uint8Array([...ole, ...Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0])])
  const zip = (files: Record<string, string>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
  const whole = wordFile({ body: paragraph('agua') })

  test.each([
    ['a PDF with text', ascii('%PDF-1.7\n/Font /Page'), 'file.pdf'],
    ['a scanned PDF', ascii('%PDF-1.4\n/XObject /Image'), 'file.pdf-scanned'],
    ['an old Word file', ole, 'file.old-word'],
    ['a file with a password', locked, 'file.password'],
    ['rich text', ascii('{\\rtf1 agua}'), 'file.rich-text'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), 'file.image'],
    ['a web page without words', ascii('<!DOCTYPE html><img src="a.png">'), 'file.empty'],
    ['a Word file with macros', zip({ 'word/document.xml': '<w:document/>', 'word/vbaProject.bin': 'x' }), 'file.macros'],
    ['an OpenDocument text', zip({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'file.opendocument'],
    ['a workbook', zip({ 'xl/workbook.xml': '<workbook/>' }), 'file.not-word'],
    ['a file cut short', whole.subarray(0, whole.length - 40), 'file.damaged'],
    ['only a zip’s first bytes', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'file.damaged'],
    ['XML that is none', zip({ 'word/document.xml': '<w:document><w:body>' }), 'file.damaged'],
    ['a DOCTYPE', zip({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }), 'file.damaged'],
    ['no words', wordFile({ body: paragraph('') }), 'file.empty'],
    ['bytes that are no text', Uint8Array.of(1, 2, 3, 0, 255), 'file.not-text'],
    ['too deep', wordFile({ body: '<w:sdt>'.repeat(300) + '</w:sdt>'.repeat(300) }), 'file.too-large'],
    ['too many paragraphs', wordFile({ body: '<w:p/>'.repeat(20_100) }), 'file.too-large'],
  ])('%s', (_, bytes, code) => {
    expect(linesOfFile(bytes, 'acta')).toMatchObject({ kind: 'refused', code })
  })

  test('a zip bomb is stopped while it is unpacked', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(200_000_000) }, { level: 9 })
    expect(bomb.length).toBeLessThan(1_000_000)
    // Who unpacks all of it comes to where it is damaged.
    const late = Math.floor(bomb.length * 0.9)
    bomb.fill(0xff, late, late + 512)
    expect(linesOfFile(bomb, 'bomba.docx')).toMatchObject({ code: 'file.too-large' })
  })
})

describe('plain text', () => {
  const TEXT = 'Las autoridades,\n\nReafirmaron la señal.\n'
  const wide = (text: string, little: boolean): Uint8Array =>
    new Uint8Array(
      Array.from(`\ufeff${text}`).flatMap((letter) => {
        const code = letter.charCodeAt(0)
        return little ? [code & 255, code >> 8] : [code >> 8, code & 255]
      }),
    )

  test.each([
    ['UTF-8', strToU8(TEXT), 'utf-8'],
    ['UTF-8 with a byte order mark', strToU8(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16, little end first', wide(TEXT, true), 'utf-16'],
    ['UTF-16, big end first', wide(TEXT, false), 'utf-16'],
    ['Windows-1252', new Uint8Array(Array.from(TEXT, (letter) => letter.charCodeAt(0))), 'windows-1252'],
  ])('%s', (_, bytes, encoding) => {
    const { lines, note } = read(bytes)
    expect(lines.map(({ text }) => text)).toEqual(['Las autoridades,', 'Reafirmaron la señal.'])
    expect(note.encoding).toBe(encoding)
  })
})

describe('whatever the bytes are, a value comes back', () => {
  const kinds = (bytes: Uint8Array): string => linesOfFile(bytes, 'x').kind

  test('random bytes, also behind the signatures of files', () => {
    const signature = fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [0xff, 0xfe], [0xfe, 0xff])
    fc.assert(
      fc.property(signature, fc.uint8Array({ maxLength: 400 }), (start, rest) => {
        expect(['lines', 'refused']).toContain(kinds(new Uint8Array([...start, ...rest])))
      }),
    )
  })

  test('a Word file with any bytes changed', async () => {
    const whole = new Uint8Array(
      await Packer.toArrayBuffer(new Document({ sections: [{ children: [new Paragraph('El lago es de todos.')] }] })),
    )
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const bytes = whole.slice()
        for (const [at, byte] of changes) bytes[at] = byte
        expect(['lines', 'refused']).toContain(kinds(bytes))
      }),
    )
  })

  test('a document part with any characters changed', () => {
    const body = paragraph(`${run('El lago', '<w:b/>')}<w:ins ${by('Ana')}>${run('limpio')}</w:ins>`, inList(1))
    const document = part('document', `<w:body>${body}</w:body>`)
    const piece = fc.constantFrom('<', '>', '/', '&', '"', '<w:p>', '</w:p>', '<w:r>', '&#0;', '&#xD800;', '<!--', ']]>', '<w:tbl>')
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(document.length), piece, fc.nat(4)), { minLength: 1, maxLength: 4 }), (changes) => {
        let text = document
        for (const [at, put, cut] of changes) text = text.slice(0, at) + put + text.slice(at + cut)
        const bytes = zipSync({
          'word/document.xml': strToU8(text),
          'word/numbering.xml': strToU8(part('numbering', list(1, ['decimal %1.']))),
        })
        expect(['lines', 'refused']).toContain(kinds(bytes))
      }),
    )
  })
})

describe('a Declaration from a Word file', () => {
  const outline = (bytes: Uint8Array): readonly string[] =>
    readShape(declarationFromLines(read(bytes).lines)).sections.flatMap(({ kind, paragraphs }) =>
      paragraphs.map(
        ({ role, level, number, text }) => `${kind} ${role} ${level} ${number ?? '-'} ${text.split(' ').slice(0, 3).join(' ')}`,
      ),
    )
  const EXPECTED = [
    'title title 0 - V ENCUENTRO DE',
    'preamble body 0 - El Quinto Encuentro',
    'commitments chapeau 0 - Las autoridades,',
    'commitments heading 0 - Calidad del agua',
    'commitments body 0 - Reafirmaron que el',
    'decisions chapeau 0 - Las autoridades deciden:',
    'decisions body 0 • Aprobar el calendario',
    'decisions chapeau 0 • Encargar a la',
    'decisions body 1 1. un mapa;',
    'decisions body 1 2. un registro.',
    'decisions body 0 - Pedir a la',
    'decisions body 0 • Tomar nota del',
  ]

  test('as a library writes it', async () => {
    const bullet = (text: string): Paragraph => new Paragraph({ text, bullet: { level: 0 } })
    const number = (text: string): Paragraph => new Paragraph({ text, numbering: { reference: 'n', level: 0 } })
    const document = new Document({
      numbering: { config: [{ reference: 'n', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }] },
      sections: [
        {
          children: [
            new Paragraph({ text: 'V ENCUENTRO DE CUENCAS', heading: HeadingLevel.TITLE }),
            new Paragraph(
              'El Quinto Encuentro de Cuencas, al que asistieron las autoridades del lago y del río, se celebró en Villa Serena el 3 de mayo.',
            ),
            new Paragraph({ children: [new TextRun({ text: 'Las autoridades,', bold: true })] }),
            new Paragraph({ text: 'Calidad del agua', heading: HeadingLevel.HEADING_2 }),
            new Paragraph('Reafirmaron que el agua es de todos.'),
            new Paragraph('Las autoridades deciden:'),
            bullet('Aprobar el calendario de aforos.'),
            bullet('Encargar a la oficina común:'),
            number('un mapa;'),
            number('un registro.'),
            new Paragraph('Pedir a la presidencia que escriba a los municipios.'),
            new Table({ rows: [new TableRow({ children: [new TableCell({ children: [bullet('Tomar nota del informe.')] })] })] }),
          ],
        },
      ],
    })
    expect(outline(new Uint8Array(await Packer.toArrayBuffer(document)))).toEqual(EXPECTED)
  })

  test('as Google Docs writes it: lists of their own for each stretch, no styles but looks', () => {
    const bold = (text: string): string => paragraph(run(text, '<w:b w:val="1"/>'))
    const levels = Array.from({ length: 9 }, () => 'bullet ●')
    const numbering = list(1, levels) + list(2, ['decimal %1.']) + list(3, levels)
    const set = (left: number): string => `<w:ind w:left="${left}" w:hanging="360"/>`
    const body = [
      bold('V ENCUENTRO DE CUENCAS'),
      paragraph(
        'El Quinto Encuentro de Cuencas, al que asistieron las autoridades del lago y del río, se celebró en Villa Serena el 3 de mayo.',
      ),
      paragraph('Las autoridades,'),
      bold('Calidad del agua'),
      paragraph('Reafirmaron que el agua es de todos.'),
      paragraph('Las autoridades deciden:'),
      paragraph('Aprobar el calendario de aforos.', inList(1) + set(720)),
      paragraph('Encargar a la oficina común:', inList(1) + set(720)),
      paragraph('un mapa;', inList(2) + set(1440)),
      paragraph('un registro.', inList(2) + set(1440)),
      paragraph('Pedir a la presidencia que escriba a los municipios.'),
      paragraph('Tomar nota del informe.', inList(3) + set(720)),
    ]
    expect(outline(wordFile({ body: body.join(paragraph('')), numbering }))).toEqual(EXPECTED)
  })
})
