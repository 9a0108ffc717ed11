/** A disk that takes nothing any more under a server that runs, and then takes it again: reading goes on, words wait with their authors. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { buildDeadly, clearDeadly } from '../crash/build.ts'
import { faultsIn } from '../crash/life.ts'
import { type Running, started } from '../crash/process.ts'
import { readLinks, TEXT, type Wire, wireTo } from '../wire/harness.ts'
import { freePort } from '../wire/process.ts'
import { openPage } from './pages.ts'
import { begin, openPrivatePage } from './private-lines.ts'

vi.setConfig({ testTimeout: 120_000 })
beforeAll(buildDeadly, 120_000)
afterAll(clearDeadly)

const SOON = { timeout: 20_000 }

type Place = {
  readonly wire: Wire
  readonly running: () => Running
  /** Killed, and started again on what is on the disk. */
  readonly startAgain: () => Promise<void>
  readonly data: string
  /** While there is a file of this name the disk is read-only. */
  readonly readsOnly: string
}

async function aPlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'declaro-disk-'))
  const [data, links, readsOnly] = [join(folder, 'data'), join(folder, 'links.json'), join(folder, 'reads-only')]
  writeFileSync(join(folder, 'text.txt'), TEXT)
  const port = await freePort()
  const settings = {
    PORT: String(port),
    DECLARO_DATA: data,
    DECLARO_TEXT: join(folder, 'text.txt'),
    DECLARO_LINKS: links,
    DECLARO_DELEGATIONS: '4',
    DECLARO_READS_ONLY: readsOnly,
  }
  let running = await started(settings)
  const wire = wireTo(`http://127.0.0.1:${port}`, readLinks(links), () => Promise.resolve())
  onTestFinished(async () => {
    await wire.stop()
    running.kill()
    await running.ended
    rmSync(folder, { recursive: true, force: true })
  })
  const startAgain = async (): Promise<void> => {
    running.kill()
    await running.ended
    running = await started(settings)
  }
  return { wire, running: () => running, startAgain, data, readsOnly }
}

/** Linux alone limits a process that runs. */
const canLimit = process.platform === 'linux'

/** No file of the process grows beyond so many bytes from now on. */
function limitFiles({ pid }: Running, largest: string): void {
  const { status, stderr } = spawnSync('prlimit', ['--pid', String(pid), `--fsize=${largest}:unlimited`], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
}

const DISKS = [
  {
    what: 'is full',
    code: 'store.full',
    saved: 'full',
    break: ({ running }: Place) => limitFiles(running(), '0'),
    mend: ({ running }: Place) => limitFiles(running(), 'unlimited'),
  },
  {
    what: 'became read-only',
    code: 'store.unwritable',
    saved: 'unwritable',
    break: ({ readsOnly }: Place) => writeFileSync(readsOnly, ''),
    mend: ({ readsOnly }: Place) => rmSync(readsOnly),
  },
] as const

const LINE = 4
const WORDS = ['<antes>', '<mientras>', '<también>'] as const
const times = (text: string, word: string): number => text.split(word).length - 1
test.each(DISKS.filter(({ code }) => canLimit || code !== 'store.full'))(
  '[I1] on a disk that $what the text is read, words wait and all see why; when it takes them they are there once',
  async (disk) => {
    const place = await aPlace()
    const { wire, data } = place
    const [author, reader] = [await openPage(wire, 'do-1'), await openPage(wire, 'ca-1')]
    for (const seat of ['cr-1', 'chair']) await wire.signIn(seat)
    const draft = await openPrivatePage(wire, { seat: 'do-1', stream: 'delegation:DO' })
    onTestFinished(() => {
      for (const { session } of [author, reader, draft]) session.destroy()
    })
    await expect.poll(draft.kind, SOON).toBe('in')
    await expect.poll(author.saved, SOON).toBe('saved')
    author.write(LINE, '<antes>')
    await expect.poll(author.saved, SOON).toBe('saved')
    await expect.poll(() => times(reader.text(), '<antes>'), SOON).toBe(1)

    disk.break(place)
    author.write(LINE, '<mientras>')
    for (const page of [author, reader]) await expect.poll(page.saved, SOON).toBe(disk.saved)
    begin(draft, 'd1', 'El río crece')
    await expect.poll(draft.saved, SOON).toBe(disk.saved)

    const topic = { type: 'record-topic', title: 'Uno', raisedBy: 'DO' }
    expect(await wire.act('chair', topic)).toMatchObject({ status: 503, body: { code: disk.code } })
    const late = await wire.raw('cr-1')
    await late.synced()
    expect(times(late.lines().join('\n'), '<antes>'), 'a page that comes meanwhile has the text').toBe(1)
    expect(times(late.lines().join('\n'), '<mientras>'), 'and nothing that is not on the disk').toBe(0)
    expect((await wire.get('chair', '/record')).status).toBe(200)
    expect((await wire.get('do-1', '/private?stream=delegation:DO')).status).toBe(200)
    reader.write(LINE + 1, '<también>')
    await expect.poll(reader.saved).toBe(disk.saved)
    expect(times(author.text(), '<también>'), 'nobody is shown what is not on the disk').toBe(0)

    disk.mend(place)
    for (const page of [author, reader, draft]) await expect.poll(page.saved, SOON).toBe('saved')
    for (const page of [author, reader]) for (const word of WORDS) await expect.poll(() => times(page.text(), word), SOON).toBe(1)
    expect(await wire.act('chair', topic)).toMatchObject({ status: 200 })

    await place.startAgain()
    const after = await wire.raw('cr-1')
    await after.synced()
    for (const word of WORDS) expect(times(after.lines().join('\n'), word), word).toBe(1)
    await expect.poll(draft.saved, SOON).toBe('saved')
    expect(draft.texts()).toEqual(['El río crece'])
    expect(await faultsIn(data)).toEqual([])
  },
)
