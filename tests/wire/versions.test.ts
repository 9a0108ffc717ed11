/** The Declaration in two languages, over the wire: out as files in each of them or both, in again from a table, kept in a revision, certified, sealed. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sideSeen } from '../../domain/acts/sides.ts'
import { readAknVersions } from '../../domain/export/read-akn.ts'
import { unzip } from '../../domain/files/unzip.ts'
import type { SidePreview } from '../../domain/importing/side-types.ts'
import { baseSeen } from '../../domain/proposals/read.ts'
import { sha256Hex } from '../../domain/seal/digest.ts'
import { type Verdict, verifyPackage } from '../../domain/seal/verify-package.ts'
import { sayOfSealed, manifestSaid } from '../../domain/sentences/sealed.ts'
import { post, startWire, TEXT, type Wire } from './harness.ts'

let wire: Wire
let ids: readonly string[]
beforeAll(async () => {
  wire = await startWire({ now: () => Date.now() })
  ids = (await wire.start('chair')).paragraphs.map(({ id }) => id)
  await done('secretariat', { type: 'set-languages', authentic: ['en'], courtesy: ['fr'] })
  await written(ids.map((_, at) => at).filter((at) => at !== LAST))
  await checked(CHANGED, 4)
  await done('ca-1', {
    type: 'table',
    drafts: [{ kind: 'words', paragraph: ids[CHANGED], base: LINES[CHANGED], text: `Hoy ${LINES[CHANGED]}` }],
  })
  const { paragraphs } = await wire.start('chair')
  const seen = paragraphs[CHANGED]?.proposals[0]?.seen
  await done('chair', { type: 'accept', paragraph: ids[CHANGED], by: 'CA', seen })
  await done('chair', { type: 'issue-revision', title: 'Primera' })
})
afterAll(() => wire.stop())

const LINES = TEXT.split('\n').filter((line) => line !== '')
const [CHANGED, LAST] = [5, 7]
const english = (at: number): string => `English words ${at}  of the text.`

async function done(seat: string, act: object): Promise<Record<string, unknown>> {
  const { status, body } = await wire.act(seat, act)
  expect({ act, status, body }).toMatchObject({ status: 200 })
  return body
}

const written = (all: readonly number[]) =>
  done('secretariat', {
    type: 'write-side',
    language: 'en',
    words: all.map((at) => ({ paragraph: ids[at], seen: sideSeen(''), text: english(at), marks: [{ from: 0, to: 7, type: 'bold' }] })),
  })

const checked = (...all: readonly number[]) =>
  done('secretariat', {
    type: 'check-pairs',
    language: 'en',
    pairs: all.map((at) => ({
      paragraph: ids[at],
      seen: baseSeen({ runs: [{ text: LINES[at] ?? '', ins: null, dels: [], emphasis: [] }] }),
      sideSeen: sideSeen(english(at)),
    })),
  })

async function ordered(seat: string, order: object): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
  return post(`${wire.url}/api/documents/rehearsal/papers`, await wire.signIn(seat), { kind: 'text', language: 'es', of: 1, ...order })
}

async function taken(seat: string, order: object): Promise<Uint8Array> {
  const { status, body } = await ordered(seat, order)
  expect({ status, body }).toMatchObject({ status: 202 })
  const id = String(body.id)
  await expect.poll(async () => (await wire.get(seat, `/papers/${id}`)).body.state, { timeout: 30_000 }).toBe('ready')
  const headers = { cookie: await wire.signIn(seat) }
  const answer = await fetch(`${wire.url}/api/documents/rehearsal/papers/${id}/file`, { headers })
  return new Uint8Array(await answer.arrayBuffer())
}
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

async function handedIn(
  seat: string,
  bytes: Uint8Array,
  language: string,
): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
  const response = await fetch(`${wire.url}/api/documents/rehearsal/versions?language=${language}`, {
    method: 'POST',
    headers: { cookie: await wire.signIn(seat), 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

test('a revision is taken out in the other language by a delegation, with the paragraphs’ own words and what version it is', async () => {
  const said = text(await taken('ca-1', { form: 'txt', language: 'en', textLanguage: 'en' }))
  for (const at of ids.keys()) if (at !== LAST) expect(said).toContain(english(at))
  expect(said).toContain('English version, equally authentic')
  expect(said).not.toContain(LINES[CHANGED])
})

test('the revision’s paper says which pairs are stale, which nobody checked and which are not translated', async () => {
  const label = (at: number): Promise<string> => labelOf(ids[at] ?? '')
  const said = text(await taken('ca-1', { form: 'txt' }))
  expect(said).toContain(`Versión en inglés: desactualizado desde que se cotejó: ${await label(CHANGED)};`)
  expect(said).toContain(`sin traducir (1): ${await label(LAST)}`)
  expect(said).toContain('Versión en francés: sin traducir (8)')
  const docx = unzip(await taken('ca-1', { form: 'docx' }), { entries: 100, unpacked: 1 << 24 }).part('word/document.xml')
  expect(text(docx ?? new Uint8Array())).toContain('desactualizado')
})

async function labelOf(id: string): Promise<string> {
  const { body } = await wire.get('chair', '/revisions/1')
  const { paragraphs } = body as unknown as { paragraphs: readonly { id: string; label: string }[] }
  return paragraphs.find((each) => each.id === id)?.label ?? ''
}

test('a compilation of a revision is read in another language alone, or in two columns; in one that is not there it is refused', async () => {
  const compiled = { kind: 'compilation', view: 'compilation' }
  const alone = text(await taken('ca-1', { ...compiled, form: 'txt', textLanguage: 'en' }))
  expect(alone).toContain(english(CHANGED))
  expect(alone).not.toContain(LINES[CHANGED])
  expect(alone).toContain('(sin traducir)')
  const both = unzip(await taken('ca-1', { ...compiled, form: 'docx', beside: ['en'] }), { entries: 100, unpacked: 1 << 24 })
  const xml = text(both.part('word/document.xml') ?? new Uint8Array())
  const row = xml.split('<w:tr>').find((each) => each.includes(LINES[6] ?? ''))
  expect(row?.split('<w:tc>').map((cell) => cell.includes(' words 6  of the text.'))).toEqual([false, false, true])
  expect((await ordered('ca-1', { ...compiled, form: 'txt', textLanguage: 'pt' })).body.code).toBe('language.no-side')
  for (const wrong of [{ beside: ['en', 'fr'] }, { beside: ['en'], textLanguage: 'fr' }, { beside: [] }])
    expect((await ordered('ca-1', { ...compiled, form: 'txt', ...wrong })).status).toBe(400)
})

test('both together: one work in two expressions; a PDF of two columns; nothing with proposals, nothing in a language that is not there', async () => {
  const read = readAknVersions(await taken('ca-1', { form: 'akn', beside: ['en'] }))
  if ('kind' in read) throw new Error(read.why)
  expect(read.map(({ language, paragraphs }) => [language, paragraphs.map(({ id }) => id)])).toEqual([
    ['es', ids],
    ['en', ids],
  ])
  expect(text((await taken('ca-1', { form: 'pdf', beside: ['en'] })).subarray(0, 5))).toBe('%PDF-')
  const codeOf = async (order: object): Promise<unknown> => (await ordered('ca-1', order)).body.code
  expect(await codeOf({ form: 'docx', textLanguage: 'pt' })).toBe('language.no-side')
  expect(await codeOf({ form: 'docx', textLanguage: 'en', view: 'proposals' })).toBe('act.malformed')
  expect(await codeOf({ form: 'txt', beside: ['en'] })).toBe('act.malformed')
  expect(await codeOf({ form: 'docx', beside: ['en', 'fr'] })).toBe('act.malformed')
  expect(await codeOf({ form: 'docx', textLanguage: 'en', of: 'live' })).toBe('paper.live')
})

test('a table of two columns that comes back filled in is understood, and writes the version', async () => {
  const table = await taken('secretariat', { form: 'docx', beside: ['en'], of: 'live' })
  await done('secretariat', {
    type: 'write-side',
    language: 'en',
    words: [{ paragraph: ids[4], seen: sideSeen(english(4)), text: 'Another wording.' }],
  })
  const { status, body } = await handedIn('secretariat', table, 'en')
  expect({ status, body }).toMatchObject({ status: 200 })
  const preview = body as unknown as SidePreview
  expect(preview).toMatchObject({ format: 'word', unchanged: 6, unplaced: [], missing: [], blank: [await labelOf(ids[LAST] ?? '')] })
  expect(preview.items).toMatchObject([{ paragraph: ids[4], text: english(4), way: 'named', seen: sideSeen('Another wording.') }])
  const words = preview.items.map(({ paragraph, seen, text: now, marks }) => ({ paragraph, seen, text: now, marks }))
  await done('secretariat', { type: 'write-side', language: 'en', words, file: 'tabla.docx' })
  const again = await handedIn('secretariat', table, 'en')
  expect(again.body).toMatchObject({ items: [], unchanged: 7 })
})

test('who has no pen of the language hands nothing in, and a file of another language is told to be one', async () => {
  const table = await taken('secretariat', { form: 'docx', of: 'live' })
  const codeOf = async (seat: string, language: string): Promise<unknown> => (await handedIn(seat, table, language)).body.code
  expect(await codeOf('ca-1', 'en')).toBe('right.missing')
  expect(await codeOf('secretariat', 'pt')).toBe('language.no-side')
  expect(await codeOf('secretariat', 'en')).toBe('import.other-language')
})

async function package_(number: number): Promise<Uint8Array> {
  await expect
    .poll(async () => ((await wire.get('chair', '/packages')).body.packages as unknown[]).length, { timeout: 60_000 })
    .toBeGreaterThanOrEqual(number)
  const headers = { cookie: await wire.signIn('observer') }
  return new Uint8Array(await (await fetch(`${wire.url}/api/documents/rehearsal/packages/${number}/file`, { headers })).arrayBuffer())
}
const intact = (bytes: Uint8Array): Extract<Verdict, { kind: 'intact' }> => {
  const verdict = verifyPackage(bytes)
  expect(verdict).toMatchObject({ kind: 'intact' })
  return verdict as Extract<Verdict, { kind: 'intact' }>
}
const partOf = (bytes: Uint8Array, name: string): Uint8Array =>
  unzip(bytes, { entries: 100, unpacked: 1 << 26 }).part(name) ?? new Uint8Array()

test('[I9] certified, the package holds every form in each authentic language, and names each version’s digest', async () => {
  await done('chair', { type: 'close-sitting' })
  await done('chair', { type: 'open-sitting', kind: 'second' })
  for (const { id, seen } of (await wire.start('chair')).paragraphs) await done('chair', { type: 'agree', paragraph: id, seen })
  await done('chair', { type: 'adopt' })
  await done('chair', { type: 'certify', note: 'La traducción sigue.' })
  const bytes = await package_(1)
  const verdict = intact(bytes)
  const names = verdict.manifest.files.map(({ path }) => path)
  for (const form of ['docx', 'pdf', 'html', 'md', 'txt', 'akn.xml'])
    expect(names).toEqual(expect.arrayContaining([`declaration.${form}`, `declaration.en.${form}`]))
  expect(names).toEqual(expect.arrayContaining(['text.json', 'text.en.json', 'declaration.es-en.akn.xml']))
  expect(names.some((name) => name.includes('.fr.'))).toBe(false)
  expect(verdict.manifest.versions).toEqual([{ language: 'en', text: sha256Hex(partOf(bytes, 'text.en.json')) }])
  expect(text(partOf(bytes, 'declaration.en.txt'))).toContain(english(CHANGED))
  expect(manifestSaid(verdict, 'es').map(({ name }) => name)).toContain(sayOfSealed('es')('version', { name: 'inglés' }))
})

test('the certified version is taken out, the courtesy translation is not', async () => {
  expect(text(await taken('observer', { form: 'md', of: 'certified', textLanguage: 'en', language: 'en' }))).toContain(
    'English version, equally authentic',
  )
  expect((await ordered('observer', { form: 'md', of: 'certified', textLanguage: 'fr' })).body.code).toBe('language.no-side')
})

test('a corrigendum in one language leaves the text in the other as it is', async () => {
  const wrong = { type: 'make-corrigendum', paragraph: ids[CHANGED], reason: 'Errata.', after: 'phrases' }
  expect((await wire.act('chair', { ...wrong, before: 'English words' })).body.code).toBe('corrigendum.not-there')
  expect((await wire.act('chair', { ...wrong, before: 'English words', language: 'fr' })).body.code).toBe('language.no-side')
  await done('chair', { ...wrong, before: 'words', language: 'en' })
  const [first, third] = [intact(await package_(1)), intact(await package_(3))]
  expect(third.manifest.text).toBe(first.manifest.text)
  expect(third.manifest.versions).not.toEqual(first.manifest.versions)
  expect(text(partOf(await package_(3), 'declaration.en.txt'))).toContain('English phrases 5')
})
