/** The register of decisions and the documents that the text cites, over the wire: who enters, who reads, what leaves as a file, what is certified;
 *  and where the audit chain stood when a sitting closed. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, expect, onTestFinished, test } from 'vitest'
import type { Manifest } from '../../domain/seal/manifest.ts'
import { type Answer, readLinks, startIn, startWire, type Wire, wireTo } from './harness.ts'
import { freePort } from './process.ts'

const TEXT = `CONFERENCIA DE LOS PUERTOS
DECLARACIÓN

Las Viceministras y los Viceministros,

COMPROMISOS
1. Aprobaron el directorio regional y encomendaron a la Secretaría Técnica su publicación antes del 30 de junio de 2032.

DECISIONES
1. Solicitar a la Presidencia Pro-Témpore que convoque un taller.
`
const SHA = 'a1'.repeat(32)

let wire: Wire
afterEach(() => wire.stop())

const act = async (seat: string, type: string, fields: object = {}): Promise<Answer> => wire.act(seat, { type, ...fields })
const did = async (...given: Parameters<typeof act>): Promise<Record<string, unknown>> => {
  const { status, body } = await act(...given)
  expect([status, body]).toEqual([200, body])
  return body
}

type Candidate = {
  readonly paragraph: string
  readonly act: object
  readonly verb: string
  readonly text: string
  readonly responsible: unknown
  readonly due: { day: string } | null
}
type Told = {
  readonly decisions: readonly Record<string, unknown>[]
  readonly candidates?: readonly Candidate[]
  readonly documents: readonly unknown[]
}
const told = async (seat: string): Promise<Told> => (await wire.get(seat, '/register')).body as unknown as Told

const operative = async (): Promise<readonly Candidate[]> =>
  ((await told('secretariat')).candidates as readonly (Candidate & { isOperative: boolean })[]).filter(({ isOperative }) => isOperative)

const enter = (seat: string, { paragraph, act: stretch, verb, text, responsible, due }: Candidate): Promise<Answer> =>
  act(seat, 'enter-decision', { paragraph, act: stretch, verb, text, responsible, due: due?.day ?? null })

async function fetched(
  seat: string,
  order: object,
): Promise<{ readonly name: string; readonly type: string | null; readonly bytes: Uint8Array }> {
  const cookie = await wire.signIn(seat)
  const response = await fetch(`${wire.url}/api/documents/rehearsal/papers`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'register', language: 'es', of: 'live', ...order }),
  })
  const { id, code } = (await response.json()) as { id?: string; code?: string }
  if (id === undefined) throw new Error(code)
  for (;;) {
    const { body } = await wire.get(seat, `/papers/${id}`)
    if (body.state === 'failed') throw new Error('failed')
    if (body.state === 'ready') {
      const file = await fetch(`${wire.url}/api/documents/rehearsal/papers/${id}/file`, { headers: { cookie } })
      return { name: String(body.name), type: file.headers.get('content-type'), bytes: new Uint8Array(await file.arrayBuffer()) }
    }
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
const words = async (...given: Parameters<typeof fetched>): Promise<string> => strFromU8((await fetched(...given)).bytes)

test('candidates are told to the office, taken one by one, and are candidates no more', async () => {
  wire = await startWire({ declaration: TEXT })
  const found = await operative()
  expect(found.map(({ verb, responsible, due }) => [verb, responsible, due?.day ?? null])).toEqual([
    ['Aprobaron', [], null],
    ['encomendaron', [{ kind: 'organ', organ: 'secretariat' }], '2032-06-30'],
    ['Solicitar', [{ kind: 'organ', organ: 'chair' }], null],
  ])
  expect(await enter('secretariat', found[1]!)).toMatchObject({ status: 200 })
  expect((await operative()).map(({ verb }) => verb)).toEqual(['Aprobaron', 'Solicitar'])
  expect(await enter('secretariat', found[1]!)).toMatchObject({ status: 409, body: { code: 'decision.there' } })
  await did('chair', 'remove-decision', { decision: 1 })
  expect((await operative()).map(({ verb }) => verb)).toEqual(['Aprobaron', 'encomendaron', 'Solicitar'])
})

test('nobody else enters a row, and nobody else reads them before the text is adopted', async () => {
  wire = await startWire({ declaration: TEXT })
  const [found] = await operative()
  for (const seat of ['ca-1', 'ca-2', 'observer']) {
    expect(await enter(seat, found!)).toMatchObject({ status: 403, body: { code: 'right.missing' } })
    expect(await wire.get(seat, '/register')).toMatchObject({ status: 403, body: { code: 'register.not-yet' } })
    await expect(fetched(seat, { form: 'csv' })).rejects.toThrow(seat.startsWith('ca') ? 'register.not-yet' : 'right.missing')
  }
})

async function certified(): Promise<void> {
  await did('chair', 'close-sitting')
  await did('chair', 'open-sitting', { kind: 'second' })
  for (const { id } of (await wire.start('chair')).paragraphs) {
    const { seen, standing } = (await wire.start('chair')).paragraphs.find((each) => each.id === id) as unknown as {
      seen: string
      standing: string
    }
    if (standing !== 'agreed') await did('chair', 'agree', { paragraph: id, seen })
  }
  await did('chair', 'adopt')
}

test('after adoption delegations and observers read it, and after certification it is still followed up', async () => {
  wire = await startWire({ declaration: TEXT })
  const found = await operative()
  for (const each of found) await enter('secretariat', each)
  await certified()
  for (const seat of ['ca-1', 'ca-2', 'observer']) {
    const { decisions, candidates } = await told(seat)
    expect([decisions.length, candidates]).toEqual([3, undefined])
  }
  await did('chair', 'certify')
  await did('secretariat', 'follow-decision', { decision: 2, state: 'done', note: 'Se publicó' })
  await did('secretariat', 'change-decision', { decision: 3, due: '2032-01-15' })
  expect((await told('ca-2')).decisions).toMatchObject([
    { number: 1, state: 'open' },
    { number: 2, state: 'done', notes: [{ text: 'Se publicó' }] },
    { number: 3, due: '2032-01-15' },
  ])
  expect(await act('secretariat', 'follow-decision', { decision: 2, state: 'done' })).toMatchObject({
    body: { code: 'decision.unchanged' },
  })
  expect(await act('ca-1', 'follow-decision', { decision: 2, state: 'open' })).toMatchObject({ status: 403 })
})

test('[I5] which Recommendation is behind a row is not for those who only follow', async () => {
  wire = await startWire({ declaration: TEXT })
  const [first] = await operative()
  if (first === undefined) throw new Error('no candidate')
  await did('secretariat', 'load-recommendations', { items: [{ number: '1', text: 'Elaborar un directorio.' }] })
  await did('secretariat', 'link', { recommendation: '1', paragraph: first.paragraph })
  await act('secretariat', 'enter-decision', {
    paragraph: first.paragraph,
    act: first.act,
    verb: first.verb,
    text: first.text,
    responsible: [],
    due: null,
    recommendations: ['1'],
  })
  await certified()
  const behind = async (seat: string): Promise<unknown> => (await told(seat)).decisions.map(({ recommendations }) => recommendations)
  for (const seat of ['chair', 'ca-2']) expect(await behind(seat)).toEqual([['1']])
  expect(await behind('observer')).toEqual([[]])
  await expect(fetched('observer', { form: 'csv' })).rejects.toThrow('right.missing')
})

test('it leaves as values, workbook, page and Word file, whole, filtered, or as what the incoming chair takes over', async () => {
  wire = await startWire({ declaration: TEXT })
  for (const each of await operative()) await enter('secretariat', each)
  await did('secretariat', 'change-decision', { decision: 1, text: '=SUMA(1;2), dijo "así"' })
  await did('secretariat', 'follow-decision', { decision: 3, state: 'done', note: 'Hecho' })
  const csv = await fetched('secretariat', { form: 'csv' })
  expect(csv.name).toMatch(/^Registro de decisiones .*\.csv$/)
  const lines = strFromU8(csv.bytes).split('\r\n')
  expect([...csv.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(lines.length).toBe(5)
  expect(lines[1]).toContain(`"'=SUMA(1;2), dijo ""así"""`)
  expect(lines[2]).toContain('Secretaría Técnica,2032-06-30')
  expect((await words('secretariat', { form: 'csv', responsible: 'organ:secretariat' })).split('\r\n')).toHaveLength(3)
  const handed = await words('secretariat', { form: 'html', list: 'handover', language: 'en' })
  expect(handed).toContain('Decisions still open, for the incoming Chair')
  expect(handed.indexOf('encomendaron')).toBeLessThan(handed.indexOf('Aprobaron'))
  expect(handed).not.toContain('taller')
  const sheet = strFromU8(unzipSync((await fetched('secretariat', { form: 'xlsx' })).bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  // A day is a number of days to a workbook, and is shown as a day.
  expect(sheet).toContain(`<v>${Date.UTC(2032, 5, 30) / 86_400_000 + 25_569}</v>`)
  expect(await words('secretariat', { form: 'docx' })).toMatch(/^PK/)
  await expect(fetched('secretariat', { form: 'txt' })).rejects.toThrow('act.malformed')
  await expect(fetched('secretariat', { form: 'csv', of: 1 })).rejects.toThrow('act.malformed')
  expect(JSON.stringify((await wire.get('secretariat', '/record')).body)).toContain('sacó el registro de decisiones')
})

test('a document that a paragraph cites is certified with the text, and can then be neither replaced nor cited anew', async () => {
  wire = await startWire({ declaration: TEXT })
  await did('secretariat', 'add-document', { symbol: 'CP/7', title: 'Lineamientos', version: 'Rev.1', sha256: 'b2'.repeat(32) })
  await did('secretariat', 'add-document', { symbol: 'CP/8', title: 'Presupuesto', version: 'Rev.1', sha256: SHA })
  const [first] = await operative()
  await did('secretariat', 'cite-document', { paragraph: first?.paragraph, document: 1 })
  expect(await act('secretariat', 'cite-document', { paragraph: first?.paragraph, document: 1 })).toMatchObject({
    body: { code: 'citation.there' },
  })
  expect(await act('secretariat', 'remove-document', { document: 1 })).toMatchObject({ body: { code: 'conference-document.cited' } })
  await did('secretariat', 'issue-revision', { title: 'Primera' })
  await certified()
  await did('secretariat', 'replace-document', { document: 1, version: 'Rev.2', sha256: SHA })
  await did('chair', 'certify')
  for (const type of ['cite-document', 'uncite-document'])
    expect(await act('secretariat', type, { paragraph: first?.paragraph, document: 1 })).toMatchObject({
      status: 409,
      body: { code: 'declaration.certified' },
    })
  expect(await act('secretariat', 'replace-document', { document: 1, version: 'Rev.3' })).toMatchObject({
    body: { code: 'declaration.certified' },
  })
  expect(await act('ca-1', 'cite-document', { paragraph: first?.paragraph, document: 2 })).toMatchObject({ status: 403 })
  // Each state of the text lists what it cited: a revision the version of then.
  const listed = async (of: 'live' | 'certified' | 1) =>
    /Documentos citados[^]*?(CP\/7\. Lineamientos \(versión .*?\))/.exec(await words('secretariat', { kind: 'text', form: 'txt', of }))?.[1]
  const [then, now] = ['CP/7. Lineamientos (versión Rev.1)', 'CP/7. Lineamientos (versión Rev.2)']
  expect([await listed(1), await listed('live'), await listed('certified')]).toEqual([then, now, now])
  await expect
    .poll(async () => ((await wire.get('secretariat', '/packages')).body.packages as unknown[]).length, { timeout: 30_000 })
    .toBeGreaterThan(0)
  const cookie = await wire.signIn('secretariat')
  const zip = new Uint8Array(
    await (await fetch(`${wire.url}/api/documents/rehearsal/packages/1/file`, { headers: { cookie } })).arrayBuffer(),
  )
  const manifest = JSON.parse(strFromU8(unzipSync(zip)['manifest.json'] ?? new Uint8Array())) as Manifest
  expect(manifest.cites).toEqual([{ symbol: 'CP/7', title: 'Lineamientos', version: 'Rev.2', sha256: SHA }])
})

type Chain = { readonly seq: number; readonly hash: string }
const chainFor = async (seat: string): Promise<Chain | undefined> =>
  ((await wire.get(seat, '/seat')).body.sitting as { chain?: Chain } | null)?.chain

test('where the chain stood when the sitting closed is told to who was in, stays when more is done, and is the same after a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'declaro-register-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const port = await freePort()
  const start = async (): Promise<Wire> => {
    const server = await startIn(folder, port)
    return wireTo(server.url, readLinks(join(folder, 'links.json')), () => server.stop())
  }
  wire = await start()
  await did('secretariat', 'remove-seat', { seat: 'ca-1' })
  expect(await chainFor('ca-2')).toBeUndefined()
  // Several acts at once: the closing entry need not be the last of its commit.
  const acts = ['Uno', 'Dos'].map((title) => act('secretariat', 'record-topic', { title, raisedBy: 'chair' }))
  const [closed] = await Promise.all([
    act('chair', 'close-sitting'),
    ...acts,
    act('secretariat', 'issue-revision', { title: 'Tras la reunión' }),
  ])
  const chain = closed.body.chain as Chain
  expect(chain).toEqual({ seq: expect.any(Number), hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(await chainFor('ca-2')).toEqual(chain)
  expect(await chainFor('ca-1')).toBeUndefined()
  await did('secretariat', 'accredit-person', { name: 'Ana', title: 'Asesora' })
  expect(await chainFor('secretariat')).toEqual(chain)
  const cookie = await wire.signIn('secretariat')
  await wire.stop()
  wire = await start()
  const again = await fetch(`${wire.url}/api/documents/rehearsal/seat`, { headers: { cookie } })
  expect(((await again.json()) as { sitting: { chain: Chain } }).sitting.chain).toEqual(chain)
})
