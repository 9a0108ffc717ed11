/** The socket's door: who comes in, who stays out without one byte of text, and who is put out when the sitting ends. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import * as awareness from 'y-protocols/awareness'
import { presenceFrame } from '../../domain/protocol/frames.ts'
import { SCHEMA_VERSION } from '../../domain/text/schema.ts'
import { updateOf } from '../notation/room.ts'
import { by, textIn } from './edits.ts'
import { enter, startWire, type Wire } from './harness.ts'
import type { RawClient } from './raw.ts'

const LINE = 4
const UNKNOWN = { client: null, generation: null } as const

let wire: Wire
beforeAll(async () => {
  wire = await startWire()
})
afterAll(() => wire.stop())

const open: RawClient[] = []
async function newPage(seat: string): Promise<RawClient> {
  const page = await wire.raw(seat)
  open.push(page)
  await page.synced()
  return page
}
afterEach(async () => {
  for (const page of open) page.close()
  await Promise.all(open.splice(0).map((page) => page.closed))
})

const word = (page: RawClient, written: string): Uint8Array =>
  updateOf(page.doc, () => {
    const text = textIn(page.doc, LINE)
    text.insert(text.length, written, { ins: by('DO') })
  })

/** Nothing of the text, not even what the server has or lacks. */
async function expectNothing(page: RawClient, closing: { readonly code: number; readonly reason: string }): Promise<void> {
  expect(await page.closed).toEqual(closing)
  expect(page.received).toEqual([])
}

describe('who are you', () => {
  test('[I5] without a cookie nothing is said but 4401', async () => {
    await expectNothing(await wire.raw('do-1', { ...UNKNOWN, headers: { cookie: '' } }), { code: 4401, reason: 'seat.unknown' })
  })

  test("[I5] a cookie that was made up, or whose name was changed to another seat's, is none", async () => {
    const cookie = await wire.signIn('do-1')
    await expectNothing(await wire.raw('do-1', { ...UNKNOWN, headers: { cookie: `declaro_do-1=${'A'.repeat(43)}` } }), {
      code: 4401,
      reason: 'seat.unknown',
    })
    await expectNothing(await wire.raw('do-1', { ...UNKNOWN, headers: { cookie: cookie.replace('do-1', 'ca-1') } }), {
      code: 4401,
      reason: 'seat.unknown',
    })
  })

  test('[I5] two seats in one browser: which one has to be said', async () => {
    const cookie = `${await wire.signIn('do-1')}; ${await wire.signIn('ca-1')}`
    await expectNothing(await wire.raw('do-1', { ...UNKNOWN, headers: { cookie } }), { code: 4401, reason: 'seat.unknown' })
    await expectNothing(await wire.raw('do-1', { ...UNKNOWN, seat: 'cr-1', headers: { cookie } }), { code: 4401, reason: 'seat.unknown' })
    const page = await wire.raw('do-1', { seat: 'do-1', headers: { cookie } })
    await page.synced()
    expect(page.lines().length).toBeGreaterThan(0)
  })

  test('[I5] [T25] a foreign page is refused before the upgrade, our own is not', async () => {
    for (const origin of ['http://elsewhere.example', 'null', wire.url.replace('127.0.0.1', 'elsewhere.example')]) {
      const page = await wire.raw('do-1', { ...UNKNOWN, headers: { origin } })
      expect(await page.closed).toMatchObject({ code: 1006 })
      expect(page.received).toEqual([])
    }
    const own = await wire.raw('do-1', { headers: { origin: wire.url } })
    await own.synced()
  })

  test('[I12] [T11] [T13] a page with another schema is turned away before it can touch the text', async () => {
    for (const schema of [0, SCHEMA_VERSION - 1, SCHEMA_VERSION + 1]) {
      await expectNothing(await wire.raw('do-1', { ...UNKNOWN, schema }), { code: 4426, reason: 'page.too-old' })
    }
  })
})

describe('who may be in', () => {
  test('[I5] a seat not admitted gets not one byte; admitted, it comes in', async () => {
    expect(await wire.act('chair', { type: 'remove-seat', seat: 'do-1' })).toMatchObject({ status: 200 })
    await expectNothing(await wire.raw('do-1', UNKNOWN), { code: 4403, reason: 'seat.not-admitted' })
    await expect(wire.start('do-1')).rejects.toThrow('seat.not-admitted')
    expect(await wire.act('chair', { type: 'admit-seat', seat: 'do-1' })).toMatchObject({ status: 200 })
    await newPage('do-1')
  })

  test.each([
    [
      'the sitting is closed',
      { type: 'close-sitting' },
      'sitting.closed',
      { type: 'open-sitting', kind: 'second', observersPermitted: true },
    ],
    ['the sitting is suspended dark', { type: 'suspend-sitting', mode: 'dark' }, 'sitting.dark', { type: 'resume-sitting' }],
  ])('[I5] %s: delegations and observers read nothing, chair and secretariat do; then they are in again', async (_, act, reason, back) => {
    expect(await wire.act('chair', act)).toMatchObject({ status: 200 })
    for (const seat of ['do-1', 'observer', 'service']) {
      await expectNothing(await wire.raw(seat, UNKNOWN), { code: 4403, reason })
      await expect(wire.start(seat)).rejects.toThrow(reason)
    }
    for (const seat of ['chair', 'secretariat']) await newPage(seat)
    expect(await wire.act('chair', back)).toMatchObject({ status: 200 })
    for (const seat of ['do-1', 'observer', 'service']) await newPage(seat)
  })

  test('[I5] observers are in only while they are permitted, and write nothing', async () => {
    const page = await newPage('observer')
    expect(await page.outcome(page.sendUpdate(word(page, ' x')))).toEqual({ kind: 'refused', code: 'right.missing', close: 4409 })
    const reading = await newPage('observer')
    await wire.act('chair', { type: 'permit-observers', permitted: false })
    expect(await reading.closed).toMatchObject({ code: 4403 })
    await expectNothing(await wire.raw('observer', UNKNOWN), { code: 4403, reason: 'observers.not-permitted' })
    expect(await wire.act('chair', { type: 'permit-observers', permitted: true })).toMatchObject({ status: 200 })
    await newPage('observer')
  })

  test('[I5] closing puts every delegation out within a second; what was on its way before is acknowledged', async () => {
    const pages = await Promise.all(['do-1', 'do-2', 'ca-1', 'cr-1', 'observer'].map(newPage))
    const chair = await newPage('chair')
    const writer = pages[0] as RawClient
    const last = writer.sendUpdate(word(writer, ' última'))
    await chair.until(() => chair.lines()[LINE]?.includes('última') === true)
    const at = performance.now()
    const [answer, ...closings] = await Promise.all([wire.act('chair', { type: 'close-sitting' }), ...pages.map((page) => page.closed)])
    expect(performance.now() - at).toBeLessThan(1000)
    expect(answer).toMatchObject({ status: 200 })
    expect(closings.map(({ code }) => code)).toEqual([4403, 4403, 4403, 4403, 4403])
    expect(writer.acknowledged()).toBe(last)
    expect(chair.isOpen()).toBe(true)
    expect(await wire.act('chair', { type: 'open-sitting', kind: 'second' })).toMatchObject({ status: 200 })
  })

  test('[I5] [T24] a removed seat is put out alone', async () => {
    const [out, stays] = [await newPage('do-1'), await newPage('do-2')]
    expect(await wire.act('chair', { type: 'remove-seat', seat: 'do-1' })).toMatchObject({ status: 200 })
    expect(await out.closed).toMatchObject({ code: 4403 })
    expect(await stays.outcome(stays.sendUpdate(word(stays, ' sigue')))).toEqual({ kind: 'acknowledged' })
    expect(await wire.act('chair', { type: 'admit-seat', seat: 'do-1' })).toMatchObject({ status: 200 })
  })

  test('[I5] [T24] a revoked seat is put out and its cookie opens nothing', async () => {
    const page = await newPage('cr-2')
    expect(await wire.act('secretariat', { type: 'revoke-seat', seat: 'cr-2' })).toMatchObject({ status: 200 })
    expect(await page.closed).toMatchObject({ code: 4401 })
    await expectNothing(await wire.raw('cr-2', UNKNOWN), { code: 4401, reason: 'seat.unknown' })
    expect(await wire.act('cr-2', { type: 'device-code' })).toMatchObject({ status: 401 })
  })

  test('[I5] a seat with a new link is put out: the old cookie opens nothing, the new link does', async () => {
    const page = await newPage('cr-3')
    const answer = await wire.act('secretariat', { type: 'reissue-link', seat: 'cr-3' })
    expect(await page.closed).toMatchObject({ code: 4401 })
    await expectNothing(await wire.raw('cr-3', UNKNOWN), { code: 4401, reason: 'seat.unknown' })
    const { cookie } = await enter(`${wire.url}${String(answer.body.link)}`)
    const again = await wire.raw('cr-3', { ...UNKNOWN, headers: { cookie } })
    await again.synced()
  })
})

describe('limits', () => {
  test('[I5] [T09] a frame over 1 MiB closes with 4413, and the room goes on', async () => {
    const [page, bystander] = [await newPage('do-1'), await newPage('ca-1')]
    page.send(new Uint8Array((1 << 20) + 1))
    expect(await page.closed).toMatchObject({ code: 4413 })
    const honest = await newPage('do-1')
    honest.sendUpdate(word(honest, ' honrada'))
    await bystander.until(() => bystander.lines()[LINE]?.includes('honrada') === true)
  })

  test('[I5] the ninth socket of a seat is turned away until one of the eight leaves', async () => {
    const own = await wire.start('ca-2')
    const pages = await Promise.all(Array.from({ length: 8 }, () => wire.raw('ca-2', { client: null, generation: own.generation })))
    await Promise.all(pages.map((page) => page.synced()))
    await expectNothing(await wire.raw('ca-2', UNKNOWN), { code: 4429, reason: 'too-many.sockets' })
    await (await wire.raw('do-3')).synced()
    pages[0]?.close()
    await pages[0]?.closed
    await (await wire.raw('ca-2')).synced()
  })

  test('[I5] more than sixty refusals a minute end with 4429', async () => {
    const own = await wire.start('ca-3')
    const at = performance.now()
    const codes: number[] = []
    while (codes.at(-1) !== 4429) {
      const page = await wire.raw('ca-3', { client: null, generation: own.generation })
      await page.until(() => page.received.length > 0)
      page.sendUpdate(Uint8Array.of(9, 9, 9))
      codes.push((await page.closed).code)
      // One more is allowed for each second that this takes.
      expect(codes.length).toBeLessThanOrEqual(61 + (performance.now() - at) / 1000)
    }
    expect(codes.length).toBeGreaterThan(60)
    expect(new Set(codes.slice(0, -1))).toEqual(new Set([4409]))
  })

  test('[I5] more updates than a hand can type end with 4429', async () => {
    const slow = await startWire({ updatesPerSecond: 50 })
    const page = await slow.raw('do-1')
    await page.synced()
    for (let i = 0; i < 400; i++) page.sendUpdate(word(page, 'x'))
    expect(await page.closed).toEqual({ code: 4429, reason: 'too-many.updates' })
    await slow.stop()
  })

  test('[I5] more bytes than pages have to say end with 4429, however few the frames are; others go on', async () => {
    const slow = await startWire({ updatesPerSecond: 50 })
    const [page, bystander] = [await slow.raw('do-1'), await slow.raw('ca-1')]
    await Promise.all([page.synced(), bystander.synced()])
    const told = presenceFrame(new Uint8Array(1_000_000))
    for (let i = 0; i < 12; i++) page.send(told)
    expect(await page.closed).toEqual({ code: 4429, reason: 'too-many.bytes' })
    expect(
      await bystander.outcome(
        bystander.sendUpdate(updateOf(bystander.doc, () => textIn(bystander.doc, LINE).insert(0, 'x', { ins: by('CA') }))),
      ),
    ).toEqual({ kind: 'acknowledged' })
    await slow.stop()
  })

  test('[I5] the start data are answered some hundred times in a row, and then so many a second, to each seat', async () => {
    const headers = { cookie: await wire.signIn('bz-2') }
    const ask = async (): Promise<number> => {
      const answer = await fetch(`${wire.url}/api/documents/rehearsal`, { headers })
      await answer.arrayBuffer()
      return answer.status
    }
    const many = await Promise.all(Array.from({ length: 700 }, ask))
    expect(new Set(many)).toEqual(new Set([200, 429]))
    expect(many.filter((status) => status === 200).length).toBeGreaterThanOrEqual(600)
    expect((await wire.start('bz-1')).paragraphs.length).toBeGreaterThan(0)
  })

  test('[I5] [T27] what is no message of the room closes with 4400', async () => {
    for (const frame of ['hola', Uint8Array.of(), Uint8Array.of(7, 7), Uint8Array.of(0, 9, 0), Uint8Array.of(0, 2, 200, 1, 0)]) {
      const page = await newPage('do-1')
      page.send(frame)
      expect(await page.closed).toEqual({ code: 4400, reason: 'message.unknown' })
    }
  })

  test('[I5] a state vector that is none closes with 4400', async () => {
    const page = await newPage('do-1')
    page.send(Uint8Array.of(0, 0, 2, 5, 1))
    expect(await page.closed).toEqual({ code: 4400, reason: 'update.malformed' })
  })
})

test("[I2] [T22] a name and party that a page gives itself are replaced, and presence for another's client id is not passed on", async () => {
  const [liar, other, bystander] = [await newPage('do-1'), await newPage('ca-1'), await newPage('cr-1')]
  const said = (client: number, state: Record<string, unknown>): Uint8Array => {
    const own = new awareness.Awareness(liar.doc)
    own.states.set(client, state)
    own.meta.set(client, { clock: 5, lastUpdated: 0 })
    const bytes = awareness.encodeAwarenessUpdate(own, [client])
    own.destroy()
    return presenceFrame(bytes)
  }
  const forged = { user: { name: 'Presidencia', party: 'chair', seat: 'chair', hat: 'chair' }, cursor: null, html: '<b>' }
  liar.send(said(other.doc.clientID, forged))
  liar.send(said(liar.doc.clientID, forged))
  const shown = new awareness.Awareness(bystander.doc)
  await bystander.until(() => {
    for (const each of bystander.received) if (each.kind === 'presence') awareness.applyAwarenessUpdate(shown, each.bytes, null)
    return shown.states.has(liar.doc.clientID)
  })
  expect(shown.states.get(liar.doc.clientID)).toEqual({
    cursor: null,
    user: { party: 'DO', seat: 'do-1', name: expect.stringContaining('(DO)'), hat: 'head' },
  })
  expect(shown.states.has(other.doc.clientID)).toBe(false)
  shown.destroy()
})
