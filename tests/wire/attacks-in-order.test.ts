/** Attacks that lie in the order of frames: after a refusal, after the close of the sitting, from two tabs at once. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { updateOf } from '../notation/room.ts'
import { encodeUpdate, inside, item, string } from '../notation/updates.ts'
import { addParagraphAfter, by, clockOf, del, idIn, paragraphIn, removeParagraph, textIn } from './edits.ts'
import { startWire, type Wire } from './harness.ts'
import type { RawClient } from './raw.ts'

const [FIRST, SECOND] = [4, 5]

let wire: Wire
beforeAll(async () => {
  wire = await startWire()
})
afterAll(() => wire.stop())

async function newPage(seat: string): Promise<RawClient> {
  const page = await wire.raw(seat)
  await page.synced()
  return page
}

const typed = (page: RawClient, line: number, word: string): Uint8Array =>
  updateOf(page.doc, () => {
    const text = textIn(page.doc, line)
    text.insert(text.length, word, { ins: by('DO') })
  })

const sees = (page: RawClient, word: string): boolean => page.lines().join('\n').includes(word)

test('[I2] what comes before a refused frame is kept, what comes after it is not read', async () => {
  const [attacker, bystander] = [await newPage('do-1'), await newPage('ca-1')]
  const kept = attacker.sendUpdate(typed(attacker, FIRST, ' antes'))
  attacker.sendUpdate(updateOf(attacker.doc, () => textIn(attacker.doc, SECOND).delete(0, 3)))
  for (let i = 0; i < 50; i++) attacker.sendUpdate(typed(attacker, FIRST, ` tarde${i}`))
  expect(await attacker.closed).toMatchObject({ code: 4409 })
  expect(attacker.acknowledged()).toBe(kept)
  expect(attacker.received.filter((each) => each.kind === 'refused')).toEqual([
    { kind: 'refused', count: kept + 1, code: 'text.not-yours' },
  ])
  const honest = await newPage('do-1')
  honest.sendUpdate(typed(honest, FIRST, ' honrada'))
  await bystander.until(() => sees(bystander, 'honrada'))
  expect(bystander.lines()[FIRST]).toMatch(/ antes honrada\]$/)
  expect(bystander.lines()).toEqual(honest.lines())
  expect(bystander.isOpen()).toBe(true)
})

test('[I2] two tabs of one seat: after a refused frame of one, fifty more of both; what the other tab wrote lawfully is all that enters', async () => {
  const [one, two, bystander] = [await newPage('do-1'), await newPage('do-1'), await newPage('ca-1')]
  const base = bystander.lines()[SECOND]?.replace(/\[[^\]]*\]/g, '')
  one.sendUpdate(updateOf(one.doc, () => textIn(one.doc, SECOND).delete(0, 3)))
  for (let i = 0; i < 50; i++) {
    one.sendUpdate(typed(one, FIRST, ` perdida${i}`))
    two.sendUpdate(typed(two, FIRST, ` pestaña${i}`))
  }
  expect(await one.closed).toMatchObject({ code: 4409 })
  await bystander.until(() => sees(bystander, 'pestaña49'))
  expect(sees(bystander, 'perdida')).toBe(false)
  expect(bystander.lines()[SECOND]?.replace(/\[[^\]]*\]/g, '')).toBe(base)
  expect([two.isOpen(), bystander.isOpen()]).toEqual([true, true])
  // The other tab is not spared either, once it is its turn.
  two.sendUpdate(updateOf(two.doc, () => textIn(two.doc, SECOND).delete(0, 3)))
  for (let i = 0; i < 50; i++) two.sendUpdate(typed(two, FIRST, ` tarde${i}`))
  expect(await two.closed).toMatchObject({ code: 4409 })
  const honest = await newPage('do-1')
  honest.sendUpdate(typed(honest, FIRST, ' tercera'))
  await bystander.until(() => sees(bystander, 'tercera'))
  expect(sees(bystander, 'tarde')).toBe(false)
})

test("[I2] a pen that writes directly deletes no words that are pending, struck or of a proposed paragraph's, and no paragraph", async () => {
  const [mexico, bystander] = [await newPage('do-1'), await newPage('ca-1')]
  const struck = { [del('DO')]: by('DO') }
  for (const change of [
    () => textIn(mexico.doc, SECOND).insert(0, 'Propuesta ', { ins: by('DO') }),
    () => textIn(mexico.doc, SECOND).format(12, 5, struck),
  ])
    expect(await mexico.outcome(mexico.sendUpdate(updateOf(mexico.doc, change)))).toEqual({ kind: 'acknowledged' })
  expect(await wire.act('chair', { type: 'open-direct-writing' })).toMatchObject({ status: 200 })
  const before = bystander.lines()
  for (const [attack, code] of [
    [(doc: Y.Doc) => textIn(doc, SECOND).delete(2, 3), 'text.not-yours'],
    [(doc: Y.Doc) => textIn(doc, SECOND).delete(13, 2), 'text.not-yours'],
    [(doc: Y.Doc) => removeParagraph(paragraphIn(doc, SECOND)), 'paragraph.not-yours'],
    [(doc: Y.Doc) => addParagraphAfter(paragraphIn(doc, SECOND), { id: 'p_direct0000', pi: 'chair' }), 'paragraph.not-yours'],
  ] as const) {
    const pen = await newPage('chair')
    expect(await pen.outcome(pen.sendUpdate(updateOf(pen.doc, () => attack(pen.doc))))).toEqual({ kind: 'refused', code, close: 4409 })
  }
  expect(bystander.lines()).toEqual(before)
  const pen = await newPage('chair')
  expect(await pen.outcome(pen.sendUpdate(updateOf(pen.doc, () => textIn(pen.doc, FIRST).insert(0, 'Directa: '))))).toEqual({
    kind: 'acknowledged',
  })
  await bystander.until(() => bystander.lines()[FIRST]?.startsWith('Directa: ') === true)
  expect(await wire.act('chair', { type: 'close-direct-writing' })).toMatchObject({ status: 200 })
})

test("[I2] no text of a delegation enters after the close of the sitting, and the chair's pen has direct writing or nothing", async () => {
  const [late, chair, secretariat] = [await newPage('do-1'), await newPage('chair'), await newPage('secretariat')]
  const before = late.sendUpdate(typed(late, FIRST, ' entonces antes'))
  expect(await late.outcome(before)).toEqual({ kind: 'acknowledged' })
  expect(await wire.act('chair', { type: 'close-sitting' })).toMatchObject({ status: 200 })
  // The socket may be on its way to be closed; the words are on their way too.
  late.sendUpdate(typed(late, FIRST, ' tarde'))
  expect(await late.closed).toMatchObject({ code: 4403 })
  expect(late.acknowledged()).toBe(before)
  const refusedFrame = chair.sendUpdate(typed(chair, FIRST, ' tarde'))
  expect(await chair.outcome(refusedFrame)).toEqual({ kind: 'refused', code: 'sitting.closed', close: 4409 })
  expect(await wire.act('chair', { type: 'open-direct-writing' })).toMatchObject({ status: 200 })
  const pen = secretariat.sendUpdate(updateOf(secretariat.doc, () => textIn(secretariat.doc, SECOND).insert(0, 'También ')))
  expect(await secretariat.outcome(pen)).toEqual({ kind: 'acknowledged' })
  const read = await newPage('chair')
  expect(read.lines()[FIRST]).toMatch(/ entonces antes\]$/)
  expect(read.lines()[SECOND]).toMatch(/^También /)
  for (const act of [{ type: 'close-direct-writing' }, { type: 'open-sitting', kind: 'second' }])
    expect(await wire.act('chair', act)).toMatchObject({ status: 200 })
})

test('[I2] while the sitting is suspended for reading no word enters; when it goes on, it does', async () => {
  const [page, bystander] = [await newPage('do-1'), await newPage('ca-1')]
  const before = bystander.lines()
  expect(await wire.act('chair', { type: 'suspend-sitting', mode: 'read_only' })).toMatchObject({ status: 200 })
  expect(await page.outcome(page.sendUpdate(typed(page, FIRST, ' callada')))).toEqual({
    kind: 'refused',
    code: 'sitting.suspended',
    close: 4409,
  })
  expect(await wire.act('chair', { type: 'resume-sitting' })).toMatchObject({ status: 200 })
  const again = await newPage('do-1')
  again.sendUpdate(typed(again, FIRST, ' honrada'))
  await bystander.until(() => bystander.lines()[FIRST] !== before[FIRST])
  expect(bystander.lines()).toEqual(before.with(FIRST, before[FIRST]?.replace(/\]$/, ' honrada]') ?? ''))
})

test('[I2] two tabs of one seat write side by side, each with its own client id', async () => {
  const [one, two, bystander] = [await newPage('do-1'), await newPage('do-1'), await newPage('ca-1')]
  expect(one.doc.clientID).not.toBe(two.doc.clientID)
  for (let i = 0; i < 10; i++) {
    one.sendUpdate(typed(one, FIRST, ` uno${i}`))
    two.sendUpdate(typed(two, SECOND, ` dos${i}`))
  }
  for (const page of [one, two, bystander]) await page.until(() => sees(page, 'uno9') && sees(page, 'dos9'))
  expect(one.lines()).toEqual(bystander.lines())
  expect(two.lines()).toEqual(bystander.lines())
})

test('[I2] [T23] two tabs that share one client id do not leave two texts: the second is refused', async () => {
  const [one, bystander] = [await newPage('do-1'), await newPage('ca-1')]
  const two = await wire.raw('do-1', { client: one.doc.clientID, generation: (await wire.start('do-1')).generation })
  await two.synced()
  const both = [typed(one, FIRST, ' primera'), typed(two, FIRST, ' segunda')] as const
  expect(await one.outcome(one.sendUpdate(both[0]))).toEqual({ kind: 'acknowledged' })
  expect(await two.outcome(two.sendUpdate(both[1]))).toEqual({ kind: 'refused', code: 'update.contradicts', close: 4409 })
  await bystander.until(() => sees(bystander, 'primera'))
  expect(sees(bystander, 'segunda')).toBe(false)
})

test("[I2] [T18] a page that comes with another seat's client id is turned away at the door, before its owner wrote as well as after", async () => {
  const owner = await wire.start('ca-1')
  const thief = await wire.raw('do-1', { client: owner.client, generation: owner.generation })
  expect(await thief.closed).toEqual({ code: 4409, reason: 'update.not-your-id' })
  expect(thief.lines()).toEqual([])
  const page = await wire.raw('ca-1', { client: owner.client, generation: owner.generation })
  await page.synced()
  expect(await page.outcome(page.sendUpdate(typed(page, FIRST, ' suya')))).toEqual({ kind: 'acknowledged' })
  const again = await wire.raw('do-1', { client: owner.client, generation: owner.generation })
  expect(await again.closed).toEqual({ code: 4409, reason: 'update.not-your-id' })
  const honest = await newPage('do-1')
  const words = encodeUpdate({
    structs: [item(owner.client, clockOf(honest.doc, owner.client), string('x'), { parent: inside(idIn(textIn(honest.doc, FIRST))) })],
    deleted: [],
  })
  expect(await honest.outcome(honest.sendUpdate(words))).toMatchObject({ kind: 'refused', code: 'update.not-your-id' })
})

test('[I2] [T05] a page whose text is of another generation is turned away', async () => {
  const own = await wire.start('do-1')
  const old = await wire.raw('do-1', { client: own.client, generation: own.generation + 1 })
  expect(await old.closed).toEqual({ code: 4409, reason: 'update.generation' })
  const full = await newPage('do-1')
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(full.doc))
  const silent = await wire.raw('do-1', { client: own.client, generation: null, doc })
  expect(await silent.closed).toEqual({ code: 4409, reason: 'update.generation' })
})
