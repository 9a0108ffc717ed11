/** A process that writes until it is killed: `store-writer.ts FOLDER worker|thread`. Prints the seq of each commit once it resolved. */
import { writeSync } from 'node:fs'
import type { DocumentId } from '../../domain/text/ids.ts'
import { openStore, type Row, type Store } from '../../server/store/index.ts'

const [folder = '', thread = 'worker'] = process.argv.slice(2)
const document = 'declaration' as DocumentId
const encoder = new TextEncoder()

const openHere = async (): Promise<Store> => (await import('../../server/store/sqlite/open.ts')).openSqlite(folder)
const store = await (thread === 'worker' ? openStore(folder) : openHere())
if ((await store.documents()).length === 0) await store.createDocument(document, 1)

const snapshotAt = (seq: number): Row[] => (seq % 7 === 0 ? [{ kind: 'snapshot', seq, bytes: encoder.encode(`as of ${seq}`) }] : [])

for (let { seq } = await store.load(document); ; ) {
  const last = seq + 1 + (seq % 4)
  const updates = Array.from({ length: last - seq }, (_, n) => ({
    origin: `{"n":${seq + 1 + n}}`,
    bytes: encoder.encode(`update ${seq + 1 + n}`),
  }))
  const audit = [{ at: last, act: 'test', by: null, body: JSON.stringify({ last }) }]
  await store.commit({ document, epoch: 1, expectedSeq: seq, updates, rows: snapshotAt(seq), audit })
  seq = last
  // Written at once and not through a stream: what was printed was acknowledged.
  writeSync(1, `${seq}\n`)
}
