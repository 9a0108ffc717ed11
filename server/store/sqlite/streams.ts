/** Private streams in SQLite: ciphertext in the database, keys beside it. A key's name stands in the database, as one to be destroyed,
 *  before its file is made: whatever a crash leaves behind is found again. */
import { setTimeout as delay } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { StoreFault } from '../types.ts'
import { reached } from '../../moments.ts'
import type { LoadedStream, StreamAddress, StreamCommit, StreamStore } from '../streams.ts'
import { orFault, toFault } from './faults.ts'
import { type Keys, newKeyId } from './keys.ts'
import type { Ledger } from './ledger.ts'
import { seal, unseal } from './sealed.ts'
import { sumRows } from './sums.ts'
import type { PrivateStreamRow, Tables } from './tables.ts'

type Parts = { readonly ledger: Ledger; readonly keys: Keys }
type Db = Kysely<Tables>

export function streamsIn(ledger: Ledger, keys: Keys): StreamStore {
  const parts = { ledger, keys }
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => orFault(() => ledger.inTurn(work))
  return {
    list: (document) =>
      orFault(() =>
        ledger.db
          .selectFrom('private_streams')
          .select(['stream', 'stretch', 'erasures'])
          .where('document', '=', document)
          .orderBy('stream')
          .execute(),
      ),
    load: (address) => inTurn(() => loadStream(parts, address)),
    commit: (commit) => inTurn(() => commitToStream(parts, commit)),
    erase: (address, erasures) => inTurn(() => eraseStream(parts, address, erasures)),
  }
}

/** Finishes what an earlier process had begun: keys that were to be destroyed. */
export async function destroyLeftOver({ ledger, keys }: Parts): Promise<void> {
  const over = await ledger.db.selectFrom('private_keys').select('id').where('state', '=', 'over').execute()
  for (const { id } of over) await destroyKey(ledger.db, keys, id)
}

async function destroyKey(db: Db, keys: Keys, id: string): Promise<void> {
  keys.destroy(id)
  reached('keys-destroyed')
  await db.deleteFrom('private_keys').where('id', '=', id).execute()
}

async function destroyOver({ ledger, keys }: Parts, address: StreamAddress): Promise<void> {
  const over = await ledger.db
    .selectFrom('private_keys')
    .select('id')
    .where((all) => all.and({ ...of(address), state: 'over' }))
    .execute()
  for (const { id } of over) await destroyKey(ledger.db, keys, id)
}

const of = ({ document, stream }: StreamAddress): StreamAddress => ({ document, stream })

type Head = Omit<PrivateStreamRow, 'document' | 'stream'>
const NEW: Head = { generation: 1, seq: 0, stretch: null, key: null, erasures: 0 }

async function headOf(db: Db, address: StreamAddress): Promise<Head> {
  return (await headKept(db, address)) ?? NEW
}

async function headKept(db: Db, address: StreamAddress): Promise<Head | null> {
  const head = await db
    .selectFrom('private_streams')
    .select(['generation', 'seq', 'stretch', 'key', 'erasures'])
    .where((all) => all.and(of(address)))
    .executeTakeFirst()
  return head ?? null
}

async function setHead(db: Db, address: StreamAddress, head: Head): Promise<void> {
  await db
    .insertInto('private_streams')
    .values({ ...of(address), ...head })
    .onConflict((conflict) => conflict.columns(['document', 'stream']).doUpdateSet({ ...head, sum: null }))
    .execute()
  await sumRows(db, 'private_streams')
}

/** Where the stream goes on after being erased or lost: nothing of before belongs to it. */
const anew = (head: Head): Head => ({ ...head, generation: head.generation + 1, seq: 0, stretch: null, key: null })

async function commitToStream(parts: Parts, commit: StreamCommit): Promise<{ readonly seq: number }> {
  const { ledger } = parts
  const head = (await headKept(ledger.db, commit)) ?? { ...NEW, erasures: commit.erasures }
  refuseStale(head, commit)
  const written = [...(commit.state === null ? [] : [commit.state]), ...commit.updates]
  const key = written.length === 0 ? null : await keyFor(parts, commit, head)
  const seq = head.seq + written.length
  const next: Head = key === null ? { ...head, seq } : { ...head, seq, key: key.id, stretch: commit.stretch }
  try {
    await ledger.db.transaction().execute(async (db) => {
      if (key !== null && key.id !== head.key) await takeIntoUse(db, commit, key.id)
      if (commit.state !== null) await removeRecords(db, commit, head.generation)
      for (const [index, words] of written.entries()) await keepRecord(db, { commit, key, seq: head.seq + 1 + index, words })
      for (const { client, seat } of commit.clients)
        await db
          .insertInto('private_clients')
          .values({ ...of(commit), client, seat })
          .execute()
      await setHead(db, commit, next)
      await sumRows(db, 'private_records', 'private_clients', 'private_keys')
      if (ledger.commitDelay > 0) await delay(ledger.commitDelay)
      reached('stream-written')
    })
  } catch (error) {
    await destroyOver(parts, commit)
    throw toFault(error)
  }
  reached('stream-committed')
  if (next.key !== head.key) await destroyOver(parts, commit)
  return { seq }
}

function refuseStale(head: Head, { stream, generation, expectedSeq, state, stretch }: StreamCommit): void {
  if (generation !== head.generation || expectedSeq !== head.seq)
    throw new StoreFault('store.seq', `a private stream is at ${head.generation}/${head.seq}, not ${generation}/${expectedSeq}`)
  if (head.key !== null && head.stretch !== stretch && state === null)
    throw new StoreFault('store.failed', `a new stretch has begun and ${kindOf(stream)} was not written anew under a new key`)
}

const kindOf = (stream: string): string => stream.replace(/:.*/, '')

type Key = { readonly id: string; readonly bytes: Uint8Array }

/** The key in use, or a new one: for the first words, and whenever all is written anew. */
async function keyFor({ ledger, keys }: Parts, commit: StreamCommit, head: Head): Promise<Key> {
  if (head.key === null || commit.state !== null) {
    const id = newKeyId()
    await ledger.db.transaction().execute(async (db) => {
      await db
        .insertInto('private_keys')
        .values({ id, ...of(commit), state: 'over' })
        .execute()
      await sumRows(db, 'private_keys')
    })
    reached('key-noted')
    const bytes = keys.make(id)
    reached('key-made')
    return { id, bytes }
  }
  const bytes = keys.find(head.key)
  if (bytes === null) throw new StoreFault('store.corrupt', 'the key of a private stream is gone: the stream has to be loaded again')
  return { id: head.key, bytes }
}

async function takeIntoUse(db: Db, address: StreamAddress, id: string): Promise<void> {
  await db
    .updateTable('private_keys')
    .set({ state: 'over', sum: null })
    .where((all) => all.and({ ...of(address), state: 'used' }))
    .execute()
  await db.updateTable('private_keys').set({ state: 'used', sum: null }).where('id', '=', id).execute()
}

async function removeRecords(db: Db, address: StreamAddress, generation: number): Promise<void> {
  await db
    .deleteFrom('private_records')
    .where((all) => all.and({ ...of(address), generation }))
    .execute()
}

type Record = { readonly commit: StreamCommit; readonly key: Key | null; readonly seq: number; readonly words: Uint8Array }

async function keepRecord(db: Db, { commit, key, seq, words }: Record): Promise<void> {
  if (key === null) throw new StoreFault('store.failed', 'words of a private stream without a key')
  const place = { ...of(commit), generation: commit.generation, seq }
  await db
    .insertInto('private_records')
    .values({ ...place, key: key.id, sealed: seal(key.bytes, place, words) })
    .execute()
}

/** Reads the stream; where it cannot be read it begins anew, and what cannot be read stays where it is. */
async function loadStream(parts: Parts, address: StreamAddress): Promise<LoadedStream> {
  const { db } = parts.ledger
  const head = await headOf(db, address)
  const bound = await db
    .selectFrom('private_clients')
    .select(['client', 'seat'])
    .where((all) => all.and(of(address)))
    .execute()
  const clients = new Map(bound.map(({ client, seat }) => [client, seat]))
  const updates = await readRecords(parts, address, head)
  const { generation, seq, stretch } = updates === null ? await putAside(db, address, head) : head
  return { generation, seq, stretch, updates: updates ?? [], clients, lost: updates === null }
}

/** In order and without a gap up to the head; null where one does not open or is missing. */
async function readRecords({ ledger, keys }: Parts, address: StreamAddress, head: Head): Promise<Uint8Array[] | null> {
  if (head.key === null) return []
  const key = keys.find(head.key)
  if (key === null) return null
  const { generation } = head
  const rows = await ledger.db
    .selectFrom('private_records')
    .select(['seq', 'sealed'])
    .where((all) => all.and({ ...of(address), generation }))
    .orderBy('seq')
    .execute()
  const first = rows[0]?.seq ?? head.seq + 1
  const words = rows.map(({ seq, sealed }, index) =>
    seq === first + index ? unseal(key, { ...of(address), generation, seq }, sealed) : null,
  )
  const whole = words.every((each) => each !== null) && rows.at(-1)?.seq === head.seq
  return whole ? words : null
}

/** The key is not destroyed, nor any record removed: with the right files they may be read again elsewhere. */
async function putAside(db: Db, address: StreamAddress, head: Head): Promise<Head> {
  const next = anew(head)
  await db.transaction().execute(async (changing) => {
    await changing
      .updateTable('private_keys')
      .set({ state: 'lost', sum: null })
      .where((all) => all.and({ ...of(address), state: 'used' }))
      .execute()
    await setHead(changing, address, next)
    await sumRows(changing, 'private_keys')
  })
  return next
}

async function eraseStream(parts: Parts, address: StreamAddress, erasures: number): Promise<void> {
  const head = await headOf(parts.ledger.db, address)
  if (head.erasures < erasures)
    await parts.ledger.db.transaction().execute(async (db) => {
      await db
        .updateTable('private_keys')
        .set({ state: 'over', sum: null })
        .where((all) => all.and(of(address)))
        .execute()
      for (const table of ['private_records', 'private_clients'] as const)
        await db
          .deleteFrom(table)
          .where((all) => all.and(of(address)))
          .execute()
      await setHead(db, address, { ...anew(head), erasures })
      await sumRows(db, 'private_keys')
    })
  reached('stream-emptied')
  await destroyOver(parts, address)
}
