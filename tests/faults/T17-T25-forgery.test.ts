/** Pages that say they are somebody else, write what they may not, or come in where they are not let: over real sockets, with another's page beside. */
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as awareness from 'y-protocols/awareness'
import * as Y from 'yjs'
import { presenceFrame } from '../../domain/protocol/frames.ts'
import { SCHEMA_VERSION } from '../../domain/text/schema.ts'
import { SERVER_CLIENTS } from '../../server/room/room.ts'
import { updateOf } from '../notation/room.ts'
import { encodeUpdate, inside, item, string } from '../notation/updates.ts'
import { knock as knockAtStream } from '../wire/drafts.ts'
import { by, clockOf, idIn, textIn } from '../wire/edits.ts'
import type { RawClient } from '../wire/raw.ts'
import { ACKNOWLEDGED, aRoom, LINE, refusedWith, sees, typed, write } from './a-room.ts'

const room = aRoom()
const act = async (type: string, fields: object = {}): Promise<void> =>
  expect(await room.wire().act('chair', { type, ...fields })).toMatchObject({ status: 200 })

/** First bytes of frames that other servers of this kind pass on, and of those that only our server sends. */
const OTHER_OPCODES = [2, 4, 5, 6, 7, 8, 9, 10, 50, 100, 101, 103, 127]

test.each<[reader: string, stop: string, fields: object, code: string, goOn: string]>([
  ['observer', 'permit-observers', { permitted: true }, 'right.missing', 'permit-observers'],
  ['service', 'permit-observers', { permitted: true }, 'right.missing', 'permit-observers'],
  ['do-1', 'suspend-sitting', { mode: 'read_only' }, 'sitting.suspended', 'resume-sitting'],
])('[T17] %s, who only reads, changes nothing by any kind of frame (%s)', async (seat, stop, fields, code, goOn) => {
  await act(stop, fields)
  const bystander = await room.page('ca-1')
  const [before, heard] = [bystander.lines(), bystander.received.length]
  for (const form of ['update', 'answer'] as const) {
    const reader = await room.page(seat)
    expect(await reader.outcome(reader.sendUpdate(typed(reader, ' ajena'), form))).toEqual(refusedWith(code))
  }
  for (const opcode of OTHER_OPCODES) {
    const reader = await room.page(seat)
    reader.send(Uint8Array.of(opcode, 5, 97, 106, 101, 110, 97))
    expect(await reader.closed).toEqual({ code: 4400, reason: 'message.unknown' })
  }
  expect(bystander.lines()).toEqual(before)
  expect(bystander.received.slice(heard).filter(({ kind }) => kind !== 'presence')).toEqual([])
  await act(goOn, goOn === 'permit-observers' ? { permitted: true } : {})
})

test('[T18] words forged under another’s client id at its next clock are refused; its owner writes on, and all have the same text', async () => {
  const [attacker, victim, bystander] = [await room.page('do-1'), await room.page('ca-1'), await room.page('cr-1')]
  expect(await write(victim, ' suya', 'CA')).toEqual(ACKNOWLEDGED)
  await attacker.until(() => sees(attacker, 'suya'))
  const client = victim.doc.clientID
  const place = { parent: inside(idIn(textIn(attacker.doc, LINE))) }
  const forged = encodeUpdate({ structs: [item(client, clockOf(attacker.doc, client), string('MAL'), place)], deleted: [] })
  expect(await attacker.outcome(attacker.sendUpdate(forged))).toEqual(refusedWith('update.not-your-id'))
  expect(await write(victim, ' honrada', 'CA')).toEqual(ACKNOWLEDGED)
  await bystander.until(() => sees(bystander, 'honrada'))
  for (const page of [bystander, await room.page('bz-1')]) {
    expect(page.lines()).toEqual(victim.lines())
    expect(sees(page, 'MAL')).toBe(false)
  }
})

test('[T20] an update is taken whole or refused whole: nothing is ever cut out of it', async () => {
  const [page, bystander] = [await room.page('do-1'), await room.page('cr-1')]
  const [lines, first, second] = [bystander.lines(), textIn(page.doc, LINE + 1), textIn(page.doc, LINE + 2)]
  const lawful = updateOf(page.doc, () => {
    first.insert(0, 'una ', { ins: by('DO') })
    second.insert(0, 'segunda ', { ins: by('DO') })
  })
  expect(await page.outcome(page.sendUpdate(lawful))).toEqual(ACKNOWLEDGED)
  await bystander.until(() => sees(bystander, 'segunda '))
  const both = [`[DO+una ]${lines[LINE + 1]}`, `[DO+segunda ]${lines[LINE + 2]}`]
  expect(bystander.lines().slice(LINE + 1, LINE + 3)).toEqual(both)
  const mixed = updateOf(page.doc, () => {
    first.delete(0, 4)
    second.insert(0, 'tercera ', { ins: by('DO') })
    textIn(page.doc, LINE).delete(0, 3)
  })
  expect(await page.outcome(page.sendUpdate(mixed))).toEqual(refusedWith('text.not-yours'))
  await room.expectServed(bystander)
  expect(bystander.lines().slice(LINE + 1, LINE + 3)).toEqual(both)
})

/** What a page says of the presence of a client. */
function said(client: number, clock: number, state: object | null): Uint8Array {
  const own = new awareness.Awareness(new Y.Doc())
  if (state !== null) own.states.set(client, state as Record<string, unknown>)
  own.meta.set(client, { clock, lastUpdated: 0 })
  const bytes = awareness.encodeAwarenessUpdate(own, [client])
  own.destroy()
  return presenceFrame(bytes)
}

/** Whose presence the page was told of last, by client. */
function present(page: RawClient): ReadonlySet<number> {
  const shown = new awareness.Awareness(new Y.Doc())
  for (const each of page.received) if (each.kind === 'presence') awareness.applyAwarenessUpdate(shown, each.bytes, null)
  const clients = new Set(shown.states.keys())
  clients.delete(shown.clientID)
  shown.destroy()
  return clients
}

test('[T22] who says that another has left, or is somewhere else, neither hides him nor closes his line', async () => {
  const [attacker, victim, bystander] = [await room.page('do-1'), await room.page('ca-1'), await room.page('cr-1')]
  const [own, his] = [attacker.doc.clientID, victim.doc.clientID]
  victim.send(said(his, 1, { cursor: null }))
  await bystander.until(() => present(bystander).has(his))
  attacker.send(said(his, 1_000, null))
  attacker.send(said(his, 1_001, { cursor: null, user: { name: 'Presidencia' } }))
  attacker.send(said(own, 1, { cursor: null }))
  await bystander.until(() => present(bystander).has(own))
  expect(present(bystander).has(his)).toBe(true)
  expect(await write(victim, ' sigue', 'CA')).toEqual(ACKNOWLEDGED)
  victim.send(said(his, 2, null))
  await bystander.until(() => !present(bystander).has(his))
})

test('[T23] the server gives every tab an id of its own, so that Yjs never takes another in silence', async () => {
  const seats = ['do-1', 'do-2', 'ca-1', 'chair']
  const given = await Promise.all(Array.from({ length: 200 }, async (_, i) => (await room.wire().start(seats[i % 4] ?? '')).client))
  expect(new Set(given).size).toBe(given.length)
  expect(given.filter((client) => client < SERVER_CLIENTS || client >= 2 ** 32)).toEqual([])
  const [one, bystander] = [await room.page('do-1'), await room.page('ca-1')]
  const twin = await room.page('do-1', { client: one.doc.clientID, generation: (await room.wire().start('do-1')).generation })
  expect(await write(one, ' primera')).toEqual(ACKNOWLEDGED)
  await twin.until(() => sees(twin, ' primera'))
  // Yjs noticed that its id is another's and took one that nobody gave it: presence under it is not passed on, and ends nothing.
  twin.send(said(twin.doc.clientID, 1, { cursor: null }))
  twin.send(said(one.doc.clientID, 2, { cursor: null }))
  await bystander.until(() => present(bystander).has(one.doc.clientID))
  expect([...present(bystander)].filter((client) => !given.includes(client) && client !== one.doc.clientID)).toEqual([])
  await room.expectServed(bystander)
})

test('[T24] a seat that is put out between the door and its first question gets not one byte of the text', async () => {
  const { url, document } = room.wire()
  const headers = { cookie: await room.wire().signIn('do-3') }
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/sync/${document}?schema=${SCHEMA_VERSION}`, { headers })
  const heard: number[] = []
  socket.on('message', (data: Buffer) => void heard.push(data[1] ?? 0))
  await once(socket, 'message')
  const closed = once(socket, 'close')
  await act('remove-seat', { seat: 'do-3' })
  if (socket.readyState === WebSocket.OPEN) socket.send(Uint8Array.of(0, 0, 1, 0))
  expect((await closed)[0]).toBe(4403)
  expect(heard, 'it was asked what the server lacks, and told nothing').toEqual([0])
  await act('admit-seat', { seat: 'do-3' })
})

test('[T24] whoever comes in at the moment of being put out is out when the act is answered', async () => {
  for (let round = 0; round < 12; round++) {
    const coming = Array.from({ length: 3 }, () => room.knock('do-2', { client: null, generation: null }))
    const removing =
      round % 2 === 0 ? act('remove-seat', { seat: 'do-2' }) : Promise.all(coming).then(() => act('remove-seat', { seat: 'do-2' }))
    await removing
    for (const page of await Promise.all(coming)) expect(await page.closed).toMatchObject({ code: 4403 })
    await act('admit-seat', { seat: 'do-2' })
  }
})

test.each([
  'rehearsal*',
  'rehears?l',
  '*',
  'rehearsal%00',
  'rehearsal%2f..%2frehearsal',
  '..%2frehearsal',
  'rehearsal:desk',
  'rehearsal/private/private',
  'REHEARSAL',
  'rehearsal%20',
  '__proto__',
])('[T25] a document is its exact name: «%s» is none, also for a seat of the conference', async (name) => {
  const cookie = await room.wire().signIn('do-1')
  const socket = new WebSocket(`${room.wire().url.replace(/^http/, 'ws')}/sync/${name}?schema=${SCHEMA_VERSION}`, { headers: { cookie } })
  const heard: Buffer[] = []
  socket.on('message', (data: Buffer) => void heard.push(data))
  socket.on('error', () => undefined)
  await once(socket, 'close')
  expect(heard).toEqual([])
  const status = (await fetch(`${room.wire().url}/api/documents/${name}`, { headers: { cookie } })).status
  expect([401, 404]).toContain(status)
})

test.each([
  'delegation:*',
  'delegation:C?',
  'delegation:CA\u0000',
  'delegation:DO/../CA',
  'delegation:DO,delegation:CA',
  'DELEGATION:DO',
  '*',
])('[T25] a private stream is its exact name: «%s» is none', async (stream) => {
  const page = await knockAtStream(room.wire(), 'do-1', stream)
  expect(await page.closed).toEqual({ code: 4403, reason: 'stream.not-yours' })
  expect(page.received).toEqual([])
})
