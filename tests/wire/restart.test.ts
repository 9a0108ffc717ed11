/** What a room knows after a restart that its text alone does not tell. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { updateOf } from '../notation/room.ts'
import { addParagraphAfter, by, paragraphIn, textIn } from './edits.ts'
import { readLinks, startIn, type Wire, wireTo } from './harness.ts'
import { freePort } from './process.ts'
import type { Outcome } from './raw.ts'

const LINE = 4
const TAKEN = 'p_taken00000'
const TAKEN_BACK = 'p_takenback0'

async function propose(wire: Wire, id: string): Promise<Outcome> {
  const page = await wire.raw('do-1')
  await page.synced()
  const bytes = updateOf(page.doc, () => addParagraphAfter(paragraphIn(page.doc, LINE), { id, pi: 'DO' }))
  const outcome = await page.outcome(page.sendUpdate(bytes))
  page.close()
  return outcome
}

test('[I2] the id of a paragraph that became base text and was taken out is never a proposal again, also after a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'declaro-restart-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const port = await freePort()
  let server = await startIn(folder, port)
  const wire = wireTo(server.url, readLinks(join(folder, 'links.json')), () => server.stop())
  const duplicate = { kind: 'refused', code: 'paragraph.duplicate-id' }
  expect(await propose(wire, TAKEN)).toEqual({ kind: 'acknowledged' })
  const { paragraphs } = await wire.start('chair')
  const seen = paragraphs.find(({ id }) => id === TAKEN)?.proposals[0]?.seen
  for (const act of [
    { type: 'accept', paragraph: TAKEN, by: 'DO', seen },
    { type: 'open-direct-writing' },
    { type: 'remove-paragraph', paragraph: TAKEN },
    { type: 'close-direct-writing' },
  ])
    expect(await wire.act('chair', act)).toMatchObject({ status: 200 })
  expect(await propose(wire, TAKEN)).toMatchObject(duplicate)
  await server.stop()
  server = await startIn(folder, port)
  expect(await propose(wire, TAKEN)).toMatchObject(duplicate)
  expect(await propose(wire, TAKEN_BACK)).toEqual({ kind: 'acknowledged' })
  await wire.stop()
})

test('[I7] whose the words are, and what is on record of a Recommendation, is the same after a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'declaro-restart-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const port = await freePort()
  let server = await startIn(folder, port)
  const wire = wireTo(server.url, readLinks(join(folder, 'links.json')), () => server.stop())
  const done = async (act: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> => {
    const { status, body } = await wire.act('chair', act)
    expect({ status, body }).toMatchObject({ status: 200 })
    return body
  }
  const lineOf = async (line: number) => {
    const found = (await wire.start('chair')).paragraphs[line]
    if (found === undefined) throw new Error(`no line ${line}`)
    return found
  }
  const page = await wire.raw('do-1')
  await page.synced()
  const section = paragraphIn(page.doc, LINE).section.id
  for (const [at, words] of [
    [0, 'muy '],
    [36, 'bien '],
  ] as const) {
    const sent = updateOf(page.doc, () => textIn(page.doc, LINE).insert(at, words, { ins: by('DO') }))
    expect(await page.outcome(page.sendUpdate(sent))).toEqual({ kind: 'acknowledged' })
  }
  page.close()
  const { id, proposals } = await lineOf(LINE)
  const [proposal] = proposals
  // One change of it first, then all of it, taken back and taken in again.
  await done({ type: 'accept', paragraph: id, by: 'DO', hunk: 0, seen: proposal?.seen })
  await done({ type: 'accept', paragraph: id, seen: (await lineOf(LINE)).seen })
  await done({ type: 'reopen', paragraph: id })
  await done({ type: 'accept', paragraph: id, seen: (await lineOf(LINE)).seen })
  await done({ type: 'open-direct-writing' })
  await done({ type: 'split-paragraph', paragraph: id, offset: 2 })
  await done({ type: 'insert-paragraph', section, after: id, role: 'body', level: 0, marker: 'none', text: 'Crearon una escuela.' })
  await done({ type: 'load-recommendations', items: [{ number: '1', text: 'Crear una escuela.' }] })
  await done({ type: 'mark-recommendation', recommendation: '1', mark: 'not_retained', reason: 'Costo' })
  await done({ type: 'renumber-recommendation', recommendation: '1', number: '4.1' })
  await done({ type: 'issue-revision', title: 'Antes', note: 'Una nota' })
  const told = () =>
    Promise.all(['/authors', '/authors?from=1', '/revisions', '/revisions/1', '/office'].map((rest) => wire.get('chair', rest)))
  const before = await told()
  const [now, issued] = before.map(({ body }) => body.paragraphs as { spans: { party: string }[] }[] | undefined)
  const parties = (now ?? []).flatMap(({ spans }) => spans.map(({ party }) => party))
  expect(new Set(parties)).toEqual(new Set(['template', 'DO', 'chair']))
  expect(issued).toEqual(now)
  await server.stop()
  server = await startIn(folder, port)
  expect(await told()).toEqual(before)
  await wire.stop()
})

test('what is held of a proposal, and who was out when a paragraph was agreed, is the same after a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'declaro-restart-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const port = await freePort()
  let server = await startIn(folder, port)
  const wire = wireTo(server.url, readLinks(join(folder, 'links.json')), () => server.stop())
  const done = async (seat: string, act: object): Promise<void> => expect(await wire.act(seat, act)).toMatchObject({ status: 200 })
  const at = async (line: number) => (await wire.start('chair')).paragraphs[line]
  const [one, other] = [await at(LINE), await at(LINE + 1)]
  const draft = { kind: 'words', paragraph: one?.id, base: '', text: 'Agradecieron.' }
  await done('do-1', { type: 'table', drafts: [draft], explanation: 'Porque sí', with: ['CA'], inNameOf: 'Amigos del mar' })
  const proposal = { paragraph: one?.id, by: 'DO', seen: (await at(LINE))?.proposals[0]?.seen }
  await done('cr-1', { type: 'object', ...proposal, reason: 'Falta consulta' })
  for (const seat of ['bz-1', 'bz-2', 'bz-3']) await done('secretariat', { type: 'remove-seat', seat })
  await done('chair', { type: 'agree', paragraph: other?.id, seen: other?.seen })
  await done('chair', { type: 'accept', ...proposal })
  const held = async () => {
    const page = await wire.raw('chair')
    await page.synced()
    const maps = ['positions', 'standing', 'room'].map((name) => page.doc.getMap(name).toJSON())
    page.close()
    return maps
  }
  const settled = await held()
  await server.stop()
  server = await startIn(folder, port)
  expect(await held()).toEqual(settled)
  await done('chair', { type: 'reopen', paragraph: one?.id })
  const [positions, standing] = await held()
  expect(positions?.[`${one?.id}/DO`]).toMatchObject({
    explanation: 'Porque sí',
    inNameOf: 'Amigos del mar',
    sponsors: [{ by: 'CA', seen: proposal.seen }],
    positions: [{ by: 'CR', position: 'objection', reason: 'Falta consulta', seen: proposal.seen }],
  })
  expect(standing?.[other?.id ?? '']).toMatchObject({ absent: ['BZ'], unseen: ['BZ'] })
  await wire.stop()
})
