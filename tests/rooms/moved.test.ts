/** Delegations write, strike and take back while the chair splits, joins and moves the very paragraphs they are in, over real sockets and with lines that
 *  break. Every character is one of a kind, so that each can be found: no word is lost, none is doubled, none is another's. */
import { afterEach, expect, test } from 'vitest'
import { readText } from '../../domain/proposals/read.ts'
import { fragmentOf, paragraphsOf, sectionsOf } from '../../domain/text/document.ts'
import { by, del, textIn } from '../wire/edits.ts'
import { startWire, type Wire } from '../wire/harness.ts'
import { openPage, type Page } from './pages.ts'
import { below, oneOf, type Random, seeded } from './seeded.ts'

const SEATS = ['do-1', 'ca-1', 'cr-1'] as const
const FIRST_SEED = Number(process.env.DECLARO_SEED ?? 1)
const RUNS = Number(process.env.DECLARO_RUNS ?? 2)
const ROUNDS = Number(process.env.DECLARO_ROUNDS ?? 20)
const SOON = { timeout: 30_000, interval: 5 }
/** From here on, characters of base text and of what is written. */
const [BASE, WRITTEN] = [0xac00, 0x4e00]
const [LINES, LENGTH] = [4, 12]

const TEXT = [
  'DECLARACIÓN',
  '',
  'Las Viceministras y los Viceministros,',
  '',
  ...Array.from({ length: LINES }, (_, line) =>
    Array.from({ length: LENGTH }, (_each, at) => String.fromCodePoint(BASE + line * LENGTH + at)).join(''),
  ),
].join('\n')

let wire: Wire | null = null
const pages: Page[] = []
afterEach(async () => {
  for (const { session } of pages.splice(0)) session.destroy()
  await wire?.stop()
  wire = null
})

/** `isKept`: its page was told that it is on the disk. */
type Written = { readonly party: string; isThere: boolean; isKept: boolean }
type Run = {
  readonly random: Random
  readonly written: Map<string, Written>
  /** By base character: who struck it. */
  readonly struck: Map<string, Set<string>>
  readonly counts: Map<string, number>
}

const partyOf = (seat: string): string => seat.slice(0, 2).toUpperCase()
const count = ({ counts }: Run, what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1)

type Piece = { readonly text: string; readonly ins: string | null; readonly dels: readonly string[] }

function charsIn(page: Page): readonly Piece[] {
  return readText(fragmentOf(page.doc())).paragraphs.flatMap(({ runs }) =>
    runs.flatMap(({ text, ins, dels }) => text.split('').map((char) => ({ text: char, ins, dels }))),
  )
}

/** One of: a new character somewhere, a base character struck, one of one's own taken back. */
function writeSomething(run: Run, page: Page, seat: string): void {
  if (page.saved() === 'opening' || page.saved() === 'unreachable') return
  const { random } = run
  const party = partyOf(seat)
  const lines = paragraphsOf(fragmentOf(page.doc())).length - 2
  if (lines < 1) return
  const line = 2 + below(random, lines)
  const text = textIn(page.doc(), line)
  const chars = (text.toDelta() as { insert: string }[])
    .map(({ insert }) => insert)
    .join('')
    .split('')
  const at = below(random, chars.length + 1)
  const here = chars[at]
  switch (below(random, 4)) {
    case 0: {
      if (here === undefined || here < String.fromCodePoint(BASE)) return
      text.format(at, 1, { [del(party)]: by(party) })
      run.struck.set(here, new Set([...(run.struck.get(here) ?? []), party]))
      return count(run, 'struck')
    }
    case 1: {
      const own = here === undefined ? undefined : run.written.get(here)
      // What the page was never told is on the disk it cannot follow elsewhere.
      if (own?.party !== party || !own.isKept) return
      text.delete(at, 1)
      own.isThere = false
      return count(run, 'taken back')
    }
    default: {
      const char = String.fromCodePoint(WRITTEN + run.written.size)
      run.written.set(char, { party, isThere: true, isKept: false })
      text.insert(at, char, { ins: by(party) })
      return count(run, 'written')
    }
  }
}

async function changeStructure(run: Run, at: Wire, page: Page): Promise<void> {
  const { random } = run
  const all = paragraphsOf(fragmentOf(page.doc())).slice(2)
  if (all.length === 0) return
  const { id, text } = oneOf(random, all)
  const section = oneOf(random, sectionsOf(fragmentOf(page.doc()))).id
  const after = oneOf(random, all).id
  const acts = [
    { type: 'split-paragraph', paragraph: id, offset: below(random, (text?.length ?? 0) + 1) },
    // Never down to one paragraph, in which nothing could be moved any more.
    ...(all.length > 2 ? [{ type: 'join-paragraph', paragraph: id }] : []),
    { type: 'move-paragraph', paragraph: id, section, ...(random() < 0.3 ? {} : { after }) },
  ]
  const body = oneOf(random, acts)
  const { status } = await at.act('chair', body)
  if (status === 200) count(run, body.type)
}

function noteKept({ written }: Run, party: string): void {
  for (const each of written.values()) if (each.party === party) each.isKept = true
}

async function quiet(all: readonly Page[]): Promise<void> {
  const told = (): unknown => all.map((page) => page.saved())
  await expect.poll(told, SOON).toEqual(all.map(() => 'saved'))
  await expect.poll(() => new Set(all.map((page) => page.text())).size, SOON).toBe(1)
}

/** What became of every character, as one page sees it. */
function wrongIn(run: Run, all: readonly Page[]): readonly string[] {
  const [page] = all
  if (page === undefined) return ['no page']
  const wrong: string[] = []
  const chars = charsIn(page)
  const kept = all.flatMap(({ session }) => {
    const state = session.state()
    return state.kind === 'in' ? state.kept.map((each) => JSON.stringify(each)) : []
  })
  const found = (char: string): readonly Piece[] => chars.filter(({ text }) => text === char)
  for (const [char, { party, isThere }] of run.written) {
    const there = found(char)
    const isKept = kept.some((each) => each.includes(char))
    const name = `${party}’s character ${(char.codePointAt(0) ?? 0) - WRITTEN}`
    if (isThere && there.length === 0 && !isKept) wrong.push(`${name} is lost`)
    if (there.length > 1) wrong.push(`${name} is there ${there.length} times`)
    if (!isThere && there.length > 0) wrong.push(`${name} was taken back and is there`)
    if (there.some(({ ins }) => ins !== party)) wrong.push(`${name} is ${String(there[0]?.ins)}’s`)
  }
  for (let code = BASE; code < BASE + LINES * LENGTH; code++) {
    const char = String.fromCodePoint(code)
    const there = found(char)
    if (there.length !== 1) wrong.push(`base character ${code - BASE} is there ${there.length} times`)
    const dels = [...(there[0]?.dels ?? [])].sort()
    const expected = [...(run.struck.get(char) ?? [])].sort()
    if (JSON.stringify(dels) !== JSON.stringify(expected))
      wrong.push(`base character ${code - BASE} is struck by ${dels.join()}, not ${expected.join()}`)
  }
  return wrong
}

async function play(seed: number): Promise<Run> {
  const run: Run = { random: seeded(seed), written: new Map(), struck: new Map(), counts: new Map() }
  const at = await startWire({ declaration: TEXT })
  wire = at
  for (const seat of SEATS) pages.push(await openPage(at, seat))
  const reader = await openPage(at, 'observer')
  const all = [...pages, reader]
  pages.push(reader)
  await quiet(all)
  expect(await at.act('chair', { type: 'open-direct-writing' })).toMatchObject({ status: 200 })
  for (let round = 0; round < ROUNDS; round++) {
    const acting = run.random() < 0.8 ? changeStructure(run, at, reader) : Promise.resolve()
    for (let step = 0; step < 6; step++) {
      const which = below(run.random, SEATS.length)
      const [page, seat] = [pages[which], SEATS[which]]
      if (page === undefined || seat === undefined) continue
      if (page.saved() === 'saved') noteKept(run, partyOf(seat))
      if (run.random() < 0.1) page.cut()
      writeSomething(run, page, seat)
      if (run.random() < 0.4) await new Promise((resolve) => setTimeout(resolve, below(run.random, 6)))
    }
    await acting
    if (run.random() < 0.3) {
      await quiet(all)
      expect(wrongIn(run, all), `seed ${seed}, round ${round}`).toEqual([])
    }
  }
  await quiet(all)
  expect(wrongIn(run, all), `seed ${seed}`).toEqual([])
  return run
}

test.each(Array.from({ length: RUNS }, (_, run) => FIRST_SEED + run))(
  '[I2] [I4] [T15] what is written, struck and taken back while its paragraph is split, joined or moved is there once, and is who wrote it’s (seed %i)',
  async (seed) => {
    const { counts } = await play(seed)
    process.stdout.write(`moved, seed ${seed}: ${JSON.stringify([...counts])}\n`)
    for (const what of ['written', 'struck', 'taken back', 'split-paragraph', 'join-paragraph', 'move-paragraph'])
      expect(counts.get(what), what).toBeGreaterThan(0)
  },
  120_000,
)
