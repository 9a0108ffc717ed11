/** Links, codes and acts over HTTP: a seat is taken once, and what is refused is said in the reader's language. */
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { updateOf } from '../notation/room.ts'
import { by, textIn } from './edits.ts'
import { enter, post, startWire, type Wire } from './harness.ts'

let wire: Wire
beforeAll(async () => {
  wire = await startWire()
})
afterAll(() => wire.stop())

const acts = (): string => `${wire.url}/api/documents/rehearsal/acts`
const seatAnswer = async (cookie: string): Promise<number> =>
  (await fetch(`${wire.url}/api/documents/rehearsal/seat`, { headers: { cookie } })).status

describe('a link', () => {
  test('[I5] looked at any number of times, it uses nothing up; one POST takes the seat; on another computer it is used', async () => {
    const link = wire.link('do-1')
    for (let i = 0; i < 3; i++) {
      const looked = await fetch(link)
      expect([looked.status, looked.headers.getSetCookie()]).toEqual([200, []])
    }
    await fetch(link, { method: 'HEAD' })
    const first = await enter(link)
    expect(first.status).toBe(303)
    expect(await seatAnswer(first.cookie)).toBe(200)
    const second = await enter(link)
    expect(second).toMatchObject({ status: 409, cookie: '' })
    expect(JSON.parse(second.body)).toMatchObject({ code: 'link.used' })
    expect((await fetch(link)).status).toBe(409)
    expect(await enter(link, { cookie: first.cookie })).toMatchObject({ status: 303, cookie: '' })
  })

  test('[I5] taken by two at the same moment, one of them has the seat', async () => {
    const entered = await Promise.all(Array.from({ length: 5 }, () => enter(wire.link('do-2'))))
    expect(entered.map(({ status }) => status).toSorted()).toEqual([303, 409, 409, 409, 409])
  })

  test('[I5] a foreign page cannot take a seat', async () => {
    expect(await enter(wire.link('do-3'), { origin: 'http://elsewhere.example' })).toMatchObject({ status: 403, cookie: '' })
    expect(await enter(wire.link('do-3'), { origin: wire.url })).toMatchObject({ status: 303 })
  })

  test("[I5] a revoked seat's link opens nothing, nor does one that was made up", async () => {
    expect(await wire.act('secretariat', { type: 'revoke-seat', seat: 'cr-1' })).toMatchObject({ status: 200 })
    const revoked = await enter(wire.link('cr-1'))
    expect(revoked).toMatchObject({ status: 403, cookie: '' })
    expect(JSON.parse(revoked.body)).toMatchObject({ code: 'link.revoked' })
    expect(await enter(`${wire.url}/enter/${'A'.repeat(43)}`)).toMatchObject({ status: 404, cookie: '' })
  })

  test('[I5] given anew, the old one and its session are void and the new one opens the seat', async () => {
    const old = await wire.signIn('cr-2')
    const answer = await wire.act('secretariat', { type: 'reissue-link', seat: 'cr-2' })
    expect(answer).toMatchObject({ status: 200, body: { link: expect.stringMatching(/^\/enter\//) } })
    expect(await seatAnswer(old)).toBe(401)
    expect((await enter(wire.link('cr-2'))).status).not.toBe(303)
    const { cookie } = await enter(`${wire.url}${String(answer.body.link)}`)
    expect(await seatAnswer(cookie)).toBe(200)
  })
})

test('[I5] a code opens the seat on a second device, once; guessing is slowed down', async () => {
  const given = await wire.act('ca-1', { type: 'device-code' })
  const code = String(given.body.code)
  const address = `${wire.url}/api/enter-code`
  expect((await post(address, '', { code }, { origin: 'http://elsewhere.example' })).body).toMatchObject({ code: 'origin.foreign' })
  const opened = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: code.toLowerCase() }),
  })
  expect([opened.status, await opened.json()]).toEqual([200, { room: '/room/rehearsal/ca-1' }])
  expect(await seatAnswer(opened.headers.getSetCookie()[0]?.split(';')[0] ?? '')).toBe(200)
  expect(await post(address, '', { code })).toMatchObject({ status: 404, body: { code: 'code.unknown' } })
  expect(await post(address, '', { code: 7 })).toMatchObject({ status: 400, body: { code: 'act.malformed' } })
  const guesses = await Promise.all(Array.from({ length: 20 }, (_, i) => post(address, '', { code: `AAA-AAA-AA${i}` })))
  expect(guesses.at(-1)).toMatchObject({ status: 429, body: { code: 'code.too-many' } })
})

describe('an act', () => {
  test('[I5] without a seat or from a foreign page nothing is done', async () => {
    expect(await post(acts(), '', { type: 'close-sitting' })).toMatchObject({ status: 401, body: { code: 'seat.unknown' } })
    expect(await wire.act('chair', { type: 'close-sitting' }, { origin: 'http://elsewhere.example' })).toMatchObject({
      status: 403,
      body: { code: 'origin.foreign' },
    })
    expect(await wire.act('ca-1', { type: 'close-sitting' })).toMatchObject({ status: 403, body: { code: 'right.missing' } })
    await wire.start('ca-1')
  })

  test.each<readonly [title: string, body: unknown, status: number, code: string]>([
    ['is unknown', { type: 'dissolve-conference' }, 404, 'act.unknown'],
    ['has a field too many', { type: 'close-sitting', at: 7 }, 400, 'act.malformed'],
    ['lacks a field', { type: 'accept' }, 400, 'act.malformed'],
    ['is no object', [1, 2], 400, 'act.malformed'],
    ['is no JSON', '{"type":', 400, 'act.malformed'],
  ])('that %s is answered so', async (_, body, status, code) => {
    expect(await wire.act('chair', body)).toMatchObject({ status, body: { status, code, type: `urn:declaro:refusal:${code}` } })
  })

  test('of 50 MB is refused before it is read', async () => {
    const cookie = await wire.signIn('chair')
    const size = 50 << 20
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(
        acts(),
        { method: 'POST', headers: { cookie, 'content-type': 'application/json', 'content-length': size } },
        (response) => {
          response.resume()
          resolve(response.statusCode)
          sent.destroy()
        },
      )
      // After the answer the server no longer reads: what is still on its way breaks off.
      sent.on('error', reject)
      sent.write(Buffer.alloc(1 << 16, 0x20))
    })
    expect(status).toBe(413)
    expect((await fetch(`${wire.url}/healthz`)).status).toBe(200)
  })

  test.each([
    ['es', 'Sin facultad para ello'],
    ['en', 'No right to do so'],
    ['en-GB,es;q=0.5', 'No right to do so'],
    ['fr', 'Sin facultad para ello'],
  ])('is refused to a reader of %s in a sentence of that language, or in Spanish', async (language, title) => {
    const { body } = await wire.act('ca-1', { type: 'close-sitting' }, { 'accept-language': language })
    expect(body).toMatchObject({ title, status: 403, code: 'right.missing' })
    expect(body.detail).toEqual(expect.stringMatching(language.startsWith('en') ? /^This seat/ : /^Este puesto/))
  })

  test('[I3] decided on a wording that has changed since is refused with the new wording', async () => {
    const page = await wire.raw('ca-1')
    await page.synced()
    const write = (word: string): Promise<unknown> =>
      page.outcome(page.sendUpdate(updateOf(page.doc, () => textIn(page.doc, 4).insert(10, word, { ins: by('CA') }))))
    await write(' firme')
    const proposal = async () => (await wire.start('chair')).paragraphs[4]
    const seen = await proposal()
    await write(' muy')
    const accept = (on: typeof seen): Promise<unknown> =>
      wire.act('chair', { type: 'accept', paragraph: on?.id, by: 'CA', seen: on?.proposals[0]?.seen })
    const now = await proposal()
    expect(await accept(seen)).toMatchObject({
      status: 409,
      body: {
        code: 'wording.changed',
        wording: { paragraph: seen?.id, seen: now?.seen, proposals: [{ by: 'CA', seen: now?.proposals[0]?.seen }] },
      },
    })
    expect(await accept(now)).toMatchObject({ status: 200 })
    await page.until(() => page.lines()[4]?.startsWith('Reiteraron muy firme su') === true)
  })
})
