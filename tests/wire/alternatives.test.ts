/** Rival wordings are settled in one act that names every fate, or not at all; taken back together; conflicts and packages are known to every page. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fragmentOf } from '../../domain/text/document.ts'
import { updateOf } from '../notation/room.ts'
import { by, textIn } from './edits.ts'
import { startWire, type StartData, type Wire } from './harness.ts'
import type { RawClient } from './raw.ts'

const LINE = 5
const OTHER = 4

let wire: Wire
beforeAll(async () => {
  wire = await startWire()
})
afterAll(() => wire.stop())

async function pageOf(seat: string): Promise<RawClient> {
  const page = await wire.raw(seat)
  await page.synced()
  return page
}

async function writes(seat: string, line: number, party: string, words: string, at = 0): Promise<void> {
  const page = await pageOf(seat)
  const sent = page.sendUpdate(updateOf(page.doc, () => textIn(page.doc, line).insert(at, words, { ins: by(party) })))
  expect(await page.outcome(sent)).toEqual({ kind: 'acknowledged' })
  page.close()
}

type Told = StartData['paragraphs'][number]
const toldAt = async (line: number): Promise<Told> => {
  const told = (await wire.start('chair')).paragraphs[line]
  if (told === undefined) throw new RangeError(`no line ${line}`)
  return told
}

/** All of the text with ids, marks and attributes, and what is held of proposals. */
async function everything(): Promise<unknown> {
  const page = await pageOf('ca-1')
  const held = [...page.doc.getMap<{ positions?: unknown }>('positions').entries()].map(([key, { positions }]) => [key, positions] as const)
  const text = fragmentOf(page.doc).toString()
  page.close()
  return { text, held: held.toSorted(([one], [other]) => one.localeCompare(other)) }
}

const settle = (paragraph: string, fates: readonly object[]) => wire.act('chair', { type: 'settle-group', paragraph, fates })

test('[I3] a group is settled whole: a fate that is missing or given on other words is 409 and changes nothing; reopened, all is as it was', async () => {
  const lead = await toldAt(LINE)
  const offered = await wire.act('do-1', {
    type: 'offer-alternative',
    paragraph: lead.id,
    text: 'Se comprometieron a publicar un directorio.',
  })
  expect(offered.status).toBe(200)
  expect(
    (
      await wire.act('chair', {
        type: 'offer-compromise',
        paragraph: lead.id,
        text: 'Se comprometieron a elaborar y publicar un directorio.',
      })
    ).status,
  ).toBe(200)
  await writes('ca-1', LINE, 'CA', 'Ante todo, ')
  const [base, alternative, compromise] = [await toldAt(LINE), await toldAt(LINE + 1), await toldAt(LINE + 2)]
  const support = { type: 'support', paragraph: compromise.id, by: 'chair', seen: compromise.proposals[0]?.seen }
  expect((await wire.act('cr-1', support)).status).toBe(200)
  const before = await everything()

  const ofBase = { paragraph: base.id, fate: 'merged', seen: base.seen }
  const ofAlternative = { paragraph: alternative.id, fate: 'rejected', seen: alternative.seen }
  const ofCompromise = { paragraph: compromise.id, fate: 'accepted', seen: compromise.seen }
  const ofPending = { paragraph: base.id, by: 'CA', fate: 'rejected', seen: base.proposals[0]?.seen }
  const all = [ofBase, ofAlternative, ofCompromise, ofPending]
  for (const left of all) {
    const answer = await settle(
      base.id,
      all.filter((each) => each !== left),
    )
    expect([answer.status, answer.body.code]).toEqual([409, 'group.missing'])
  }
  for (const stale of all) {
    const answer = await settle(
      base.id,
      all.map((each) => (each === stale ? { ...each, seen: lead.seen === each.seen ? ofPending.seen : lead.seen } : each)),
    )
    expect([answer.status, answer.body.code]).toEqual([409, 'wording.changed'])
  }
  expect(
    (
      await settle(
        base.id,
        all.map((each) => ({ ...each, fate: 'rejected' })),
      )
    ).status,
  ).toBe(409)
  expect(await everything()).toEqual(before)
  expect((await wire.act('do-1', { type: 'settle-group', paragraph: base.id, fates: all })).status).toBe(403)

  expect((await settle(base.id, all)).status).toBe(200)
  const page = await pageOf('do-1')
  expect(page.lines()[LINE]).toContain('elaborar y publicar un directorio')
  expect(JSON.stringify(fragmentOf(page.doc))).not.toContain('alt=')
  page.close()
  expect((await toldAt(LINE)).id).toBe(base.id)
  expect((await toldAt(LINE)).proposals).toEqual([])

  expect((await wire.act('chair', { type: 'reopen', paragraph: base.id })).status).toBe(200)
  expect(await everything()).toEqual(before)
  expect((await settle(base.id, all)).status).toBe(200)
})

test('two insertions accepted at one place stay a conflict on every page, and hold up agreement, until it is resolved', async () => {
  await writes('do-1', OTHER, 'DO', 'Primero: ')
  await writes('cr-1', OTHER, 'CR', 'Segundo: ')
  const { id } = await toldAt(OTHER)
  for (const party of ['CR', 'DO']) {
    const seen = (await toldAt(OTHER)).proposals.find((each) => each.by === party)?.seen
    expect((await wire.act('chair', { type: 'accept', paragraph: id, by: party, seen })).status).toBe(200)
  }
  const page = await pageOf('ca-1')
  await page.until(() => page.doc.getMap('conflicts').size === 1)
  const [conflict] = page.doc.getMap('conflicts').get(id) as { id: number; parties: string[] }[]
  expect(conflict?.parties.toSorted()).toEqual(['CR', 'DO'])
  const { seen } = await toldAt(OTHER)
  const agree = async () => (await wire.act('chair', { type: 'agree', paragraph: id, seen: (await toldAt(OTHER)).seen })).body.code
  expect(await agree()).toBe('paragraph.in-conflict')
  const resolve = { type: 'resolve-conflict', paragraph: id, conflict: conflict?.id, seen }
  expect((await wire.act('cr-1', resolve)).status).toBe(403)
  expect((await wire.act('chair', resolve)).status).toBe(200)
  await page.until(() => page.doc.getMap('conflicts').size === 0)
  page.close()
})

test('every page knows a package and what of it is ready; a change of its words makes it unready; the last one agrees all', async () => {
  const [one, other] = [await toldAt(OTHER), await toldAt(OTHER + 1)]
  const made = { type: 'make-package', title: 'Directorio y talleres', paragraphs: [one.id, other.id] }
  expect((await wire.act('do-1', made)).status).toBe(403)
  expect((await wire.act('chair', made)).status).toBe(200)
  const page = await pageOf('ca-1')
  const packs = () => page.doc.getMap('room').get('packages') as { ready: { paragraph: string; seen: string }[] }[]
  const agree = async (line: number) => {
    const { id, seen } = await toldAt(line)
    return (await wire.act('chair', { type: 'agree', paragraph: id, seen })).status
  }
  const standing = (id: string) => (page.doc.getMap('standing').get(id) as { standing: { kind: string } }).standing.kind
  expect(await agree(OTHER)).toBe(200)
  await page.until(() => packs()[0]?.ready.length === 1)
  expect(packs()[0]?.ready).toEqual([{ paragraph: one.id, seen: one.seen }])
  expect(standing(one.id)).toBe('open')
  await writes('do-1', OTHER, 'DO', 'Otra vez: ')
  expect(await agree(OTHER + 1)).toBe(200)
  await page.until(() => packs()[0]?.ready.length === 2)
  expect([standing(one.id), standing(other.id)]).toEqual(['open', 'open'])
  expect((await wire.act('do-1', { type: 'withdraw', paragraph: one.id })).status).toBe(200)
  expect(await agree(OTHER)).toBe(200)
  await page.until(() => standing(one.id) === 'agreed' && standing(other.id) === 'agreed')
  page.close()
})
