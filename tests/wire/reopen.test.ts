/** Reopening brings back what was: text, marks, positions, sponsors, what was said. Whatever was settled, agreed or lifted in between. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { updateOf } from '../notation/room.ts'
import { del, textIn } from './edits.ts'
import { startWire, type Wire } from './harness.ts'
import type { RawClient } from './raw.ts'

let wire: Wire
const pages = new Map<string, RawClient>()
const SEATS = { DO: 'do-1', CA: 'ca-1', CR: 'cr-1' } as const
type Code = keyof typeof SEATS
const LINE = 5

beforeAll(async () => {
  wire = await startWire()
  for (const seat of [...Object.values(SEATS), 'chair']) {
    const page = await wire.raw(seat)
    await page.synced()
    pages.set(seat, page)
  }
})
afterAll(() => wire.stop())

const pageOf = (seat: string): RawClient => {
  const page = pages.get(seat)
  if (page === undefined) throw new Error(`no page of ${seat}`)
  return page
}
async function act(seat: string, type: string, fields: object): Promise<void> {
  await wire.act(seat, { type, ...fields })
}
const paragraphNow = async () => {
  const found = (await wire.start('chair')).paragraphs[LINE]
  if (found === undefined) throw new Error('the line is gone')
  return found
}

/** The page has what the server has. */
async function caughtUp(seat: string): Promise<RawClient> {
  const page = await wire.raw(seat)
  await page.synced()
  return page
}

/** All that anybody sees of the paragraph and of what is held of its proposals, but for ids of proposals and when they began. */
async function picture(): Promise<unknown> {
  const page = await caughtUp('chair')
  const { id } = await paragraphNow()
  const held = [...page.doc.getMap<Record<string, unknown>>('positions').entries()]
    .filter(([key]) => key.startsWith(id))
    .map(([key, life]) => [key, sorted(life)] as const)
    .sort(([one], [other]) => String(one).localeCompare(String(other)))
  const line = page.lines()[LINE]
  page.close()
  return { line, held }
}
/** In which order positions were taken says nothing. */
const sorted = (held: Record<string, unknown>): unknown =>
  Object.fromEntries(
    Object.entries(held)
      .filter(([key]) => key !== 'id' && key !== 'openedAt')
      .map(([key, value]) => [key, Array.isArray(value) ? value.map((each) => JSON.stringify(each)).sort() : value]),
  )

const code = fc.constantFrom('DO', 'CA', 'CR').map((each) => each as Code)
const setUp = fc.oneof(
  fc.record({ kind: fc.constant('types' as const), by: code, at: fc.nat(40), word: fc.constantFrom(' uno', ' dos', ' tres') }),
  fc.record({ kind: fc.constant('strikes' as const), by: code, at: fc.nat(40), length: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant('tables' as const), by: code, with: code }),
  fc.record({ kind: fc.constantFrom('support' as const, 'object' as const, 'hold' as const, 'co-sponsor' as const), by: code, of: code }),
)
const settling = fc.record({
  how: fc.constantFrom('accept' as const, 'reject' as const),
  of: fc.option(code),
  next: fc.constantFrom('nothing' as const, 'agree' as const, 'ad referendum' as const, 'lift' as const),
})

async function keys(by: Code, change: (page: RawClient) => void): Promise<void> {
  const seat = SEATS[by]
  pageOf(seat).close()
  const page = await caughtUp(seat)
  pages.set(seat, page)
  await page.outcome(page.sendUpdate(updateOf(page.doc, () => change(page))))
}

async function prepare(step: typeof setUp extends fc.Arbitrary<infer Step> ? Step : never): Promise<void> {
  switch (step.kind) {
    case 'types':
      return keys(step.by, (page) => {
        const text = textIn(page.doc, LINE)
        text.insert(Math.min(step.at, text.length), step.word, { ins: { by: step.by } })
      })
    case 'strikes':
      return keys(step.by, (page) => {
        const text = textIn(page.doc, LINE)
        const from = Math.min(step.at, text.length - 1)
        text.format(from, Math.min(step.length, text.length - from), { [del(step.by)]: { by: step.by } })
      })
    case 'tables': {
      const { id } = await paragraphNow()
      const drafts = [{ kind: 'words', paragraph: id, base: '', text: `según ${step.by}` }]
      await act(SEATS[step.by], 'table', { drafts, explanation: `lo dice ${step.by}`, with: [step.with] })
      return
    }
    default: {
      const { id, proposals } = await paragraphNow()
      const seen = proposals.find(({ by }) => by === step.of)?.seen
      if (seen !== undefined) await act(SEATS[step.by], step.kind, { paragraph: id, by: step.of, seen })
    }
  }
}

const met = { settled: 0, held: 0, agreed: 0 }

async function settle({ how, of, next }: typeof settling extends fc.Arbitrary<infer Step> ? Step : never): Promise<boolean> {
  const { id, seen, proposals } = await paragraphNow()
  const one = proposals.find(({ by }) => by === of)
  if (proposals.length === 0) return false
  await act('chair', how, one === undefined ? { paragraph: id, seen } : { paragraph: id, by: one.by, seen: one.seen })
  const after = await paragraphNow()
  if (next === 'nothing' || after.proposals.length > 0) return true
  if (next === 'agree') await act('chair', 'agree', { paragraph: id, seen: after.seen })
  else await act('chair', 'ad-referendum', { paragraph: id, seen: after.seen, by: ['CA'] })
  if (next === 'lift') await act('ca-1', 'lift-ad-referendum', { paragraph: id, seen: after.seen })
  met.agreed++
  return true
}

test('[I3] reopening after any settlement, agreement, ad referendum or lifting gives back text, marks, positions and sponsors', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(setUp, { minLength: 1, maxLength: 8 }), settling, async (steps, how) => {
      for (const step of steps) await prepare(step)
      const before = await picture()
      if (!(await settle(how))) return
      met.settled++
      if (JSON.stringify(before).includes('"sponsors"')) met.held++
      const { id } = await paragraphNow()
      expect(await wire.act('chair', { type: 'reopen', paragraph: id })).toMatchObject({ status: 200 })
      expect(await picture()).toEqual(before)
      const standing = (await wire.start('chair')).paragraphs[LINE] as unknown as { readonly standing: string }
      expect(standing.standing).toBe('open')
      // The next case begins with nothing pending.
      const left = await paragraphNow()
      if (left.proposals.length > 0) await act('chair', 'reject', { paragraph: id, seen: left.seen })
    }),
    { numRuns: 25 },
  )
  expect(Math.min(met.settled, met.held, met.agreed)).toBeGreaterThan(2)
})
