/** One data folder through many lives of a server that dies in the middle of its work: pages type, a delegation drafts in private, the secretariat acts;
 *  what each of them was told is on disk is looked for in the next life. */
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { SCHEMA_VERSION } from '../../domain/text/schema.ts'
import type { Moment } from '../../server/moments.ts'
import { verifyFolder } from '../../server/store/sqlite/verify-folder.ts'
import { updateOf } from '../notation/room.ts'
import { by, textIn } from '../wire/edits.ts'
import { readLinks, TEXT, type Wire, wireTo } from '../wire/harness.ts'
import { freePort } from '../wire/process.ts'
import { openRaw, type RawClient } from '../wire/raw.ts'
import { type Running, started } from './process.ts'

/** Words of one page that are on their way at any time. */
const IN_FLIGHT = 6
/** A life in which the moment does not come ends by hand after so many words. */
const MOST_WORDS = 300
const [DELEGATION, OTHER, READER, DESK] = ['do-1', 'ca-1', 'cr-1', 'secretariat']
const LINES: Readonly<Record<string, number>> = { [DELEGATION]: 4, [OTHER]: 5 }
const STREAM = 'delegation:DO'

export type Death = { readonly moment: Moment; readonly time: number }

/** What a life came to: `wrong` says what an acknowledged word or act became, `reached` whether it died where it was to die. */
export type Told = { readonly reached: boolean; readonly words: number; readonly acts: number; readonly wrong: readonly string[] }

/** `delay` in milliseconds for each commit; `largest` in kilobytes: no file grows beyond it. */
export type Disk = { readonly delay?: number; readonly largest?: number }

export type Folder = {
  /** Starts the server, looks for all that was acknowledged before, then works until it dies. */
  readonly live: (death: Death, disk?: Disk) => Promise<Told>
  readonly data: string
  /** What was acknowledged in the last life may be gone, as where the disk itself lost it; the pages of then do not come back. */
  readonly loseLastLife: () => void
  /** The last look: at a server that is left alone, and at its files once it has stopped. */
  readonly end: () => Promise<readonly string[]>
}

/** Of one page: `sure` is on disk as it was told, `perhaps` was on its way. A page that comes back brings all of it. */
type Ledger = { readonly sure: Set<string>; readonly perhaps: Set<string> }
const ledger = (): Ledger => ({ sure: new Set(), perhaps: new Set() })

export async function aFolderOfLives(): Promise<Folder> {
  const folder = mkdtempSync(join(tmpdir(), 'declaro-lives-'))
  writeFileSync(join(folder, 'text.txt'), TEXT)
  const port = await freePort()
  const settings = {
    PORT: String(port),
    DECLARO_DATA: join(folder, 'data'),
    DECLARO_TEXT: join(folder, 'text.txt'),
    DECLARO_LINKS: join(folder, 'links.json'),
    DECLARO_DELEGATIONS: '4',
  }
  await (await started(settings)).stop()
  const kept: Kept = {
    wire: wireTo(`http://127.0.0.1:${port}`, readLinks(join(folder, 'links.json')), () => Promise.resolve()),
    pages: new Map(),
    words: new Map([DELEGATION, OTHER, STREAM].map((name) => [name, ledger()])),
    acts: ledger(),
    life: 0,
  }
  return {
    data: join(folder, 'data'),
    live: async ({ moment, time }, disk = {}) => {
      const slow = { DECLARO_COMMIT_DELAY: String(disk.delay ?? 0) }
      const server = await started({ ...settings, ...slow, DECLARO_DIES_AT: `${moment}:${time}` }, disk.largest ?? null)
      return oneLife(kept, server, { data: join(folder, 'data'), isFull: disk.largest !== undefined })
    },
    loseLastLife: () => {
      for (const { sure, perhaps } of [...kept.words.values(), kept.acts]) {
        for (const each of sure) if (each.includes(`.${kept.life}.`)) sure.delete(each)
        perhaps.clear()
      }
      kept.pages.clear()
    },
    end: async () => {
      const server = await started(settings)
      const wrong = await lookBack(kept)
      await server.stop()
      wrong.push(...(await faultsIn(join(folder, 'data'))))
      rmSync(folder, { recursive: true, force: true })
      return wrong
    },
  }
}

/** A page's identity and document, which it keeps over all lives. */
type Page = { readonly client: number; readonly generation: number; readonly doc: Y.Doc }
type Kept = {
  readonly wire: Wire
  readonly pages: Map<string, Page>
  readonly words: ReadonlyMap<string, Ledger>
  readonly acts: Ledger
  life: number
}

async function oneLife(kept: Kept, server: Running, { data, isFull }: { readonly data: string; readonly isFull: boolean }): Promise<Told> {
  kept.life += 1
  let isOver = false
  let byHand = false
  const over = server.ended.then(() => {
    isOver = true
  })
  const killByHand = (): void => {
    if (isOver) return
    byHand = true
    server.kill()
  }
  /** What breaks off because the server is gone is what this is about; what breaks off while it is there is a fault. */
  const wrong: string[] = []
  const untilGone = (work: Promise<unknown>): Promise<unknown> =>
    work.catch(async (fault: unknown) => {
      await Promise.race([over, new Promise((resolve) => setTimeout(resolve, 2_000))])
      if (!isOver) wrong.push(String(fault))
      killByHand()
    })
  const before = counted(kept)
  await untilGone(lookBack(kept).then((found) => wrong.push(...found)))
  if (!isOver)
    await Promise.all([
      untilGone(typeUntilGone(kept, DELEGATION, over, killByHand)),
      untilGone(typeUntilGone(kept, OTHER, over, killByHand)),
      untilGone(draftUntilGone(kept, over)),
      untilGone(actUntilGone(kept, isFull).then((end) => end === 'refused' && killByHand())),
    ])
  const signal = await server.ended
  if (signal !== 'SIGKILL') wrong.push('the server ended by itself')
  wrong.push(...(await faultsIn(data)))
  const now = counted(kept)
  return { reached: !byHand, words: now.words - before.words, acts: now.acts - before.acts, wrong }
}

const counted = ({ words, acts }: Kept): { readonly words: number; readonly acts: number } => ({
  words: [...words.values()].reduce((sum, { sure }) => sum + sure.size, 0),
  acts: acts.sure.size,
})

/** Of a copy: who has looked into a database in this process may hold on to it for a while, and the next server would not be the first on it. */
export async function faultsIn(data: string): Promise<string[]> {
  const copy = mkdtempSync(join(tmpdir(), 'declaro-looked-at-'))
  try {
    for (const name of FILES) if (existsSync(join(data, name))) copyFileSync(join(data, name), join(copy, name))
    return (await verifyFolder(copy)).faults.map(({ table, row }) => `${table}, row ${row} does not verify`)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

const FILES = ['declaro.sqlite', 'declaro.sqlite-wal']

async function pageOf({ wire, pages }: Kept, seat: string): Promise<RawClient> {
  const { client, generation } = await wire.start(seat)
  const page = pages.get(seat) ?? { client, generation, doc: new Y.Doc() }
  pages.set(seat, page)
  return wire.raw(seat, page)
}

/** A new page each time: it has only what the server has. */
async function newPage(wire: Wire, seat: string): Promise<RawClient> {
  const page = await wire.raw(seat)
  await page.synced()
  return page
}

async function privatePage({ wire, pages }: Kept, isNew: boolean): Promise<RawClient> {
  const { body } = await wire.get(DELEGATION, `/private?stream=${STREAM}`)
  const asked = { client: Number(body.client), generation: Number(body.generation), doc: new Y.Doc() }
  const page = isNew ? asked : (pages.get(STREAM) ?? asked)
  if (!isNew) pages.set(STREAM, page)
  page.doc.clientID = page.client
  const query = `stream=${STREAM}&schema=${SCHEMA_VERSION}&client=${page.client}&generation=${page.generation}`
  const address = `${wire.url.replace(/^http/, 'ws')}/sync/rehearsal/private?${query}`
  return openRaw(address, { cookie: await wire.signIn(DELEGATION) }, page.doc)
}

const drafts = (doc: Y.Doc): Y.Map<number> => doc.getMap<number>('drafts')
const times = (text: string, word: string): number => text.split(word).length - 1

/** First what a page sees that has nothing of its own, then what it sees once the authors' pages are back with all that was on its way. */
async function lookBack(kept: Kept): Promise<string[]> {
  const wrong: string[] = []
  const look = async (isBack: boolean): Promise<void> => {
    const reader = await newPage(kept.wire, READER)
    const text = reader.lines().join('\n')
    const topics = (reader.doc.getMap('room').get('topics') ?? []) as readonly { readonly title: string }[]
    const titles = topics.map(({ title }) => title)
    const stream = await privatePage(kept, true)
    await stream.synced()
    const held = drafts(stream.doc)
    for (const [name, { sure, perhaps }] of kept.words) {
      const count = (word: string): number => (name === STREAM ? Number(held.has(word)) : times(text, word))
      wrong.push(...wrongIn(name, sure, isBack ? perhaps : new Set(), count), ...twiceIn(name, perhaps, count))
    }
    const actsDone = (title: string): number => titles.filter((each) => each === title).length
    wrong.push(...wrongIn('acts', kept.acts.sure, new Set(), actsDone), ...twiceIn('acts', kept.acts.perhaps, actsDone))
    for (const page of [reader, stream]) page.close()
  }
  await look(false)
  const back = [...kept.pages.keys()].filter((name) => name !== STREAM)
  for (const seat of back) await comeBack(await pageOf(kept, seat))
  if (kept.pages.has(STREAM)) await comeBack(await privatePage(kept, false))
  if (kept.pages.size > 0) await look(true)
  for (const { sure, perhaps } of kept.words.values()) {
    for (const word of perhaps) sure.add(word)
    perhaps.clear()
  }
  kept.acts.perhaps.clear()
  return wrong
}

async function comeBack(page: RawClient): Promise<void> {
  await page.synced()
  page.close()
  await page.closed
}

function wrongIn(name: string, ...[sure, brought, count]: [ReadonlySet<string>, ReadonlySet<string>, (word: string) => number]): string[] {
  return [...sure, ...brought].filter((word) => count(word) !== 1).map((word) => `${name}: ${word} is there ${count(word)} times`)
}

const twiceIn = (name: string, perhaps: ReadonlySet<string>, count: (word: string) => number): string[] =>
  [...perhaps].filter((word) => count(word) > 1).map((word) => `${name}: ${word} is there ${count(word)} times`)

type Writes = { readonly name: string; readonly page: RawClient; readonly write: (word: string) => Uint8Array }

/** One word after the other, a few of them on their way at any time; what is acknowledged is noted as such when the line is gone, too. */
async function writeUntilGone(kept: Kept, { name, page, write }: Writes): Promise<'gone' | 'written'> {
  const { sure, perhaps } = kept.words.get(name) ?? ledger()
  const before = page.acknowledged()
  const sent: string[] = []
  const note = (): void => {
    for (const word of sent.slice(0, page.acknowledged() - before)) {
      perhaps.delete(word)
      sure.add(word)
    }
  }
  let isGone = false
  void page.closed.then(() => {
    isGone = true
  })
  while (!isGone && sent.length < MOST_WORDS) {
    const word = `<${name}.${kept.life}.${sent.length}>`
    sent.push(word)
    perhaps.add(word)
    page.sendUpdate(write(word))
    await page.until(() => before + sent.length - page.acknowledged() < IN_FLIGHT).catch(() => page.closed)
  }
  if (!isGone) await page.until(() => page.acknowledged() - before >= sent.length).catch(() => page.closed)
  note()
  return isGone ? 'gone' : 'written'
}

async function typeUntilGone(kept: Kept, seat: string, over: Promise<void>, killByHand: () => void): Promise<void> {
  const page = await pageOf(kept, seat)
  await page.synced()
  const text = textIn(page.doc, LINES[seat] ?? 0)
  const party = seat.slice(0, 2).toUpperCase()
  const write = (word: string): Uint8Array => updateOf(page.doc, () => text.insert(text.length, word, { ins: by(party) }))
  if ((await writeUntilGone(kept, { name: seat, page, write })) === 'written') killByHand()
  await over
}

async function draftUntilGone(kept: Kept, over: Promise<void>): Promise<void> {
  const page = await privatePage(kept, false)
  await page.synced()
  const write = (word: string): Uint8Array => updateOf(page.doc, () => drafts(page.doc).set(word, 1))
  await writeUntilGone(kept, { name: STREAM, page, write })
  await over
}

/** Where the disk is full an act is refused in the end. */
async function actUntilGone({ wire, acts, life }: Kept, isFull: boolean): Promise<'gone' | 'refused'> {
  for (let number = 0; number < MOST_WORDS; number++) {
    const title = `Tema <act.${life}.${number}>`
    acts.perhaps.add(title)
    // A fetch that breaks off is an act of which nobody was told.
    const answer = await wire.act(DESK, { type: 'record-topic', title, raisedBy: 'DO' }).catch(() => null)
    if (answer === null) return 'gone'
    if (isFull && answer.status === 503) return refusedAsFull(wire, answer.body.code)
    if (answer.status !== 200) throw new Error(`an act was answered ${answer.status} ${JSON.stringify(answer.body)}`)
    acts.perhaps.delete(title)
    acts.sure.add(title)
  }
  return 'gone'
}

/** It is said why, and who comes now reads the text all the same. */
async function refusedAsFull(wire: Wire, code: unknown): Promise<'refused'> {
  if (code !== 'store.full') throw new Error(`where no file can grow an act was refused ${String(code)}`)
  const reader = await newPage(wire, READER)
  reader.close()
  return 'refused'
}
