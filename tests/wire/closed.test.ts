/** Closed means closed: what every address of the trace answers to those who are out of the room, dark, put out, or no seat any more. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { post, startWire, type Wire } from './harness.ts'

let wire: Wire
let paper = ''
beforeAll(async () => {
  wire = await startWire()
  for (const seat of ['ca-1', 'observer']) await wire.signIn(seat)
  await chair('load-recommendations', { items: [{ number: '1', text: 'Aprobar el presupuesto.' }] })
  await chair('issue-revision', { title: 'Primera', note: 'Nota' })
  await chair('permit-observers', { permitted: true })
  await chair('release-dispositions')
  const ordered = await post(`${wire.url}/api/documents/rehearsal/papers`, await wire.signIn('ca-1'), ORDER)
  paper = `/papers/${String(ordered.body.id)}`
})
afterAll(() => wire.stop())

const ORDER = { kind: 'correspondence', form: 'html', language: 'es', of: 1 }

async function chair(type: string, fields: object = {}): Promise<void> {
  expect((await wire.act('chair', { type, ...fields })).status).toBe(200)
}

const LIVE = ['', '/authors']
const ISSUED = ['/revisions', '/revisions/1', '/authors?from=1']
const OFFICE = ['/office', '/record']
const statuses = (seat: string, rests: readonly string[]): Promise<readonly number[]> =>
  Promise.all(rests.map(async (rest) => (await wire.get(seat, rest)).status))
const all = async (seat: string) => ({
  live: await statuses(seat, LIVE),
  issued: await statuses(seat, ISSUED),
  office: await statuses(seat, OFFICE),
  dispositions: await statuses(seat, ['/dispositions']),
  paper: await statuses(seat, [paper, `${paper}x`]),
})

const OPEN = [200, 200, 200]
const DELEGATE_OUT = { issued: OPEN, office: [403, 403], dispositions: [200], paper: [200, 404] }
const FOLLOWER = { office: [403, 403], dispositions: [403], paper: [404, 404] }

test('[I5] in the room a delegation reads the text, those who follow no disposition and no paper', async () => {
  expect(await all('ca-1')).toEqual({ ...DELEGATE_OUT, live: [200, 200] })
  expect(await all('observer')).toEqual({ ...FOLLOWER, live: [200, 200], issued: OPEN })
})

test('[I5] suspended dark, put out and closed, nobody but the office reads the text, and members alone what was issued', async () => {
  await chair('suspend-sitting', { mode: 'dark' })
  expect(await all('ca-1')).toEqual({ ...DELEGATE_OUT, live: [403, 403] })
  expect(await all('observer')).toEqual({ ...FOLLOWER, live: [403, 403], issued: [403, 403, 403] })
  await chair('resume-sitting')
  await chair('remove-seat', { seat: 'ca-1' })
  expect(await all('ca-1')).toEqual({ ...DELEGATE_OUT, live: [403, 403] })
  await chair('close-sitting')
  expect(await all('ca-1')).toEqual({ ...DELEGATE_OUT, live: [409, 409] })
  expect(await all('observer')).toEqual({ ...FOLLOWER, live: [409, 409], issued: [409, 409, 409] })
})

test('[I5] a seat that was revoked reads nothing, of the office or of a delegation, not even its own paper', async () => {
  await wire.signIn('secretariat')
  await chair('revoke-seat', { seat: 'ca-1' })
  await chair('revoke-seat', { seat: 'secretariat' })
  for (const seat of ['ca-1', 'secretariat']) expect(new Set(Object.values(await all(seat)).flat())).toEqual(new Set([401]))
})
