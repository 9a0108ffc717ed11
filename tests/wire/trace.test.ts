/** The trace over the wire: what is read on all screens, what stays in the office until it is released, and whose words the text is made of. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { updateOf } from '../notation/room.ts'
import { addParagraphAfter, by, paragraphIn, textIn } from './edits.ts'
import { type Answer, startWire, type Wire } from './harness.ts'
import type { RawClient } from './raw.ts'

let wire: Wire
beforeAll(async () => {
  wire = await startWire()
  await done(
    chair('load-recommendations', {
      items: [
        { number: '1', text: 'Aprobar el presupuesto de la Secretaría.' },
        { number: '2', text: 'Solicitar un mapa de los puertos.' },
        { number: '3', text: 'Crear una biblioteca de mapas.' },
      ],
    }),
  )
})
afterAll(() => wire.stop())

const chair = (type: string, fields: object = {}): Promise<Answer> => wire.act('chair', { type, ...fields })
const codeOf = ({ status, body }: Answer): string => `${status} ${String(body.code ?? 'done')}`
async function done(answer: Promise<Answer>): Promise<Record<string, unknown>> {
  const { status, body } = await answer
  expect({ status, body }).toMatchObject({ status: 200 })
  return body
}
const lineOf = async (line: number) => {
  const found = (await wire.start('chair')).paragraphs[line]
  if (found === undefined) throw new Error(`no line ${line}`)
  return found
}
async function page(seat: string): Promise<RawClient> {
  const opened = await wire.raw(seat)
  await opened.synced()
  return opened
}
/** All that came over a page's socket, as one text. */
const bytesOf = ({ received }: RawClient): string =>
  received.map((frame) => ('bytes' in frame ? Buffer.from(frame.bytes).toString('latin1') : '')).join('')
const traced = ({ doc }: RawClient, number: string) => doc.getMap<Record<string, unknown>>('trace').get(number)

async function propose(seat: string, party: string, words: string, at: number, line: number): Promise<void> {
  const opened = await page(seat)
  const sent = updateOf(opened.doc, () => textIn(opened.doc, line).insert(at, words, { ins: by(party) }))
  expect(await opened.outcome(opened.sendUpdate(sent))).toEqual({ kind: 'acknowledged' })
  opened.close()
}

const acceptAll = async (line: number): Promise<unknown> => {
  const { id, seen } = await lineOf(line)
  return done(chair('accept', { paragraph: id, seen }))
}

describe('reading the Recommendations', () => {
  test('the one that is read is on every screen, and on none when it ends', async () => {
    const screens = await Promise.all(['bz-1', 'ca-1', 'secretariat'].map(page))
    await done(chair('read-recommendation', { recommendation: '2' }))
    const now = ({ doc }: RawClient) => (doc.getMap('room').get('reading') as { now: unknown }).now
    for (const screen of screens) await screen.until(() => now(screen) === '2')
    await done(chair('read-recommendation', { recommendation: null }))
    for (const screen of screens) await screen.until(() => now(screen) === null)
    for (const screen of screens) screen.close()
    expect(codeOf(await wire.act('ca-1', { type: 'read-recommendation', recommendation: '1' }))).toBe('403 right.missing')
    expect(codeOf(await wire.act('ca-1', { type: 'mark-recommendation', recommendation: '1', mark: 'discuss' }))).toBe('403 right.missing')
  })

  test('what is retained stands in the text as a proposal, in the form of its section', async () => {
    const opened = await page('ca-1')
    const { id } = await lineOf(3)
    const section = paragraphIn(opened.doc, 3).section.id
    const { paragraph } = await done(chair('mark-recommendation', { recommendation: '1', mark: 'retain', section, after: id }))
    await opened.until(() => opened.lines().some((line) => line.includes('Aprobaron el presupuesto')))
    expect(traced(opened, '1')).toMatchObject({ paragraphs: [paragraph] })
    opened.close()
  })
})

describe('[I5] dispositions', () => {
  const SECRETS = ['not_retained', 'referred_back', 'in_part', 'Muy caro', 'back_to_group', 'withdrawn']

  test('no byte of one, nor of a mark or a reason, comes to a delegation before it is released; afterwards never a reason', async () => {
    const before = await page('ca-1')
    await done(chair('mark-recommendation', { recommendation: '2', mark: 'not_retained', reason: 'Muy caro' }))
    await done(chair('set-disposition', { recommendation: '1', disposition: 'in_part', reason: 'Muy caro' }))
    await done(chair('withdraw-recommendation', { recommendation: '3', reason: 'Muy caro' }))
    await done(chair('mark-recommendation', { recommendation: '2', mark: 'back_to_group', reason: 'Muy caro' }))
    await done(chair('issue-revision', { title: 'Antes' }))
    await before.until(() => (before.doc.getMap('room').get('revision') as { title?: string } | null)?.title === 'Antes')
    const fresh = await page('bz-1')
    const answers = await Promise.all(
      ['', '/seat', '/revisions', '/revisions/1', '/authors', '/authors?from=1', '/office', '/record'].map((rest) =>
        wire.get('ca-1', rest),
      ),
    )
    const heard = bytesOf(before) + bytesOf(fresh) + JSON.stringify(answers)
    expect(heard).toContain('Aprobar el presupuesto')
    for (const secret of SECRETS) expect(heard).not.toContain(secret)

    expect(codeOf(await wire.act('ca-1', { type: 'release-dispositions' }))).toBe('403 right.missing')
    await done(chair('release-dispositions'))
    const changes = () => Number(before.doc.getMap('room').get('coursesChanged'))
    await before.until(() => changes() > 0)
    const RELEASED = [
      { recommendation: '1', disposition: 'in_part' },
      { recommendation: '2', disposition: 'referred_back' },
      { recommendation: '3', disposition: 'withdrawn' },
    ]
    expect((await wire.get('ca-1', '/dispositions')).body).toEqual({ dispositions: RELEASED })
    const known = changes()
    await done(chair('set-disposition', { recommendation: '1', disposition: 'in_part', reason: 'Muy caro' }))
    await before.until(() => changes() > known)
    await done(chair('issue-revision', { title: 'Después', note: 'Con el curso dado' }))
    const revision = (await wire.get('ca-1', '/revisions/2')).body
    expect(revision).toMatchObject({
      note: 'Con el curso dado',
      recommendations: [{ number: '1' }, { number: '2' }, { number: '3' }],
      dispositions: [{ recommendation: '1', disposition: 'in_part' }, { disposition: 'referred_back' }, { disposition: 'withdrawn' }],
    })
    expect(Object.keys((revision.links as object[])[0] ?? {}).sort()).toEqual(['paragraph', 'recommendation'])
    expect(bytesOf(before) + JSON.stringify(revision)).not.toContain('Muy caro')
    for (const secret of SECRETS) expect(bytesOf(before)).not.toContain(secret)
    for (const opened of [before, fresh]) opened.close()
  })

  test('those who follow are told none, released or not, and what is said of a revision only while they may read it', async () => {
    await done(chair('permit-observers', { permitted: true }))
    for (const seat of ['observer', 'service']) {
      const opened = await page(seat)
      const answers = await Promise.all(['', '/seat', '/revisions', '/revisions/2', '/authors?from=2'].map((rest) => wire.get(seat, rest)))
      const heard = bytesOf(opened) + JSON.stringify(answers)
      expect(heard).toContain('Con el curso dado')
      for (const secret of SECRETS) expect(heard).not.toContain(secret)
      expect(codeOf(await wire.get(seat, '/dispositions'))).toBe('403 right.missing')
      opened.close()
    }
    await done(chair('permit-observers', { permitted: false }))
    expect((await wire.get('observer', '/seat')).body).toMatchObject({ revision: null })
  })

  test('withheld again, a newcomer gets none', async () => {
    await done(chair('withhold-dispositions'))
    expect(codeOf(await wire.get('ca-1', '/dispositions'))).toBe('403 paper.dispositions')
    const fresh = await page('ca-2')
    for (const secret of SECRETS) expect(bytesOf(fresh)).not.toContain(secret)
    fresh.close()
  })

  test('the office has them all, with marks, reasons and who confirmed a link', async () => {
    const { trace } = (await wire.get('secretariat', '/office')).body as { trace: Record<string, unknown> }
    expect(trace).toMatchObject({
      dispositionsReleased: false,
      marks: [
        { recommendation: '1', mark: 'retain' },
        { recommendation: '2', mark: 'back_to_group', reason: 'Muy caro', by: 'chair' },
      ],
      links: [{ recommendation: '1', by: 'chair' }],
      read: ['2', '1'],
    })
  })
})

describe('whose the words are', () => {
  type Authors = { readonly paragraphs: readonly { readonly id: string; readonly spans: readonly Record<string, unknown>[] }[] }
  const authors = async (seat: string, rest = '/authors') => (await wire.get(seat, rest)).body as unknown as Authors
  const LINE = 6
  const partiesIn = ({ paragraphs }: Authors, id: string) =>
    paragraphs.find((each) => each.id === id)?.spans.map(({ party, from, to }) => `${String(party)} ${String(from)}-${String(to)}`)

  test('of the text as it stands and of a revision as it was issued', async () => {
    const { id } = await lineOf(LINE)
    expect(partiesIn(await authors('ca-1'), id)).toHaveLength(1)
    await propose('ca-1', 'CA', 'muy ', 0, LINE)
    expect(partiesIn(await authors('ca-1'), id)).toHaveLength(1)
    await acceptAll(LINE)
    const now = partiesIn(await authors('ca-1'), id)
    expect(now?.[0]).toBe('CA 0-4')
    expect(now?.[1]).toMatch(/^template 4-/)
    const span = (await authors('ca-1')).paragraphs.find((each) => each.id === id)?.spans[0]
    expect(span).toMatchObject({ proposal: expect.stringMatching(/^q_/), at: expect.any(Number) })
    expect(partiesIn(await authors('ca-1', '/authors?from=2'), id)).toHaveLength(1)
    expect(codeOf(await wire.get('ca-1', '/authors?from=9'))).toBe('404 revision.unknown')
  })

  test('[I5] the text’s authors are for those in the room, a revision’s for members', async () => {
    await done(chair('remove-seat', { seat: 'ca-2' }))
    expect(codeOf(await wire.get('ca-2', '/authors'))).toBe('403 seat.not-admitted')
    expect((await wire.get('ca-2', '/authors?from=1')).status).toBe(200)
    expect(codeOf(await wire.get('ca-2', '/authors', { cookie: '' }))).toBe('401 seat.unknown')
  })
})

describe('a paragraph of the second sitting', () => {
  const NEW = 'p_bbbbbbbbbb'

  test('with nothing behind it is told apart for everyone, and enters once the meeting admits it', async () => {
    await done(chair('close-sitting'))
    await done(chair('open-sitting', { kind: 'second' }))
    const opened = await page('ca-1')
    const sent = updateOf(opened.doc, () => addParagraphAfter(paragraphIn(opened.doc, 5), { id: NEW, pi: 'CA' }))
    expect(await opened.outcome(opened.sendUpdate(sent))).toEqual({ kind: 'acknowledged' })
    const late = () => opened.doc.getMap<{ late?: string }>('standing').get(NEW)?.late
    await opened.until(() => late() === 'to-admit')
    const paragraph = async () => {
      const found = (await wire.start('chair')).paragraphs.find(({ id }) => id === NEW)
      if (found === undefined) throw new Error('the paragraph is not there')
      return found
    }
    const accept = async (): Promise<string> => codeOf(await chair('accept', { paragraph: NEW, seen: (await paragraph()).seen }))
    expect(await accept()).toBe('409 paragraph.not-admitted')
    await done(chair('keep-out-paragraph', { paragraph: NEW, by: 'BZ' }))
    await opened.until(() => late() === 'kept-out')
    expect(await accept()).toBe('409 paragraph.kept-out')
    await done(chair('admit-paragraph', { paragraph: NEW }))
    await opened.until(() => late() === 'admitted')
    expect(await accept()).toBe('200 done')
    opened.close()
  })
})
