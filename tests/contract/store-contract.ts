/** The contract that every store passes, whatever keeps it and in whatever thread. */
import { describe, expect, test } from 'vitest'
import type { Row } from '../../server/store/index.ts'
import {
  aCommit,
  aFolder,
  aFolderWith,
  aStore,
  DECLARATION,
  entry,
  expectFault,
  HONDURAS,
  MEXICO,
  type Open,
  OTHER,
  opened,
  originOf,
  textOf,
  textsOf,
  using,
  words,
} from './store-fixtures.ts'

const HASH = expect.stringMatching(/^[0-9a-f]{64}$/) as string
/** Where both chains end. */
const ENDS = { logHash: HASH, auditHash: HASH }

export function storeContract(name: string, open: Open): void {
  describe(`${name}: documents`, () => {
    documents(open)
  })
  describe(`${name}: commits`, () => {
    commits(open)
  })
  describe(`${name}: rows`, () => {
    rows(open)
  })
  describe(`${name}: links and sessions`, () => {
    sessions(open)
  })
  describe(`${name}: sealed packages`, () => {
    packages(open)
  })
}

function documents(open: Open): void {
  test('a new document is empty, in its first epoch and generation', async () => {
    const store = await aStore(open)
    expect(await store.documents()).toEqual([DECLARATION])
    const empty = {
      document: DECLARATION,
      epoch: 1,
      generation: 1,
      schema: 1,
      seq: 0,
      snapshot: null,
      snapshotAt: null,
      updates: [],
      audit: [],
      ...ENDS,
    }
    expect(await store.load(DECLARATION)).toEqual({ ...empty, clients: new Map(), openProposals: [] })
    expect(await store.verify(DECLARATION)).toBeNull()
  })

  test('[I10] a document is not made twice: what the first holds stays', async () => {
    const store = await aStore(open)
    await store.commit(aCommit(0, { updates: words(1) }))
    await expectFault(store.createDocument(DECLARATION, 2), 'store.exists')
    expect(await store.load(DECLARATION)).toMatchObject({ schema: 1, seq: 1 })
  })

  test('a document that is not there is said to be unknown, not empty', async () => {
    const store = await aStore(open)
    expect(await expectFault(store.load(OTHER), 'store.unknown')).toContain(OTHER)
    await expectFault(store.verify(OTHER), 'store.unknown')
    await expectFault(store.commit(aCommit(0, { document: OTHER, updates: words(1) })), 'store.unknown')
    await expectFault(store.log(OTHER)[Symbol.asyncIterator]().next(), 'store.unknown')
  })

  test('two documents have each their own log', async () => {
    const store = await aStore(open)
    await store.createDocument(OTHER, 1)
    await store.commit(aCommit(0, { updates: words(1, 3) }))
    await store.commit(aCommit(0, { document: OTHER, updates: words(7) }))
    expect(textOf(await store.load(OTHER))).toEqual(textsOf(7, 7))
    expect(textOf(await store.load(DECLARATION))).toEqual(textsOf(1, 3))
  })
}

function commits(open: Open): void {
  test('[I1] what a commit resolved is there when the folder is opened again', async () => {
    const folder = aFolder()
    await using(open, folder, async (store) => {
      await store.createDocument(DECLARATION, 1)
      expect(await store.commit(aCommit(0, { updates: words(1, 2), audit: [entry(5)] }))).toEqual({ seq: 2, auditSeq: 1, ...ENDS })
      expect(await store.commit(aCommit(2, { updates: words(3), audit: [entry(6), { ...entry(7), by: null }] }))).toEqual({
        seq: 3,
        auditSeq: 3,
        ...ENDS,
      })
    })
    const loaded = await using(open, folder, (store) => store.load(DECLARATION))
    expect(loaded.seq).toBe(3)
    expect(textOf(loaded)).toEqual(textsOf(1, 3))
    expect(loaded.audit.map(({ seq, at, by }) => [seq, at, by])).toEqual([
      [1, 5, MEXICO],
      [2, 6, MEXICO],
      [3, 7, null],
    ])
    expect(new Set(loaded.audit.map(({ hash }) => hash)).size).toBe(3)
  })

  test('only the bytes of a view are kept, not what lies around them', async () => {
    const store = await aStore(open)
    const frame = new Uint8Array(1000).fill(7)
    await store.commit(
      aCommit(0, {
        updates: [
          { origin: '{}', bytes: frame.subarray(10, 14) },
          { origin: '{}', bytes: Buffer.from('abc') },
        ],
      }),
    )
    expect((await store.load(DECLARATION)).updates.map((bytes) => [...bytes])).toEqual([
      [7, 7, 7, 7],
      [97, 98, 99],
    ])
  })

  test.each([
    ['behind', 0],
    ['ahead', 4],
  ])('a commit that is %s is refused, and nothing of it is written', async (_, expectedSeq) => {
    const store = await aStore(open)
    await store.commit(aCommit(0, { updates: words(1, 2) }))
    await expectFault(store.commit(aCommit(expectedSeq, { updates: words(9), audit: [entry(1)] })), 'store.seq')
    expect(await store.load(DECLARATION)).toMatchObject({ seq: 2, audit: [] })
    expect(await store.commit(aCommit(2, { updates: words(3) }))).toEqual({ seq: 3, auditSeq: 0, ...ENDS })
  })

  test('a commit of another epoch is refused, and nothing of it is written', async () => {
    const store = await aStore(open)
    await expectFault(store.commit(aCommit(0, { epoch: 2, updates: words(1) })), 'store.epoch')
    await expectFault(store.commit(aCommit(0, { epoch: 0, updates: words(1) })), 'store.epoch')
    expect((await store.load(DECLARATION)).seq).toBe(0)
  })

  test('of two commits on the same seq at once, one is written and the other refused', async () => {
    const store = await aStore(open)
    const both = await Promise.allSettled([
      store.commit(aCommit(0, { updates: words(1) })),
      store.commit(aCommit(0, { updates: words(2) })),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await store.load(DECLARATION)).updates).toHaveLength(1)
    expect(await store.verify(DECLARATION)).toBeNull()
  })

  test('commits sent one after the other without waiting are written in that order', async () => {
    const store = await aStore(open)
    await Promise.all(Array.from({ length: 30 }, (_, seq) => store.commit(aCommit(seq, { updates: words(seq + 1) }))))
    expect(textOf(await store.load(DECLARATION))).toEqual(textsOf(1, 30))
  })

  test('a commit of many updates and entries is whole', async () => {
    const store = await aStore(open)
    const audit = Array.from({ length: 250 }, (_, at) => entry(at))
    expect(await store.commit(aCommit(0, { updates: words(1, 1001), audit }))).toEqual({ seq: 1001, auditSeq: 250, ...ENDS })
    expect(await store.verify(DECLARATION)).toBeNull()
    expect(textOf(await store.load(DECLARATION))).toEqual(textsOf(1, 1001))
  })

  test('the log gives every update in order with its origin and a hash of its own, over many pages', async () => {
    const store = await aStore(open)
    await store.commit(aCommit(0, { updates: words(1, 450) }))
    const seen: { seq: number; origin: string; hash: string }[] = []
    for await (const { seq, origin, hash } of store.log(DECLARATION)) seen.push({ seq, origin, hash })
    expect(seen.map(({ seq, origin }) => [seq, origin])).toEqual(
      Array.from({ length: 450 }, (_, index) => [index + 1, originOf(index + 1)]),
    )
    expect(new Set(seen.map(({ hash }) => hash)).size).toBe(450)
  })

  test.each<[string, () => Promise<string>, number]>([
    ['a document made here', async () => aFolder(), 0],
    ['a document from the disk that nobody has loaded', () => aFolderWith(open, 4), 4],
  ])('a commit follows %s', async (_, folderFor, seq) => {
    const store = await opened(open, await folderFor())
    if (seq === 0) await store.createDocument(DECLARATION, 1)
    expect((await store.commit(aCommit(seq, { updates: words(seq + 1) }))).seq).toBe(seq + 1)
    expect(await store.verify(DECLARATION)).toBeNull()
  })
}

function rows(open: Open): void {
  const bound = (client: number, seat = MEXICO): Row => ({ kind: 'client-bound', client, seat })
  const proposed = (id: string, seq: number): Row => ({ kind: 'proposal-opened', id, paragraph: 'p_abcdefghij', by: 'MX', seq })

  test('clients stay bound to their seats and only open proposals are loaded, after a new start too', async () => {
    const folder = aFolder()
    await using(open, folder, async (store) => {
      await store.createDocument(DECLARATION, 1)
      await store.commit(
        aCommit(0, { updates: words(1), rows: [bound(4_294_967_295), bound(2, HONDURAS), proposed('one', 1), proposed('two', 1)] }),
      )
      await store.commit(aCommit(1, { updates: words(2), rows: [{ kind: 'proposal-closed', id: 'one', seq: 2 }] }))
    })
    const loaded = await using(open, folder, (store) => store.load(DECLARATION))
    expect(loaded.clients).toEqual(
      new Map([
        [4_294_967_295, MEXICO],
        [2, HONDURAS],
      ]),
    )
    expect(loaded.openProposals).toEqual([{ id: 'two', paragraph: 'p_abcdefghij', by: 'MX' }])
  })

  test.each<[string, Row[]]>([
    ['a client that another seat holds', [bound(7, HONDURAS)]],
    ['a proposal opened twice', [proposed('one', 2), proposed('one', 2)]],
    ['a proposal closed that is not open', [{ kind: 'proposal-closed', id: 'none', seq: 2 }]],
    ['a number that SQLite would bend', [bound(Number.NaN)]],
    ['a snapshot ahead of the log', [{ kind: 'snapshot', seq: 99, bytes: new Uint8Array(1) }]],
  ])('one row that cannot be kept rolls the whole commit back: %s', async (_, failing) => {
    const store = await aStore(open)
    await store.commit(aCommit(0, { updates: words(1), rows: [bound(7)], audit: [entry(1)] }))
    const before = await store.load(DECLARATION)
    await expectFault(store.commit(aCommit(1, { updates: words(2), rows: [bound(8), ...failing], audit: [entry(2)] })), 'store.failed')
    expect(await store.load(DECLARATION)).toEqual(before)
    expect(await store.commit(aCommit(1, { updates: words(2), audit: [entry(2)] }))).toEqual({ seq: 2, auditSeq: 2, ...ENDS })
    expect(await store.verify(DECLARATION)).toBeNull()
  })

  test('a document is loaded from its newest snapshot and the updates after it', async () => {
    const store = await aStore(open)
    const snapshot = (seq: number): Row => ({ kind: 'snapshot', seq, bytes: new TextEncoder().encode(`as of ${seq}`) })
    await store.commit(aCommit(0, { updates: words(1, 3), rows: [snapshot(2)] }))
    for (const seq of [3, 4, 5, 6]) await store.commit(aCommit(seq, { updates: words(seq + 1), rows: [snapshot(seq)] }))
    const loaded = await store.load(DECLARATION)
    expect(new TextDecoder().decode(loaded.snapshot ?? new Uint8Array())).toBe('as of 6')
    expect(textOf(loaded)).toEqual(textsOf(7, 7))
    expect(loaded.seq).toBe(7)
  })
}

function sessions(open: Open): void {
  const link = { hash: 'link-1', document: DECLARATION, seat: MEXICO, at: 1 }

  test('a link opens one session, once', async () => {
    const { sessions: doors } = await aStore(open)
    await doors.issueLink(link)
    expect(await doors.findLink('link-1')).toEqual({ document: DECLARATION, seat: MEXICO, usedAt: null, revokedAt: null })
    expect(await doors.redeem({ link: 'link-1', session: 'session-1', at: 1_764_000_000_000 })).toBe(true)
    expect(await doors.redeem({ link: 'link-1', session: 'session-2', at: 3 })).toBe(false)
    expect(await doors.findSession('session-1')).toEqual({ document: DECLARATION, seat: MEXICO })
    expect(await doors.findSession('session-2')).toBeNull()
    expect(await doors.findLink('link-1')).toMatchObject({ usedAt: 1_764_000_000_000 })
  })

  test('of ten who redeem one link at once, one gets in', async () => {
    const { sessions: doors } = await aStore(open)
    await doors.issueLink(link)
    const all = await Promise.all(Array.from({ length: 10 }, (_, n) => doors.redeem({ link: 'link-1', session: `session-${n}`, at: n })))
    expect(all.filter((won) => won)).toHaveLength(1)
    const found = await Promise.all(all.map((_, n) => doors.findSession(`session-${n}`)))
    expect(found.map((session) => session !== null)).toEqual(all)
  })

  test('removing a seat ends its sessions and its links, and no other’s', async () => {
    const { sessions: doors } = await aStore(open)
    await doors.issueLink(link)
    await doors.issueLink({ ...link, hash: 'link-2', seat: HONDURAS })
    await doors.openSession({ hash: 'phone', document: DECLARATION, seat: MEXICO, at: 2 })
    await doors.openSession({ hash: 'laptop', document: DECLARATION, seat: MEXICO, at: 2 })
    await doors.openSession({ hash: 'theirs', document: DECLARATION, seat: HONDURAS, at: 2 })
    expect(await doors.revokeSeat(DECLARATION, MEXICO, 3)).toBe(2)
    expect(await doors.findSession('phone')).toBeNull()
    expect(await doors.findSession('laptop')).toBeNull()
    expect(await doors.findSession('theirs')).not.toBeNull()
    expect(await doors.redeem({ link: 'link-1', session: 'late', at: 4 })).toBe(false)
    expect(await doors.redeem({ link: 'link-2', session: 'lawful', at: 4 })).toBe(true)
    expect(await doors.revokeSeat(DECLARATION, MEXICO, 5)).toBe(0)
  })

  test('a link issued again ends the link before and the sessions it opened', async () => {
    const { sessions: doors } = await aStore(open)
    await doors.issueLink(link)
    await doors.redeem({ link: 'link-1', session: 'session-1', at: 2 })
    await doors.issueLink({ ...link, hash: 'link-2', at: 3 })
    expect(await doors.findSession('session-1')).toBeNull()
    expect(await doors.findLink('link-1')).toMatchObject({ revokedAt: 3 })
    expect(await doors.redeem({ link: 'link-2', session: 'session-2', at: 4 })).toBe(true)
  })

  test('what is not known is null or false', async () => {
    const { sessions: doors } = await aStore(open)
    expect(await doors.findLink('none')).toBeNull()
    expect(await doors.findSession('none')).toBeNull()
    expect(await doors.redeem({ link: 'none', session: 'session-1', at: 1 })).toBe(false)
  })
}

function packages(open: Open): void {
  const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)

  test('a package is kept under its number, over a new start too, and one that never came on record is replaced', async () => {
    const folder = aFolder()
    await using(open, folder, async (store) => {
      await store.createDocument(DECLARATION, 1)
      expect(await store.packages.find(DECLARATION, 1)).toBeNull()
      await store.packages.keep({ document: DECLARATION, number: 1, bytes: bytes(1, 2) })
      await store.packages.keep({ document: DECLARATION, number: 2, bytes: bytes(3) })
      await store.packages.keep({ document: DECLARATION, number: 1, bytes: bytes(4, 5, 6) })
    })
    await using(open, folder, async (store) => {
      expect([...((await store.packages.find(DECLARATION, 1)) ?? [])]).toEqual([4, 5, 6])
      expect([...((await store.packages.find(DECLARATION, 2)) ?? [])]).toEqual([3])
      expect(await store.packages.find(OTHER, 1)).toBeNull()
    })
  })

  test('of a document that is not there none is kept', async () => {
    const store = await aStore(open)
    await expectFault(store.packages.keep({ document: OTHER, number: 1, bytes: bytes(1) }), 'store.failed')
  })
}
