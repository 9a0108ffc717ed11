/** Updates that would empty the text, wait for what is missing, or hold what not every editor knows: the server takes none of them. */
import { getSchema } from '@tiptap/core'
import { Schema } from '@tiptap/pm/model'
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { schemaExtensions } from '../../client/editor/schema.ts'
import { fragmentOf } from '../../domain/text/document.ts'
import { SCHEMA_VERSION } from '../../domain/text/schema.ts'
import { updateOf } from '../notation/room.ts'
import { encodeUpdate, item, string } from '../notation/updates.ts'
import { addParagraphAfter, by, clockOf, del, idIn, paragraphIn, removeParagraph, textIn } from '../wire/edits.ts'
import { post } from '../wire/harness.ts'
import type { RawClient } from '../wire/raw.ts'
import { ACKNOWLEDGED, aRoom, LINE, refusedWith, sees, typed } from './a-room.ts'

const room = aRoom()

/** An editor's copy as ProseMirror has it; y-tiptap deletes from the shared document what the schema does not know. */
const inEditor = (doc: Y.Doc, schema: Schema): ReturnType<typeof yXmlFragmentToProseMirrorRootNode> =>
  yXmlFragmentToProseMirrorRootNode(fragmentOf(doc), schema)

const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

const [paragraph, text] = [{ content: 'text*' }, { group: 'inline' }]
const WITHOUT_SECTIONS = new Schema({ nodes: { doc: { content: 'paragraph*' }, paragraph, text } })
const WITHOUT_STRIKES = new Schema({
  nodes: { doc: { content: 'section*' }, section: { content: 'paragraph*' }, paragraph, text },
  marks: { ins: { attrs: { by: {} } } },
})

test.each<[seat: string, act: string]>([
  ['do-1', 'resume-sitting'],
  ['chair', 'open-direct-writing'],
])('[T06] a blank page that would empty the whole text is refused: %s', async (seat, act) => {
  await room.wire().act('chair', { type: act })
  const [page, bystander] = [await room.page(seat), await room.page('ca-1')]
  const before = bystander.lines()
  const emptied = updateOf(page.doc, () => fragmentOf(page.doc).delete(0, fragmentOf(page.doc).length))
  expect(await page.outcome(page.sendUpdate(emptied))).toEqual(refusedWith('paragraph.not-yours'))
  await room.expectServed(bystander)
  expect(bystander.lines().toSpliced(LINE, 1)).toEqual(before.toSpliced(LINE, 1))
  await room.wire().act('chair', { type: 'close-direct-writing' })
})

test('[T07] of two hundred updates the first is missing: the next is refused, and nothing waits unseen in the text', async () => {
  const [page, bystander] = [await room.page('do-1'), await room.page('ca-1')]
  const [, ...later] = Array.from({ length: 200 }, (_, i) => typed(page, ` ${i}`))
  const sent = later.map((bytes) => page.sendUpdate(bytes))
  expect(await page.outcome(sent[0] ?? 0)).toEqual(refusedWith('update.gap'))
  await room.expectServed(bystander)
  const next = await room.page('do-1')
  for (const { doc } of [bystander, next]) expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null])
  expect(Y.encodeStateAsUpdate(next.doc).length).toBeLessThan(10_000)
  expect(clockOf(next.doc, page.doc.clientID)).toBe(0)
})

test('[T07] whoever comes while others write has every word, written before, during or after', async () => {
  const writer = await room.page('do-1')
  const coming: Promise<RawClient>[] = []
  for (let i = 0; i < 60; i++) {
    writer.sendUpdate(typed(writer, `<${i}>`))
    if (i % 6 === 0) coming.push(room.page('ca-1', { client: null, generation: null }).catch(() => room.page('ca-1')))
    if (i % 3 === 0) await writer.until(() => writer.acknowledged() > i)
    if (coming.length === 8) break
  }
  const last = writer.sendUpdate(typed(writer, '<fin>'))
  expect(await writer.outcome(last)).toEqual(ACKNOWLEDGED)
  for (const page of await Promise.all(coming)) {
    await page.until(() => sees(page, '<fin>'))
    expect(page.lines()).toEqual(writer.lines())
    expect(page.doc.store.pendingStructs).toBeNull()
  }
})

test('[T08] a value for a map of the server that waits for something unknown is refused; the map keeps every key, for all and for who comes', async () => {
  const [page, bystander] = [await room.page('do-1'), await room.page('ca-1')]
  const held = (each: RawClient): unknown => each.doc.getMap('room').toJSON()
  const before = held(bystander)
  const server = idIn(paragraphIn(page.doc, LINE).element).client
  const key = { parent: { kind: 'root', name: 'room' }, sub: 'sitting' } as const
  for (const [client, clock, code] of [
    [page.doc.clientID, 5, 'update.gap'],
    [page.doc.clientID, 0, 'update.outside-text'],
    [server, clockOf(page.doc, server) + 5, 'update.not-your-id'],
  ] as const) {
    const next = await room.page('do-1', { client: page.doc.clientID, generation: (await room.wire().start('do-1')).generation })
    const bytes = encodeUpdate({ structs: [item(client, clock, string('x'), key)], deleted: [] })
    expect(await next.outcome(next.sendUpdate(bytes))).toEqual(refusedWith(code))
  }
  await room.expectServed(bystander)
  expect(held(bystander)).toEqual(before)
  expect(held(await room.page('cr-1'))).toEqual(before)
})

test('[T08] [T26] an update in the second encoding, whose skips never resolve and whose lengths never end, is not read', async () => {
  for (const form of ['update', 'answer'] as const) {
    const page = await room.page('do-1')
    const bytes = Y.convertUpdateFormatV1ToV2(typed(page, ' dos'))
    expect(await page.outcome(page.sendUpdate(bytes, form))).toEqual(refusedWith('update.malformed'))
  }
})

test('[T11] an editor that does not know sections erases them from its copy: it is turned away at the door, and what it erased stays with all others', async () => {
  const [page, bystander] = [await room.page('do-1'), await room.page('ca-1')]
  const before = bystander.lines()
  const older = await room.knock('do-1', { client: null, generation: null, schema: SCHEMA_VERSION - 1 })
  expect(await older.closed).toEqual({ code: 4426, reason: 'page.too-old' })
  const erased = updateOf(page.doc, () => inEditor(page.doc, WITHOUT_SECTIONS))
  expect(page.lines(), 'y-tiptap did erase them').toEqual([])
  expect(await page.outcome(page.sendUpdate(erased))).toEqual(refusedWith('paragraph.not-yours'))
  expect(bystander.lines()).toEqual(before)
})

test('[T12] an editor that does not know strikes erases the struck words from its copy: refused, and they stay', async () => {
  const [author, bystander] = [await room.page('ca-2'), await room.page('ca-1')]
  const struck = updateOf(author.doc, () => textIn(author.doc, LINE + 1).format(0, 10, { [del('CA')]: by('CA') }))
  expect(await author.outcome(author.sendUpdate(struck))).toEqual(ACKNOWLEDGED)
  const page = await room.page('do-1')
  const before = page.lines()
  const erased = updateOf(page.doc, () => inEditor(page.doc, WITHOUT_STRIKES))
  expect(page.lines(), 'y-tiptap did erase them').toEqual(before.with(LINE + 1, ''))
  expect(await page.outcome(page.sendUpdate(erased))).toEqual(refusedWith('paragraph.not-yours'))
  await room.expectServed(bystander)
  expect(bystander.lines()[LINE + 1]).toBe(before[LINE + 1])
})

test('[T12] all that is read of the text, papers and catching up included, is made from copies: the text stays as it is', async () => {
  const bystander = await room.page('ca-1')
  expect(await room.wire().act('chair', { type: 'issue-revision', title: 'Primera' })).toMatchObject({ status: 200 })
  const before = bystander.lines()
  const [wire, cookie] = [room.wire(), await room.wire().signIn('chair')]
  const order = { kind: 'text', form: 'akn', language: 'es', of: 'live', view: 'proposals' }
  expect(await post(`${wire.url}/api/documents/${wire.document}/papers`, cookie, order)).toMatchObject({ status: 202 })
  for (const read of ['', '/authors', '/office', '/catching-up']) expect(await wire.get('chair', read)).toMatchObject({ status: 200 })
  await room.expectServed(bystander)
  expect(bystander.lines().toSpliced(LINE, 1)).toEqual(before.toSpliced(LINE, 1))
  expect((await room.page('ca-2')).lines()).toEqual(bystander.lines())
})

type Edit = { readonly says: string; readonly change: (doc: Y.Doc, party: string) => void }

/** Each lawful for either party, also where the other did one of them at the same time. */
const EDITS: readonly Edit[] = [
  { says: 'a word', change: (doc, party) => textIn(doc, LINE).insert(5, ` ${party} `, { ins: by(party) }) },
  { says: 'a strike', change: (doc, party) => textIn(doc, LINE).format(2, 12, { [del(party)]: by(party) }) },
  { says: 'a new paragraph', change: (doc, party) => addParagraphAfter(paragraphIn(doc, LINE), { id: freshId(), pi: party }) },
  { says: 'emphasis on own words', change: (doc, party) => textIn(doc, LINE).insert(0, party, { ins: by(party), bold: {} }) },
  { says: 'own paragraph taken back', change: (doc, party) => removeParagraph(paragraphIn(doc, lineOf(doc, party))) },
  { says: 'words in own paragraph', change: (doc, party) => writeIn(doc, lineOf(doc, party), party) },
]
let made = 0
const freshId = (): string => `p_${String(++made).padStart(10, '0')}`
const lineOf = (doc: Y.Doc, party: string): number =>
  fragmentOf(doc)
    .toArray()
    .flatMap((section) => (section as Y.XmlElement).toArray())
    .findIndex((each) => (each as Y.XmlElement).getAttribute('pi') === party)

function writeIn(doc: Y.Doc, line: number, party: string): void {
  const { element, text: held } = paragraphIn(doc, line)
  const words = held ?? new Y.XmlText()
  if (held === null) element.insert(0, [words])
  words.insert(0, party, { ins: by(party) })
}

const PAIRS = EDITS.flatMap((one, at) => EDITS.slice(at).map((other): [Edit, Edit] => [one, other]))

const allShowTheSame = (...pages: readonly RawClient[]): Promise<void> =>
  expect.poll(() => new Set(pages.map((page) => page.lines().join('\n'))).size, { interval: 5 }).toBe(1)

test('[T14] any two lawful edits at once leave a text that every editor can show whole', async () => {
  const schema = getSchema(schemaExtensions)
  const pages = { DO: await room.page('do-1'), CA: await room.page('ca-1') }
  const bystander = await room.page('cr-1')
  for (const [one, other] of PAIRS) {
    for (const [party, page] of Object.entries(pages)) {
      const bytes = updateOf(page.doc, () => addParagraphAfter(paragraphIn(page.doc, LINE), { id: freshId(), pi: party }))
      expect(await page.outcome(page.sendUpdate(bytes))).toEqual(ACKNOWLEDGED)
    }
    await allShowTheSame(pages.DO, pages.CA, bystander)
    const sent = [
      pages.DO.sendUpdate(updateOf(pages.DO.doc, () => one.change(pages.DO.doc, 'DO'))),
      pages.CA.sendUpdate(updateOf(pages.CA.doc, () => other.change(pages.CA.doc, 'CA'))),
    ]
    const outcomes = [await pages.DO.outcome(sent[0] ?? 0), await pages.CA.outcome(sent[1] ?? 0)]
    expect(outcomes, `${one.says} and ${other.says}`).toEqual([ACKNOWLEDGED, ACKNOWLEDGED])
    await allShowTheSame(pages.DO, pages.CA, bystander)
    const copy = copyOf(bystander.doc)
    inEditor(copy, schema).check()
    expect(Y.encodeStateAsUpdate(copy), 'the editor had nothing to erase').toEqual(Y.encodeStateAsUpdate(copyOf(bystander.doc)))
  }
})
