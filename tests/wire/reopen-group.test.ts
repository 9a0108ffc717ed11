/** Rival wordings settled in any way and taken back: text, marks, wordings, positions are as they were, also when the server was started anew in between. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { fragmentOf } from '../../domain/text/document.ts'
import { updateOf } from '../notation/room.ts'
import { by, del, textIn } from './edits.ts'
import { readLinks, startIn, startWire, type Wire, wireTo } from './harness.ts'
import { freePort } from './process.ts'

const LINE = 5
const SEATS = { DO: 'do-1', CA: 'ca-1', CR: 'cr-1' } as const
type Code = keyof typeof SEATS

type Told = {
  readonly id: string
  readonly label: string
  readonly seen: string
  readonly standing: string
  readonly proposals: readonly { readonly by: string; readonly seen: string }[]
}

const code = fc.constantFrom('DO', 'CA', 'CR').map((each) => each as Code)
const offering = fc.record({
  kind: fc.constant('offers' as const),
  by: code,
  words: fc.constantFrom('Redacción una.', 'Redacción dos.', 'Redacción tres.'),
})
const step = fc.oneof(
  offering,
  fc.record({ kind: fc.constant('types' as const), by: code, wording: fc.nat(3), at: fc.nat(30) }),
  fc.record({ kind: fc.constant('strikes' as const), by: code, wording: fc.nat(3), at: fc.nat(30) }),
  fc.record({ kind: fc.constantFrom('support' as const, 'object' as const), by: code, wording: fc.nat(3) }),
)
type Step = typeof step extends fc.Arbitrary<infer Of> ? Of : never
const how = fc.record({
  stands: fc.nat(3),
  fates: fc.array(fc.constantFrom('merged', 'rejected', 'accepted'), { minLength: 12, maxLength: 12 }),
  agrees: fc.boolean(),
})

/** The wordings that are there, the one they stand beside first. */
async function wordingsOf(wire: Wire): Promise<readonly Told[]> {
  const all = (await wire.start('chair')).paragraphs as unknown as readonly Told[]
  const lead = all[LINE]
  return lead === undefined ? [] : all.filter(({ id, label }) => id === lead.id || label.startsWith(`${lead.label} alt`))
}

async function keys(wire: Wire, seat: string, change: (page: Awaited<ReturnType<Wire['raw']>>) => void): Promise<void> {
  const page = await wire.raw(seat)
  await page.synced()
  await page.outcome(page.sendUpdate(updateOf(page.doc, () => change(page))))
  page.close()
}

async function take(wire: Wire, each: Step): Promise<void> {
  const wordings = await wordingsOf(wire)
  const lead = wordings[0]
  if (lead === undefined) throw new Error('the line is gone')
  if (each.kind === 'offers') {
    await wire.act(SEATS[each.by], { type: 'offer-alternative', paragraph: lead.id, text: each.words })
    return
  }
  const which = each.wording % wordings.length
  if (each.kind !== 'types' && each.kind !== 'strikes') {
    const of = wordings[which]
    const proposal = of?.proposals.find(({ by: party }) => party !== each.by)
    if (of !== undefined && proposal !== undefined) {
      await wire.act(SEATS[each.by], { type: each.kind, paragraph: of.id, by: proposal.by, seen: proposal.seen })
    }
    return
  }
  const { kind, at: wanted } = each
  await keys(wire, SEATS[each.by], (page) => {
    const text = textIn(page.doc, LINE + which)
    const at = Math.min(wanted, text.length - 1)
    if (kind === 'types') text.insert(at, ' palabra', { ins: by(each.by) })
    else text.format(at, 1, { [del(each.by)]: { by: each.by } })
  })
}

/** Every fate, so that it is lawful: one wording stands, and what is accepted is in it. */
function fatesOf(
  wordings: readonly Told[],
  { stands, fates }: { readonly stands: number; readonly fates: readonly string[] },
): readonly object[] {
  const standing = wordings[stands % wordings.length]
  let next = 0
  return wordings.flatMap((wording) => {
    const isStanding = wording === standing
    const fate = (): string => fates[next++ % fates.length] ?? 'rejected'
    const own = { paragraph: wording.id, fate: isStanding ? 'accepted' : fate().replace('accepted', 'rejected'), seen: wording.seen }
    // What the author of a proposed wording has pending is the wording itself.
    const others = wording.proposals.filter(({ by: party }) => !isAuthor(wording, party))
    return [
      own,
      ...others.map(({ by: party, seen }) => {
        const given = fate()
        return { paragraph: wording.id, by: party, fate: isStanding ? given : given.replace('accepted', 'rejected'), seen }
      }),
    ]
  })
}

const authors = new Map<string, string>()
const isAuthor = ({ id }: Told, party: string): boolean => authors.get(id) === party

async function picture(wire: Wire): Promise<unknown> {
  const page = await wire.raw('chair')
  await page.synced()
  for (const [id, party] of [
    ...fragmentOf(page.doc)
      .toString()
      .matchAll(/<paragraph [^>]*>/g),
  ].flatMap(([tag]) => {
    const [found, pi] = [/ id="([^"]*)"/.exec(tag)?.[1], / pi="([^"]*)"/.exec(tag)?.[1]]
    return found === undefined || pi === undefined ? [] : [[found, pi] as const]
  }))
    authors.set(id, party)
  const held = [...page.doc.getMap<{ readonly positions?: readonly object[] }>('positions').entries()]
    .map(([key, { positions = [] }]) => [key, positions.map((each) => JSON.stringify(each)).sort()] as const)
    .sort(([one], [other]) => one.localeCompare(other))
  const text = fragmentOf(page.doc).toString()
  page.close()
  return { text, held }
}

test('[I3] reopening after any settlement of rival wordings gives all of them back, with marks and positions', {
  timeout: 120_000,
}, async () => {
  const wire = await startWire()
  onTestFinished(() => wire.stop())
  const met = { settled: 0, merged: 0, agreed: 0, elsewhere: 0 }
  await fc.assert(
    fc.asyncProperty(offering, fc.array(step, { minLength: 1, maxLength: 7 }), how, async (first, steps, choice) => {
      for (const each of [first, ...steps]) await take(wire, each)
      const before = await picture(wire)
      const wordings = await wordingsOf(wire)
      const [lead] = wordings
      if (lead === undefined) throw new Error('the line is gone')
      const fates = fatesOf(wordings, choice)
      const settled = await wire.act('chair', { type: 'settle-group', paragraph: lead.id, fates })
      // All of its words may be struck: then none of it stands, and nothing changed.
      if (settled.status !== 200) expect(settled.body.code).toBe('paragraph.empty')
      else {
        met.settled++
        if (JSON.stringify(fates).includes('merged')) met.merged++
        if (choice.stands % wordings.length > 0) met.elsewhere++
        const [after, ...others] = await wordingsOf(wire)
        expect([after?.id, after?.proposals.length, others.length]).toEqual([lead.id, 0, 0])
        if (choice.agrees && (await wire.act('chair', { type: 'agree', paragraph: lead.id, seen: after?.seen })).status === 200)
          met.agreed++
        expect(await wire.act('chair', { type: 'reopen', paragraph: lead.id })).toMatchObject({ status: 200 })
      }
      expect(await picture(wire)).toEqual(before)
      // The next case begins with one wording and nothing pending.
      const all = await wordingsOf(wire)
      const none = fatesOf(all, { stands: 0, fates: ['rejected'] })
      expect((await wire.act('chair', { type: 'settle-group', paragraph: lead.id, fates: none })).status).toBe(200)
    }),
    { numRuns: 20 },
  )
  expect(Math.min(met.settled, met.merged, met.agreed, met.elsewhere)).toBeGreaterThan(2)
})

test('[I1] a group that was settled before the server was started anew is taken back all the same', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'declaro-group-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const port = await freePort()
  let server = await startIn(folder, port)
  const wire = wireTo(server.url, readLinks(join(folder, 'links.json')), () => server.stop())
  for (const each of [
    { kind: 'offers', by: 'DO', words: 'Redacción una.' },
    { kind: 'types', by: 'CA', wording: 0, at: 2 },
    { kind: 'types', by: 'CR', wording: 1, at: 2 },
    { kind: 'support', by: 'CA', wording: 1 },
  ] as const)
    await take(wire, each)
  const before = await picture(wire)
  const wordings = await wordingsOf(wire)
  const paragraph = wordings[0]?.id
  const fates = fatesOf(wordings, { stands: 1, fates: ['merged', 'accepted', 'rejected'] })
  expect(await wire.act('chair', { type: 'settle-group', paragraph, fates })).toMatchObject({ status: 200 })
  const settled = await picture(wire)
  await server.stop()
  server = await startIn(folder, port)
  expect(await picture(wire)).toEqual(settled)
  expect(await wire.act('chair', { type: 'reopen', paragraph })).toMatchObject({ status: 200 })
  expect(await picture(wire)).toEqual(before)
  await wire.stop()
})
