/** The PDF of a text, opened by programs that nobody here wrote: its structure, its words in order, its typefaces. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensurePoppler } from '../../bin/poppler.mjs'
import { makePaper } from '../../server/papers/make.ts'
import { textPdf } from '../../server/papers/text-pdf.ts'
import { declarationFacts, longFacts } from '../export/declaration.ts'

const folder = mkdtempSync(join(tmpdir(), 'declaro-pdf-'))
afterAll(() => rmSync(folder, { recursive: true }))

const opened = (program: Parameters<typeof ensurePoppler>[0], ...args: readonly string[]): string =>
  execFileSync(ensurePoppler(program), args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })

async function filed(name: string, facts: Parameters<typeof textPdf>[0]): Promise<string> {
  const path = join(folder, `${name}.pdf`)
  writeFileSync(path, await textPdf(facts))
  return path
}

/** As one line, however the words are broken. */
const flat = (text: string): string => text.replace(/\s+/g, ' ')
/** The structure as poppler tells it: tags with their depth, words in quotes. */
const structureOf = (path: string): string => opened('pdfinfo', '-struct-text', path)
const wordsSpoken = (structure: string): string => [...structure.matchAll(/^ *"(.*)"$/gm)].map((match) => match[1]).join('')

let clean = ''
let marked = ''
beforeAll(async () => {
  clean = await filed('clean', declarationFacts({ view: 'clean' }))
  marked = await filed(
    'marked',
    declarationFacts({ view: 'proposals', options: { lineNumbers: true, watermark: true, nativeMoves: true } }),
  )
})

test('the same text gives the same bytes, another digest gives others', async () => {
  const facts = declarationFacts({ view: 'proposals' })
  const order = { kind: 'text', form: 'pdf', facts, at: facts.of.at } as const
  const bytes = await makePaper(order, () => undefined)
  expect(Buffer.from(await makePaper(structuredClone(order), () => undefined)).equals(Buffer.from(bytes))).toBe(true)
  expect(Buffer.from(await textPdf({ ...facts, digest: facts.digest.replace(/^./, 'f') as typeof facts.digest })).equals(bytes)).toBe(false)
})

describe('for readers that speak it', () => {
  test('it says its title, its language, and that it is tagged', () => {
    const about = opened('pdfinfo', clean)
    expect(about).toMatch(/^Title: +Declaración de Puerto Claro · CPC\/XII\/DEC$/m)
    expect(about).toMatch(/^Tagged: +yes$/m)
    expect(readFileSync(clean, 'latin1')).toMatch(/\/Lang \(es\)/)
    const claimed = opened('pdfinfo', '-meta', clean)
    for (const claim of ['<pdfaid:part>2<', '<pdfaid:conformance>A<', '<pdfuaid:part>1<']) expect(claimed).toContain(claim)
    expect(about).toMatch(/^Page size: .*A4/m)
  })

  test('headings are headings, lists are lists with their signs, lists within items are within them', () => {
    const structure = structureOf(clean)
    expect(structure).toMatch(/^ {2}H1 \(block\)\n {4}"Declaración de Puerto Claro"/m)
    expect(structure).toMatch(/^ {2}H2 \(block\)\n {4}"Compromisos"/m)
    expect(structure).toMatch(
      /Lbl \(block\)\n *"1\."\n *LBody \(block\)\n *"Que los puertos cooperen:"\n *L \(block\):?\n *\/ListNumbering \/LowerAlpha\n *LI \(block\)\n *Lbl \(block\)\n *"a\)"/,
    )
    expect(structure).toMatch(/"en los faros:"\n *L \(block\):?\n *\/ListNumbering \/LowerRoman\n *LI \(block\)\n *Lbl \(block\)\n *"i\."/)
  })

  test('the words come in the order of the text, with spaces between lines and pages, without what runs on every page', async () => {
    const facts = longFacts()
    const spoken = flat(wordsSpoken(structureOf(await filed('long', facts))))
    const wanted = facts.source.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''))
    let from = 0
    for (const words of wanted) {
      const at = spoken.indexOf(flat(words), from)
      expect(at, words).toBeGreaterThanOrEqual(from)
      from = at + words.length
    }
    expect(spoken).not.toContain('Página')
    expect(spoken).not.toContain('BORRADOR')
  })
})

test('every typeface is within the file, in part, and its signs are known', () => {
  const fonts = opened('pdffonts', marked).trim().split('\n').slice(2)
  expect(fonts.length).toBeGreaterThan(3)
  for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+Source(?:Serif4|Sans3)-\S+ .* yes yes yes /)
})

describe('on every page', () => {
  test('stand the conference, symbol, revision, date, short digest and the number of the page', () => {
    const facts = declarationFacts({ view: 'clean' })
    const pages = opened('pdftotext', '-layout', clean, '-').split('\f').slice(0, -1)
    expect(pages.length).toBeGreaterThan(2)
    pages.forEach((page, at) => {
      const words = flat(page)
      for (const said of [
        'Conferencia de Puertos Claros',
        'CPC/XII/DEC',
        'Rev.3',
        '27 de abril de 2031',
        `Página ${at + 1} de ${pages.length}`,
      ])
        expect(words).toContain(said)
      expect(words).toContain(`Huella ${facts.digest.slice(0, 4)} ${facts.digest.slice(4, 8)} ${facts.digest.slice(8, 12)}`)
      expect(words).not.toContain('ENSAYO')
    })
  })

  test('of a rehearsal stands that it is one, in the language of the paper', async () => {
    const path = await filed('rehearsal', declarationFacts({ view: 'proposals', isRehearsal: true, language: 'en' }))
    for (const page of opened('pdftotext', path, '-').split('\f').slice(0, -1)) expect(page).toMatch(/REHEARSAL.*with proposals/s)
  })
})

describe('what is pending', () => {
  test('stands in brackets with whose it is; a space is never lost or doubled at a bracket', () => {
    const words = flat(opened('pdftotext', marked, '-').replaceAll(/^\d+$/gm, ''))
    expect(words).toContain('[suprimir GT: seguros] [MX, PE: seguros y limpios] para')
    expect(words).toContain('[párrafo nuevo PE: Que ningún puerto quede atrás.]')
    expect(words).toContain('[suprimir el párrafo US: Que se celebre la fiesta de los faros.]')
  })

  test('is not in a clean text', () => {
    const words = flat(opened('pdftotext', clean, '-'))
    expect(words).not.toMatch(/\[|limpios|quede atrás/)
    expect(words).toContain('fiesta de los faros')
  })
})

test('line numbers and a draft’s mark are there where they are wanted, and are no part of what is spoken', () => {
  const numbered = /^ *12 {2,}\S/m
  expect(opened('pdftotext', '-layout', marked, '-')).toMatch(numbered)
  expect(opened('pdftotext', '-layout', clean, '-')).not.toMatch(numbered)
  // Across the page its letters are found one by one.
  const single = (path: string): string => (opened('pdftotext', path, '-').match(/^[A-Z]$/gm) ?? []).join('')
  expect(single(marked)).toMatch(/^[BORAD]{8,}$/)
  expect(single(clean)).toBe('')
  expect(wordsSpoken(structureOf(marked))).not.toMatch(/BORRADOR|12 ?Que/)
})

test('reservations stand in an annex of their own, on a page of their own', () => {
  const pages = opened('pdftotext', clean, '-').split('\f').slice(0, -1)
  const last = flat(pages.at(-1) ?? '')
  expect(last).toMatch(/Reservas, explicaciones y desvinculaciones No forman parte del texto/)
  expect(last).toContain('Guatemala. Reserva (sobre C1) Guatemala no comparte el término.')
  expect(last).not.toContain('faros')
})

test('comments stand in an annex of a text with proposals, with the words they are about, and in no clean text', async () => {
  const facts = declarationFacts()
  const about = facts.source.paragraphs.find(({ runs }) => runs[0]?.text.startsWith('Que los puertos'))
  if (about === undefined) throw new Error('no such paragraph')
  const by = 'GT' as (typeof facts.statements)[number]['by']
  const comments = [{ number: 7, paragraph: about.id, on: { from: 4, to: 15 }, remarks: [{ by, text: '¿Todos?', at: facts.of.at }] }]
  const words = async (view: 'clean' | 'proposals'): Promise<string> =>
    flat(opened('pdftotext', await filed(`comments-${view}`, { ...facts, view, comments }), '-'))
  expect(await words('proposals')).toContain(`Comentarios 7. Sobre ${about.label}: «los puertos» Guatemala: ¿Todos?`)
  expect(await words('clean')).not.toContain('Comentarios')
})

test('what no typeface has is named, never left out', async () => {
  const path = await filed('signs', declarationFacts({ view: 'clean', conference: 'Cumbre de Łódź, Αθήνα, Київ y 東京' }))
  expect(flat(opened('pdftotext', path, '-'))).toContain('Cumbre de Łódź, Αθήνα, Київ y [U+6771][U+4EAC]')
})

test('no heading is left at the foot of a page, no line alone at its head or foot', async () => {
  const pages = opened('pdftotext', '-layout', await filed('long-lines', longFacts()), '-')
    .split('\f')
    .slice(0, -1)
  expect(pages.length).toBeGreaterThan(12)
  for (const page of pages) {
    const lines = page.split('\n').map((line) => line.trim())
    const body = lines.filter((line) => line !== '' && !/CPC\/XII|Rev\.3|Huella/.test(line))
    const [first = '', last = ''] = [body[0], body.at(-1)]
    expect(last).not.toMatch(/^(?:Compromisos|Decisiones|Anexo \d+)$/)
    // In it every paragraph of at least three lines begins with a number, and ends with one.
    expect(last).not.toMatch(/^\d+ Que las autoridades/)
    expect(first).not.toMatch(/ mar\. \d+$/)
  }
})
