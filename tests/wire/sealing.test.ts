/** From adoption to the package in the hand, over the wire: sealed in the background, over a stop in between as well; verified from itself alone. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unzip } from '../../domain/files/unzip.ts'
import type { Sealed } from '../../domain/sitting/sealed.ts'
import { type Verdict, verifyPackage } from '../../domain/seal/verify-package.ts'
import type { Server } from '../../server/serve.ts'
import { StartFault } from '../../server/start-fault.ts'
import { type Answer, post, readLinks, startIn, type Wire, wireTo } from './harness.ts'
import { freePort } from './process.ts'

let folder: string
let port: number
let server: Server
let wire: Wire

async function done(answer: Promise<Answer>): Promise<Record<string, unknown>> {
  const { status, body } = await answer
  expect({ status, body }).toMatchObject({ status: 200 })
  return body
}

type Listed = { readonly key: string; readonly packages: readonly Sealed[]; readonly awaited: number }
const listed = async (seat: string): Promise<Listed> => (await done(wire.get(seat, '/packages'))) as unknown as Listed

async function file(seat: string, number: number): Promise<Uint8Array | number> {
  const headers = { cookie: await wire.signIn(seat) }
  const answer = await fetch(`${wire.url}/api/documents/rehearsal/packages/${number}/file`, { headers })
  return answer.status === 200 ? new Uint8Array(await answer.arrayBuffer()) : answer.status
}

const intact = async (seat: string, number: number): Promise<Extract<Verdict, { kind: 'intact' }>> => {
  const bytes = await file(seat, number)
  const verdict = typeof bytes === 'number' ? null : verifyPackage(bytes)
  expect(verdict).toMatchObject({ kind: 'intact' })
  return verdict as Extract<Verdict, { kind: 'intact' }>
}

const all = async (seat: string, count: number): Promise<Listed> => {
  await expect.poll(async () => (await listed(seat)).packages.length, { timeout: 60_000 }).toBe(count)
  return listed(seat)
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'declaro-sealing-'))
  port = await freePort()
  await start()
  wire = wireTo(server.url, readLinks(join(folder, 'links.json')), () => server.stop())
  await agreeAll(wire)
})
afterAll(async () => {
  await wire.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function start(): Promise<void> {
  server = await startIn(folder, port)
}

/** In the second sitting. */
async function agreeAll(at: Wire): Promise<void> {
  await done(at.act('chair', { type: 'close-sitting' }))
  await done(at.act('chair', { type: 'open-sitting', kind: 'second' }))
  const { paragraphs } = await at.start('chair')
  for (const { id, seen } of paragraphs) await done(at.act('chair', { type: 'agree', paragraph: id, seen }))
}

test('nothing is sealed before certification', async () => {
  await done(wire.act('ca-1', { type: 'make-statement', kind: 'reservation', text: 'Reserva palabra-canario.' }))
  await done(wire.act('chair', { type: 'adopt' }))
  expect(await listed('chair')).toMatchObject({ packages: [], awaited: 0 })
  expect(await file('chair', 1)).toBe(404)
})

test('[I9] certified, two packages are sealed; each verifies from itself alone, with the text’s digest and the key', async () => {
  await done(wire.act('chair', { type: 'certify' }))
  const { packages, key } = await all('chair', 2)
  expect(packages.map(({ number, kind }) => [number, kind])).toEqual([
    [1, 'public'],
    [2, 'internal'],
  ])
  const [first, second] = [await intact('chair', 1), await intact('chair', 2)]
  for (const [at, verdict] of [first, second].entries()) expect([verdict.key, verdict.digest]).toEqual([key, packages[at]?.manifest])
  expect(second.manifest.previous).toBe(first.digest)
  const { body } = await wire.get('chair', '/final')
  expect(first.manifest.text).toBe((body.certified as { digest: string }).digest)
})

test('[I5] the internal one is chair’s and secretariat’s; of the public one every seat has the same bytes', async () => {
  for (const seat of ['ca-1', 'ca-2', 'observer']) {
    const told = await listed(seat)
    expect(told.packages.map(({ kind }) => kind)).toEqual(['public'])
    expect(told, 'whether the disk is full is not theirs to know').not.toHaveProperty('triedAgainAt')
    expect(await file(seat, 2)).toBe(404)
    expect(await file(seat, 1)).toEqual(await file('chair', 1))
  }
})

test('the public one holds no disposition, no person and no history', async () => {
  const bytes = await file('chair', 1)
  if (typeof bytes === 'number') throw new Error('no package')
  const { names, part } = unzip(bytes, { entries: 100, unpacked: 1 << 26 })
  expect(names.some((name) => name.startsWith('history') || name.startsWith('trace'))).toBe(false)
  for (const name of names.filter((each) => /\.(txt|json|md)$/.test(each)))
    expect(new TextDecoder().decode(part(name) ?? undefined), name).not.toMatch(/"disposition"|"enteredBy"|ca-1/)
})

test('the internal one holds every act of the record, a line each, in the order of the chain', async () => {
  const bytes = await file('chair', 2)
  if (typeof bytes === 'number') throw new Error('no package')
  const history = unzip(bytes, { entries: 100, unpacked: 1 << 26 }).part('history/acts.jsonl')
  const lines = new TextDecoder().decode(history ?? undefined).split('\n')
  const acts = lines.slice(0, -1).map((each) => JSON.parse(each) as { readonly seq: number; readonly act: string })
  expect(lines.at(-1)).toBe('')
  expect(acts.map(({ seq }) => seq)).toEqual(acts.map((_, at) => at + 1))
  expect(acts.map(({ act }) => act)).toEqual(expect.arrayContaining(['adopt', 'certify', 'text-sealed']))
})

test('a reservation stands apart from the text: not a word of it is in the text', async () => {
  const bytes = await file('chair', 1)
  if (typeof bytes === 'number') throw new Error('no package')
  const { names, part } = unzip(bytes, { entries: 100, unpacked: 1 << 26 })
  const holding = names.filter((name) => new TextDecoder().decode(part(name) ?? undefined).includes('palabra-canario'))
  expect(holding.filter((name) => !name.startsWith('statements.'))).toEqual([])
  expect(holding).toContain('statements.txt')
})

test('a corrigendum and an addendum are packages of their own, chained to the one before', async () => {
  const { id, words } = oneWord((await done(wire.get('chair', '/final'))).final as Final)
  await done(wire.act('chair', { type: 'make-corrigendum', paragraph: id, before: words, after: 'corregida', reason: 'Errata.' }))
  await all('chair', 3)
  await done(wire.act('secretariat', { type: 'receive-addendum', kind: 'explanation', by: 'CA', text: 'Explicación tardía.' }))
  const { packages } = await all('chair', 4)
  expect(packages.slice(2).map(({ kind, of }) => [kind, of])).toEqual([
    ['corrigendum', 1],
    ['addendum', 1],
  ])
  const third = await intact('observer', 3)
  expect(third.manifest.text).not.toBe((await intact('observer', 1)).manifest.text)
  expect([third.manifest.previous, (await intact('observer', 4)).manifest.previous]).toEqual([packages[1]?.manifest, packages[2]?.manifest])
})

test('the addendum tells whose it is and that it was entered on behalf, and nobody’s seat', async () => {
  const bytes = await file('observer', 4)
  if (typeof bytes === 'number') throw new Error('no package')
  const words = unzip(bytes, { entries: 100, unpacked: 1 << 26 }).part('addendum.json')
  const told: unknown = JSON.parse(new TextDecoder().decode(words ?? undefined))
  const on = { number: 1, kind: 'explanation', by: 'CA', text: 'Explicación tardía.', paragraphs: [], onBehalf: true }
  expect(told).toEqual({ ...on, at: expect.any(Number) as number })
})

async function ordered(seat: string, order: object): Promise<Record<string, unknown>> {
  const { status, body } = await post(`${wire.url}/api/documents/rehearsal/papers`, await wire.signIn(seat), order)
  expect({ status, body }).toMatchObject({ status: 202 })
  return body
}

test('[I5] who is sent out of a restricted segment takes no certified word until it ends', async () => {
  const order = { kind: 'text', form: 'txt', language: 'es', of: 'certified' }
  const { id } = await ordered('observer', order)
  const { paragraphs } = await wire.start('chair')
  await done(wire.act('chair', { type: 'open-segment', paragraphs: [paragraphs[0]?.id], allow: 'heads' }))
  for (const seat of ['observer', 'ca-2', 'secretariat']) {
    expect(await wire.get(seat, '/packages')).toMatchObject({ status: 403, body: { code: 'segment.closed' } })
    expect(await file(seat, 1)).toBe(403)
  }
  expect(await wire.get('observer', `/papers/${String(id)}`)).toMatchObject({ status: 403, body: { code: 'segment.closed' } })
  expect(await file('ca-1', 1)).toEqual(await file('chair', 1))
  await done(wire.act('chair', { type: 'close-segment' }))
  expect(await file('observer', 1)).toEqual(await file('chair', 1))
})

type Final = {
  readonly paragraphs: readonly { readonly id: string }[]
  readonly text: { readonly paragraphs: readonly { readonly text: string }[] }
}

/** A word that stands once in a paragraph. */
function oneWord({ paragraphs, text }: Final): { readonly id: string; readonly words: string } {
  for (const [at, { text: words }] of text.paragraphs.entries()) {
    const word = words.split(/\s+/).find((each) => each.length > 7 && words.split(each).length === 2)
    if (word !== undefined) return { id: paragraphs[at]?.id ?? '', words: word }
  }
  throw new Error('no word stands once')
}

test('over a restart the packages are the same, and none is sealed twice', async () => {
  const before = await listed('chair')
  const bytes = await file('chair', 1)
  await server.stop()
  await start()
  await wire.start('chair')
  expect(await listed('chair')).toEqual({ ...before, awaited: 0 })
  expect(await file('chair', 1)).toEqual(bytes)
})

test('a server that is stopped at once after certification seals when it starts again', async () => {
  const other = mkdtempSync(join(tmpdir(), 'declaro-sealing-'))
  const its = await freePort()
  const first = await startIn(other, its)
  const held = wire
  wire = wireTo(first.url, readLinks(join(other, 'links.json')), () => Promise.resolve())
  await agreeAll(wire)
  await done(wire.act('chair', { type: 'adopt' }))
  await done(wire.act('chair', { type: 'certify' }))
  await first.stop()
  const second = await startIn(other, its)
  await all('chair', 2)
  expect((await intact('observer', 1)).manifest.number).toBe(1)
  await second.stop()
  wire = held
  rmSync(other, { recursive: true, force: true })
})

test('the key is its owner’s alone to read, and a damaged one is never replaced', async () => {
  const path = join(folder, 'data', 'signing-key')
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  const secret = readFileSync(path, 'utf8')
  await server.stop()
  writeFileSync(path, 'not a key')
  await expect(startIn(folder, port)).rejects.toThrow(StartFault)
  writeFileSync(path, secret)
  await start()
  await wire.start('chair')
})
