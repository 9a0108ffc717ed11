/** Looking back: what a seat missed, what the replay shows to whom, and that withdrawn words are in the log only. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { updateOf } from '../notation/room.ts'
import { by, textIn } from './edits.ts'
import { startWire, type Wire } from './harness.ts'
import type { RawClient } from './raw.ts'

const CANARY = 'ornitorrinco'
const REFUSED = 'inadmisible'
const LINE = 4

let wire: Wire
let clock = 0
const later = (ms: number): void => void (clock += ms)
const MINUTES = 60_000

beforeAll(async () => {
  wire = await startWire({ now: () => Date.now() + clock })
})
afterAll(() => wire.stop())

async function chair(type: string, fields: object = {}): Promise<void> {
  const { status, body } = await wire.act('chair', { type, ...fields })
  expect({ status, body }).toMatchObject({ status: 200 })
}

async function inRoom(seat: string): Promise<RawClient> {
  const page = await wire.raw(seat)
  await page.synced()
  return page
}

async function typed(seat: string, word: string, at = 0): Promise<void> {
  const page = await inRoom(seat)
  const party = seat.slice(0, 2).toUpperCase()
  const bytes = updateOf(page.doc, () => textIn(page.doc, LINE).insert(at, `${word} `, { ins: by(party) }))
  expect(await page.outcome(page.sendUpdate(bytes))).toEqual({ kind: 'acknowledged' })
  page.close()
  await page.closed
  later(5_000)
}

type Told = Awaited<ReturnType<Wire['start']>>['paragraphs'][number]
async function paragraph(): Promise<Told> {
  const { paragraphs } = await wire.start('chair')
  return paragraphs[LINE] as Told
}
const proposalOf = async (party: string): Promise<{ paragraph: string; by: string; seen: string | undefined }> => {
  const { id, proposals } = await paragraph()
  return { paragraph: id, by: party, seen: proposals.find((each) => each.by === party)?.seen }
}

type Moment = { seq: number; at: number; kind: string; sitting: number | null; sentences: string[]; parties: string[] }
const momentsFor = async (seat: string): Promise<Moment[]> => (await wire.get(seat, '/replay')).body.moments as Moment[]
const framesFor = async (seat: string, seqs: readonly number[]): Promise<string> => {
  const { status, body } = await wire.get(seat, `/replay/frames?seqs=${seqs.join()}`)
  expect(status).toBe(200)
  return JSON.stringify(body)
}
const wholeReplay = async (seat: string): Promise<string> => {
  const seqs = (await momentsFor(seat)).map(({ seq }) => seq)
  const chunks: string[] = []
  for (let from = 0; from < seqs.length; from += 40) chunks.push(await framesFor(seat, seqs.slice(from, from + 40)))
  return chunks.join()
}

describe('the replay', () => {
  test('shows words at pauses and acts, names parties and no person', async () => {
    await typed('cr-1', 'Mucho')
    await chair('accept', await proposalOf('CR'))
    const moments = await momentsFor('ca-1')
    expect(moments.map(({ kind, parties }) => `${kind} ${parties.join()}`)).toContain('pause CR')
    expect(moments.flatMap(({ sentences }) => sentences).at(-1)).toMatch(/^La Presidencia incorporó la propuesta de Costa Rica en \S+\.$/)
    const frames = await wholeReplay('ca-1')
    expect(frames).toContain('Mucho')
    const { people } = (await wire.get('chair', '/office')).body as { people: { persons: { name: string }[] } }
    for (const { name } of people.persons.filter((each) => each.name.includes(' ')))
      expect(frames + JSON.stringify(moments)).not.toContain(name)
  })

  test('withdrawn words are shown to the party that withdrew them, and to nobody else; refused words to all', async () => {
    await typed('ca-1', CANARY)
    await wire.act('ca-1', { type: 'withdraw', paragraph: (await paragraph()).id })
    await typed('do-1', REFUSED)
    await chair('reject', await proposalOf('DO'))
    expect(await wholeReplay('ca-2')).toContain(CANARY)
    for (const seat of ['cr-1', 'do-1', 'chair', 'secretariat']) {
      const frames = await wholeReplay(seat)
      expect(frames, seat).not.toContain(CANARY)
      expect(frames, seat).toContain(REFUSED)
    }
  })

  test('words that came back by reopening and were withdrawn then are shown nowhere', async () => {
    await typed('ca-1', 'murciélago')
    const { id } = await paragraph()
    await chair('reject', await proposalOf('CA'))
    expect(await wholeReplay('cr-1')).toContain('murciélago')
    await chair('reopen', { paragraph: id })
    await wire.act('ca-1', { type: 'withdraw', paragraph: id })
    expect(await wholeReplay('cr-1')).not.toContain('murciélago')
    expect(await wholeReplay('ca-1')).toContain('murciélago')
  })

  test('those who follow have none', async () => {
    await chair('permit-observers', { permitted: true })
    expect((await wire.get('observer', '/replay')).status).toBe(403)
    expect((await wire.get('observer', '/convergence')).status).toBe(403)
  })
})

describe('a sitting to which a seat was not admitted', () => {
  test('[I5] is not in its replay, and none of its frames is given; what stands there when it comes in is', async () => {
    later(MINUTES)
    await chair('close-sitting')
    later(MINUTES)
    expect((await wire.get('ca-1', '/replay')).status).toBe(409)
    await chair('open-sitting', { kind: 'drafting', admit: 'nobody' })
    for (const seat of ['cr-1', 'ca-1']) await chair('admit-seat', { seat })
    await typed('cr-1', 'Provisional')
    await chair('reject', await proposalOf('CR'))
    await typed('cr-1', 'Definitivo')
    await chair('accept', await proposalOf('CR'))
    expect((await wire.get('do-1', '/replay')).status).toBe(403)
    later(MINUTES)
    await chair('close-sitting')
    later(MINUTES)
    await chair('open-sitting', { kind: 'second' })
    await chair('admit-seat', { seat: 'do-1' })
    await typed('do-1', 'Presente')
    const [insider, outsider] = [await momentsFor('cr-1'), await momentsFor('do-1')]
    expect(insider.some(({ sitting }) => sitting === 2)).toBe(true)
    expect(outsider.some(({ sitting }) => sitting === 2)).toBe(false)
    expect(await wholeReplay('cr-1')).toContain('Provisional')
    const frames = await wholeReplay('do-1')
    expect(frames).not.toContain('Provisional')
    expect(frames).toContain('Definitivo')
    const closed = insider.filter(({ sitting }) => sitting === 2).map(({ seq }) => seq)
    for (const seq of closed) {
      const { status, body } = await wire.get('do-1', `/replay/frames?seqs=${seq}`)
      expect({ status, code: body.code }).toEqual({ status: 403, code: 'replay.not-yours' })
    }
  })
})

type CaughtUp = {
  since: { kind: string; at: number; number?: number } | null
  awaits: { paragraph: string; why: string; by: string[] }[]
  changed: { paragraph: string; changes: { what: string; by?: string }[] }[]
  settled: { paragraph: string; changes: { what: string; by?: string }[] }[]
}
const caughtUp = async (seat: string, since = 'visit'): Promise<CaughtUp> =>
  (await wire.get(seat, `/catching-up?since=${since}`)).body as unknown as CaughtUp
const told = (list: CaughtUp['changed']): string[] =>
  list.flatMap(({ changes }) => changes.map(({ what, by: who }) => `${what} ${who ?? ''}`.trim()))

/** The page comes, stays a while and goes. */
async function visited(seat: string): Promise<void> {
  const page = await inRoom(seat)
  page.close()
  await page.closed
}

describe('catching up', () => {
  beforeAll(async () => {
    await chair('admit-seat', { seat: 'cr-2' })
    await chair('admit-seat', { seat: 'cr-3' })
  })

  test('who was never away has nothing to catch up on, and one who loads the page again was not away', async () => {
    await visited('cr-2')
    later(1_000)
    const page = await inRoom('cr-2')
    expect((await caughtUp('cr-2')).since).toBe(null)
    page.close()
    await page.closed
  })

  test('tells what came, changed and was settled since one left, by party, and what waits', async () => {
    later(10 * MINUTES)
    await typed('do-1', 'Nuevo')
    const page = await inRoom('cr-2')
    const { since, awaits, changed, settled } = await caughtUp('cr-2')
    expect(since?.kind).toBe('visit')
    expect(told(changed)).toEqual(['proposal-changed DO'])
    expect(settled).toEqual([])
    expect(awaits.map(({ why, by: whose }) => `${why} ${whose.join()}`)).toEqual(['no-position DO'])
    await chair('accept', await proposalOf('DO'))
    expect(told((await caughtUp('cr-2')).settled)).toEqual(['words', 'proposal-settled DO'])
    page.close()
    await page.closed
  })

  test('does not show again what a party withdrew meanwhile', async () => {
    await typed('do-1', CANARY)
    await visited('cr-3')
    later(10 * MINUTES)
    await wire.act('do-1', { type: 'withdraw', paragraph: (await paragraph()).id })
    const page = await inRoom('cr-3')
    const answer = await caughtUp('cr-3')
    expect(told(answer.changed)).toEqual(['proposal-withdrawn DO'])
    expect(JSON.stringify(answer)).not.toContain(CANARY)
    page.close()
    await page.closed
  })

  test('asks for no person: parties only; and since the last revision, where that is chosen', async () => {
    await chair('issue-revision', { title: 'Primera' })
    expect(await caughtUp('cr-3', 'revision')).toMatchObject({ since: { kind: 'revision', number: 1 }, changed: [], settled: [] })
    later(MINUTES)
    await typed('ca-1', 'Después')
    expect(told((await caughtUp('cr-3', 'revision')).changed)).toEqual(['proposal-new CA'])
    expect((await caughtUp('chair', 'revision')).awaits).toMatchObject([{ why: 'pending', by: ['CA'] }])
  })

  test('[I5] of a sitting to which it was not admitted a seat learns what stands there now, and neither acts nor times', async () => {
    await visited('do-1')
    later(MINUTES)
    await chair('close-sitting')
    await chair('open-sitting', { kind: 'drafting', admit: 'nobody' })
    await chair('accept', await proposalOf('CA'))
    later(10 * MINUTES)
    await chair('close-sitting')
    await chair('open-sitting', { kind: 'second', admit: 'nobody' })
    await chair('admit-seat', { seat: 'do-1' })
    const page = await inRoom('do-1')
    expect(told((await caughtUp('do-1')).changed)).toEqual(['words', 'proposal-gone CA'])
    expect((await wire.get('cr-1', '/catching-up')).status).toBe(403)
    page.close()
    await page.closed
  })
})

test('how far the meeting has come is counted, and tells of no party', async () => {
  const { points } = (await wire.get('do-1', '/convergence')).body as { points: { all: Record<string, number> }[] }
  expect(points.length).toBeGreaterThan(3)
  expect(points.at(-1)?.all).toMatchObject({ adReferendum: 0, agreed: 0, pending: 0 })
  expect(points.some(({ all }) => all.pending === 1)).toBe(true)
  expect(JSON.stringify(points)).not.toMatch(/"(CA|CR|DO)"/)
})

test('[I5] of a sitting to which a seat was not admitted nothing is counted either', async () => {
  const closed = (await momentsFor('chair')).filter(({ sitting }) => sitting === 2).map(({ seq }) => seq)
  const countedFor = async (seat: string): Promise<number[]> =>
    ((await wire.get(seat, '/convergence')).body as { points: { seq: number }[] }).points.map(({ seq }) => seq)
  const isClosed = (seq: number): boolean => closed.includes(seq)
  expect((await countedFor('chair')).some(isClosed)).toBe(true)
  expect((await countedFor('do-1')).some(isClosed)).toBe(false)
})

test('a conference that asked for no list of decisions has none', async () => {
  expect((await wire.get('chair', '/decisions')).body.code).toBe('decisions.off')
})
