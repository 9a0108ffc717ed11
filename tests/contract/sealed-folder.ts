/** A data folder with something in every table: a text adopted, certified and sealed, private drafts, snapshots. */
import { mkdtempSync, rmSync, cpSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import type { StreamName } from '../../domain/sitting/streams.ts'
import type { DocumentId, SeatId } from '../../domain/text/ids.ts'
import { readLinks, startIn, wireTo } from '../wire/harness.ts'
import { freePort } from '../wire/process.ts'

export async function sealedFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'declaro-sealed-'))
  const server = await startIn(folder, await freePort())
  const wire = wireTo(server.url, readLinks(join(folder, 'links.json')), () => server.stop())
  const act = async (seat: string, body: Record<string, unknown>): Promise<void> => {
    const { status, body: answer } = await wire.act(seat, body)
    if (status !== 200) throw new Error(`${String(body.type)}: ${JSON.stringify(answer)}`)
  }
  await act('chair', { type: 'close-sitting' })
  await act('chair', { type: 'open-sitting', kind: 'second' })
  for (const { id, seen } of (await wire.start('chair')).paragraphs) await act('chair', { type: 'agree', paragraph: id, seen })
  await act('chair', { type: 'adopt' })
  await act('chair', { type: 'certify' })
  for (let count = 0; count < 2; ) count = ((await wire.get('chair', '/packages')).body.packages as unknown[]).length
  await wire.stop()
  await withPrivateWords(join(folder, 'data'))
  const data = mkdtempSync(join(tmpdir(), 'declaro-sealed-data-'))
  cpSync(join(folder, 'data'), data, { recursive: true })
  rmSync(folder, { recursive: true, force: true })
  return data
}

/** And a snapshot, which a short log does not come to have by itself. */
async function withPrivateWords(data: string): Promise<void> {
  const store = await openSqlite(data)
  const [document, seat] = ['rehearsal' as DocumentId, 'ca-1' as SeatId]
  const { seq, epoch } = await store.load(document)
  const bytes = Uint8Array.of(0, 0)
  const rows = [
    { kind: 'snapshot', seq, bytes },
    { kind: 'client-bound', client: 9, seat },
    { kind: 'proposal-opened', id: 'r_1', paragraph: 'p_aaaaaaaaaa', by: 'CA', seq },
  ] as const
  await store.commit({ document, epoch, expectedSeq: seq, updates: [], rows, audit: [] })
  const stream = { document, stream: 'delegation:CA' as StreamName, generation: 1, expectedSeq: 0, state: null, stretch: 1, erasures: 0 }
  await store.streams.commit({ ...stream, updates: [bytes], clients: [{ client: 9, seat }] })
  await store.close()
}
