/** The contract of private streams that every store passes: what is acknowledged is kept, what is erased cannot be read again. */
import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { LoadedStream, Store, StreamAddress, StreamCommit } from '../../server/store/index.ts'
import type { StreamName } from '../../domain/sitting/streams.ts'
import { filesUnder, openedByAnyKey } from './private-files.ts'
import { aFolder, aStore, DECLARATION, expectFault, HONDURAS, MEXICO, type Open, using } from './store-fixtures.ts'

export const OF_MEXICO: StreamAddress = { document: DECLARATION, stream: 'delegation:MX' as StreamName }
const OF_HONDURAS: StreamAddress = { document: DECLARATION, stream: 'delegation:HN' as StreamName }

export const wordsOf = (text: string): Uint8Array => new TextEncoder().encode(text)
export const toStream = (expectedSeq: number, rest: Partial<StreamCommit> = {}): StreamCommit => ({
  ...OF_MEXICO,
  generation: 1,
  expectedSeq,
  state: null,
  updates: [],
  clients: [],
  stretch: 1,
  erasures: 0,
  ...rest,
})
export const write = (store: Store, seq: number, text: string, rest: Partial<StreamCommit> = {}): Promise<{ seq: number }> =>
  store.streams.commit(toStream(seq, { updates: [wordsOf(text)], ...rest }))
export const readOf = ({ updates }: LoadedStream): string[] => updates.map((bytes) => new TextDecoder().decode(bytes))

/** Long enough never to come about by chance. */
export const canary = (): string => `canario-${randomBytes(8).toString('hex')}`

export function streamsContract(name: string, open: Open): void {
  describe(`${name}: private streams`, () => {
    keeping(open)
    erasing(open)
  })
}

function keeping(open: Open): void {
  test('one that was never written to is empty, and reading it makes nothing', async () => {
    const store = await aStore(open)
    expect(await store.streams.load(OF_MEXICO)).toEqual({
      generation: 1,
      seq: 0,
      stretch: null,
      updates: [],
      clients: new Map(),
      lost: false,
    })
    expect(await store.streams.list(DECLARATION)).toEqual([])
  })

  test('[I1] what a commit resolved is there when the folder is opened again, and no other stream has it', async () => {
    const folder = aFolder()
    await using(open, folder, async (store) => {
      await store.createDocument(DECLARATION, 1)
      expect(await write(store, 0, 'uno', { clients: [{ client: 4_294_967_295, seat: MEXICO }] })).toEqual({ seq: 1 })
      expect(await store.streams.commit(toStream(1, { updates: ['dos', 'tres'].map(wordsOf) }))).toEqual({ seq: 3 })
      await write(store, 0, 'otra', { ...OF_HONDURAS, clients: [{ client: 7, seat: HONDURAS }] })
    })
    await using(open, folder, async (store) => {
      const loaded = await store.streams.load(OF_MEXICO)
      expect(readOf(loaded)).toEqual(['uno', 'dos', 'tres'])
      expect(loaded).toMatchObject({ generation: 1, seq: 3, stretch: 1, lost: false, clients: new Map([[4_294_967_295, MEXICO]]) })
      expect(readOf(await store.streams.load(OF_HONDURAS))).toEqual(['otra'])
    })
  })

  test.each<[string, Partial<StreamCommit>]>([
    ['behind', { expectedSeq: 0 }],
    ['ahead', { expectedSeq: 5 }],
    ['of another life of the stream', { generation: 2 }],
  ])('a commit that is %s is refused, and nothing of it is written', async (_, wrong) => {
    const store = await aStore(open)
    await write(store, 0, 'uno')
    await expectFault(write(store, 1, 'no', wrong), 'store.seq')
    expect(readOf(await store.streams.load(OF_MEXICO))).toEqual(['uno'])
    expect(await write(store, 1, 'dos')).toEqual({ seq: 2 })
  })

  test('a row that cannot be kept rolls all of a commit back, its new key included', async () => {
    const folder = aFolder()
    await using(open, folder, async (store) => {
      await store.createDocument(DECLARATION, 1)
      await write(store, 0, 'uno', { clients: [{ client: 7, seat: MEXICO }] })
      const twice = { clients: [{ client: 7, seat: HONDURAS }] }
      await expectFault(write(store, 1, 'no', twice), 'store.failed')
      await expectFault(store.streams.commit(toStream(1, { state: wordsOf('no'), stretch: 2, ...twice })), 'store.failed')
      expect(readOf(await store.streams.load(OF_MEXICO))).toEqual(['uno'])
      expect(filesUnder(folder, 'keys')).toHaveLength(1)
      expect(await write(store, 1, 'dos')).toEqual({ seq: 2 })
    })
  })

  test('a client bound without words makes no key', async () => {
    const folder = aFolder()
    await using(open, folder, async (store) => {
      await store.createDocument(DECLARATION, 1)
      expect(await store.streams.commit(toStream(0, { clients: [{ client: 7, seat: MEXICO }] }))).toEqual({ seq: 0 })
      expect(filesUnder(folder, 'keys')).toEqual([])
      expect((await store.streams.load(OF_MEXICO)).clients).toEqual(new Map([[7, MEXICO]]))
    })
  })
}

function erasing(open: Open): void {
  test('in a new stretch nothing is written under the old key: all that the stream is comes first, under a new one', async () => {
    const store = await aStore(open)
    await write(store, 0, 'uno')
    await expectFault(write(store, 1, 'dos', { stretch: 2 }), 'store.failed')
    expect(await store.streams.commit(toStream(1, { state: wordsOf('uno y dos'), stretch: 2 }))).toEqual({ seq: 2 })
    expect(await write(store, 2, 'tres', { stretch: 2 })).toEqual({ seq: 3 })
    const loaded = await store.streams.load(OF_MEXICO)
    expect(readOf(loaded)).toEqual(['uno y dos', 'tres'])
    expect(loaded).toMatchObject({ seq: 3, stretch: 2 })
    expect(await store.streams.list(DECLARATION)).toEqual([{ stream: 'delegation:MX', stretch: 2, erasures: 0 }])
  })

  test('[I1] words of an earlier stretch that are no more cannot be read from the folder with any key in it; those that are can', async () => {
    const [folder, struck, kept] = [aFolder(), canary(), canary()]
    await using(open, folder, async (store) => {
      await store.createDocument(DECLARATION, 1)
      await write(store, 0, struck)
      expect(openedByAnyKey(folder), 'the search finds what is there').toContain(struck)
      await store.streams.commit(toStream(1, { state: wordsOf(kept), stretch: 2 }))
      expect(openedByAnyKey(folder)).not.toContain(struck)
      expect(openedByAnyKey(folder)).toContain(kept)
      expect(filesUnder(folder, 'keys')).toHaveLength(1)
    })
    for (const words of [struck, kept]) expect(filesUnder(folder).filter(({ bytes }) => bytes.includes(words))).toEqual([])
  })

  test('an erased stream is empty, of the next generation, and no key is left of it; others are as they were', async () => {
    const [folder, word] = [aFolder(), canary()]
    await using(open, folder, async (store) => {
      await store.createDocument(DECLARATION, 1)
      await write(store, 0, word, { clients: [{ client: 7, seat: MEXICO }] })
      await write(store, 0, 'otra', OF_HONDURAS)
      await store.streams.erase(OF_MEXICO, 1)
      expect(await store.streams.load(OF_MEXICO)).toEqual({
        generation: 2,
        seq: 0,
        stretch: null,
        updates: [],
        clients: new Map(),
        lost: false,
      })
      expect(openedByAnyKey(folder)).not.toContain(word)
      expect(filesUnder(folder, 'keys')).toHaveLength(1)
      expect(readOf(await store.streams.load(OF_HONDURAS))).toEqual(['otra'])
      await expectFault(write(store, 1, 'no'), 'store.seq')
      expect(await write(store, 0, 'de nuevo', { generation: 2 })).toEqual({ seq: 1 })
    })
  })

  test('a stream that is new when all were erased is not erased for it', async () => {
    const store = await aStore(open)
    await write(store, 0, 'uno', { erasures: 3 })
    await store.streams.erase(OF_MEXICO, 3)
    expect(readOf(await store.streams.load(OF_MEXICO))).toEqual(['uno'])
  })

  test('erasing is once for each time it was asked for, also when it is done again after a crash', async () => {
    const store = await aStore(open)
    await write(store, 0, 'uno')
    await store.streams.erase(OF_MEXICO, 1)
    await write(store, 0, 'dos', { generation: 2 })
    await store.streams.erase(OF_MEXICO, 1)
    expect(readOf(await store.streams.load(OF_MEXICO))).toEqual(['dos'])
    await store.streams.erase(OF_MEXICO, 2)
    expect(readOf(await store.streams.load(OF_MEXICO))).toEqual([])
    expect(await store.streams.list(DECLARATION)).toEqual([{ stream: 'delegation:MX', stretch: null, erasures: 2 }])
  })
}
