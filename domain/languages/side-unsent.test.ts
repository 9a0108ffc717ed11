/** Words of a side on their way: whatever the server does meanwhile, none is lost without being shown. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readChars } from '../text/chars.ts'
import { fragmentOf, type ParagraphElement, paragraphsOf, sectionsOf } from '../text/document.ts'
import type { ParagraphId, SectionId } from '../text/ids.ts'
import { joinInSide, mirrorStructure } from '../text/mirror.ts'
import { appendSection, insertParagraph, joinParagraph, moveParagraph, removeParagraph, splitParagraph } from '../text/structure.ts'
import { PLAIN } from '../text/chars.ts'
import { type SideUnsent, unsentInSides, writeAgainInSide, writeOnInSide } from './side-unsent.ts'
import { sweptAway } from './swept.ts'

const EN = ['en']
const sideParagraphs = (doc: Y.Doc): ParagraphElement[] => paragraphsOf(fragmentOf(doc, 'en'))
const wordsOf = ({ text }: ParagraphElement): string =>
  text === null
    ? ''
    : readChars(text)
        .map((run) => run.text)
        .join('')
const idOf = (number: number): ParagraphId => `p_${String(number).padStart(10, '0')}` as ParagraphId

/** A server that judges as the guard does: words for a paragraph that is not there any more are refused. */
class Server {
  readonly doc = new Y.Doc()
  readonly writers: Writer[] = []
  #next = 4
  /** Words that an act took out with their paragraph after they had come to disk. */
  readonly takenOut = new Set<string>()

  constructor() {
    this.doc.clientID = 1
    appendSection(fragmentOf(this.doc), 's_0000000001' as SectionId, 'commitments')
    this.act((paragraphs, sections) => {
      for (let number = 0; number < 4; number++) this.#insert(sections, paragraphs.at(-1) ?? null, number)
    })
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      for (const writer of this.writers) if (origin !== writer) writer.inbox.push(update)
    })
  }

  #insert(sections: ReturnType<typeof sectionsOf>, after: ParagraphElement | null, number: number): void {
    const runs = [{ text: `fuente ${number} `, marks: PLAIN }]
    const [section] = sections
    if (section !== undefined) insertParagraph(section, after, { id: idOf(number), role: 'body', level: 0, marker: 'none', pi: null, runs })
  }

  act(change: (paragraphs: ParagraphElement[], sections: ReturnType<typeof sectionsOf>) => void): void {
    this.doc.transact(() => {
      change(paragraphsOf(fragmentOf(this.doc)), sectionsOf(fragmentOf(this.doc)))
      mirrorStructure(fragmentOf(this.doc), fragmentOf(this.doc, 'en'))
    })
  }

  structural(kind: 'move' | 'split' | 'join' | 'remove' | 'add', at: number): void {
    this.act((paragraphs, [section]) => {
      const here = paragraphs[at % Math.max(1, paragraphs.length)]
      const before = paragraphs[(at % Math.max(1, paragraphs.length)) - 1]
      if (section === undefined || here === undefined) return
      if (kind === 'add' && paragraphs.length < 8) this.#insert([section], here, this.#next++)
      if (kind === 'split' && paragraphs.length < 8) splitParagraph(here, Math.min(3, here.text?.length ?? 0), idOf(this.#next++))
      if (kind === 'move') moveParagraph(here, section, paragraphs.findLast((each) => each.id !== here.id) ?? null)
      if (kind === 'join' && before !== undefined) {
        joinInSide(fragmentOf(this.doc, 'en'), here.id, before.id)
        joinParagraph(here, before)
      }
      if (kind === 'remove' && paragraphs.length > 2) {
        const counterpart = sideParagraphs(this.doc).find(({ id }) => id === here.id)
        for (const word of counterpart === undefined ? [] : wordsOf(counterpart).split(' ')) this.takenOut.add(word)
        removeParagraph(here)
      }
    })
  }

  words(): string {
    return sideParagraphs(this.doc).map(wordsOf).join(' ')
  }
}

type Frame = { readonly update: Uint8Array; readonly element: Y.ID | null }

class Writer {
  doc = new Y.Doc()
  confirmed = new Y.Doc()
  inbox: Uint8Array[] = []
  frames: Frame[] = []
  readonly kept: SideUnsent[] = []
  readonly typed: string[] = []
  readonly struck = new Set<string>()
  refusals = 0
  readonly #server: Server
  readonly #name: string
  #client: number

  constructor(server: Server, name: string, client: number) {
    this.#server = server
    this.#name = name
    this.#client = client
    server.writers.push(this)
    this.open()
  }

  open(): void {
    const unsent = unsentInSides(this.confirmed, this.doc, EN)
    const state = Y.encodeStateAsUpdate(this.#server.doc)
    this.doc = new Y.Doc()
    this.confirmed = new Y.Doc()
    for (const doc of [this.doc, this.confirmed]) Y.applyUpdate(doc, state, 'server')
    this.doc.clientID = this.#client++
    this.inbox = []
    this.frames = []
    const { doc, confirmed } = this
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') this.frames.push({ update, element: this.#at })
    })
    doc.on('afterTransaction', (transaction: Y.Transaction) => {
      if (transaction.local) return
      const swept = sweptAway(transaction, EN, Y.getState(confirmed.store, doc.clientID))
      // As a page does, when the transaction is through.
      this.#later.push(() => this.#again(swept, writeOnInSide))
    })
    this.#again(unsent, writeAgainInSide)
  }

  readonly #later: (() => void)[] = []
  #at: Y.ID | null = null

  #again(unsent: readonly SideUnsent[], write: typeof writeAgainInSide): void {
    for (const each of unsent) {
      const home = sideParagraphs(this.doc).find(({ id }) => id === each.paragraph)
      this.#at = home?.element._item?.id ?? null
      if (!write(this.doc, each)) this.kept.push(each)
    }
  }

  type(at: number, place: number): void {
    const paragraphs = sideParagraphs(this.doc)
    const here = paragraphs[at % Math.max(1, paragraphs.length)]
    if (here?.text === null || here === undefined) return
    const word = `${this.#name}${this.typed.length}`
    const words = wordsOf(here)
    const gaps = [0, ...[...words.matchAll(/ /g)].map(({ index }) => index + 1)]
    this.#at = here.element._item?.id ?? null
    this.typed.push(word)
    here.text.insert(gaps[place % gaps.length] ?? 0, `${word} `)
  }

  strike(at: number, place: number): void {
    const paragraphs = sideParagraphs(this.doc)
    const here = paragraphs[at % Math.max(1, paragraphs.length)]
    if (here?.text === null || here === undefined) return
    const found = [...wordsOf(here).matchAll(/\S+ /g)]
    const word = found[place % Math.max(1, found.length)]
    if (word === undefined) return
    this.struck.add(word[0].trim())
    this.#at = here.element._item?.id ?? null
    here.text.delete(word.index, word[0].length)
  }

  receive(): void {
    for (const update of this.inbox.splice(0)) {
      Y.applyUpdate(this.doc, update, 'server')
      Y.applyUpdate(this.confirmed, update, 'server')
      for (const run of this.#later.splice(0)) run()
    }
  }

  /** The first frame comes to the server; refused where its paragraph is not there any more, or where chance wants it. */
  deliver(isRefused: boolean): void {
    const frame = this.frames[0]
    if (frame === undefined) return
    const item = frame.element === null ? null : Y.getItem(this.#server.doc.store, frame.element)
    const isGone = !(item instanceof Y.Item) || item.deleted
    if (isRefused || isGone) {
      this.refusals++
      return this.open()
    }
    this.frames.shift()
    Y.applyUpdate(this.#server.doc, frame.update, this)
    Y.applyUpdate(this.confirmed, frame.update, 'acknowledged')
  }

  settle(): void {
    this.receive()
    for (let turns = 0; this.frames.length > 0 && turns < 500; turns++) {
      this.deliver(false)
      this.receive()
    }
  }
}

const writer = fc.nat(1)
const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ what: fc.constant('type' as const), writer, at: fc.nat(9), place: fc.nat(20) }) },
    { weight: 1, arbitrary: fc.record({ what: fc.constant('strike' as const), writer, at: fc.nat(9), place: fc.nat(20) }) },
    { weight: 3, arbitrary: fc.record({ what: fc.constant('deliver' as const), writer }) },
    { weight: 3, arbitrary: fc.record({ what: fc.constant('receive' as const), writer }) },
    { weight: 1, arbitrary: fc.record({ what: fc.constant('refuse' as const), writer }) },
    {
      weight: 2,
      arbitrary: fc.record({
        what: fc.constant('act' as const),
        kind: fc.constantFrom('move', 'split', 'join', 'remove', 'add'),
        at: fc.nat(9),
      }),
    },
  ),
  { minLength: 20, maxLength: 80 },
)

test('no word that somebody typed in a side is lost without being shown, whatever acts do and whatever is refused', () => {
  const counts = { refused: 0, kept: 0, again: 0 }
  fc.assert(
    fc.property(steps, (all) => {
      const server = new Server()
      const writers = [new Writer(server, 'ana', 1000), new Writer(server, 'luz', 2000)]
      for (const step of all) {
        if (step.what === 'act') server.structural(step.kind, step.at)
        else {
          const one = writers[step.writer]
          if (one === undefined) continue
          if (step.what === 'type' || step.what === 'strike') one[step.what](step.at, step.place)
          else if (step.what === 'receive') one.receive()
          else one.deliver(step.what === 'refuse')
        }
      }
      for (const one of [...writers, ...writers]) one.settle()
      const standing = server.words().split(' ')
      const struck = new Set(writers.flatMap((one) => [...one.struck]))
      for (const { typed, kept, refusals } of writers) {
        const shelf = new Set(kept.flatMap(({ text }) => text.split(' ')))
        for (const word of typed) {
          const times = standing.filter((each) => each === word).length
          expect(times, `${word} stands once at most`).toBeLessThanOrEqual(1)
          if (!struck.has(word) && !server.takenOut.has(word)) expect(times === 1 || shelf.has(word), `${word} is lost`).toBe(true)
        }
        counts.refused += refusals
        counts.kept += kept.length
        counts.again += refusals > 0 && kept.length === 0 ? 1 : 0
      }
      for (const { doc } of writers) expect(sideParagraphs(doc).map(wordsOf)).toEqual(sideParagraphs(server.doc).map(wordsOf))
    }),
    { numRuns: 60 },
  )
  expect(counts.refused).toBeGreaterThan(30)
  expect(counts.kept).toBeGreaterThan(5)
  expect(counts.again).toBeGreaterThan(5)
})
