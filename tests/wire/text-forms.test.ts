/** The text taken out as PDF and as Akoma Ntoso, over the wire: from a revision with proposals, back to the same paragraphs. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAkn } from '../../domain/export/read-akn.ts'
import { post, startWire, type Wire } from './harness.ts'

let wire: Wire
beforeAll(async () => {
  wire = await startWire({ now: () => Date.now() })
  await wire.start('chair')
  const { status } = await wire.act('chair', { type: 'issue-revision', title: 'Primera' })
  if (status !== 200) throw new Error(`no revision: ${status}`)
})
afterAll(() => wire.stop())

const ADDRESS = '/api/documents/rehearsal/papers'

async function taken(form: 'pdf' | 'akn', options: object = {}): Promise<Response> {
  const cookie = await wire.signIn('ca-1')
  const { body } = await post(`${wire.url}${ADDRESS}`, cookie, { kind: 'text', form, language: 'es', of: 1, view: 'proposals', ...options })
  await expect.poll(async () => (await wire.get('ca-1', `/papers/${String(body.id)}`)).body.state, { timeout: 30_000 }).toBe('ready')
  return fetch(`${wire.url}${ADDRESS}/${String(body.id)}/file`, { headers: { cookie } })
}

test('a PDF is a PDF, the same each time it is taken', async () => {
  const options = { options: { lineNumbers: true, watermark: true } }
  const [one, other] = [await taken('pdf', options), await taken('pdf', options)]
  expect(one.headers.get('content-type')).toBe('application/pdf')
  const bytes = new Uint8Array(await one.arrayBuffer())
  expect(new TextDecoder().decode(bytes.subarray(0, 5))).toBe('%PDF-')
  expect(new Uint8Array(await other.arrayBuffer())).toEqual(bytes)
})

test('an Akoma Ntoso file holds the paragraphs of the room under their ids', async () => {
  const response = await taken('akn')
  expect(response.headers.get('content-type')).toBe('application/akn+xml')
  const read = readAkn(new Uint8Array(await response.arrayBuffer()))
  if (read.kind === 'refused') throw new Error(read.why)
  const { paragraphs } = await wire.start('chair')
  expect(read.paragraphs.map(({ id }) => id)).toEqual(paragraphs.map(({ id }) => id))
})
