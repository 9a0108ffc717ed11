/** Adoption and certification over the wire: declared by the chair alone, on a text that is ready and named, and from then on no word changes by any road,
 *  over a restart as well. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { ACTS } from '../../domain/acts/registry.ts'
import { SAMPLES } from '../../domain/acts/samples.fixture.ts'
import { pendingDigest } from '../../domain/adoption/pending.ts'
import { STOPS, type Stop } from '../../domain/adoption/stops.ts'
import { voiceFrame } from '../../domain/protocol/frames.ts'
import { canonicalJson, digestOf } from '../../domain/seal/index.ts'
import type { Party } from '../../domain/text/ids.ts'
import type { Server } from '../../server/serve.ts'
import { updateOf } from '../notation/room.ts'
import { addParagraphAfter, by, paragraphIn, removeParagraph, textIn } from './edits.ts'
import { type Answer, readLinks, startIn, type Wire, wireTo } from './harness.ts'
import { freePort } from './process.ts'
import type { RawClient } from './raw.ts'

const codeOf = ({ status, body }: Answer): string => `${status} ${String(body.code ?? 'done')}`

async function done(answer: Promise<Answer>): Promise<Record<string, unknown>> {
  const { status, body } = await answer
  expect({ status, body }).toMatchObject({ status: 200 })
  return body
}

async function page(wire: Wire, seat: string): Promise<RawClient> {
  const opened = await wire.raw(seat)
  await opened.synced()
  return opened
}

const digestNow = async (wire: Wire): Promise<string> => String(((await wire.start('chair')) as unknown as { digest: string }).digest)

/** The second sitting, with all that the first one left agreed. */
async function toSecondSitting(wire: Wire): Promise<void> {
  await done(wire.act('chair', { type: 'close-sitting' }))
  await done(wire.act('chair', { type: 'open-sitting', kind: 'second' }))
}

async function agreeAll(wire: Wire): Promise<void> {
  const { paragraphs } = await wire.start('chair')
  for (const { id, seen } of paragraphs) await done(wire.act('chair', { type: 'agree', paragraph: id, seen }))
}

/** The whole text as it stands, marks and all. */
async function linesNow(): Promise<readonly string[]> {
  const opened = await page(wire, 'bz-2')
  const lines = opened.lines()
  opened.close()
  return lines
}

const sectionOf = ({ doc }: RawClient): string => {
  const { section } = paragraphIn(doc, 5)
  return String(section.element.getAttribute('id'))
}

const adoptionIn = ({ doc }: RawClient): Record<string, unknown> => doc.getMap('room').get('adoption') as Record<string, unknown>

let folder: string
let port: number
let server: Server
let wire: Wire
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'declaro-adoption-'))
  port = await freePort()
  server = await startIn(folder, port)
  wire = wireTo(server.url, readLinks(join(folder, 'links.json')), () => server.stop())
  await toSecondSitting(wire)
})
afterAll(async () => {
  await wire.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A page whose undo would take back what it wrote before the text was adopted. */
let early: RawClient

describe('before adoption', () => {
  test('a text that is not ready is not adopted, and nobody but the chair declares it, not even on instruction', async () => {
    expect(codeOf(await wire.act('chair', { type: 'adopt' }))).toBe('409 adoption.not-ready')
    for (const seat of ['secretariat', 'ca-1', 'ca-2', 'observer'])
      for (const type of ['adopt', 'certify']) expect(codeOf(await wire.act(seat, { type }))).toBe('403 right.missing')
    expect(codeOf(await wire.act('chair', { type: 'certify' }))).toBe('409 certification.not-adopted')
  })

  test('where approval is not how the conference adopts, a head is told so; a representative, an observer and the chair have no right to it', async () => {
    const approve = { type: 'approve', digest: await digestNow(wire), reservations: [] }
    expect(codeOf(await wire.act('ca-1', approve))).toBe('409 approval.off')
    for (const seat of ['ca-2', 'observer', 'chair']) expect(codeOf(await wire.act(seat, approve))).toBe('403 right.missing')
  })

  test('all that is pending lapses in one act, on what was on the screen', async () => {
    early = await page(wire, 'ca-2')
    const typed = updateOf(early.doc, () => textIn(early.doc, 5).insert(3, 'xyz ', { ins: by('CA') }))
    expect(await early.outcome(early.sendUpdate(typed))).toEqual({ kind: 'acknowledged' })
    const { paragraphs } = await wire.start('chair')
    const pending = paragraphs.filter(({ proposals }) => proposals.length > 0)
    const seen = digestOf(pending.map(({ id, proposals }) => [id, proposals.map((each) => [each.by, each.seen])]))
    expect(codeOf(await wire.act('chair', { type: 'lapse-pending', seen: '0'.repeat(64) }))).toBe('409 wording.changed')
    expect(codeOf(await wire.act('ca-1', { type: 'lapse-pending', seen }))).toBe('403 right.missing')
    await done(wire.act('chair', { type: 'lapse-pending', seen }))
    expect((await wire.start('chair')).paragraphs.every(({ proposals }) => proposals.length === 0)).toBe(true)
    expect(codeOf(await wire.act('chair', { type: 'lapse-pending', seen }))).toBe('409 lapse.nothing')
    expect(JSON.stringify((await wire.get('chair', '/record')).body)).toContain('decayó 1 propuesta pendiente')
  })

  test('rival wordings and proposed paragraphs with words of others in them lapse as well, and a paragraph can be reopened with what lapsed', async () => {
    const [before, digest] = [await linesNow(), await digestNow(wire)]
    const third = (await wire.start('chair')).paragraphs[5]
    await done(wire.act('ca-1', { type: 'offer-alternative', paragraph: third?.id, text: 'Destacaron la utilidad de los cursos.' }))
    await done(wire.act('bz-1', { type: 'offer-alternative', paragraph: third?.id, text: 'Destacaron la utilidad de los viajes.' }))
    const section = { section: sectionOf(early), after: third?.id, role: 'body', level: 0, marker: 'none' }
    await done(wire.act('bz-1', { type: 'table', drafts: [{ kind: 'new', ...section, text: 'Saludaron a los puertos.' }] }))
    const other = await page(wire, 'ca-2')
    const into = other.lines().findIndex((line) => line.includes('Saludaron'))
    const sent = updateOf(other.doc, () => textIn(other.doc, into).insert(9, 'mucho ', { ins: by('CA') }))
    expect(await other.outcome(other.sendUpdate(sent))).toEqual({ kind: 'acknowledged' })
    expect(await digestNow(wire)).toBe(digest)
    const lapse = async (): Promise<unknown> =>
      done(wire.act('chair', { type: 'lapse-pending', seen: pendingDigest((await wire.start('chair')).paragraphs as never) }))
    await lapse()
    expect([await linesNow(), await digestNow(wire)]).toEqual([before, digest])

    const fourth = (await wire.start('chair')).paragraphs[6]
    const word = updateOf(other.doc, () => textIn(other.doc, 6).insert(3, 'y ', { ins: by('CA') }))
    expect(await other.outcome(other.sendUpdate(word))).toEqual({ kind: 'acknowledged' })
    await lapse()
    await done(wire.act('chair', { type: 'reopen', paragraph: fourth?.id }))
    expect((await wire.start('chair')).paragraphs[6]?.proposals).toMatchObject([{ by: 'CA' }])
    await lapse()
    expect(await linesNow()).toEqual(before)
  })

  test('a reservation is shown to all, and the digest of the text is the same with it', async () => {
    await agreeAll(wire)
    const before = await digestNow(wire)
    const reserve = { type: 'make-statement', kind: 'reservation', text: 'Canadá se reserva su posición.', paragraphs: [] }
    expect(codeOf(await wire.act('ca-2', reserve))).toBe('403 right.missing')
    await done(wire.act('ca-1', reserve))
    await done(wire.act('secretariat', { ...reserve, kind: 'explanation', for: 'BZ' }))
    expect(await digestNow(wire)).toBe(before)
    expect(adoptionIn(await page(wire, 'bz-1')).statements).toMatchObject([
      { number: 1, kind: 'reservation', by: 'CA', onBehalf: false },
      { number: 2, kind: 'explanation', by: 'BZ', onBehalf: true },
    ])
    expect(codeOf(await wire.act('bz-1', { type: 'withdraw-statement', statement: 1 }))).toBe('403 statement.not-yours')
    expect(JSON.stringify(adoptionIn(early))).not.toContain('-head')
  })

  test('the chair declares the text that was read, and no other', async () => {
    expect(codeOf(await wire.act('chair', { type: 'adopt', digest: '0'.repeat(64) }))).toBe('409 wording.changed')
    const digest = await digestNow(wire)
    await done(wire.act('chair', { type: 'adopt', digest }))
    await early.until(() => adoptionIn(early).adopted !== null)
    expect(adoptionIn(early).adopted).toMatchObject({ digest, how: 'consensus', statements: [1, 2], absent: [] })
  })
})

/** Every kind of change, in every kind of frame that can carry one. */
async function expectFramesRefused(code: string): Promise<void> {
  const frames: readonly [string, string, (doc: Y.Doc) => void][] = [
    ['a word', 'ca-2', (doc) => textIn(doc, 4).insert(3, 'x', { ins: by('CA') })],
    ['a strike', 'ca-1', (doc) => textIn(doc, 4).format(0, 4, { del: by('CA') })],
    ['a pen’s word', 'secretariat', (doc) => textIn(doc, 4).insert(3, 'x', { ins: by('secretariat') })],
    ['a word without a mark', 'chair', (doc) => textIn(doc, 4).insert(3, 'x')],
    ['emphasis', 'chair', (doc) => textIn(doc, 4).format(0, 4, { bold: true })],
    ['a deletion', 'chair', (doc) => textIn(doc, 4).delete(0, 4)],
    ['a new paragraph', 'ca-1', (doc) => addParagraphAfter(paragraphIn(doc, 4), { ...PROPOSED, pi: 'CA' })],
    ['a pen’s new paragraph', 'secretariat', (doc) => addParagraphAfter(paragraphIn(doc, 4), { ...PROPOSED, pi: 'secretariat' })],
    ['a paragraph taken out', 'chair', (doc) => removeParagraph(paragraphIn(doc, 4))],
    ['another look', 'chair', (doc) => paragraphIn(doc, 4).element.setAttribute('marker', 'bullet')],
    ['a server-written map', 'chair', (doc) => doc.getMap('room').set('adoption', null)],
  ]
  for (const [what, seat, change] of frames)
    for (const as of ['update', 'answer'] as const) {
      const opened = await page(wire, seat)
      const outcome = await opened.outcome(
        opened.sendUpdate(
          updateOf(opened.doc, () => change(opened.doc)),
          as,
        ),
      )
      expect([what, outcome]).toMatchObject([what, { kind: 'refused', code }])
      opened.close()
    }
  const voiced = await page(wire, 'secretariat')
  voiced.send(voiceFrame('BZ' as Party))
  const word = updateOf(voiced.doc, () => textIn(voiced.doc, 4).insert(3, 'x', { ins: by('BZ') }))
  expect(await voiced.outcome(voiced.sendUpdate(word))).toMatchObject({ kind: 'refused', code })
  voiced.close()
}

const PROPOSED = { id: 'p_zzzzzzzzzz', role: 'body', level: '0', marker: 'none' }

/** All that anybody could see of the words: the canonical text and every paragraph with its ids and marks. */
async function wordsNow(): Promise<unknown> {
  const { paragraphs } = await wire.start('chair')
  return { digest: await digestNow(wire), paragraphs: paragraphs.map(({ id, seen }) => [id, seen]) }
}

const ACTORS: Readonly<Record<string, string>> = {
  chair: 'chair',
  deputy: 'chair',
  st: 'secretariat',
  'mx-head': 'ca-1',
  'gt-head': 'ca-1',
  service: 'secretariat',
}

/** Every act of the registry that is over by now is sent by somebody who has the right to it, in its right form. */
async function expectActsRefused(code: string, over: readonly Stop[]): Promise<void> {
  const before = await wordsNow()
  const types = ACTS.map(({ type }) => type).filter((type) => over.includes(STOPS[type]))
  expect(types.length).toBeGreaterThan(40)
  for (const type of types) {
    const answer = await wire.act(ACTORS[SAMPLES[type].by] ?? 'ca-2', { type, ...SAMPLES[type].input })
    expect([type, codeOf(answer)]).toEqual([type, `409 ${code}`])
  }
  expect(await wordsNow()).toEqual(before)
}

const restart = async (): Promise<void> => {
  await server.stop()
  server = await startIn(folder, port)
}

const final = async (seat: string): Promise<Record<string, unknown>> => done(wire.get(seat, '/final'))

describe('[I9] after adoption', () => {
  test('what an author would take back or bring again by undo is refused', async () => {
    const again = updateOf(early.doc, () => textIn(early.doc, 5).insert(3, 'xyz ', { ins: by('CA') }))
    expect(await early.outcome(early.sendUpdate(again))).toMatchObject({ kind: 'refused', code: 'declaration.adopted' })
  })

  test('every kind of frame that would change words is refused', () => expectFramesRefused('declaration.adopted'))

  test('every act that would change words is refused', () => expectActsRefused('declaration.adopted', ['adopted']))

  test('after a restart as well', async () => {
    await restart()
    await expectFramesRefused('declaration.adopted')
    await expectActsRefused('declaration.adopted', ['adopted'])
  })

  test('an editorial correction goes on, also after the sitting has closed, and leaves the adoption as it was', async () => {
    await done(wire.act('chair', { type: 'close-sitting' }))
    const before = await digestNow(wire)
    const fourth = (await wire.start('chair')).paragraphs[4]
    const words = { text: 'Reiteraron su voluntad de que toda persona encuentre información clara;' }
    await done(wire.act('secretariat', { type: 'suggest-correction', paragraph: fourth?.id, seen: fourth?.seen, words }))
    expect(codeOf(await wire.act('chair', { type: 'certify' }))).toBe('409 certification.corrections')
    await done(wire.act('chair', { type: 'accept-corrections', corrections: [{ id: 1, seen: fourth?.seen }] }))
    const { adopted } = await final('bz-1')
    expect(adopted).toMatchObject({ digest: before, corrected: await digestNow(wire) })
    expect(await digestNow(wire)).not.toBe(before)
    const { seen } = (await wire.start('chair')).paragraphs[4] ?? {}
    const substance = { text: 'Reiteraron su voluntad de que ninguna persona encuentre información clara;' }
    const refusal = await wire.act('secretariat', { type: 'suggest-correction', paragraph: fourth?.id, seen, words: substance })
    expect(codeOf(refusal)).toBe('409 correction.substantive')
  })
})

describe('[I9] after certification', () => {
  test('[I8] it waits for the disposition of every Recommendation, and for the text that was checked', async () => {
    await done(wire.act('secretariat', { type: 'load-recommendations', items: [{ number: '4.2', text: 'Elaborar un directorio.' }] }))
    expect(codeOf(await wire.act('chair', { type: 'certify' }))).toBe('409 certification.dispositions')
    await done(wire.act('secretariat', { type: 'set-disposition', recommendation: '4.2', disposition: 'pending' }))
    expect(codeOf(await wire.act('chair', { type: 'certify' }))).toBe('409 certification.dispositions')
    await done(wire.act('secretariat', { type: 'set-disposition', recommendation: '4.2', disposition: 'merged' }))
    expect(codeOf(await wire.act('chair', { type: 'certify', digest: '0'.repeat(64) }))).toBe('409 wording.changed')
    await done(wire.act('chair', { type: 'certify', digest: await digestNow(wire) }))
  })

  test('the text that is kept has the digest that was named, and tells no disposition', async () => {
    const kept = await final('observer')
    const { text, digest } = kept.final as { text: unknown; digest: string }
    expect(digestOf(text)).toBe(digest)
    expect(digest).toBe(await digestNow(wire))
    expect(canonicalJson(kept)).not.toContain('merged')
  })

  test('every kind of frame and every act that would change anything is refused, over a restart as well', async () => {
    for (const round of ['before', 'after']) {
      await done(wire.act('chair', { type: 'open-sitting', kind: 'second' }))
      await expectFramesRefused('declaration.certified')
      await expectActsRefused('declaration.certified', ['adopted', 'certified'])
      await done(wire.act('chair', { type: 'close-sitting' }))
      if (round === 'before') await restart()
    }
  })

  test('a corrigendum and an addendum come after, and the certified text stays as it is', async () => {
    const { digest } = (await final('ca-2')).final as { digest: string }
    const fourth = (await wire.start('chair')).paragraphs[4]
    const corrigendum = { type: 'make-corrigendum', paragraph: fourth?.id, before: 'toda persona', after: 'cada persona', reason: 'Errata' }
    expect(codeOf(await wire.act('secretariat', corrigendum))).toBe('403 right.missing')
    // A paragraph stays one line, whatever is sent.
    await done(wire.act('chair', { ...corrigendum, after: 'cada\npersona' }))
    expect(codeOf(await wire.act('chair', corrigendum))).toBe('409 corrigendum.not-there')
    await done(wire.act('secretariat', { type: 'receive-addendum', by: 'BZ', kind: 'reservation', text: 'Belice se reserva su posición.' }))
    await restart()
    expect(await final('ca-2')).toMatchObject({
      final: { digest },
      corrigenda: [{ number: 1, before: 'toda persona', after: 'cada persona' }],
      addenda: [{ number: 1, by: 'BZ', kind: 'reservation' }],
    })
    expect(await digestNow(wire)).toBe(digest)
  })
})
