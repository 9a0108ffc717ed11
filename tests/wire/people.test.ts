/** People at the door, what is settled and taken back, and what is on record: over HTTP, as the screens ask for it. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { voiceFrame } from '../../domain/protocol/frames.ts'
import type { Party } from '../../domain/text/ids.ts'
import { updateOf } from '../notation/room.ts'
import { by, del, textIn } from './edits.ts'
import { type Answer, enter, startWire, type Wire } from './harness.ts'
import type { RawClient } from './raw.ts'

let wire: Wire
beforeAll(async () => {
  wire = await startWire()
})
afterAll(() => wire.stop())

const codeOf = ({ status, body }: Answer): string => `${status} ${String(body.code ?? 'done')}`
const chair = (type: string, fields: object = {}): Promise<Answer> => wire.act('chair', { type, ...fields })
const done = async (answer: Promise<Answer>): Promise<Record<string, unknown>> => {
  const { status, body } = await answer
  expect({ status, body }).toMatchObject({ status: 200 })
  return body
}

type Started = Awaited<ReturnType<Wire['start']>>['paragraphs'][number] & { readonly standing: string }
const LINE = 5
const here = async (line = LINE): Promise<Started> => {
  const found = (await wire.start('chair')).paragraphs[line]
  if (found === undefined) throw new Error(`no line ${line}`)
  return found as Started
}

async function propose(seat: string, party: string, words: string, at = 3, line = LINE): Promise<void> {
  const page = await wire.raw(seat)
  await page.synced()
  const sent = updateOf(page.doc, () => textIn(page.doc, line).insert(at, words, { ins: by(party) }))
  expect(await page.outcome(page.sendUpdate(sent))).toEqual({ kind: 'acknowledged' })
  page.close()
}

async function lineOf(line = LINE): Promise<string> {
  const page = await wire.raw('chair')
  await page.synced()
  page.close()
  return page.lines()[line] ?? ''
}

describe('the door', () => {
  const inside = async (): Promise<readonly string[]> => {
    const { people } = (await wire.get('chair', '/office')).body as { people: { admitted: string[] } }
    return people.admitted.filter((seat) => seat.startsWith('ca-') || seat.startsWith('a_'))
  }

  test('[I6] of several let in at the same moment no fourth comes in, under whatever hat', async () => {
    const { person } = await done(chair('accredit-person', { name: 'Lucía Campos', title: 'Consejera', delegation: 'CA' }))
    const { person: guest } = await done(chair('accredit-person', { name: 'Pablo Reyes', title: 'Asesor', delegation: 'CA' }))
    const { seat: fourth } = await done(chair('give-seat', { person, hat: 'representative' }))
    const { seat: fifth } = await done(chair('give-seat', { person: guest, hat: 'observer' }))
    await done(chair('remove-seat', { seat: 'ca-3' }))
    const answers = await Promise.all(
      [fourth, fifth, 'ca-3', fourth, fifth].map((seat, i) =>
        wire.act(i % 2 === 0 ? 'chair' : 'secretariat', { type: 'admit-seat', seat }),
      ),
    )
    expect((await inside()).length).toBe(3)
    expect(answers.filter(({ status }) => status === 409).map(({ body }) => body.code)).toContain('delegation.full')
    await done(chair('swap-seat', { out: fourth, in: 'ca-3' }))
    expect(await inside()).toEqual(['ca-1', 'ca-2', 'ca-3'])
  })

  test('[I6] of swaps for one who goes out, one is made', async () => {
    const swap = (seat: string): Promise<Answer> => wire.act(seat, { type: 'swap-seat', out: 'ca-3', in: 'ca-3' })
    expect(codeOf(await swap('chair'))).toBe('409 seat.inside')
    await done(chair('remove-seat', { seat: 'ca-3' }))
    const both = await Promise.all([0, 1].map(() => chair('swap-seat', { out: 'ca-2', in: 'ca-3' })))
    expect(both.map(codeOf).toSorted()).toEqual(['200 done', '409 seat.outside'])
    await done(chair('admit-seat', { seat: 'ca-2' }))
    expect((await inside()).length).toBe(3)
  })

  test('who is marked by hand stands in the attendance log', async () => {
    await done(chair('mark-attendance', { person: 'person-do-1', presence: 'present' }))
    const { people } = (await wire.get('secretariat', '/office')).body as { people: { attendance: object[] } }
    expect(people.attendance.at(-1)).toMatchObject({ how: 'by hand', person: 'person-do-1', presence: 'present' })
  })

  test.each([
    ['a seat that was never given', { type: 'admit-seat', seat: 'nobody' }, '404 seat.not-found'],
    ['a person nobody accredited', { type: 'name-deputy', person: 'nobody' }, '404 person.unknown'],
    ['a link that is not there', { type: 'unlink', recommendation: '1', paragraph: 'p_zzzzzzzzzz' }, '404 recommendation.not-linked'],
    ['a swap of two delegations', { type: 'swap-seat', out: 'ca-1', in: 'cr-1' }, '409 seat.other-delegation'],
  ])('an act about %s is answered in words of its own', async (_, act, expected) => {
    const answer = await wire.act('chair', act, { 'accept-language': 'en' })
    expect(codeOf(answer)).toBe(expected)
    expect(answer.body.detail).not.toMatch(/sign-in link|browser/)
  })
})

describe('a paragraph', () => {
  test('a hunk is settled by itself; reopened, the paragraph is as before the settlement', async () => {
    await propose('ca-1', 'CA', 'aaa ')
    await propose('ca-1', 'CA', ' bbb', 30)
    const before = await lineOf()
    const { id, proposals } = await here()
    expect(codeOf(await chair('accept', { paragraph: id, by: 'CA', hunk: 9, seen: proposals[0]?.seen }))).toBe('409 proposal.gone')
    await done(chair('accept', { paragraph: id, by: 'CA', hunk: 0, seen: proposals[0]?.seen }))
    expect(codeOf(await chair('agree', { paragraph: id, seen: (await here()).seen }))).toBe('409 paragraph.has-proposals')
    await done(chair('reopen', { paragraph: id }))
    expect(await lineOf()).toBe(before)
    await done(chair('reject', { paragraph: id, seen: (await here()).seen }))
    expect((await here()).proposals).toEqual([])
  })

  test('ad referendum is lifted by the delegation itself; what is agreed is asked for, unlocked with a reason', async () => {
    const { id, seen } = await here()
    await done(chair('ad-referendum', { paragraph: id, seen, by: ['CA', 'CR'] }))
    expect(codeOf(await wire.act('do-1', { type: 'lift-ad-referendum', paragraph: id, seen }))).toBe('409 paragraph.not-ad-referendum')
    expect(codeOf(await chair('lift-ad-referendum', { paragraph: id, seen, for: 'CA' }))).toBe('403 right.missing')
    await done(wire.act('ca-1', { type: 'lift-ad-referendum', paragraph: id, seen }))
    await done(wire.act('secretariat', { type: 'lift-ad-referendum', paragraph: id, seen, for: 'CR' }))
    expect((await here()).standing).toBe('agreed')
    await done(wire.act('do-1', { type: 'ask-to-reopen', paragraph: id, reason: 'Falta una cifra' }))
    expect(codeOf(await chair('unlock', { paragraph: id, reason: ' ' }))).toBe('400 act.malformed')
    await done(chair('unlock', { paragraph: id, reason: 'Falta una cifra' }))
    expect((await here()).standing).toBe('open')
    await done(chair('ad-referendum', { paragraph: id, seen, by: ['CA'] }))
    await done(chair('unlock', { paragraph: id, reason: 'Canadá pide más tiempo' }))
    expect((await here()).standing).toBe('open')
  })

  test('what a settlement took out of the text is told to the chair, and comes back', async () => {
    const { id, seen } = await here()
    const page = await wire.raw('ca-1')
    await page.synced()
    const text = textIn(page.doc, LINE)
    const words = text.toString()
    const strike = updateOf(page.doc, () => text.format(0, text.length, { [del('CA')]: by('CA') }))
    expect(await page.outcome(page.sendUpdate(strike))).toEqual({ kind: 'acknowledged' })
    page.close()
    expect(seen).not.toBe((await here()).seen)
    await done(chair('accept', { paragraph: id, seen: (await here()).seen }))
    expect((await wire.start('chair')).paragraphs.map((each) => each.id)).not.toContain(id)
    expect((await wire.get('chair', '/office')).body.gone).toMatchObject([{ paragraph: id, text: words }])
    await done(chair('reopen', { paragraph: id }))
    expect((await wire.get('chair', '/office')).body.gone).toEqual([])
    await done(chair('reject', { paragraph: id, seen: (await here()).seen }))
  })
})

describe('the record', () => {
  test('says what was done on the chair’s instruction, by whom and under which hat, in the language asked for', async () => {
    await done(wire.act('secretariat', { type: 'permit-observers', permitted: true }))
    const told = async (language: string): Promise<unknown> =>
      ((await wire.get('chair', '/record', { 'accept-language': language })).body.lines as unknown[])[0]
    expect(await told('es')).toMatchObject({
      name: 'Secretaría',
      hat: 'secretariat',
      sentence: 'La Secretaría Técnica decidió sobre los observadores: pueden seguir la reunión por instrucción de la Presidencia.',
    })
    expect(await told('en')).toMatchObject({ sentence: expect.stringContaining('on the Chair’s instruction') })
  })

  test('[I5] is for chair and secretariat alone', async () => {
    for (const seat of ['ca-1', 'observer', 'service']) expect(codeOf(await wire.get(seat, '/record'))).toBe('403 right.missing')
  })
})

describe('an issued revision', () => {
  const numbersFor = async (seat: string): Promise<unknown> => {
    const { status, body } = await wire.get(seat, '/revisions')
    return status === 200 ? (body.revisions as { number: number }[]).map(({ number }) => number) : codeOf({ status, body })
  }

  test('is kept as it was issued, under its digest, without what is internal', async () => {
    await done(wire.act('secretariat', { type: 'load-recommendations', items: [{ number: '1', text: 'Abrir oficinas.' }] }))
    const fields = { recommendation: '1', disposition: 'not_retained', reason: 'motivo interno' }
    await done(wire.act('secretariat', { type: 'set-disposition', ...fields }))
    await done(chair('issue-revision', { title: 'Primera vuelta' }))
    const cookie = await wire.signIn('ca-1')
    const address = `${wire.url}/api/documents/rehearsal/revisions`
    const json = await (await fetch(`${address}/1`, { headers: { cookie } })).text()
    const { revisions } = (await (await fetch(address, { headers: { cookie } })).json()) as { revisions: Record<string, unknown>[] }
    expect(revisions).toMatchObject([
      { number: 1, title: 'Primera vuelta', digest: createHash('sha256').update(json, 'utf8').digest('hex') },
    ])
    expect(json).not.toContain('motivo interno')
    expect(json).not.toContain('not_retained')
    expect((JSON.parse(json) as { paragraphs: { id: string }[] }).paragraphs.map(({ id }) => id)).toContain((await here()).id)
    expect(codeOf(await wire.get('ca-1', '/revisions/7'))).toBe('404 revision.unknown')
    expect(codeOf(await wire.get('ca-1', '/revisions/../1'))).toMatch(/^404/)
  })

  test('[I5] is read by members admitted or not, by those who follow while the chair permits, by nobody else', async () => {
    await done(chair('remove-seat', { seat: 'cr-3' }))
    for (const seat of ['chair', 'secretariat', 'cr-1', 'cr-3', 'observer', 'service']) expect(await numbersFor(seat)).toEqual([1])
    await done(chair('permit-observers', { permitted: false }))
    expect(await numbersFor('observer')).toBe('403 observers.not-permitted')
    expect(codeOf(await wire.get('do-2', '/revisions', { cookie: '' }))).toBe('401 seat.unknown')
    await done(chair('close-sitting'))
    for (const seat of ['chair', 'cr-1', 'cr-3']) expect(await numbersFor(seat)).toEqual([1])
    expect(await numbersFor('service')).toBe('409 sitting.closed')
  })
})

describe('suspended in each of three ways', () => {
  const inRoom = async (seat: string): Promise<RawClient> => {
    const page = await wire.raw(seat)
    await page.synced()
    return page
  }
  const write = (page: RawClient, word: string) =>
    page.outcome(page.sendUpdate(updateOf(page.doc, () => textIn(page.doc, LINE).insert(3, word, { ins: by('CR') }))))

  test('[I5] drafting goes on, reading alone is left, or the room is dark; resumed, it is as it was', async () => {
    await done(chair('open-sitting', { kind: 'drafting' }))
    await done(chair('suspend-sitting', { mode: 'drafting' }))
    const page = await inRoom('cr-1')
    expect(await write(page, 'uno ')).toEqual({ kind: 'acknowledged' })
    await done(chair('suspend-sitting', { mode: 'read_only' }))
    const { id } = await here()
    expect(codeOf(await wire.act('cr-1', { type: 'withdraw', paragraph: id }))).toBe('409 sitting.suspended')
    expect(page.isOpen()).toBe(true)
    const told = await wire.raw('chair')
    await told.synced()
    const people = (): unknown => told.doc.getMap('room').get('people')
    expect(people()).toBe(11)
    await done(chair('suspend-sitting', { mode: 'dark' }))
    await told.until(() => people() === 0)
    told.close()
    expect(await page.closed).toMatchObject({ code: 4403 })
    expect(codeOf(await wire.get('cr-1', ''))).toBe('403 sitting.dark')
    await done(chair('resume-sitting'))
    const again = await inRoom('cr-1')
    expect(await write(again, 'dos ')).toEqual({ kind: 'acknowledged' })
    again.close()
  })
})

test('a pen keeps the voice it took while nobody might write, and its words are that delegation’s', async () => {
  await done(chair('suspend-sitting', { mode: 'read_only' }))
  const page = await wire.raw('secretariat')
  await page.synced()
  page.send(voiceFrame('DO' as Party))
  const write = (word: string) => page.sendUpdate(updateOf(page.doc, () => textIn(page.doc, LINE).insert(3, word, { ins: by('DO') })))
  await done(chair('resume-sitting'))
  expect(await page.outcome(write('dicho '))).toEqual({ kind: 'acknowledged' })
  page.close()
  expect((await here()).proposals.map((proposal) => proposal.by)).toContain('DO')
  await done(wire.act('do-1', { type: 'withdraw', paragraph: (await here()).id }))
})

test('a link given anew is handed over by whoever asked for it, and opens the seat', async () => {
  const { link } = await done(wire.act('secretariat', { type: 'reissue-link', seat: 'do-3' }))
  expect((await enter(`${wire.url}${String(link)}`)).status).toBe(303)
})
