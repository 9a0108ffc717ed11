/** What ends once and for all: a private stream erased, the certified text sealed. Each in a folder of its own, in a server that is killed on the way. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { begin, openPrivatePage, type PrivatePage } from '../rooms/private-lines.ts'
import { verifyPackage } from '../../domain/seal/verify-package.ts'
import type { Sealed } from '../../domain/sitting/sealed.ts'
import { readLinks, TEXT, type Wire, wireTo } from '../wire/harness.ts'
import { freePort } from '../wire/process.ts'
import { type Death, faultsIn } from './life.ts'
import { type Running, started } from './process.ts'

const [DELEGATION, STREAM] = ['do-1', 'delegation:DO']
const LONGEST_MS = 60_000

type Ground = {
  readonly wire: Wire
  readonly data: string
  readonly start: (death?: Death) => Promise<Running>
  readonly clear: () => void
}

async function aGround(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'declaro-ends-'))
  writeFileSync(join(folder, 'text.txt'), TEXT)
  const port = await freePort()
  const data = join(folder, 'data')
  const settings = {
    PORT: String(port),
    DECLARO_DATA: data,
    DECLARO_TEXT: join(folder, 'text.txt'),
    DECLARO_LINKS: join(folder, 'links.json'),
    DECLARO_DELEGATIONS: '4',
  }
  await (await started(settings)).stop()
  return {
    data,
    wire: wireTo(`http://127.0.0.1:${port}`, readLinks(join(folder, 'links.json')), () => Promise.resolve()),
    start: (death) => started({ ...settings, DECLARO_DIES_AT: death === undefined ? '' : `${death.moment}:${death.time}` }),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<boolean> {
  for (const began = Date.now(); Date.now() - began < LONGEST_MS; await pause(50)) if (await holds()) return true
  return false
}

const keysIn = (data: string): readonly string[] => (existsSync(join(data, 'keys')) ? readdirSync(join(data, 'keys')) : [])

/** A delegation erases what it drafted; the server is killed at the moment. What is wrong in its next life, where the page of before comes back. */
export async function killedErasing(moment: 'stream-emptied' | 'keys-destroyed'): Promise<readonly string[]> {
  const { wire, data, start, clear } = await aGround()
  const wrong: string[] = []
  const expect = (holds: boolean, what: string): void => void (holds || wrong.push(what))
  const server = await start({ moment, time: 1 })
  const page = await openPrivatePage(wire, { seat: DELEGATION, stream: STREAM })
  await until(() => page.kind() === 'in')
  begin(page, 'd1', '<erased>')
  expect(await until(() => page.saved() === 'saved'), 'the draft was not kept')
  const keys = keysIn(data)
  expect(keys.length === 1, `${keys.length} keys before`)
  // It breaks off with the server: nobody is told that it was done.
  await wire.act(DELEGATION, { type: 'erase-private', stream: STREAM }).catch(() => null)
  expect((await server.ended) === 'SIGKILL', 'it was not killed at the moment')
  wrong.push(...(await faultsIn(data)))
  const again = await start()
  expect(
    keysIn(data).every((name) => !keys.includes(name)),
    'a key that was to be destroyed is there after a start',
  )
  expect(await until(() => page.kind() === 'in' && page.texts().length === 0), 'the page of before still has what was erased')
  const late = await openPrivatePage(wire, { seat: DELEGATION, stream: STREAM })
  await until(() => late.kind() === 'in')
  expect(late.texts().length === 0, 'what was erased came back')
  begin(late, 'd2', '<afterwards>')
  expect(await until(() => late.saved() === 'saved'), 'the stream takes no words any more')
  expect(await until(() => page.texts().join() === '<afterwards>'), 'the page of before is not in the stream as it begins anew')
  await over([page, late], again)
  wrong.push(...(await faultsIn(data)))
  clear()
  return wrong
}

async function over(pages: readonly PrivatePage[], server: Running): Promise<void> {
  for (const { session } of pages) session.destroy()
  await server.stop()
}

/** The first package made, then kept; the second made, then kept. */
export const WHILE_SEALING = [
  { moment: 'package-made', time: 1 },
  { moment: 'package-kept', time: 1 },
  { moment: 'package-made', time: 2 },
  { moment: 'package-kept', time: 1 },
] as const satisfies readonly Death[]

/** The text is certified; the server is killed at each of these in turn, then left alone. */
export async function killedSealing(deaths: readonly Death[]): Promise<readonly string[]> {
  const { wire, data, start, clear } = await aGround()
  const wrong: string[] = []
  const [first, ...later] = deaths
  const server = await start(first)
  const act = async (body: Record<string, unknown>): Promise<void> => {
    const answer = await wire.act('chair', body)
    if (answer.status !== 200) wrong.push(`${String(body.type)} was answered ${answer.status} ${JSON.stringify(answer.body)}`)
  }
  await act({ type: 'close-sitting' })
  await act({ type: 'open-sitting', kind: 'second' })
  for (const { id, seen } of (await wire.start('chair')).paragraphs) await act({ type: 'agree', paragraph: id, seen })
  await act({ type: 'adopt' })
  await act({ type: 'certify' })
  if ((await server.ended) !== 'SIGKILL') wrong.push('it was not killed at the first moment')
  for (const death of later) {
    const again = await start(death)
    if ((await again.ended) !== 'SIGKILL') wrong.push(`it was not killed at ${death.moment}`)
    wrong.push(...(await faultsIn(data)))
  }
  const last = await start()
  wrong.push(...(await sealedWrongly(wire)))
  await last.stop()
  wrong.push(...(await faultsIn(data)))
  clear()
  return wrong
}

type Listed = { readonly packages: readonly Sealed[]; readonly awaited: number }

/** Both packages, each once on record, each as it is on record, the second chained to the first. */
async function sealedWrongly(wire: Wire): Promise<readonly string[]> {
  const listed = async (): Promise<Listed> => (await wire.get('chair', '/packages')).body as unknown as Listed
  await until(async () => (await listed()).awaited === 0)
  const { packages } = await listed()
  const kinds = packages.map(({ number, kind }) => `${number} ${kind}`).join()
  const wrong = kinds === '1 public,2 internal' ? [] : [`sealed: ${kinds}`]
  let previous: string | null = null
  for (const { number, manifest } of packages) {
    const headers = { cookie: await wire.signIn('chair') }
    const file = await fetch(`${wire.url}/api/documents/rehearsal/packages/${number}/file`, { headers })
    const verdict = verifyPackage(new Uint8Array(await file.arrayBuffer()))
    if (verdict.kind !== 'intact') wrong.push(`package ${number} is ${JSON.stringify(verdict)}`)
    else if (verdict.digest !== manifest) wrong.push(`package ${number} is another than the one on record`)
    else if (verdict.manifest.previous !== previous) wrong.push(`package ${number} does not follow the one before`)
    previous = manifest
  }
  return wrong
}
