/** A file that a delegation sent back: understood first, then put before the meeting in one act; who may hand one in, and what is refused. */
import { request } from 'node:http'
import { zipSync } from 'fflate'
import { afterEach, describe, expect, test } from 'vitest'
import { by, paragraph, part, run, wordFile } from '../../domain/files/docx/word.fixture.ts'
import type { ImportPreview } from '../../domain/importing/types.ts'
import { fragmentOf, paragraphsOf } from '../../domain/text/document.ts'
import { type Answer, startWire, TEXT, type Wire } from './harness.ts'

let wire: Wire
let clock = 1_800_000_000_000
afterEach(() => wire.stop())

const LINES = TEXT.split('\n').filter((line) => line !== '')
const line = (at: number): string => LINES[at] ?? ''
const WORD = 'talleres'

/** The text as Word would send it back: one paragraph changed, one new, one comment. */
function sentBack(author = 'Ana Pérez'): Uint8Array {
  const [before = '', after = ''] = line(5).split(WORD)
  const changed = `${run(before)}<w:del ${by(author)}>${run(WORD).replaceAll('w:t', 'w:delText')}</w:del><w:ins ${by(author)}>${run('encuentros')}</w:ins>${run(after)}`
  const fresh = paragraph(
    `<w:ins ${by(author)}>${run('Saludaron a los pueblos de la región.')}</w:ins>`,
    `<w:rPr><w:ins ${by(author)}/></w:rPr>`,
  )
  const commented = `<w:commentRangeStart w:id="1"/>${run(line(6))}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`
  const comment = `<w:comment w:id="1" w:author="${author}"><w:p>${run('¿Quién lo paga?')}</w:p></w:comment>`
  const body = LINES.map((text, at) => (at === 5 ? paragraph(changed) + fresh : at === 6 ? paragraph(commented) : paragraph(text))).join('')
  return wordFile({ body, others: { 'word/comments.xml': part('comments', comment) } })
}

async function handIn(seat: string, bytes: Uint8Array, query = '', headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const response = await fetch(`${wire.url}/api/documents/rehearsal/imports${query}`, {
    method: 'POST',
    headers: { cookie: await wire.signIn(seat), 'content-type': 'application/octet-stream', ...headers },
    body: new Uint8Array(bytes),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
/** The status that is answered to so many bytes of a kind, of which none is sent. */
async function announced(kind: string, length: number): Promise<number> {
  const headers = { cookie: await wire.signIn('ca-1'), 'content-type': kind, 'content-length': length }
  return new Promise((resolve, reject) => {
    const asked = request(`${wire.url}/api/documents/rehearsal/imports`, { method: 'POST', headers })
    asked.on('response', (response) => {
      resolve(response.statusCode ?? 0)
      asked.destroy()
    })
    asked.on('error', reject)
    asked.flushHeaders()
  })
}

const codeOf = ({ status, body }: Answer): string => `${status} ${String(body.code ?? 'done')}`
const previewIn = ({ status, body }: Answer): ImportPreview => {
  expect({ status, body }).toMatchObject({ status: 200 })
  return body as unknown as ImportPreview
}

/** What the screen sends once all is ticked. */
const actOf = ({ items, comments }: ImportPreview, more: object = {}): object => ({
  type: 'import-proposals',
  file: 'comentarios.docx',
  ...more,
  drafts: items.map((item) =>
    item.kind === 'words'
      ? { kind: 'words', paragraph: item.paragraph, base: item.base, text: item.text, ...(item.seen === null ? {} : { seen: item.seen }) }
      : {
          kind: 'new',
          section: item.section,
          ...(item.after === null ? {} : { after: item.after }),
          text: item.text,
          role: item.role,
          level: item.level,
          marker: item.marker,
        },
  ),
  comments: comments.map(({ paragraph: id, on, seen, remarks }) => ({
    paragraph: id,
    ...(on === null || seen === null ? {} : { on, seen }),
    remarks: remarks.map(({ text }) => text),
  })),
})

async function done(seat: string, body: object): Promise<Record<string, unknown>> {
  const answer = await wire.act(seat, body)
  expect(answer).toMatchObject({ status: 200 })
  return answer.body
}

test('a delegation’s file becomes its proposals and comments, after nothing but a preview', async () => {
  wire = await startWire()
  const preview = previewIn(await handIn('ca-1', sentBack()))
  expect(preview.items).toMatchObject([{ kind: 'words' }, { kind: 'new', text: 'Saludaron a los pueblos de la región.' }])
  expect((await wire.start('chair')).paragraphs.flatMap(({ proposals }) => proposals)).toEqual([])
  const { drafts } = await done('ca-1', actOf(preview))
  expect(drafts).toMatchObject([
    {
      entered: [
        { op: '-', text: WORD },
        { op: '+', text: 'encuentros' },
      ],
    },
    { entered: [{ op: '+' }] },
  ])
  const page = await wire.raw('do-1')
  await page.synced()
  const proposed = paragraphsOf(fragmentOf(page.doc)).filter(({ pi }) => pi === 'CA')
  expect(proposed.map(({ text }) => String(text))).toEqual([expect.stringContaining('Saludaron a los pueblos de la región.')])
  const { paragraphs } = await wire.start('do-1')
  expect(paragraphs.flatMap(({ proposals }) => proposals.map((proposal) => proposal.by))).toEqual(['CA', 'CA'])
  const comments = [...page.doc.getMap<{ remarks: { by: string; text: string }[] }>('comments').values()]
  expect(comments).toMatchObject([{ remarks: [{ by: 'CA', text: '¿Quién lo paga?' }] }])
})

test('what an import brings comes on every screen at once, new paragraphs for one place in their order', async () => {
  wire = await startWire()
  const page = await wire.raw('do-1')
  await page.synced()
  const proposed = (): readonly string[] =>
    paragraphsOf(fragmentOf(page.doc)).flatMap(({ pi, text }) => (pi === 'CA' ? [String(text).replace(/<[^>]*>/g, '')] : []))
  const seen: (readonly string[])[] = []
  page.doc.on('update', () => seen.push(proposed()))
  const [before] = paragraphsOf(fragmentOf(page.doc)).filter(({ role }) => role === 'body')
  const texts = ['Uno.', 'Dos.', 'Tres.', 'Cuatro.']
  const at = { kind: 'new', section: before?.section.id, after: before?.id, role: 'body', level: 0, marker: 'none' }
  await done('ca-1', { type: 'import-proposals', file: 'a.docx', drafts: texts.map((text) => ({ ...at, text })) })
  await page.until(() => proposed().length > 0)
  expect(new Set(seen.filter((each) => each.length > 0).map((each) => each.join(' ')))).toEqual(new Set([texts.join(' ')]))
})

test('[I11] an act takes so many changed paragraphs and no more', async () => {
  wire = await startWire()
  const words = { kind: 'words', paragraph: 'p_aaaaaaaaaa', base: 'a', text: 'b' }
  const answers = await Promise.all(
    [20, 21].map((length) => wire.act('ca-1', { type: 'import-proposals', file: 'a.docx', drafts: Array.from({ length }, () => words) })),
  )
  expect(answers.map(codeOf)).toEqual([expect.stringMatching('paragraph.unknown'), '400 act.malformed'])
})

test('the secretariat hands one in on a delegation’s behalf, and the record says so', async () => {
  wire = await startWire()
  const preview = previewIn(await handIn('secretariat', sentBack(), '?for=DO'))
  expect(preview.by).toBe('DO')
  await done('secretariat', actOf(preview, { for: 'DO' }))
  const { body } = await wire.get('secretariat', '/record')
  expect((body.lines as { sentence: string }[])[0]?.sentence).toMatch(/«comentarios.docx»: 2 propuestas y 1 comentario, según hizo constar/)
})

test('words that are known to be another party’s are left aside', async () => {
  wire = await startWire()
  const preview = previewIn(await handIn('ca-1', sentBack('DO')))
  expect(preview.authors).toMatchObject([{ name: 'DO', party: 'DO', isTaken: false }])
  expect(preview.items).toEqual([])
  expect(preview.comments).toEqual([])
})

test('what was previewed is put before the meeting whole or not at all: other words are refused', async () => {
  wire = await startWire()
  const preview = previewIn(await handIn('ca-1', sentBack()))
  const [item] = preview.items
  if (item?.kind !== 'words') throw new Error('no words')
  await done('do-1', { type: 'table', drafts: [{ kind: 'words', paragraph: item.paragraph, base: line(5), text: `${line(5)} Siempre.` }] })
  expect(codeOf(await wire.act('ca-1', actOf(preview)))).toBe('409 wording.changed')
  expect((await wire.start('chair')).paragraphs.flatMap(({ proposals }) => proposals)).toHaveLength(1)
})

test('[I5] between sittings a delegation’s file is read against the revision, and tells nothing of how the text stands', async () => {
  wire = await startWire({ now: () => clock })
  await done('chair', { type: 'issue-revision', title: 'Primera' })
  const { paragraphs } = await wire.start('do-1')
  const secret = 'una frase que solo está en la sala'
  await done('do-1', {
    type: 'table',
    drafts: [{ kind: 'words', paragraph: paragraphs[6]?.id, base: line(6), text: `${line(6)} ${secret}` }],
  })
  await done('chair', { type: 'close-sitting' })
  expect(codeOf(await handIn('ca-1', sentBack()))).toBe('409 sitting.closed')
  await done('chair', { type: 'open-window', until: clock + 3_600_000 })
  const answer = await handIn('ca-1', sentBack())
  const preview = previewIn(answer)
  expect(JSON.stringify(answer.body)).not.toContain(secret)
  expect(preview.items).toMatchObject([{ seen: null }, { kind: 'new' }])
  await done('ca-1', { ...actOf(preview), comments: [] })
  expect(codeOf(await wire.act('ca-1', actOf(preview)))).toMatch(/^40\d sitting/)
  clock += 1
})

test('[I5] who is put out of the text while the file is read is told nothing of it', async () => {
  wire = await startWire()
  const { paragraphs } = await wire.start('chair')
  const answer = handIn('ca-2', sentBack())
  await expect.poll(async () => codeOf(await handIn('ca-2', sentBack())), { interval: 5 }).toBe('429 import.busy')
  await done('chair', { type: 'open-segment', paragraphs: [paragraphs[5]?.id], allow: 'heads' })
  expect(codeOf(await answer)).toBe('403 segment.closed')
})

describe('who may not, and what is not read', () => {
  test('only a delegation, or the secretariat for one', async () => {
    wire = await startWire()
    expect(codeOf(await handIn('observer', sentBack()))).toBe('403 right.missing')
    expect(codeOf(await handIn('chair', sentBack()))).toBe('403 right.missing')
    expect(codeOf(await handIn('secretariat', sentBack()))).toMatch(/delegation.missing$/)
    expect(codeOf(await handIn('secretariat', sentBack(), '?for=ZZ'))).toMatch(/delegation.unknown$/)
    expect(codeOf(await handIn('ca-1', sentBack(), '?for=DO'))).toMatch(/voice.not-yours$/)
    expect(codeOf(await handIn('ca-1', sentBack(), '', { origin: 'http://elsewhere.example' }))).toBe('403 origin.foreign')
  })

  test('a zip bomb, a macro file, a file with a password, a picture, half a file', async () => {
    wire = await startWire()
    const bomb = wordFile({ body: paragraph('a'.repeat(30_000_000)) })
    const macros = zipSync({ 'word/document.xml': new Uint8Array([60]), 'word/vbaProject.bin': new Uint8Array([1]) })
    const locked = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from('EncryptedPackage', 'utf16le')])
    const entities = wordFile({ body: '', others: { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' } })
    for (const [bytes, code] of [
      [bomb, '413 file.too-large'],
      [macros, '422 file.macros'],
      [locked, '422 file.password'],
      [entities, '422 file.damaged'],
      [sentBack().subarray(0, 300), '422 file.damaged'],
      [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2]), '422 file.image'],
    ] as const)
      expect(codeOf(await handIn('ca-1', bytes))).toBe(code)
  })

  test('[I11] what is sent as anything but a file is refused before a byte of it is taken', async () => {
    wire = await startWire()
    for (const kind of ['application/json', 'application/x-www-form-urlencoded', 'text/plain'])
      expect(await announced(kind, 20_000_000)).toBe(400)
    expect(codeOf(await handIn('ca-1', sentBack()))).toBe('200 done')
  })

  test('200 MB are refused before a byte of them is taken', async () => {
    wire = await startWire()
    expect(await announced('application/octet-stream', 200_000_000)).toBe(413)
  })

  test('a seat has so many in a while, and one at a time', async () => {
    wire = await startWire()
    const together = await Promise.all([handIn('ca-1', sentBack()), handIn('ca-1', sentBack())])
    expect(together.map(codeOf).toSorted()).toEqual(['200 done', '429 import.busy'])
    const answers: string[] = []
    for (let i = 0; i < 12; i++) answers.push(codeOf(await handIn('ca-1', new TextEncoder().encode(TEXT))))
    expect(answers.at(-1)).toBe('429 import.busy')
    expect(codeOf(await handIn('ca-2', sentBack()))).toBe('200 done')
  })
})
