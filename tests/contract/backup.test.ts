/** Backups as an operator makes them: of a server that people write in, into a folder of its own, and back into a new one. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { SCHEMA_VERSION } from '../../domain/text/schema.ts'
import { backUp, restoreFrom } from '../../server/store/sqlite/backup.ts'
import { verifyFolder } from '../../server/store/sqlite/verify-folder.ts'
import { typed } from '../faults/a-room.ts'
import { startIn, startWire, type Wire } from '../wire/harness.ts'
import { declaro as run, type Done } from '../wire/operator.ts'
import { openRaw, type RawClient } from '../wire/raw.ts'

let folder: string
let wire: Wire
let page: RawClient
const at = (name: string): string => join(folder, name)
const database = (name: string): string => join(at(name), 'declaro.sqlite')

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'declaro-backup-'))
  wire = await startWire({ folder })
  page = await wire.raw('do-1')
  await page.synced()
})
afterAll(async () => {
  await wire.stop()
  rmSync(folder, { recursive: true, force: true })
})

const declaro = (...args: readonly string[]): Promise<Done> => run(args, {})

/** One word after the other until the work is done; gives how many had been acknowledged when it began. */
async function whileWriting(work: () => Promise<void>): Promise<number> {
  const before = page.acknowledged()
  let isOver = false
  const working = work().finally(() => {
    isOver = true
  })
  for (let word = 0; !isOver; word++) {
    const sent = page.sendUpdate(typed(page, `<${word}>`))
    await page.until(() => page.acknowledged() >= sent)
  }
  await working
  return page.acknowledged() - before
}

const changesIn = (name: string): number => {
  const opened = new DatabaseSync(database(name), { readOnly: true })
  const [row] = opened.prepare('SELECT count(*) AS n FROM updates').all() as { n: number }[]
  opened.close()
  return row?.n ?? 0
}

describe('a backup', () => {
  test('[I1] is made while people write, holds all that was acknowledged before it, and verifies', async () => {
    const known = changesIn('data')
    let done: Done | null = null
    const written = await whileWriting(async () => {
      done = await declaro('backup', at('data'), at('copy'))
    })
    expect(done).toMatchObject({ status: 0, said: expect.stringContaining('rehearsal') })
    expect(written).toBeGreaterThan(3)
    expect(changesIn('copy')).toBeGreaterThanOrEqual(known)
    expect(changesIn('copy')).toBeLessThanOrEqual(changesIn('data'))
    expect((await verifyFolder(at('copy'))).faults).toEqual([])
  })

  test('[I5] holds no key: neither those of private streams nor the one that signs', () => {
    expect(readdirSync(at('copy'))).toEqual(['declaro.sqlite'])
  })

  test('[I10] is never written over another, nor made of what is no data folder', async () => {
    const before = readFileSync(database('copy'))
    await expect(backUp(at('data'), at('copy'))).rejects.toMatchObject({ code: 'store.exists' })
    expect(readFileSync(database('copy')).equals(before)).toBe(true)
    expect(await declaro('backup', at('nothing'), at('other'))).toMatchObject({
      status: 1,
      said: expect.stringContaining('[backup.no-data]'),
    })
    expect(existsSync(at('other'))).toBe(false)
  })
})

/** The last entry of the audit chain. */
const lastEntryIn = (name: string): unknown => {
  const opened = new DatabaseSync(database(name), { readOnly: true })
  const [row] = opened.prepare('SELECT act, by, body FROM audit ORDER BY seq DESC LIMIT 1').all() as {
    act: string
    by: null
    body: string
  }[]
  opened.close()
  return row === undefined ? null : { ...row, body: JSON.parse(row.body) as unknown }
}

describe('restoring', () => {
  test('[I10] writes over nothing, whether a server runs there or not', async () => {
    await expect(restoreFrom(at('copy'), at('data'))).rejects.toMatchObject({ code: 'store.busy' })
    mkdirSync(at('taken'))
    writeFileSync(database('taken'), 'suyo')
    await expect(restoreFrom(at('copy'), at('taken'))).rejects.toMatchObject({ code: 'store.exists' })
    expect(readFileSync(database('taken'), 'utf8')).toBe('suyo')
  })

  test('[I7] is on record: the chain goes on with the backup’s digest, when that was, and up to when; and so each time', async () => {
    const digestOf = (name: string): string =>
      createHash('sha256')
        .update(readFileSync(database(name)))
        .digest('hex')
    const before = Date.now()
    await restoreFrom(at('copy'), at('once'))
    const entry = { kind: 'data-restored', backup: digestOf('copy'), at: expect.any(Number), until: null }
    expect(lastEntryIn('once')).toEqual({ act: 'data-restored', by: null, body: { v: 1, facts: [entry] } })
    await backUp(at('once'), at('copy-of-once'))
    const until = Date.now() + 1
    const { faults, documents } = await restoreFrom(at('copy-of-once'), at('twice'), null, until)
    expect(lastEntryIn('twice')).toMatchObject({ body: { facts: [{ backup: digestOf('copy-of-once'), until }] } })
    expect(faults).toEqual([])
    const [copied] = (await verifyFolder(at('copy'))).documents
    expect(documents[0]?.log.auditSeq).toBe((copied?.log.auditSeq ?? 0) + 2)
    expect(until).toBeGreaterThan(before)
  })

  test('[I10] refuses a backup in which a byte was changed, and makes nothing of it', async () => {
    mkdirSync(at('spoiled'))
    writeFileSync(database('spoiled'), readFileSync(database('copy')))
    const opened = new DatabaseSync(database('spoiled'))
    opened.exec("UPDATE updates SET bytes = x'0000' WHERE seq = 2")
    opened.close()
    await expect(restoreFrom(at('spoiled'), at('of-spoiled'))).rejects.toMatchObject({ code: 'store.corrupt' })
    expect(existsSync(at('of-spoiled'))).toBe(false)
  })

  test('[I2] gives a folder on which a server starts with the text of then; a page that saw more is turned away, and doubles nothing', async () => {
    const own = await wire.start('do-1')
    const cookie = await wire.signIn('do-1')
    const lines = page.lines()
    mkdirSync(at('anew'))
    expect(await declaro('restore', at('copy'), join(at('anew'), 'data'))).toMatchObject({ status: 0 })
    const server = await startIn(at('anew'), 0)
    const address = `${server.url.replace(/^http/, 'ws')}/sync/rehearsal?schema=${SCHEMA_VERSION}`
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(page.doc))
    const late = openRaw(`${address}&client=${own.client}&generation=${own.generation}`, { cookie }, doc)
    expect(await late.closed).toMatchObject({ code: 4409 })
    const fresh = openRaw(address, { cookie }, new Y.Doc())
    await fresh.synced()
    const cut = (all: readonly string[]): string[] => all.map((line) => line.replace(/(<\d+>)+/, ''))
    expect(cut(fresh.lines())).toEqual(cut(lines))
    fresh.close()
    await server.stop()
    expect((await verifyFolder(join(at('anew'), 'data'))).faults).toEqual([])
  })
})
