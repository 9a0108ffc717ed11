/** Attacks on the room itself and not on its text: frames and lines that would end the process, hold it up, or get round the door's limits.
 *  A fault in the server is a fault of this process too, and fails the test that made it. */
import { connect } from 'node:net'
import { once } from 'node:events'
import * as encoding from 'lib0/encoding'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import * as awareness from 'y-protocols/awareness'
import * as Y from 'yjs'
import { presenceFrame, voiceFrame } from '../../domain/protocol/frames.ts'
import type { Party } from '../../domain/text/ids.ts'
import { updateOf } from '../notation/room.ts'
import { by, textIn } from './edits.ts'
import { post, startWire, type Wire } from './harness.ts'
import type { RawClient } from './raw.ts'

const LINE = 4
const ASK = Uint8Array.of(0, 0, 1, 0)
const NOTHING = Uint8Array.of(0, 0)
const ASK_PRESENCE = Uint8Array.of(3)

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

let words = 0
const typed = (page: RawClient, party: string): { readonly word: string; readonly bytes: Uint8Array } => {
  const word = ` honrada${++words}`
  const bytes = updateOf(page.doc, () => {
    const text = textIn(page.doc, LINE)
    text.insert(text.length, word, { ins: by(party) })
  })
  return { word, bytes }
}

/** The bystander's socket is open still, and what a page of another seat types reaches it. */
async function expectUndisturbed(bystander: RawClient): Promise<void> {
  const page = await newPage('ca-3')
  const { word, bytes } = typed(page, 'CA')
  expect(await page.outcome(page.sendUpdate(bytes))).toEqual({ kind: 'acknowledged' })
  await bystander.until(() => bystander.lines()[LINE]?.includes(word) === true)
  expect(bystander.isOpen()).toBe(true)
}

function presence(client: number, clock: number, state: string): Uint8Array {
  return presenceFrame(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, state)
    }),
  )
}

/** What a page would show of others, from all the presence it was sent. */
function shownAt(page: RawClient): Map<number, Record<string, unknown>> {
  const shown = new awareness.Awareness(new Y.Doc())
  for (const each of page.received) if (each.kind === 'presence') awareness.applyAwarenessUpdate(shown, each.bytes, null)
  const states = new Map(shown.states)
  states.delete(shown.clientID)
  shown.destroy()
  return states
}

describe('presence', () => {
  test.each([
    ['is no JSON', '{"cursor":'],
    ['is a word', 'hola'],
    ['has a key with a meaning', '{"__proto__":{"user":1},"constructor":7}'],
    ['is nested deep', '['.repeat(1900)],
    ['is nested deep and closed', `{"cursor":{"anchor":${'['.repeat(900)}${']'.repeat(900)},"head":1}}`],
  ])('[I11] that %s disturbs nobody', async (_, state) => {
    const [attacker, bystander] = [await newPage('do-1'), await newPage('cr-1')]
    attacker.send(presence(attacker.doc.clientID, 1, state))
    const { bytes } = typed(attacker, 'DO')
    expect(await attacker.outcome(attacker.sendUpdate(bytes)), 'it was read, and the page goes on').toEqual({ kind: 'acknowledged' })
    await expectUndisturbed(bystander)
  })

  test('[I11] with the largest clock there is leaves nobody with a frame that cannot be read', async () => {
    const [attacker, bystander] = [await newPage('do-1'), await newPage('cr-1')]
    attacker.send(presence(attacker.doc.clientID, Number.MAX_SAFE_INTEGER, '{"cursor":null}'))
    attacker.send(presence(attacker.doc.clientID, 3, '{"cursor":null}'))
    await bystander.until(() => shownAt(bystander).has(attacker.doc.clientID))
    attacker.close()
    await attacker.closed
    await bystander.until(() => !shownAt(bystander).has(attacker.doc.clientID))
    await expectUndisturbed(bystander)
  })

  test('[I5] of a seat that is put out ends at once for everyone', async () => {
    const [out, bystander] = [await newPage('do-2'), await newPage('cr-1')]
    out.send(presence(out.doc.clientID, 1, '{"cursor":null}'))
    await bystander.until(() => shownAt(bystander).has(out.doc.clientID))
    expect(await wire.act('chair', { type: 'remove-seat', seat: 'do-2' })).toMatchObject({ status: 200 })
    await out.closed
    await bystander.until(() => !shownAt(bystander).has(out.doc.clientID))
    expect(await wire.act('chair', { type: 'admit-seat', seat: 'do-2' })).toMatchObject({ status: 200 })
  })
})

describe('a voice', () => {
  test.each(['CA', 'chair', 'secretariat'])(
    "[I2] %s taken by a delegation ends its socket; its own is the delegation's to take",
    async (party) => {
      const [attacker, bystander] = [await newPage('do-1'), await newPage('cr-1')]
      attacker.send(voiceFrame(party as Party))
      expect(await attacker.closed).toEqual({ code: 4403, reason: 'voice.not-yours' })
      const honest = await newPage('do-1')
      honest.send(voiceFrame('DO' as Party))
      expect(await honest.outcome(honest.sendUpdate(typed(honest, 'DO').bytes))).toEqual({ kind: 'acknowledged' })
      await expectUndisturbed(bystander)
    },
  )

  test('[I2] taken by an observer ends its socket', async () => {
    for (const party of ['DO', 'chair']) {
      const page = await newPage('observer')
      page.send(voiceFrame(party as Party))
      expect(await page.closed).toMatchObject({ code: 4403 })
    }
  })

  test('[I2] of a pen changes in order with its words, frame by frame', async () => {
    const [pen, bystander] = [await newPage('secretariat'), await newPage('cr-1')]
    const write = (party: string, word: string): void => {
      pen.send(voiceFrame(party as Party))
      pen.sendUpdate(updateOf(pen.doc, () => textIn(pen.doc, LINE + 1).insert(0, word)))
    }
    write('DO', 'uno ')
    write('CA', 'dos ')
    write('secretariat', 'tres ')
    await bystander.until(() => bystander.lines()[LINE + 1]?.includes('tres') === true)
    expect(bystander.lines()[LINE + 1]).toMatch(/^\[secretariat\+tres \]\[CA\+dos \]\[DO\+uno \]/)
  })

  test.each([
    ['the sitting is suspended for reading', { type: 'suspend-sitting', mode: 'read_only' }, { type: 'resume-sitting' }],
    ['the sitting is closed', { type: 'close-sitting' }, { type: 'open-sitting', kind: 'second' }],
  ])('told by a pen that comes back while %s does not put it out; it reads, and writes when the work goes on', async (_, stop, goOn) => {
    expect(await wire.act('chair', stop)).toMatchObject({ status: 200 })
    const pen = await newPage('secretariat')
    pen.send(voiceFrame('CA' as Party))
    expect(await pen.outcome(pen.sendUpdate(NOTHING))).toEqual({ kind: 'acknowledged' })
    expect(await wire.act('chair', goOn)).toMatchObject({ status: 200 })
    expect(await pen.outcome(pen.sendUpdate(typed(pen, 'CA').bytes))).toEqual({ kind: 'acknowledged' })
    await pen.until(() => pen.lines()[LINE]?.includes(`[CA+`) === true)
  })
})

describe('the door', () => {
  test('[I11] a line cut while a foreign page is refused ends nothing', async () => {
    const bystander = await newPage('cr-1')
    const { port } = new URL(wire.url)
    for (let i = 0; i < 50; i++) {
      const line = connect(Number(port), '127.0.0.1')
      await once(line, 'connect')
      line.on('error', () => undefined)
      line.write(
        `GET /sync/rehearsal HTTP/1.1\r\nHost: x\r\nOrigin: http://elsewhere.example\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${'A'.repeat(22)}==\r\n\r\n`,
      )
      line.resetAndDestroy()
    }
    await expectUndisturbed(bystander)
  })

  test.each(['//', '/sync', '/sync/', '/sync/__proto__', '/sync/rehearsal/x', '/sync/rehearsal%2f..', '/sync/rehearsal?schema=1&schema=2'])(
    '[I5] %s leads nowhere without a seat',
    async (path) => {
      const { port } = new URL(wire.url)
      const line = connect(Number(port), '127.0.0.1')
      const chunks: Buffer[] = []
      line.on('data', (chunk: Buffer) => void chunks.push(chunk))
      line.write(
        `GET ${path} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${'A'.repeat(22)}==\r\n\r\n`,
      )
      await expect.poll(() => Buffer.concat(chunks).toString('latin1')).toMatch(/44(00|01)|address\.unknown|seat\.unknown|page\.too-old/)
      line.destroy()
    },
  )

  test('[I11] pages turned away do not count for sockets that were closed: the ninth is turned away all the same', async () => {
    const own = await wire.start('do-3')
    for (let i = 0; i < 5; i++) {
      const away = await wire.raw('do-3', { client: own.client, generation: own.generation + 1 })
      expect(await away.closed).toMatchObject({ code: 4409 })
    }
    const pages = await Promise.all(Array.from({ length: 8 }, () => wire.raw('do-3', { client: null, generation: own.generation })))
    open.push(...pages)
    await Promise.all(pages.map((page) => page.synced()))
    const ninth = await wire.raw('do-3', { client: null, generation: own.generation })
    expect(await ninth.closed).toEqual({ code: 4429, reason: 'too-many.sockets' })
  })

  test('[I11] the text is asked for again and again: the seat is told that it is too many, and nobody waits for it', async () => {
    const [attacker, bystander] = [await newPage('do-1'), await newPage('cr-1')]
    for (let i = 0; i < 3_000; i++) attacker.send(ASK)
    await expectUndisturbed(bystander)
    expect(await attacker.closed).toEqual({ code: 4429, reason: 'too-many.questions' })
    expect(attacker.received.filter(({ kind }) => kind === 'update').length).toBeLessThan(100)
  })

  test("[I11] others' presence is asked for again and again: it is told now and then", async () => {
    const [attacker, bystander] = [await newPage('do-1'), await newPage('cr-1')]
    for (let i = 0; i < 3_000; i++) attacker.send(ASK_PRESENCE)
    expect(await attacker.outcome(attacker.sendUpdate(typed(attacker, 'DO').bytes))).toEqual({ kind: 'acknowledged' })
    expect(attacker.received.filter(({ kind }) => kind === 'presence').length).toBeLessThan(100)
    await expectUndisturbed(bystander)
  })

  test('[I11] a state vector of more pages than the text ever had closes with 4400', async () => {
    const attacker = await newPage('do-1')
    const vector = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 200_000)
      for (let i = 0; i < 200_000; i++) {
        encoding.writeVarUint(encoder, 70_000 + i)
        encoding.writeVarUint(encoder, 1)
      }
    })
    attacker.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, 0)
        encoding.writeVarUint(encoder, 0)
        encoding.writeVarUint8Array(encoder, vector)
      }),
    )
    expect(await attacker.closed).toEqual({ code: 4400, reason: 'update.malformed' })
  })

  test('[I5] a code for a second device is void once the seat has a new link, or is revoked', async () => {
    for (const [seat, act] of [
      ['cr-2', { type: 'reissue-link', seat: 'cr-2' }],
      ['cr-3', { type: 'revoke-seat', seat: 'cr-3' }],
    ] as const) {
      const { code } = (await wire.act(seat, { type: 'device-code' })).body
      expect(await wire.act('secretariat', act)).toMatchObject({ status: 200 })
      expect(await post(`${wire.url}/api/enter-code`, '', { code })).toMatchObject({ status: 404, body: { code: 'code.unknown' } })
    }
  })

  test.each<readonly [title: string, body: unknown]>([
    ['names what every object has', { type: 'constructor' }],
    ['sets what every object has', '{"type":"accept","__proto__":{"seen":"x"}}'],
    ['is nested deep', `{"type":"accept","paragraph":${'['.repeat(500_000)}${']'.repeat(500_000)}}`],
    ['names a paragraph like what every object has', { type: 'accept', paragraph: '__proto__', by: 'DO', seen: 'x' }],
    ['names a party like what every object has', { type: 'accept', paragraph: 'p_0000000000', by: 'constructor', seen: 'x' }],
    ['has a seen that is a list', { type: 'agree', paragraph: 'p_0000000000', seen: ['x'] }],
    ['has a seen that is empty', { type: 'agree', paragraph: 'p_0000000000', seen: '' }],
    [
      'moves to a section like what every object has',
      { type: 'move-paragraph', paragraph: 'p_0000000000', section: '__proto__', after: null },
    ],
    ['removes a seat like what every object has', { type: 'remove-seat', seat: '__proto__' }],
    ['is nothing', 'null'],
  ])('[I11] an act that %s is answered with 400, 404 or 409 and ends nothing', async (_, body) => {
    const bystander = await newPage('cr-1')
    const answer = await wire.act('chair', body)
    expect([400, 404, 409]).toContain(answer.status)
    expect(answer.body.code).toEqual(expect.any(String))
    await expectUndisturbed(bystander)
  })

  test('[I5] a seat asked for twice, or cookies without end, is nobody', async () => {
    const cookie = await wire.signIn('do-1')
    const at = `${wire.url}/api/documents/rehearsal/seat`
    expect((await fetch(`${at}?seat=do-1&seat=ca-1`, { headers: { cookie } })).status).toBe(401)
    const many = Array.from({ length: 300 }, (_, i) => `declaro_x${i}=${'A'.repeat(30)}`).join('; ')
    expect((await fetch(at, { headers: { cookie: many } })).status).toBe(401)
    expect((await fetch(at, { headers: { cookie } })).status).toBe(200)
  })
})
