/** Addresses and bodies that are wrong in every way: an answer of our own form each time, never one of a library. */
import { connect } from 'node:net'
import { SCHEMA_VERSION } from '../../domain/text/schema.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWire, type Wire } from './harness.ts'

let wire: Wire
beforeAll(async () => {
  wire = await startWire()
})
afterAll(() => wire.stop())

const LONG = 'a'.repeat(5_000)

async function problemAt(path: string, init: RequestInit = {}): Promise<Record<string, unknown>> {
  const response = await fetch(`${wire.url}${path}`, init)
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  const problem = (await response.json()) as Record<string, unknown>
  expect(problem.status).toBe(response.status)
  return problem
}

test.each([
  ['/nowhere', 404, 'address.unknown'],
  ['/enter/%', 404, 'address.unknown'],
  ['/%ff%fe', 404, 'address.unknown'],
  [`/enter/${LONG}`, 404, 'address.unknown'],
  [`/api/documents/${LONG}`, 404, 'address.unknown'],
  ['/enter/short', 404, 'link.unknown'],
  ['/api/documents/rehearsal', 401, 'seat.unknown'],
  ['/sync/rehearsal', 404, 'address.unknown'],
])('%.40s is answered with %i %s', async (path, status, code) => {
  expect(await problemAt(path)).toMatchObject({ status, code, type: `urn:declaro:refusal:${code}` })
})

test.each([
  ['more headers than are read', `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'a'.repeat(100_000)}\r\n\r\n`],
  ['what is not HTTP', 'HOLA\r\n\r\n'],
])('%s is answered with a sentence too', async (_, bytes) => {
  const url = new URL(wire.url)
  const socket = connect(Number(url.port), url.hostname)
  const answer = new Promise<string>((resolve) => {
    let all = ''
    socket.on('data', (data) => {
      all += data.toString()
    })
    socket.on('error', () => resolve(all))
    socket.on('close', () => resolve(all))
  })
  socket.write(bytes)
  expect(await answer).toMatch(/^HTTP\/1\.1 400 .*"code":"request.malformed"/s)
})

test('who follows a link in a browser gets a page, in the language the browser likes best', async () => {
  const response = await fetch(`${wire.url}/nowhere`, { headers: { accept: 'text/html,*/*', 'accept-language': 'es;q=0.2,en-GB;q=0.9' } })
  expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
  expect(await response.text()).toContain('There is no such address.')
})

describe('a browser that holds seats', () => {
  test('of this Declaration asks for another: there is none', async () => {
    const cookie = await wire.signIn('chair')
    for (const query of ['', '?seat=chair'])
      expect(await problemAt(`/api/documents/other${query}`, { headers: { cookie } })).toMatchObject({
        status: 404,
        code: 'document.unknown',
      })
  })

  test('[I5] of two delegations has to say which; one that it does not hold is not opened', async () => {
    const cookie = `${await wire.signIn('do-1')}; ${await wire.signIn('ca-1')}`
    const ask = (query: string) => problemAt(`/api/documents/rehearsal${query}`, { headers: { cookie } })
    expect(await ask('')).toMatchObject({ status: 401, code: 'seat.several' })
    expect(await ask('?seat=chair')).toMatchObject({ status: 401, code: 'seat.unknown' })
    expect((await fetch(`${wire.url}/api/documents/rehearsal?seat=do-1`, { headers: { cookie } })).status).toBe(200)
  })
})

describe('an act', () => {
  const send = async (body: string | Uint8Array<ArrayBuffer>, type = 'application/json') =>
    problemAt('/api/documents/rehearsal/acts', {
      method: 'POST',
      headers: { cookie: await wire.signIn('chair'), ...(type === '' ? {} : { 'content-type': type }) },
      body,
    })
  const topic = (title: Uint8Array): Uint8Array<ArrayBuffer> =>
    Uint8Array.from([...Buffer.from('{"type":"record-topic","raisedBy":"DO","title":"'), ...title, ...Buffer.from('"}')])

  test.each<[string, string | Uint8Array<ArrayBuffer>, string?]>([
    ['nothing', ''],
    ['null', 'null'],
    ['a number as its type', '{"type":7}'],
    ['a prototype', '{"type":"close-sitting","__proto__":{"a":1}}'],
    ['bytes that are no UTF-8', topic(Uint8Array.of(0xe1, 0x6e))],
    ['half a character', topic(Buffer.from('a\\ud83d'))],
    ['a form', 'type=close-sitting', 'application/x-www-form-urlencoded'],
    ['plain words', 'close-sitting', 'text/plain'],
    ['XML', '<act/>', 'application/xml'],
  ])('of %s is refused, and nothing is done', async (_, body, type) => {
    expect(await send(body, type)).toMatchObject({ status: 400, code: 'act.malformed' })
  })

  test('nested a hundred thousand deep does no harm', async () => {
    expect(await send(`{"type":"x","a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).toMatchObject({ code: 'act.unknown' })
  })

  test('about a seat that is not there is a 404 about that seat, not a 401 to who asks', async () => {
    expect(await send('{"type":"admit-seat","seat":"nobody"}')).toMatchObject({ status: 404, code: 'seat.not-found' })
  })

  test('[I5] none of these was done', async () => {
    const state = await fetch(`${wire.url}/api/documents/rehearsal`, { headers: { cookie: await wire.signIn('chair') } })
    const { sitting, trace } = (await state.json()) as { sitting: { state: string }; trace: { topics: unknown[] } }
    expect([sitting.state, trace.topics]).toEqual(['open', []])
  })
})

test('a page is told what it takes part with and nothing of the text, which comes by its line', async () => {
  const { status, body } = await wire.get('do-1', '/page')
  expect(status).toBe(200)
  expect(body).toMatchObject({ admitted: null, voices: ['DO'], generation: 1, schema: SCHEMA_VERSION, client: expect.any(Number) })
  const whole = await wire.start('do-1')
  const [first] = whole.paragraphs
  expect(first).toBeDefined()
  expect(JSON.stringify(body)).not.toContain(String(first?.id))
  expect(Object.keys(body).filter((key) => !(key in whole))).toEqual([])
  expect(Object.keys(whole).filter((key) => !(key in body))).toEqual(['digest', 'paragraphs'])
})
