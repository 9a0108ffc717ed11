/** Words prepared elsewhere become proposals in one act: what the room holds then, who hears of it, and what nobody out of the room is told. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { fragmentOf, sectionsOf } from '../../domain/text/document.ts'
import { updateOf } from '../notation/room.ts'
import { textIn } from './edits.ts'
import { startWire, TEXT, type Wire } from './harness.ts'

let wire: Wire
let clock = 1_800_000_000_000
const folders: string[] = []
afterEach(async () => {
  await wire.stop()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const LINES = TEXT.split('\n').filter((line) => line !== '')
const base = (line: number): string => LINES[line] ?? ''

async function begin(folder?: string): Promise<readonly string[]> {
  wire = await startWire({ now: () => clock, ...(folder === undefined ? {} : { folder }) })
  return (await wire.start('chair')).paragraphs.map(({ id }) => id)
}
const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'declaro-tabling-'))
  folders.push(folder)
  return folder
}
async function done(seat: string, type: string, fields: object = {}): Promise<Record<string, unknown>> {
  const { status, body } = await wire.act(seat, { type, ...fields })
  expect([status, body]).toEqual([200, expect.anything()])
  return body
}
const words = (ids: readonly string[], line: number, text: string) => ({ kind: 'words', paragraph: ids[line], base: base(line), text })
const life = async (id: string | undefined, by: string): Promise<Record<string, unknown> | undefined> => {
  const page = await wire.raw('chair')
  await page.synced()
  return page.doc.getMap<Record<string, unknown>>('positions').get(`${id}/${by}`)
}

test('[I2] several drafts become proposals at once, beside what others have pending, and all hear of it', async () => {
  const ids = await begin()
  const page = await wire.raw('do-1')
  await page.synced()
  await done('ca-1', 'table', { drafts: [words(ids, 4, base(4).replace('clara', 'clara y veraz'))] })
  const { drafts } = await done('do-1', 'table', {
    drafts: [
      words(ids, 4, base(4).replace('toda persona', 'toda persona migrante')),
      words(ids, 5, base(5).replace('conjuntos', 'regionales')),
      {
        kind: 'new',
        section: sectionsOf(fragmentOf(page.doc)).at(-1)?.id,
        text: 'Saludaron a los pueblos.',
        role: 'body',
        level: 0,
        marker: 'none',
      },
    ],
    explanation: 'Conforme al acuerdo del grupo.',
    with: ['CA'],
    inNameOf: 'Amigos del mar',
  })
  expect(drafts).toMatchObject([{ entered: [{ op: '+', text: 'migrante' }], left: [] }, { replaced: false }, { already: [] }])
  await page.until(() => page.lines().some((line) => line.includes('DO>')))
  expect(page.lines().filter((line) => line.includes('DO'))).toEqual([
    'DO>[DO+Saludaron a los pueblos.]',
    'Reiteraron su voluntad de que toda persona [DO+migrante ]encuentre información clara[CA+ y veraz].',
    'Destacaron la utilidad de los talleres [DO-conjuntos][DO+regionales].',
  ])
  expect(await life(ids[4], 'DO')).toMatchObject({
    explanation: 'Conforme al acuerdo del grupo.',
    inNameOf: 'Amigos del mar',
    sponsors: [{ by: 'CA', seen: expect.stringMatching(/^[0-9a-f]{64}$/) }],
  })
})

test('one draft that has no place keeps all of them out', async () => {
  const ids = await begin()
  const seen = (await wire.start('chair')).paragraphs[5]?.seen
  await done('chair', 'agree', { paragraph: ids[5], seen })
  const refused = await wire.act('do-1', { type: 'table', drafts: [words(ids, 4, 'Otra cosa.'), words(ids, 5, 'Otra cosa.')] })
  expect(refused).toMatchObject({ status: 409, body: { code: 'paragraph.agreed', draft: 2 } })
  expect((await wire.start('chair')).paragraphs.flatMap(({ proposals }) => proposals)).toEqual([])
})

test('[I7] words that were tabled are on record as the seat’s act and the party’s words, also when they are accepted', async () => {
  const ids = await begin()
  await done('do-1', 'table', {
    drafts: [words(ids, 5, base(5).replace('conjuntos', 'regionales'))],
    explanation: 'Porque sí',
    with: ['CA'],
  })
  const seen = (await wire.start('chair')).paragraphs[5]?.proposals[0]?.seen
  await done('cr-1', 'support', { paragraph: ids[5], by: 'DO', seen, reason: 'De acuerdo' })
  expect(await life(ids[5], 'DO')).toMatchObject({ explanation: 'Porque sí', sponsors: [{ by: 'CA', seen }], positions: [{ by: 'CR' }] })
  await done('chair', 'accept', { paragraph: ids[5], by: 'DO', seen })
  const { body } = await wire.get('chair', '/authors')
  const spans = (body.paragraphs as { id: string; spans: { party: string }[] }[]).find(({ id }) => id === ids[5])?.spans
  expect(spans?.map(({ party }) => party)).toEqual(['template', 'DO', 'template'])
  const record = (await wire.get('chair', '/record')).body.lines as { sentence: string; delegation: string | null }[]
  expect(record.find(({ sentence }) => sentence.includes('presentó'))).toMatchObject({
    delegation: 'DO',
    // Why is told with the proposal: quoted here it would outlive its being withdrawn.
    sentence: 'La República Dominicana presentó 1 propuesta preparada de antemano.',
  })
})

test('neither the draft nor what it was begun on is on record: only what entered', async () => {
  const folder = aFolder()
  const ids = await begin(folder)
  await done('do-1', 'table', {
    drafts: [{ ...words(ids, 5, 'Destacaron canariouno talleres.'), base: 'Destacaron canariodos canariotres talleres.' }],
  })
  await wire.stop()
  const data = join(folder, 'data')
  const bytes = readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
    .join('')
  expect(bytes).toContain('talleres')
  for (const canary of ['canariouno', 'canariodos', 'canariotres']) expect(bytes).not.toContain(canary)
  wire = await startWire({ folder, now: () => clock })
})

test('explanation and sponsors end with the proposal, also where its author takes the last of its words back by keys', async () => {
  const ids = await begin()
  await done('do-1', 'table', { drafts: [words(ids, 5, `${base(5)} Agradecieron.`)], explanation: 'Porque sí', with: ['CA'] })
  const page = await wire.raw('do-1')
  await page.synced()
  const text = textIn(page.doc, 5)
  const before = page.doc.getMap('positions').get(`${ids[5]}/DO`)
  expect(before).toMatchObject({ explanation: 'Porque sí' })
  const take = page.sendUpdate(updateOf(page.doc, () => text.delete(base(5).length, ' Agradecieron.'.length)))
  expect(await page.outcome(take)).toEqual({ kind: 'acknowledged' })
  const again = page.sendUpdate(updateOf(page.doc, () => text.insert(base(5).length, ' Agradecieron.', { ins: { by: 'DO' } })))
  expect(await page.outcome(again)).toEqual({ kind: 'acknowledged' })
  const after = await life(ids[5], 'DO')
  expect(after).not.toHaveProperty('explanation')
  expect(after).not.toHaveProperty('sponsors')
})

test('[I5] in the window those who are out table, are told when it ends, and learn nothing of what the text says now', async () => {
  const ids = await begin()
  await done('chair', 'issue-revision', { title: 'Primera' })
  // After the revision the meeting goes on.
  await done('ca-1', 'table', { drafts: [words(ids, 4, base(4).replace('clara', 'canario'))] })
  const seen = (await wire.start('chair')).paragraphs[4]?.proposals[0]?.seen
  await done('chair', 'accept', { paragraph: ids[4], by: 'CA', seen })
  await done('chair', 'close-sitting')
  expect((await wire.act('do-1', { type: 'table', drafts: [words(ids, 5, 'Otra cosa.')] })).body).toMatchObject({ code: 'sitting.closed' })
  await done('chair', 'open-window', { until: clock + 60_000 })
  expect((await wire.get('do-1', '/seat')).body).toMatchObject({ window: { until: clock + 60_000 }, admitted: 'sitting.closed' })
  const { drafts } = await done('do-1', 'table', {
    drafts: [words(ids, 4, base(4).replace('clara', 'canario')), words(ids, 5, base(5).replace('conjuntos', 'regionales'))],
  })
  expect(drafts).toEqual([{ paragraph: ids[4], later: true }, expect.objectContaining({ paragraph: ids[5], left: [], already: [] })])
  clock += 60_000
  expect((await wire.get('do-1', '/seat')).body).toMatchObject({ window: null })
  expect((await wire.act('do-1', { type: 'table', drafts: [words(ids, 5, 'Otra cosa.')] })).status).toBe(409)
})

test('a paragraph that is agreed while a delegation is out says so, until the delegation has seen it', async () => {
  const ids = await begin()
  for (const seat of ['do-1', 'do-2', 'do-3']) await done('secretariat', 'remove-seat', { seat })
  await done('chair', 'agree', { paragraph: ids[5], seen: (await wire.start('chair')).paragraphs[5]?.seen })
  const page = await wire.raw('chair')
  await page.synced()
  const entry = () => page.doc.getMap<Record<string, unknown>>('standing').get(ids[5] ?? '')
  expect(entry()).toMatchObject({ standing: { kind: 'agreed' }, absent: ['DO'], unseen: ['DO'] })
  await done('secretariat', 'admit-seat', { seat: 'do-1' })
  await done('do-1', 'acknowledge-agreed', { paragraph: ids[5] })
  await page.until(() => JSON.stringify(entry()?.unseen) === '[]')
  expect(entry()).toMatchObject({ absent: ['DO'], unseen: [] })
})

test('fifty drafts are tabled in one act, and one more than fifty not', async () => {
  const ids = await begin()
  const page = await wire.raw('do-1')
  await page.synced()
  const section = sectionsOf(fragmentOf(page.doc)).at(-1)?.id
  const drafts = Array.from({ length: 51 }, (_, i) => ({
    kind: 'new',
    section,
    after: ids.at(-1),
    text: `Saludaron al puerto ${i + 1}.`,
    role: 'body',
    level: 0,
    marker: 'none',
  }))
  expect(await wire.act('do-1', { type: 'table', drafts })).toMatchObject({ status: 400, body: { code: 'act.malformed' } })
  const { drafts: told } = await done('do-1', 'table', { drafts: drafts.slice(0, 50) })
  expect(told).toHaveLength(50)
  await page.until(() => page.lines().some((line) => line.includes('puerto 50.')))
  const put = page.lines().filter((line) => line.startsWith('DO>'))
  expect(put.map((line) => Number(/puerto (\d+)/.exec(line)?.[1]))).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
})

test('the secretariat records for a delegation that speaks: a position with its reason, sponsorship, its taking back', async () => {
  const ids = await begin()
  await done('do-1', 'table', { drafts: [words(ids, 5, base(5).replace('conjuntos', 'regionales'))] })
  const seenNow = async () => (await wire.start('chair')).paragraphs[5]?.proposals[0]?.seen
  const about = { paragraph: ids[5], by: 'DO', seen: await seenNow(), for: 'CR' }
  await done('secretariat', 'object', { ...about, reason: 'Falta quién lo paga.' })
  expect(await life(ids[5], 'DO')).toMatchObject({ positions: [{ by: 'CR', position: 'objection', reason: 'Falta quién lo paga.' }] })
  expect(await wire.act('chair', { type: 'co-sponsor', ...about })).toMatchObject({ status: 403 })
  expect(await wire.act('ca-1', { type: 'co-sponsor', ...about })).toMatchObject({ status: 403, body: { code: 'voice.not-yours' } })
  await done('secretariat', 'co-sponsor', about)
  expect(await life(ids[5], 'DO')).toMatchObject({ positions: [], sponsors: [{ by: 'CR', seen: about.seen }] })
  // Another wording: the sponsorship is still told, under the wording it was given on, and so counts no more.
  await done('do-1', 'table', { drafts: [words(ids, 5, base(5).replace('conjuntos', 'nacionales'))] })
  expect(await seenNow()).not.toBe(about.seen)
  expect(await life(ids[5], 'DO')).toMatchObject({ sponsors: [{ by: 'CR', seen: about.seen }] })
  expect(await wire.act('secretariat', { type: 'support', ...about })).toMatchObject({ status: 409, body: { code: 'wording.changed' } })
  await done('secretariat', 'lift-sponsorship', { paragraph: about.paragraph, by: about.by, for: about.for })
  expect(await life(ids[5], 'DO')).not.toHaveProperty('sponsors')
  const record = (await wire.get('chair', '/record')).body.lines as { sentence: string }[]
  expect(record.filter(({ sentence }) => sentence.includes('según hizo constar')).length).toBe(3)
})
