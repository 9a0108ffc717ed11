/** Wording in other languages on the wire: who is sent it, who is not, and that a server that starts again knows it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, onTestFinished, test } from 'vitest'
import { updateOf } from '../notation/room.ts'
import { addParagraphAfter, by, paragraphIn, removeParagraph, textIn } from './edits.ts'
import { readLinks, startIn, startWire, wireTo, type Wire } from './harness.ts'
import { freePort } from './process.ts'

const LINE = 4
const CANARY = 'ornithorhynchus'
const OWN = 'p_own0000000'
const OUT = ['secretariat', 'do-2', 'observer', 'service'] as const

let wire: Wire
afterEach(() => wire.stop())

async function done(seat: string, type: string, fields: object = {}): Promise<Record<string, unknown>> {
  const { status, body } = await wire.act(seat, { type, ...fields })
  expect([status, body.code]).toEqual([200, undefined])
  return body
}

/** What the seat is sent of the wordings, and all that it was sent as one string. */
async function sent(seat: string): Promise<{ readonly wordings: Record<string, unknown>; readonly bytes: string }> {
  const page = await wire.raw(seat)
  await page.synced()
  const bytes = page.received.map((each) => ('bytes' in each ? Buffer.from(each.bytes).toString('latin1') : '')).join('')
  const wordings = page.doc.getMap('wordings').toJSON()
  page.close()
  await page.closed
  return { wordings, bytes }
}

const idOf = async (): Promise<string> => (await wire.start('chair')).paragraphs[LINE]?.id ?? ''

/** Every address that may hold words, for this seat. */
async function answered(seat: string): Promise<string> {
  const rests = [
    '',
    '/seat',
    '/office',
    '/record',
    '/revisions',
    '/revisions/1',
    '/authors',
    '/catching-up',
    '/replay',
    '/convergence',
    '/decisions',
  ]
  const cookie = await wire.signIn(seat)
  const got = await Promise.all(rests.map((rest) => fetch(`${wire.url}/api/documents/rehearsal${rest}`, { headers: { cookie } })))
  return (await Promise.all(got.map((each) => each.text()))).join('\n')
}

test('[I5] who is sent out of a restricted segment hears no word of what is given in it, by any route, until it ends', async () => {
  wire = await startWire({})
  await done('chair', 'permit-observers', { permitted: true })
  const listening = await Promise.all(OUT.map((seat) => wire.raw(seat)))
  await Promise.all(listening.map((page) => page.synced()))
  const paragraph = await idOf()
  await done('chair', 'open-segment', { paragraphs: [paragraph], allow: 'heads' })
  await Promise.all(listening.map((page) => page.closed))
  await done('do-1', 'give-wording', { paragraph, language: 'en', words: { text: `To share ${CANARY}.` } })
  await done('chair', 'issue-revision', { title: 'Rev.1' })
  for (const page of listening) {
    const bytes = page.received.map((each) => ('bytes' in each ? Buffer.from(each.bytes).toString('latin1') : '')).join('')
    expect(bytes).not.toContain(CANARY)
  }
  for (const seat of OUT) {
    expect(await answered(seat), seat).not.toContain(CANARY)
    expect(
      (await wire.act(seat, { type: 'give-wording', wording: 1, language: 'en', words: { text: 'x' } })).status,
    ).toBeGreaterThanOrEqual(400)
  }
  expect((await sent('ca-1')).bytes).toContain(CANARY)
  await done('chair', 'close-segment')
  for (const seat of OUT) expect((await sent(seat)).wordings, seat).toMatchObject({ 1: { by: 'DO', language: 'en' } })
})

test('[I1] what was given, rendered and confirmed is there after a start, stands in the revision, and goes with its proposal', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'declaro-wordings-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const port = await freePort()
  let server = await startIn(folder, port)
  wire = wireTo(server.url, readLinks(join(folder, 'links.json')), () => server.stop())
  const paragraph = await idOf()
  await done('do-1', 'give-wording', { paragraph, language: 'en', words: { text: 'To inform all people.' } })
  const page = await wire.raw('chair')
  await page.synced()
  const base = paragraphIn(page.doc, LINE).text?.toString() ?? ''
  const draft = { kind: 'words', paragraph, base, text: base.replace('clara', 'clara y veraz') }
  await done('secretariat', 'render-wording', { wording: 1, drafts: [draft] })
  const seen = async (): Promise<string | undefined> =>
    (await wire.start('chair')).paragraphs[LINE]?.proposals.find(({ by }) => by === 'DO')?.seen
  await done('do-1', 'confirm-rendering', { wording: 1, seen: await seen() })
  await done('chair', 'issue-revision', { title: 'Rev.1' })
  const before = await sent('ca-1')
  expect(before.wordings).toMatchObject({ 1: { rendering: { paragraph, seen: await seen(), verdict: { kind: 'confirmed' } } } })
  expect(JSON.stringify(before.wordings)).not.toMatch(/"seat"|secretariat|do-1/)
  await server.stop()
  server = await startIn(folder, port)
  expect((await sent('ca-1')).wordings).toEqual(before.wordings)
  expect(JSON.stringify((await wire.get('ca-1', '/revisions/1')).body)).toContain('To inform all people.')
  await done('do-1', 'withdraw', { paragraph })
  const after = await sent('ca-2')
  expect([after.wordings, after.bytes.includes('To inform')]).toEqual([{}, false])
  const record = JSON.stringify((await wire.get('chair', '/record')).body)
  expect(record).toContain('de su redacción en inglés de C1.')
  expect(record).not.toContain('To inform')
})

test('where a delegation takes the rendering out by keys the wording waits again; with a paragraph that is taken out it is gone', async () => {
  wire = await startWire({})
  const paragraph = await idOf()
  const page = await wire.raw('do-1')
  await page.synced()
  const types = async (change: () => void): Promise<void> => {
    expect(await page.outcome(page.sendUpdate(updateOf(page.doc, change)))).toEqual({ kind: 'acknowledged' })
  }
  await types(() => textIn(page.doc, LINE).insert(0, 'También ', { ins: by('DO') }))
  await types(() => addParagraphAfter(paragraphIn(page.doc, LINE), { id: OWN, pi: 'DO' }))
  await done('do-1', 'give-wording', { paragraph, language: 'en', words: { text: 'Also.' } })
  await done('ca-1', 'give-wording', { paragraph: OWN, language: 'en', words: { text: 'Elsewhere.' } })
  const seen = (await wire.start('chair')).paragraphs[LINE]?.proposals.find((each) => each.by === 'DO')?.seen
  await done('chair', 'render-wording', { wording: 1, paragraph, seen })
  expect((await sent('ca-1')).wordings).toMatchObject({ 1: { rendering: { paragraph } }, 2: { rendering: null } })
  await types(() => textIn(page.doc, LINE).delete(0, 'También '.length))
  await types(() => removeParagraph(paragraphIn(page.doc, LINE + 1)))
  const { wordings } = await sent('ca-1')
  expect([wordings, Object.keys(wordings)]).toMatchObject([{ 1: { rendering: null } }, ['1']])
})
