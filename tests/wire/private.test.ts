/** Private streams on the wire: who is in them and who is not, whatever the sitting does, and contact groups. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askPrivate, draftsOf, knock, readDraft, startPrivate, write } from './drafts.ts'
import { startWire, type Wire } from './harness.ts'
import type { RawClient } from './raw.ts'

let wire: Wire
const pages: RawClient[] = []
beforeAll(async () => {
  wire = await startWire()
})
afterAll(async () => {
  for (const page of pages) page.close()
  await wire.stop()
})

const OF_DO = 'delegation:DO'

/** Closed when the tests are over. */
async function drafts(seat: string, stream: string): Promise<RawClient> {
  const page = await draftsOf(wire, seat, stream)
  pages.push(page)
  return page
}

test('two persons of a delegation draft together', async () => {
  const [one, other] = [await drafts('do-1', OF_DO), await drafts('do-2', OF_DO)]
  expect(await write(one, 'd1', 'Instar a los Estados')).toEqual({ kind: 'acknowledged' })
  await other.until(() => readDraft(other, 'd1') !== '')
  expect(await write(other, 'd1', ' Miembros')).toEqual({ kind: 'acknowledged' })
  await one.until(() => readDraft(one, 'd1').endsWith('Miembros'))
  expect(readDraft(one, 'd1')).toBe('Instar a los Estados Miembros')
  const third = await drafts('do-3', OF_DO)
  expect(readDraft(third, 'd1')).toBe('Instar a los Estados Miembros')
})

test.each(['bz-1', 'chair', 'secretariat', 'observer'])('[I5] %s is refused, and gets not one frame', async (seat) => {
  const page = await knock(wire, seat, OF_DO)
  expect(await page.closed).toEqual({ code: 4403, reason: 'stream.not-yours' })
  expect(page.received).toEqual([])
  expect(await askPrivate(wire, seat, OF_DO)).toMatchObject({ status: 403, body: { code: 'stream.not-yours' } })
})

test.each(['delegation:ZZ', 'group:g_aaaaaaaaaa', 'desk', '', 'delegation:do', 'text'])(
  'a stream that is not there is refused like one of others: «%s»',
  async (stream) => {
    expect(await (await knock(wire, 'do-1', stream)).closed).toEqual({ code: 4403, reason: 'stream.not-yours' })
    expect(await askPrivate(wire, 'do-1', stream)).toMatchObject({ status: 403, body: { code: 'stream.not-yours' } })
  },
)

test('the desk is of chair and secretariat alone', async () => {
  const [chair, secretariat] = [await drafts('chair', 'desk'), await drafts('secretariat', 'desk')]
  await write(chair, 'd1', 'Por la tarde')
  await secretariat.until(() => readDraft(secretariat, 'd1') !== '')
  expect(readDraft(secretariat, 'd1')).toBe('Por la tarde')
})

test('a seat’s words come under its own ids only, and of the life of the stream that it has', async () => {
  const { client, generation } = await startPrivate(wire, 'do-1', OF_DO)
  const stolen = await knock(wire, 'do-2', OF_DO, { client, generation })
  expect(await stolen.closed).toEqual({ code: 4409, reason: 'update.not-your-id' })
  const page = await knock(wire, 'do-2', OF_DO, { generation })
  await page.synced()
  expect(await write(page, 'd1', '!')).toMatchObject({ kind: 'refused', code: 'update.not-your-id', close: 4409 })
})

test('what is no update, and what lacks something before it, is refused; the stream stands', async () => {
  const page = await drafts('do-1', OF_DO)
  expect(await page.outcome(page.sendUpdate(new Uint8Array([9, 9, 9])))).toMatchObject({ kind: 'refused', code: 'update.malformed' })
  const again = await drafts('do-1', OF_DO)
  expect(readDraft(again, 'd1')).toBe('Instar a los Estados Miembros')
  again.send(new Uint8Array([102, 2, 68, 79]))
  expect(await again.closed).toMatchObject({ code: 4400 })
})

test('what would make a stream larger than 4 MiB is refused, and closes with 4409; what is in it stays', async () => {
  const page = await drafts('cr-1', 'delegation:CR')
  for (let number = 1; number <= 4; number++)
    expect(await write(page, `d${number}`, 'x'.repeat(1_000_000))).toEqual({ kind: 'acknowledged' })
  expect(await write(page, 'd5', 'x'.repeat(1_000_000))).toEqual({ kind: 'refused', code: 'stream.full', close: 4409 })
  const again = await drafts('cr-2', 'delegation:CR')
  expect([readDraft(again, 'd4').length, readDraft(again, 'd5')]).toEqual([1_000_000, ''])
})

test('a group is its members’: each learns of it in its own stream, and who leaves is out at once', async () => {
  const own = await drafts('cr-1', 'delegation:CR')
  const formed = await wire.act('do-1', { type: 'form-group', title: 'Amigos del puerto', members: ['CR'] })
  expect(formed.status).toBe(200)
  const group = String(formed.body.group)
  await own.until(() => own.doc.getMap('groups').has(group))
  expect((await askPrivate(wire, 'cr-1')).body.streams).toMatchObject([
    { stream: 'delegation:CR' },
    { stream: `group:${group}`, title: 'Amigos del puerto', lead: 'DO', members: ['CR', 'DO'] },
  ])
  let asksAgain = false
  own.doc.getMap('groups').observe(() => (asksAgain = true))
  expect(await wire.act('cr-1', { type: 'rename-group', group, title: 'Otro' })).toMatchObject({ body: { code: 'group.lead-alone' } })
  expect((await wire.act('do-2', { type: 'rename-group', group, title: 'Faros' })).status).toBe(200)
  await own.until(() => asksAgain)
  expect((await askPrivate(wire, 'cr-1')).body.streams).toMatchObject([{}, { title: 'Faros' }])
  const [lead, member] = [await drafts('do-1', `group:${group}`), await drafts('cr-1', `group:${group}`)]
  await write(lead, 'd1', 'Entre dos')
  await member.until(() => readDraft(member, 'd1') === 'Entre dos')
  expect(await askPrivate(wire, 'bz-1', `group:${group}`)).toMatchObject({ status: 403 })
  expect(await wire.act('bz-1', { type: 'leave-group', group })).toMatchObject({ status: 404 })
  expect((await wire.act('cr-1', { type: 'leave-group', group })).status).toBe(200)
  expect(await member.closed).toEqual({ code: 4403, reason: 'stream.not-yours' })
  const heard = member.received.length
  await write(lead, 'd1', ', ya no')
  expect(member.received.length).toBe(heard)
  expect(await askPrivate(wire, 'cr-1', `group:${group}`)).toMatchObject({ status: 403 })
  await own.until(() => !own.doc.getMap('groups').has(group))
  expect((await wire.act('do-1', { type: 'dissolve-group', group })).status).toBe(200)
  expect(await lead.closed).toMatchObject({ code: 4403 })
})

test('between and after sittings a delegation’s stream is open to it; to a seat that was revoked no more', async () => {
  await wire.act('chair', { type: 'close-sitting' })
  const page = await drafts('do-1', OF_DO)
  expect(await write(page, 'd2', 'Entre dos reuniones')).toEqual({ kind: 'acknowledged' })
  expect((await wire.act('secretariat', { type: 'revoke-seat', seat: 'do-1' })).status).toBe(200)
  expect(await page.closed).toMatchObject({ code: 4403, reason: 'seat.revoked' })
  const other = await drafts('do-2', OF_DO)
  expect(readDraft(other, 'd2')).toBe('Entre dos reuniones')
})
