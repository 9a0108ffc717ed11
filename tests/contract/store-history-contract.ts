/** The contract of destroying a document's history: hashes stay, both chains go on, and no file of the data folder holds a word of before. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { StreamName } from '../../domain/sitting/streams.ts'
import type { Destroying, Row, Store } from '../../server/store/index.ts'
import {
  aCommit,
  aFolder,
  DECLARATION,
  entry,
  expectFault,
  MEXICO,
  type Open,
  OTHER,
  opened,
  textOf,
  using,
  words,
} from './store-fixtures.ts'

export const CANARY = 'quetzal-dorado'
const STREAM = { document: DECLARATION, stream: 'delegation:MX' as StreamName }
const encoder = new TextEncoder()

export const destroying = (rest: Partial<Destroying> = {}): Destroying => ({
  document: DECLARATION,
  epoch: 1,
  expectedSeq: 4,
  expectedAuditSeq: 2,
  update: { origin: '{"kind":"act"}', bytes: encoder.encode('the text alone') },
  audit: { at: 9, act: 'destroy-history', by: MEXICO, body: '{"v":1,"facts":[]}' },
  packages: [2],
  ...rest,
})

/** Four updates, two entries, and something in every other place, the canary in each. */
export async function withHistory(store: Store): Promise<void> {
  await store.createDocument(DECLARATION, 1)
  const rows: Row[] = [
    { kind: 'snapshot', seq: 2, bytes: encoder.encode(CANARY) },
    { kind: 'client-bound', client: 7, seat: MEXICO },
    { kind: 'proposal-opened', id: `r_${CANARY}`, paragraph: 'p_1', by: 'MX', seq: 1 },
  ]
  const said = (at: number) => ({ ...entry(at), body: CANARY })
  const written = (first: number, last: number) =>
    words(first, last).map(({ origin }, n) => ({ origin, bytes: encoder.encode(`${CANARY} ${first + n}`) }))
  await store.commit(aCommit(0, { updates: written(1, 2), rows, audit: [said(1)] }))
  await store.commit(aCommit(2, { updates: written(3, 4), audit: [said(2)] }))
  for (const number of [1, 2])
    await store.packages.keep({ document: DECLARATION, number, bytes: encoder.encode(number === 1 ? 'public' : CANARY) })
  const stream = { ...STREAM, generation: 1, expectedSeq: 0, state: null, stretch: 0, erasures: 0 }
  await store.streams.commit({ ...stream, updates: [encoder.encode(CANARY)], clients: [{ client: 8, seat: MEXICO }] })
}

async function withSecondDocument(store: Store): Promise<void> {
  await store.createDocument(OTHER, 1)
  await store.commit(aCommit(0, { document: OTHER, updates: words(1, 2), audit: [entry(1)] }))
}

export const filesWith = (folder: string, words: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && readFileSync(join(each.parentPath, each.name)).includes(words))
    .map(({ name }) => name)

export function historyContract(name: string, open: Open): void {
  describe(`${name}: destroying the history`, () => {
    test('leaves one update and one entry, on the last hashes of before, in the next generation', async () => {
      const store = await opened(open, aFolder())
      await withHistory(store)
      const before = await store.load(DECLARATION)
      const committed = await store.destroyHistory(destroying())
      expect(committed).toMatchObject({ seq: 5, auditSeq: 3 })
      const after = await store.load(DECLARATION)
      expect(textOf(after)).toEqual(['the text alone'])
      expect(after).toMatchObject({ generation: before.generation + 1, seq: 5, snapshot: null, openProposals: [] })
      expect(after.audit.map(({ seq, act, logSeq }) => [seq, act, logSeq])).toEqual([[3, 'destroy-history', 5]])
      expect(after.clients.size).toBe(0)
      expect([after.logHash, after.auditHash]).toEqual([committed.logHash, committed.auditHash])
      expect(await store.verify(DECLARATION)).toBeNull()
    })

    test('keeps every hash: what both chains were is as before', async () => {
      const store = await opened(open, aFolder())
      await withHistory(store)
      const before = await store.chainEnds(DECLARATION)
      const hashes = await logHashes(store)
      await store.destroyHistory(destroying())
      const after = await store.chainEnds(DECLARATION)
      expect([before.log.seq, before.audit.seq]).toEqual([4, 2])
      expect(hashes.at(-1)).toBe(before.log.hash)
      expect(after.log).not.toEqual(before.log)
      expect([after.log.seq, after.audit.seq]).toEqual([5, 3])
    })

    test('is refused where the chains end elsewhere, and then nothing is changed', async () => {
      const folder = aFolder()
      const store = await opened(open, folder)
      await withHistory(store)
      const before = await store.load(DECLARATION)
      await expectFault(store.destroyHistory(destroying({ expectedSeq: 3 })), 'store.seq')
      await expectFault(store.destroyHistory(destroying({ expectedAuditSeq: 1 })), 'store.seq')
      await expectFault(store.destroyHistory(destroying({ epoch: 2 })), 'store.epoch')
      expect(await store.load(DECLARATION)).toEqual(before)
      expect(filesWith(folder, CANARY)).not.toEqual([])
    })

    test('leaves no word of before in any file of the folder, while the store is open and after', async () => {
      const folder = aFolder()
      await using(open, folder, async (store) => {
        await withHistory(store)
        expect(filesWith(folder, CANARY), 'it was there to be found').not.toEqual([])
        await store.destroyHistory(destroying())
        expect(filesWith(folder, CANARY)).toEqual([])
        expect(readdirSync(join(folder, 'keys'))).toEqual([])
      })
      expect(filesWith(folder, CANARY)).toEqual([])
    })

    test('takes the packages that are named, and no others', async () => {
      const store = await opened(open, aFolder())
      await withHistory(store)
      await store.destroyHistory(destroying())
      expect(await store.packages.find(DECLARATION, 2)).toBeNull()
      expect(await store.packages.find(DECLARATION, 1)).toEqual(encoder.encode('public'))
    })

    test('leaves private streams empty, of a generation that no page has', async () => {
      const store = await opened(open, aFolder())
      await withHistory(store)
      await store.destroyHistory(destroying())
      expect(await store.streams.load(STREAM)).toMatchObject({ generation: 2, seq: 0, updates: [], lost: false, clients: new Map() })
      expect(await store.streams.list(DECLARATION)).toEqual([{ stream: STREAM.stream, stretch: null, erasures: 0 }])
    })

    test('touches no other document', async () => {
      const store = await opened(open, aFolder())
      await withHistory(store)
      await withSecondDocument(store)
      const before = await store.load(OTHER)
      await store.destroyHistory(destroying())
      expect(await store.load(OTHER)).toEqual(before)
    })

    test('goes on: commits follow, over a restart too, and the history may be destroyed again', async () => {
      const folder = aFolder()
      await using(open, folder, async (store) => {
        await withHistory(store)
        await store.destroyHistory(destroying())
        await store.commit(aCommit(5, { updates: words(6), audit: [entry(7)] }))
      })
      await using(open, folder, async (store) => {
        expect(textOf(await store.load(DECLARATION))).toEqual(['the text alone', ...textOfWords(6)])
        await store.commit(aCommit(6, { updates: words(7), audit: [entry(8)] }))
        expect(await store.verify(DECLARATION)).toBeNull()
        await store.destroyHistory(destroying({ expectedSeq: 7, expectedAuditSeq: 5, packages: [] }))
        expect(await store.load(DECLARATION)).toMatchObject({ seq: 8, generation: 3 })
        expect(await store.verify(DECLARATION)).toBeNull()
      })
    })
  })
}

const textOfWords = (seq: number): string[] => words(seq).map(({ bytes }) => new TextDecoder().decode(bytes))

async function logHashes(store: Store): Promise<string[]> {
  const hashes: string[] = []
  for await (const { hash } of store.log(DECLARATION)) hashes.push(hash)
  return hashes
}
