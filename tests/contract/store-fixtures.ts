/** Data folders, stores and commits for the store's tests: each test names only what it is about. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { expect, onTestFinished } from 'vitest'
import type { DocumentId, SeatId } from '../../domain/text/ids.ts'
import type { Commit, LoadedDocument, LoggedUpdate, Store, StoreFaultCode } from '../../server/store/index.ts'

export type Open = (dataFolder: string) => Promise<Store>

export const DECLARATION = 'declaration' as DocumentId
export const OTHER = 'another-declaration' as DocumentId
export const MEXICO = 'seat-mx-head' as SeatId
export const HONDURAS = 'seat-hn-head' as SeatId
const SCHEMA = 1

/** A folder of the test's own, gone when it ends. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'declaro-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Opened for this test, closed when it ends. Folders made before it are removed after it is closed. */
export async function opened(open: Open, folder: string): Promise<Store> {
  const store = await open(folder)
  onTestFinished(() => store.close())
  return store
}

export async function aStore(open: Open): Promise<Store> {
  const store = await opened(open, aFolder())
  await store.createDocument(DECLARATION, SCHEMA)
  return store
}

/** Opens, works, closes; then the folder is free again. */
export async function using<Value>(open: Open, folder: string, work: (store: Store) => Promise<Value>): Promise<Value> {
  const store = await open(folder)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** A folder with one Declaration of so many updates, each with an audit entry, committed two by two. */
export async function aFolderWith(open: Open, updates: number): Promise<string> {
  const folder = aFolder()
  await using(open, folder, async (store) => {
    await store.createDocument(DECLARATION, SCHEMA)
    for (let seq = 0; seq < updates; seq += 2) await store.commit(aCommit(seq, { updates: words(seq + 1, seq + 2), audit: [entry(seq)] }))
  })
  return folder
}

export const bytesOf = (seq: number): Uint8Array => new TextEncoder().encode(`update ${seq}: migración, niñez, ¿cuál?`)
export const originOf = (seq: number): string => JSON.stringify({ kind: 'seat', seat: MEXICO, delegation: 'MX', sitting: 'first', n: seq })

/** Updates whose bytes tell their place, from first to last. */
export const words = (first: number, last = first): LoggedUpdate[] =>
  Array.from({ length: last - first + 1 }, (_, index) => ({ origin: originOf(first + index), bytes: bytesOf(first + index) }))

export const entry = (at: number) => ({ at, act: 'agree-paragraph', by: MEXICO, body: JSON.stringify({ paragraph: `p_${at}` }) })

export const aCommit = (expectedSeq: number, rest: Partial<Commit> = {}): Commit => ({
  document: DECLARATION,
  epoch: 1,
  expectedSeq,
  updates: [],
  rows: [],
  audit: [],
  ...rest,
})

export const textOf = (loaded: LoadedDocument): string[] => loaded.updates.map((bytes) => new TextDecoder().decode(bytes))
export const textsOf = (first: number, last: number): string[] => words(first, last).map(({ bytes }) => new TextDecoder().decode(bytes))

export async function expectFault(work: Promise<unknown>, code: StoreFaultCode): Promise<string> {
  const fault: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(fault).toMatchObject({ name: 'StoreFault', code })
  return fault instanceof Error ? fault.message : ''
}

/** Plain SQL behind the store's back: someone with the file in their hands. */
export function tamper(folder: string, sql: string): void {
  const database = new DatabaseSync(join(folder, 'declaro.sqlite'), { timeout: 2000 })
  database.exec(sql)
  database.close()
}
