/** `npm run bench -- at-rest`: what encryption at rest costs a commit in processor time, and each update on the disk. */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import { makeKeyFile } from '../../server/store/sqlite/key-file.ts'
import type { DocumentId } from '../../domain/text/ids.ts'

const DOCUMENT = 'bench' as DocumentId
const ORIGIN = JSON.stringify({ kind: 'seat', seat: 'do-1', party: 'DO', sitting: 1, connection: 12, at: 1_780_000_000_000 })
const COMMITS = 1_500

type Cost = { readonly perCommit: number; readonly bytesPerUpdate: number }

async function costOf(keyFile: string | null, updates: number): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'declaro-at-rest-bench-'))
  const store = await openSqlite(folder, { keyFile })
  await store.createDocument(DOCUMENT, 1)
  let seq = 0
  const commit = async (): Promise<void> => {
    const batch = Array.from({ length: updates }, (_, n) => ({ origin: ORIGIN, bytes: new Uint8Array(26).fill(n) }))
    seq = (await store.commit({ document: DOCUMENT, epoch: 1, expectedSeq: seq, updates: batch, rows: [], audit: [] })).seq
  }
  for (let warm = 0; warm < 200; warm++) await commit()
  const before = process.cpuUsage()
  for (let each = 0; each < COMMITS; each++) await commit()
  const { user, system } = process.cpuUsage(before)
  await store.close()
  const { size } = statSync(join(folder, 'declaro.sqlite'))
  rmSync(folder, { recursive: true, force: true })
  return { perCommit: (user + system) / COMMITS, bytesPerUpdate: size / seq }
}

export async function atRest(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'declaro-at-rest-key-'))
  const key = join(folder, 'key')
  makeKeyFile(key)
  for (const updates of [1, 20])
    for (const keyFile of [null, key]) {
      const { perCommit, bytesPerUpdate } = await costOf(keyFile, updates)
      const which = keyFile === null ? 'in clear  ' : 'encrypted '
      process.stdout.write(
        `${which} ${updates} updates a commit: ${perCommit.toFixed(0)} µs of processor a commit, ${bytesPerUpdate.toFixed(0)} bytes an update\n`,
      )
    }
  rmSync(folder, { recursive: true, force: true })
}
