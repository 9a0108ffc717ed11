/** One server for the tests of a file, and pages of it that are closed after each test. */
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { updateOf } from '../notation/room.ts'
import { by, textIn } from '../wire/edits.ts'
import { type Overrides, startWire, type Wire, type WireOptions } from '../wire/harness.ts'
import type { Outcome, RawClient } from '../wire/raw.ts'

/** A paragraph of the text that `startWire` begins with, in which the tests write. */
export const LINE = 4

export type TestRoom = {
  readonly wire: () => Wire
  /** A page of the seat that has the text. */
  readonly page: (seat: string, overrides?: Overrides) => Promise<RawClient>
  /** One that stands at the door. */
  readonly knock: (seat: string, overrides?: Overrides) => Promise<RawClient>
  /** What the seat's page types is on disk, and on the other's screen. */
  readonly expectServed: (bystander: RawClient, seat?: string) => Promise<void>
}

/** To be called at the top of a file. */
export function aRoom(options: WireOptions = {}): TestRoom {
  let wire: Wire | null = null
  let words = 0
  const open: RawClient[] = []
  beforeAll(async () => {
    wire = await startWire(options)
  })
  afterEach(async () => {
    for (const page of open) page.close()
    await Promise.all(open.splice(0).map((page) => page.closed))
  })
  afterAll(() => wire?.stop())
  const running = (): Wire => {
    if (wire === null) throw new Error('the server is not there yet')
    return wire
  }
  const knock: TestRoom['knock'] = async (seat, overrides) => {
    const page = await running().raw(seat, overrides)
    open.push(page)
    return page
  }
  const enter: TestRoom['page'] = async (seat, overrides) => {
    const page = await knock(seat, overrides)
    await page.synced()
    return page
  }
  return {
    wire: running,
    page: enter,
    knock,
    expectServed: async (bystander, seat = 'bz-3') => {
      const word = ` honrada${++words}`
      const page = await enter(seat)
      expect(await page.outcome(page.sendUpdate(typed(page, word, 'BZ')))).toEqual({ kind: 'acknowledged' })
      await bystander.until(() => sees(bystander, word))
      page.close()
    },
  }
}

/** The update of a word typed at the end of a paragraph, as a page of the party makes it. */
export const typed = (page: RawClient, word: string, party = 'DO', line = LINE): Uint8Array =>
  updateOf(page.doc, () => {
    const text = textIn(page.doc, line)
    text.insert(text.length, word, { ins: by(party) })
  })

export const write = (page: RawClient, word: string, party = 'DO'): Promise<Outcome> =>
  page.outcome(page.sendUpdate(typed(page, word, party)))

export const sees = (page: RawClient, word: string): boolean => page.lines().join('\n').includes(word)
export const ACKNOWLEDGED: Outcome = { kind: 'acknowledged' }
export const refusedWith = (code: string): Outcome => ({ kind: 'refused', code, close: 4409 })
