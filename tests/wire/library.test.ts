/** Precedents over real HTTP: who keeps the library and who searches it, what a search answers, and an earlier wording put before the meeting with its source. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paragraph, wordFile } from '../../domain/files/docx/word.fixture.ts'
import { takenFrom } from '../../domain/precedents/source.ts'
import { fragmentOf, paragraphsOf } from '../../domain/text/document.ts'
import { type Answer, startIn, startWire, type Wire } from './harness.ts'

const folder = mkdtempSync(join(tmpdir(), 'declaro-wire-library-'))
let wire: Wire
let stop = async (): Promise<void> => undefined
beforeAll(async () => {
  wire = await startWire({ folder })
  stop = wire.stop
})
afterAll(async () => {
  await stop()
  rmSync(folder, { recursive: true, force: true })
})

const ES = [
  'DECLARACIÓN DE LA BAHÍA',
  'Bahía Serena, 4 de junio de 2022',
  'Las Viceministras y los Viceministros,',
  '1. Destacaron la utilidad de los talleres conjuntos y de los 12 cursos regionales.',
  '2. Se comprometieron a elaborar un directorio regional de oficinas consulares antes de 2023.',
]
const EN = [
  'BAY DECLARATION',
  'Bahía Serena, 4 June 2022',
  'The Vice-Ministers,',
  '1. Emphasized the usefulness of joint workshops and of the 12 regional courses.',
  '2. Undertook to compile a regional directory of consular offices before 2023.',
]
const docx = (lines: readonly string[]): Uint8Array =>
  wordFile({ body: lines.map((text) => paragraph(`<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`)).join('') })
const text = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\n\n'))
const web = (lines: readonly string[]): Uint8Array =>
  new TextEncoder().encode(`<!doctype html><html><body>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`)

async function add(
  seat: string,
  file: string,
  bytes: Uint8Array,
  more = '',
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await fetch(`${wire.url}/api/documents/rehearsal/library?file=${encodeURIComponent(file)}${more}`, {
    method: 'POST',
    headers: { cookie: await wire.signIn(seat), 'content-type': 'application/octet-stream', ...headers },
    body: new Uint8Array(bytes),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

async function send(seat: string, rest: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const response = await fetch(`${wire.url}/api/documents/rehearsal/library/${rest}`, {
    method: 'POST',
    headers: { cookie: await wire.signIn(seat), 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const search = (seat: string, words: string, language = 'es'): Promise<Answer> => send(seat, 'search', { text: words, language })
const codeOf = ({ status, body }: Answer): string => `${status} ${String(body.code ?? 'done')}`
const DIRECTORY = 'Se comprometieron a elaborar un directorio regional de oficinas.'

test('before anything is in it, the library is empty, and a search finds nothing', async () => {
  expect(await wire.get('ca-1', '/library')).toEqual({ status: 200, body: { documents: [] } })
  expect(await search('ca-1', DIRECTORY)).toEqual({ status: 200, body: { hits: [], documents: 0 } })
})

test('files of every kind become documents with their source and their other language, which the secretariat puts right', async () => {
  expect(codeOf(await add('secretariat', 'bahia-2022.es.docx', docx(ES)))).toBe('200 done')
  expect(codeOf(await add('chair', 'bahia-2022.en.txt', text(EN)))).toBe('200 done')
  expect(codeOf(await add('secretariat', 'faro.html', web(['DECLARACIÓN DEL FARO', '1. Acordaron encender todos los faros.'])))).toBe(
    '200 done',
  )
  const { body } = await wire.get('do-1', '/library')
  expect(body.documents).toEqual([
    {
      file: 'bahia-2022.en.txt',
      language: 'en',
      title: 'BAY DECLARATION',
      place: 'Bahía Serena',
      year: 2022,
      paragraphs: 5,
      versions: [{ file: 'bahia-2022.es.docx', language: 'es' }],
    },
    {
      file: 'bahia-2022.es.docx',
      language: 'es',
      title: 'DECLARACIÓN DE LA BAHÍA',
      place: 'Bahía Serena',
      year: 2022,
      paragraphs: 5,
      versions: [{ file: 'bahia-2022.en.txt', language: 'en' }],
    },
    { file: 'faro.html', language: 'es', title: 'DECLARACIÓN DEL FARO', place: null, year: null, paragraphs: 2, versions: [] },
  ])
  const told = { file: 'faro.html', title: 'Declaración del Faro', place: 'Punta Faro', year: 2019, versionOf: null }
  expect(codeOf(await send('secretariat', 'describe', told))).toBe('200 done')
  expect((await wire.get('do-1', '/library')).body.documents).toContainEqual(
    expect.objectContaining({ title: 'Declaración del Faro', place: 'Punta Faro', year: 2019 }),
  )
})

test('a paragraph finds what was agreed before, with the words that differ and the same paragraph in the other language', async () => {
  const { body } = await search('do-1', DIRECTORY)
  const [first] = body.hits as readonly Record<string, unknown>[]
  expect(first).toMatchObject({
    file: 'bahia-2022.es.docx',
    language: 'es',
    number: '2',
    source: { title: 'DECLARACIÓN DE LA BAHÍA', place: 'Bahía Serena', year: 2022 },
    counterparts: [{ file: 'bahia-2022.en.txt', language: 'en', number: '2', words: null }],
  })
  expect(first?.words).toContainEqual({ op: '-', text: ' consulares antes de 2023' })
  expect((await search('do-1', EN[4]?.slice(3) ?? '', 'en')).body.hits).toMatchObject([
    { file: 'bahia-2022.en.txt', score: 1, counterparts: [{ file: 'bahia-2022.es.docx' }] },
  ])
})

test('an earlier wording is tabled with its source, which every seat reads beside the proposal', async () => {
  const { body } = await search('ca-1', DIRECTORY)
  const [hit] = body.hits as readonly {
    readonly text: string
    readonly number: string
    readonly source: { title: string; place: string; year: number }
  }[]
  if (hit === undefined) throw new Error('nothing was found')
  const { paragraphs } = await wire.start('ca-1')
  const page = await wire.raw('do-1')
  await page.synced()
  const here = paragraphsOf(fragmentOf(page.doc)).find(({ text }) => String(text) === DIRECTORY)
  const seen = paragraphs.find(({ id }) => id === here?.id)?.seen
  const explanation = takenFrom({ ...hit.source, number: hit.number }, 'es')
  const draft = { kind: 'words', paragraph: here?.id, base: DIRECTORY, text: hit.text, seen }
  expect(codeOf(await wire.act('ca-1', { type: 'table', drafts: [draft], explanation }))).toBe('200 done')
  await page.until(() => page.doc.getMap('positions').has(`${here?.id}/CA`))
  expect(page.doc.getMap('positions').get(`${here?.id}/CA`)).toMatchObject({
    explanation: 'Redacción tomada de «DECLARACIÓN DE LA BAHÍA» (Bahía Serena, 2022), párr. 2.',
  })
  // Another pen writes it on a delegation's behalf: it is that delegation's, and the record says who did it.
  const forDo = { type: 'table', drafts: [{ ...draft, seen: undefined }], explanation, by: 'DO' }
  expect(codeOf(await wire.act('secretariat', forDo))).toBe('200 done')
  await page.until(() => page.doc.getMap('positions').has(`${here?.id}/DO`))
  const { body: record } = await wire.get('chair', '/record')
  expect((record.lines as { sentence: string }[])[0]?.sentence).toBe(
    'La Secretaría Técnica presentó 1 propuesta preparada de antemano en nombre de la República Dominicana.',
  )
})

describe('who may, and what is refused', () => {
  test('[I5] only who may read the text searches; only chair and secretariat keep the library', async () => {
    await wire.act('chair', { type: 'permit-observers', permitted: false })
    for (const seat of ['observer', 'service']) {
      expect(codeOf(await search(seat, DIRECTORY))).toBe('403 observers.not-permitted')
      expect((await wire.get(seat, '/library')).status).toBe(403)
    }
    for (const seat of ['ca-1', 'ca-2']) {
      expect(codeOf(await add(seat, 'mia.txt', text(ES)))).toBe('403 right.missing')
      expect(codeOf(await send(seat, 'remove', { file: 'faro.html' }))).toBe('403 right.missing')
      expect(codeOf(await send(seat, 'describe', { file: 'faro.html', title: 'x', place: null, year: null, versionOf: null }))).toBe(
        '403 right.missing',
      )
    }
    const stranger = await fetch(`${wire.url}/api/documents/rehearsal/library`)
    expect(stranger.status).toBe(401)
    await wire.act('chair', { type: 'permit-observers', permitted: true })
    expect(codeOf(await search('observer', DIRECTORY))).toBe('200 done')
    expect(codeOf(await send('observer', 'remove', { file: 'faro.html' }))).toBe('403 right.missing')
  })

  test('another origin, another form, no words, too many words', async () => {
    const foreign = { origin: 'http://elsewhere.example' }
    expect(codeOf(await send('ca-1', 'search', { text: DIRECTORY, language: 'es' }, foreign))).toBe('403 origin.foreign')
    expect(codeOf(await add('chair', 'a.txt', text(ES), '', foreign))).toBe('403 origin.foreign')
    expect(codeOf(await search('ca-1', '— … —'))).toBe('422 library.nothing')
    expect(codeOf(await search('ca-1', 'a'.repeat(20_001)))).toBe('400 act.malformed')
    for (const body of [{}, { text: 'x' }, { text: 'x', language: '../es' }, { text: 'x', language: 'es', more: 1 }, [], null, 'x'])
      expect(codeOf(await send('ca-1', 'search', body))).toBe('400 act.malformed')
    for (const file of ['', '   ', 'a\nb.txt', '../../etc/passwd', 'x'.repeat(201)])
      expect(codeOf(await add('chair', file, text(ES)))).toBe('400 act.malformed')
  })

  test('files that are none, a name that is taken, a text that is there', async () => {
    expect(codeOf(await add('secretariat', 'roto.docx', docx(ES).subarray(0, 300)))).toBe('422 file.damaged')
    expect(codeOf(await add('secretariat', 'scan.pdf', new TextEncoder().encode('%PDF-1.4\n%âãÏÓ')))).toMatch(/^422 file\.pdf/)
    expect(codeOf(await add('secretariat', 'bahia-2022.en.txt', text([...EN, '3. Adjourned.'])))).toBe('409 library.name-taken')
    expect(codeOf(await add('secretariat', 'otra.docx', docx(ES)))).toBe('409 library.there')
    expect(codeOf(await add('secretariat', 'bahia-2022.en.txt', text([...EN, '3. Adjourned.']), '&replace=yes'))).toBe('200 done')
    expect(codeOf(await send('secretariat', 'remove', { file: 'nada.txt' }))).toBe('404 library.unknown')
    expect(((await wire.get('chair', '/library')).body.documents as unknown[]).length).toBe(3)
  })

  test('a seat has so many searches in a minute', async () => {
    const answers = []
    for (let i = 0; i < 130; i++) answers.push(codeOf(await search('do-2', 'faros')))
    expect(answers[0]).toBe('200 done')
    expect(answers.at(-1)).toBe('429 library.busy')
    expect(codeOf(await search('do-1', 'faros'))).toBe('200 done')
  })

  test('[I5] who is sent out of a restricted segment neither searches nor keeps', async () => {
    const { paragraphs } = await wire.start('chair')
    await wire.act('chair', { type: 'open-segment', paragraphs: [paragraphs[5]?.id], allow: 'heads' })
    expect(codeOf(await search('secretariat', DIRECTORY))).toBe('403 segment.closed')
    expect(codeOf(await add('secretariat', 'x.txt', text(ES)))).toBe('403 segment.closed')
    expect(codeOf(await search('ca-1', DIRECTORY))).toBe('200 done')
    await wire.act('chair', { type: 'close-segment' })
  })
})

test('what is searched for is kept nowhere, and what was added is there after the server was started again', async () => {
  const canary = 'ornitorrincos'
  await search('ca-1', `Decidieron proteger a los ${canary} de la región.`)
  await stop()
  const data = join(folder, 'data')
  const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.map(({ name }) => name)).toContain('library.db')
  for (const { parentPath, name } of files) expect(readFileSync(join(parentPath, name)).includes(canary)).toBe(false)
  stop = (await startIn(folder, Number(new URL(wire.url).port))).stop
  expect(((await wire.get('chair', '/library')).body.documents as unknown[]).length).toBe(3)
})

test('a library that cannot be read leaves the rooms as they are, and says what to do', async () => {
  await stop()
  writeFileSync(join(folder, 'data', 'library.db'), 'not a library any more')
  stop = (await startIn(folder, Number(new URL(wire.url).port))).stop
  for (const answer of [await wire.get('chair', '/library'), await search('ca-1', DIRECTORY), await add('chair', 'x.txt', text(ES))])
    expect(answer).toMatchObject({
      status: 503,
      body: { code: 'library.failed', detail: expect.stringContaining('La sala sigue como siempre') },
    })
  expect((await wire.start('ca-1')).paragraphs.length).toBeGreaterThan(0)
})
