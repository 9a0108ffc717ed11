/** A restricted segment on the wire: who is sent out receives no byte of what is written in it, by any route, until it ends. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import * as awareness from 'y-protocols/awareness'
import { presenceFrame } from '../../domain/protocol/frames.ts'
import { updateOf } from '../notation/room.ts'
import { by, paragraphIn, textIn } from './edits.ts'
import { post, startWire, type Wire } from './harness.ts'
import type { RawClient } from './raw.ts'

const LINE = 4
const CANARY = 'ornitorrinco'
const OUT = ['secretariat', 'do-2', 'observer', 'service'] as const
const ACTS = '/acts'

let now = Date.now()
let wire: Wire
beforeAll(async () => {
  wire = await startWire({ now: () => now })
  await chair('permit-observers', { permitted: true })
})
afterAll(() => wire.stop())

const open: RawClient[] = []
afterEach(async () => {
  for (const page of open) page.close()
  await Promise.all(open.splice(0).map((page) => page.closed))
})

async function chair(type: string, fields: object = {}): Promise<Record<string, unknown>> {
  const { status, body } = await wire.act('chair', { type, ...fields })
  expect([status, body.code]).toEqual([200, undefined])
  return body
}

async function pageOf(seat: string): Promise<RawClient> {
  const page = await wire.raw(seat)
  open.push(page)
  await page.synced()
  return page
}

/** All that the page was sent, as one string in which a word can be looked for. */
const heard = (page: RawClient): string =>
  JSON.stringify(page.received, (_, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value))

const write = (page: RawClient, words: string, party: string): Promise<unknown> =>
  page.outcome(
    page.sendUpdate(
      updateOf(page.doc, () => {
        const text = textIn(page.doc, LINE)
        text.insert(text.length, words, { ins: by(party) })
      }),
    ),
  )

const openSegment = async (page: RawClient, allow: unknown): Promise<unknown> =>
  chair('open-segment', { paragraphs: [paragraphIn(page.doc, LINE).id], allow })

/** Every address that may hold words, status and body of each as one string. */
async function answers(seat: string): Promise<{ readonly statuses: readonly number[]; readonly said: string }> {
  const cookie = await wire.signIn(seat)
  const base = `${wire.url}/api/documents/rehearsal`
  const rests = [
    '',
    '/seat',
    '/office',
    '/record',
    '/final',
    '/dispositions',
    '/revisions',
    '/revisions/1',
    '/revisions/2',
    '/authors',
    '/authors?from=2',
  ]
  const got = await Promise.all(rests.map((rest) => fetch(`${base}${rest}`, { headers: { cookie } })))
  const paper = { kind: 'correspondence', form: 'html', language: 'es', of: 2 }
  const posted = await Promise.all([
    post(`${base}/papers`, cookie, paper),
    post(`${base}/papers`, cookie, { ...paper, of: 'live' }),
    post(`${base}${ACTS}`, cookie, { type: 'agree', paragraph: 'p_0000000000', seen: '0'.repeat(64) }),
    post(`${base}${ACTS}`, cookie, { type: 'withdraw', paragraph: 'p_0000000000' }),
    post(`${base}${ACTS}`, cookie, { type: 'issue-revision', title: 'x' }),
    post(`${base}${ACTS}`, cookie, { type: 'close-segment' }),
    post(`${base}${ACTS}`, cookie, { type: 'give-seat', person: 'x', hat: 'deputy' }),
  ])
  const bodies = await Promise.all(got.map((response) => response.text()))
  return {
    statuses: [...got.map(({ status }) => status), ...posted.map(({ status }) => status)],
    said: JSON.stringify([bodies, got.map((response) => [...response.headers]), posted]),
  }
}

test('[I5] those sent out are put out and hear nothing until it ends; then they have the text as it is', async () => {
  await chair('issue-revision', { title: 'Primera' })
  const pages = new Map(await Promise.all(OUT.map(async (seat) => [seat, await pageOf(seat)] as const)))
  const head = await pageOf('do-1')
  const deputy = await pageOf('chair')
  await openSegment(head, 'heads')
  for (const page of pages.values()) expect(await page.closed).toMatchObject({ code: 4403 })

  expect(await write(head, ` ${CANARY}`, 'DO')).toEqual({ kind: 'acknowledged' })
  const state = new awareness.Awareness(head.doc)
  state.setLocalState({ cursor: null })
  head.send(presenceFrame(awareness.encodeAwarenessUpdate(state, [head.doc.clientID])))
  state.destroy()
  await deputy.until(() => heard(deputy).includes(CANARY))
  await chair('issue-revision', { title: `Segunda con ${CANARY}` })

  for (const seat of OUT) {
    const again = await wire.raw(seat, { client: null, generation: null })
    expect(await again.closed).toEqual({ code: 4403, reason: 'segment.closed' })
    const { statuses, said } = await answers(seat)
    expect(said).not.toContain(CANARY)
    // Their own seat, and that they are out of it, is all that they are told.
    expect(statuses.map((status) => status < 300)).toEqual(statuses.map((_, at) => at === 1))
    const page = pages.get(seat)
    expect([heard(again), page === undefined ? '' : heard(page)].join()).not.toContain(CANARY)
  }
  expect((await wire.get('secretariat', '/seat')).body).toMatchObject({ admitted: 'segment.closed', revision: null })

  await chair('close-segment')
  for (const seat of OUT) {
    const back = await pageOf(seat)
    expect(back.lines()[LINE]).toContain(CANARY)
    expect(back.lines()).toEqual(head.lines())
  }
  expect((await wire.get('do-2', '/revisions/2')).status).toBe(200)
})

test('[I5] the canary is found where it may be: a search that finds nothing anywhere proves nothing', async () => {
  const page = await pageOf('do-2')
  expect(heard(page)).toContain(CANARY)
  expect((await answers('secretariat')).said).toContain(CANARY)
})

test('without the secretariat, who serves the chair goes on writing and acting; what the secretariat still had in hand is refused', async () => {
  const assistant = await pageOf('chair')
  const secretariat = await pageOf('secretariat')
  await openSegment(assistant, { without: ['secretariat'] })
  expect(await secretariat.closed).toMatchObject({ code: 4403 })
  const rep = await pageOf('do-2')
  expect(await write(rep, ' y más', 'DO')).toEqual({ kind: 'acknowledged' })
  expect((await wire.act('secretariat', { type: 'close-segment' })).body).toMatchObject({ status: 403, code: 'segment.closed' })
  await chair('close-segment')
  await pageOf('secretariat')
})

test('[I5] an acting head stays in for its time, and is put out when that ends', async () => {
  const set = { seat: 'do-2', from: now - 1_000, to: now + 300 }
  await chair('set-acting-head', set)
  const acting = await pageOf('do-2')
  await openSegment(acting, 'heads')
  await chair('record-topic', { title: 'Tema', raisedBy: 'DO' })
  expect(acting.isOpen()).toBe(true)
  now += 400
  expect(await acting.closed).toMatchObject({ code: 4403 })
  await chair('close-segment')
})
