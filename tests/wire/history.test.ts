/** The history of a certified text is destroyed: not a word of it is in any file, what is public stays, and the room goes on. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { textDigest } from '../../domain/seal/text.ts'
import { readText } from '../../domain/proposals/read.ts'
import { fragmentOf } from '../../domain/text/document.ts'
import { verifyPackage } from '../../domain/seal/verify-package.ts'
import { serve, type Server } from '../../server/serve.ts'
import { verifyFolder } from '../../server/store/sqlite/verify-folder.ts'
import { filesUnder } from '../contract/private-files.ts'
import { draftsOf, write } from './drafts.ts'
import { type Answer, readLinks, type Wire, wireTo } from './harness.ts'
import { freePort } from './process.ts'

const EXAMPLE = fileURLToPath(new URL('../../templates/conference.example.json', import.meta.url))
const DAY = 86_400_000
const TEXT = `CONFERENCIA DE LOS PUERTOS
DECLARACIÓN

Las Viceministras y los Viceministros,

Reiteraron su voluntad de cooperar con toda persona.
Decidieron reunirse otra vez el año próximo.
`

const CANARIES = {
  withdrawn: 'quetzal-dorado',
  rejected: 'tapir-azul',
  explanation: 'colibri-gris',
  objection: 'jaguar-verde',
  comment: 'manati-pardo',
  disposition: 'tortuga-blanca',
  unlock: 'pelicano-rojo',
  draft: 'venado-negro',
} as const
const ACCEPTED = 'tucan-claro'

const folder = mkdtempSync(join(tmpdir(), 'declaro-history-'))
const data = join(folder, 'data')
const clock = { now: Date.now() }
let port = 0
let server: Server
let wire: Wire
let publicPackage: Uint8Array

async function start(): Promise<void> {
  const [links, conference, text] = [join(folder, 'links.json'), join(folder, 'conference.json'), join(folder, 'text.txt')]
  const rehearsal = { links, text, delegations: 4, conference }
  server = await serve(
    { host: '127.0.0.1', port, data, clientFolder: folder, commitDelay: 0, logLevel: 'silent', rehearsal },
    {
      log: pino({ level: 'silent' }),
      now: () => clock.now,
      random: (length) => new Uint8Array(randomBytes(length)),
      print: () => undefined,
    },
  )
}

beforeAll(async () => {
  const persons = ['CA', 'BZ', 'CR'].map((delegation) => ({ name: `Jefa ${delegation}`, title: 'Jefa', hat: 'head', delegation }))
  const example = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as object
  writeFileSync(join(folder, 'conference.json'), JSON.stringify({ ...example, persons, historyKept: 30 }))
  writeFileSync(join(folder, 'text.txt'), TEXT)
  port = await freePort()
  await start()
  wire = wireTo(server.url, readLinks(join(folder, 'links.json')), () => server.stop(), 'conference')
})
afterAll(async () => {
  await wire.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function done(seat: string, type: string, fields: object = {}): Promise<Record<string, unknown>> {
  const { status, body } = await wire.act(seat, { type, ...fields })
  expect([type, status, status === 200 ? '' : JSON.stringify(body)]).toEqual([type, 200, ''])
  return body
}
const codeOf = ({ status, body }: Answer): string => `${status} ${String(body.code ?? 'done')}`

const HEADS = ['ca-1', 'bz-1', 'cr-1'] as const
const found = (): string[] => {
  const files = filesUnder(data).map(({ bytes }) => bytes.toString('latin1'))
  return Object.values(CANARIES).filter((canary) => files.some((bytes) => bytes.includes(canary)))
}

type Told = Awaited<ReturnType<Wire['start']>>['paragraphs'][number]
async function paragraph(line: number): Promise<Told> {
  const told = (await wire.start('chair')).paragraphs[line]
  if (told === undefined) throw new Error(`no line ${line}`)
  return told
}
const LINES = { reiterated: 3, decided: 4 } as const
const WORDS = {
  [LINES.reiterated]: 'Reiteraron su voluntad de cooperar con toda persona.',
  [LINES.decided]: 'Decidieron reunirse otra vez el año próximo.',
}

async function table(seat: string, line: 3 | 4, more: string, explanation?: string): Promise<Told> {
  const { id } = await paragraph(line)
  const base = WORDS[line]
  const text = base.replace(/\.$/, ` ${more}.`)
  await done(seat, 'table', {
    drafts: [{ kind: 'words', paragraph: id, base, text }],
    ...(explanation === undefined ? {} : { explanation }),
  })
  return paragraph(line)
}
const seenOf = ({ proposals }: Told, by: string): string => proposals.find((each) => each.by === by)?.seen ?? ''

const packages = async (seat: string, rest = ''): Promise<Response> =>
  fetch(`${wire.url}/api/documents/conference/packages${rest}`, { headers: { cookie: await wire.signIn(seat) } })
const listed = async (): Promise<{ readonly number: number; readonly kind: string }[]> =>
  ((await (await packages('chair')).json()) as { packages: { number: number; kind: string }[] }).packages
const sealed = async (count: number): Promise<void> => expect.poll(async () => (await listed()).length, { timeout: 60_000 }).toBe(count)
const file = async (number: number): Promise<Uint8Array> => new Uint8Array(await (await packages('bz-1', `/${number}/file`)).arrayBuffer())

async function negotiate(): Promise<void> {
  await done('chair', 'open-sitting', { kind: 'second' })
  for (const seat of HEADS) if (codeOf(await wire.get(seat, '')) !== '200 done') await done('chair', 'admit-seat', { seat })
  const first = await table('ca-1', 3, CANARIES.withdrawn, `Porque ${CANARIES.explanation}`)
  await done('bz-1', 'object', { paragraph: first.id, by: 'CA', seen: seenOf(first, 'CA'), reason: CANARIES.objection })
  await done('cr-1', 'comment', { paragraph: first.id, words: { text: CANARIES.comment } })
  await done('secretariat', 'issue-revision', { title: 'Con propuestas' })
  await done('ca-1', 'withdraw', { paragraph: first.id })
  const second = await table('bz-1', 4, CANARIES.rejected)
  await done('chair', 'reject', { paragraph: second.id, seen: second.seen })
  const third = await table('cr-1', 4, ACCEPTED)
  await done('chair', 'accept', { paragraph: third.id, seen: third.seen })
  const drafts = await draftsOf(wire, 'ca-1', 'delegation:CA')
  await write(drafts, 'd1', CANARIES.draft)
  await done('secretariat', 'load-recommendations', {
    items: ['Compartir planos.', 'Compartir datos.'].map((text, at) => ({ number: String(at + 1), text })),
  })
  for (const recommendation of ['1', '2'])
    await done('chair', 'set-disposition', { recommendation, disposition: 'not_retained', reason: CANARIES.disposition })
  for (const { id, seen } of (await wire.start('chair')).paragraphs) await done('chair', 'agree', { paragraph: id, seen })
  await done('chair', 'unlock', { paragraph: third.id, reason: CANARIES.unlock })
  const { id, seen } = await paragraph(4)
  await done('chair', 'agree', { paragraph: id, seen })
  await done('ca-1', 'make-statement', { kind: 'reservation', text: 'Belice se reserva.' })
}

const certificate = async (): Promise<string> => {
  const { body } = await wire.get('chair', '/final')
  return (body.certified as { certificate: string } | null)?.certificate ?? '0'.repeat(64)
}
const destroy = async (seat: string, named?: string): Promise<Answer> =>
  wire.act(seat, { type: 'destroy-history', certificate: named ?? (await certificate()) })

test('[I5] it is the chair’s alone, of a certified text whose time is over, and names the certificate', async () => {
  await negotiate()
  expect(codeOf(await destroy('chair'))).toMatch(/^40[49] (history.not-certified|final.none)$/)
  await done('chair', 'adopt')
  await done('chair', 'certify')
  await sealed(2)
  expect(found(), 'each was there to be found').toEqual(Object.values(CANARIES).filter((each) => each !== CANARIES.draft))
  expect(codeOf(await destroy('secretariat'))).toBe('403 right.missing')
  expect(codeOf(await destroy('ca-1'))).toBe('403 right.missing')
  const early = await destroy('chair')
  expect(codeOf(early)).toBe('409 history.too-early')
  expect(early.body.detail).toContain(`a partir del ${new Date(clock.now + 30 * DAY).toISOString().slice(0, 10)}`)
  clock.now += 30 * DAY
  expect(codeOf(await destroy('chair', 'f'.repeat(64)))).toBe('409 history.not-confirmed')
  publicPackage = await file(1)
})

test('destroyed, no file of the data folder holds a word of it, and pages that were there take a fresh text', async () => {
  const page = await wire.raw('ca-1')
  await page.synced()
  const before = await wire.start('ca-1')
  expect(codeOf(await destroy('chair'))).toBe('200 done')
  expect(await page.closed).toMatchObject({ code: 4409 })
  expect(found()).toEqual([])
  const after = await wire.start('ca-1')
  expect(after.generation).toBe(before.generation + 1)
  expect(after.paragraphs.map(({ id }) => id)).toEqual(before.paragraphs.map(({ id }) => id))
  const fresh = await wire.raw('ca-1')
  await fresh.synced()
  expect(textDigest('es', readText(fragmentOf(fresh.doc)).paragraphs)).toBe(verdict(publicPackage).manifest.text)
  expect(codeOf(await destroy('chair'))).toBe('409 history.destroyed')
})

const verdict = (bytes: Uint8Array) => {
  const found_ = verifyPackage(bytes)
  if (found_.kind !== 'intact') throw new Error(JSON.stringify(found_))
  return found_
}

test('the public package is the same and verifies; the internal one went', async () => {
  expect(await file(1)).toEqual(publicPackage)
  expect((await listed()).map(({ kind }) => kind)).toEqual(['public'])
  const gone = await packages('chair', '/2/file')
  expect([gone.status, ((await gone.json()) as { code: string }).code]).toEqual([409, 'history.destroyed'])
})

test('what looks back answers as for a text without history', async () => {
  for (const rest of ['/catching-up', '/replay', '/convergence', '/record', '/authors', '/revisions', '/office', '/final', '/seat']) {
    const { status, body } = await wire.get('chair', rest)
    expect([rest, status]).toEqual([rest, 200])
    expect(Object.values({ ...CANARIES }).filter((each) => JSON.stringify(body).includes(each))).toEqual([])
  }
  const { moments } = (await wire.get('chair', '/replay')).body as { moments: { sentences: string[] }[] }
  expect(moments.flatMap(({ sentences }) => sentences).join()).toContain('destruyó la historia')
  expect((await wire.get('chair', '/record')).body.lines).toHaveLength(1)
  expect(codeOf(await wire.get('chair', '/revisions/1'))).toBe('409 history.destroyed')
  expect((await wire.get('ca-1', '/seat')).body.declared).toMatchObject({ historyDestroyed: clock.now })
})

test('a corrigendum and an addendum follow, over a restart, and the folder verifies', async () => {
  await server.stop()
  await start()
  const { id } = await paragraph(4)
  await done('chair', 'make-corrigendum', { paragraph: id, before: 'otra vez', after: 'de nuevo', reason: 'Errata' })
  await sealed(2)
  await done('secretariat', 'receive-addendum', { by: 'CR', kind: 'explanation', text: 'Explicación tardía.' })
  await sealed(3)
  for (const number of [3, 4]) expect(verdict(await file(number)).manifest.number).toBe(number)
  expect(verdict(await file(3)).manifest.previous).not.toBeNull()
  await server.stop()
  const { documents, faults } = await verifyFolder(data)
  expect(faults).toEqual([])
  expect(documents).toMatchObject([{ document: 'conference', packages: 3, destroyed: { packages: [2] } }])
  await start()
  expect(found()).toEqual([])
})
