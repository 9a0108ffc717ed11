/** Editorial corrections over the wire: listed on every page, accepted in one act, and all that was agreed stays agreed, also after a restart of the page. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readChars } from '../../domain/text/chars.ts'
import { updateOf } from '../notation/room.ts'
import { by, textIn } from './edits.ts'
import { type Answer, startWire, type Wire } from './harness.ts'
import type { RawClient } from './raw.ts'

const TEXT = `CONFERENCIA DE LOS PUERTOS
DECLARACIÓN

La Conferencia se reunió en la ciudad de Puerto Aurora.
Las Viceministras y los Viceministros,

Reiteraron su voluntad de cooperacion con Canada.
Destacaron la utilidad de los talleres conjuntos
Decidieron reunirse otra vez el año próximo.
`

let wire: Wire
beforeAll(async () => {
  wire = await startWire({ declaration: TEXT })
  for (const line of [4, 5]) {
    const { id, seen } = await lineOf(line)
    await done(wire.act('chair', { type: 'agree', paragraph: id, seen }))
  }
})
afterAll(() => wire.stop())

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
async function suggest(seat: string, line: number, text: string): Promise<Answer> {
  const { id, seen } = await lineOf(line)
  return wire.act(seat, { type: 'suggest-correction', paragraph: id, seen, words: { text } })
}
const listed = ({ doc }: RawClient): readonly Record<string, unknown>[] => Object.values(doc.getMap('corrections').toJSON())
const standings = ({ doc }: RawClient): unknown =>
  Object.fromEntries(Object.entries(doc.getMap('standing').toJSON()).map(([id, held]) => [id, (held as { standing: unknown }).standing]))

const ACCENTED = 'Reiteraron su voluntad de cooperación con Canadá.'

describe('editorial corrections', () => {
  test('what changes the sense is refused, and is on no list', async () => {
    for (const text of ['Reiteraron su voluntad de no cooperar con Canada.', 'Reiteraran su voluntad de cooperacion con Canada.'])
      expect(codeOf(await suggest('secretariat', 4, text))).toBe('409 correction.substantive')
    expect(codeOf(await suggest('secretariat', 6, 'Decidieron reunirse otra vez el año próximo;'))).toBe('409 correction.not-agreed')
    expect(codeOf(await suggest('observer', 4, ACCENTED))).toBe('403 right.missing')
    const opened = await page('ca-1')
    expect(listed(opened)).toEqual([])
    opened.close()
  })

  test('they are on every page, and one act of the chair makes them, leaving all else as it was', async () => {
    const watching = await page('bz-1')
    const before = { chars: readChars(textIn(watching.doc, 4)), other: await lineOf(6), standings: standings(watching) }
    await done(suggest('ca-1', 4, ACCENTED))
    await done(suggest('secretariat', 5, 'Destacaron la utilidad de los talleres conjuntos.'))
    await watching.until(() => listed(watching).length === 2)
    expect(listed(watching)).toMatchObject([{ by: 'CA', after: ACCENTED }, { by: 'secretariat' }])

    const corrections = await Promise.all([4, 5].map(async (line, i) => ({ id: i + 1, seen: (await lineOf(line)).seen })))
    expect(codeOf(await wire.act('ca-1', { type: 'accept-corrections', corrections }))).toBe('403 right.missing')
    const { entry } = await done(wire.act('secretariat', { type: 'accept-corrections', corrections }))
    expect(entry).toBeGreaterThan(0)
    await watching.until(() => listed(watching).length === 0 && watching.lines().some((line) => line.includes(ACCENTED)))
    expect(standings(watching)).toEqual(before.standings)
    expect(await lineOf(6)).toEqual(before.other)

    const now = readChars(textIn(watching.doc, 4))
    const identities = (runs: typeof now) =>
      runs.flatMap((run) => run.text.split('').map((letter, i) => `${letter} ${run.client}/${run.clock + i}`))
    const was = new Set(identities(before.chars))
    expect(
      identities(now)
        .filter((each) => !was.has(each))
        .map((each) => each.charAt(0)),
    ).toEqual(['ó', 'á'])
    expect(now.map(({ text }) => text).join('')).toBe(ACCENTED)
    watching.close()
  })

  test('the paragraph is still locked, the record tells what was corrected, and the letters have an author', async () => {
    const opened = await page('ca-1')
    const sent = updateOf(opened.doc, () => textIn(opened.doc, 4).insert(3, 'x', { ins: by('CA') }))
    expect(await opened.outcome(opened.sendUpdate(sent))).toMatchObject({ kind: 'refused', code: 'paragraph.agreed' })
    opened.close()
    const record = JSON.stringify((await wire.get('chair', '/record')).body)
    expect(record).toContain('aceptó 2 correcciones editoriales')
    expect(record).toContain('«cooperacion» → «cooperación»')
    const { paragraphs } = (await wire.get('chair', '/authors')).body as {
      paragraphs: { id: string; spans: { party: string; from: number; to: number }[] }[]
    }
    const { id } = await lineOf(4)
    const at = ACCENTED.indexOf('ó')
    const spans = paragraphs.find((each) => each.id === id)?.spans ?? []
    expect(spans.find(({ from, to }) => from <= at && at < to)?.party).toBe('secretariat')
    expect(spans.find(({ from, to }) => from <= 0 && 0 < to)?.party).toBe('template')
  })

  test('two acts about one correction: the second is told that it is gone', async () => {
    await done(suggest('chair', 5, 'Destacaron la utilidad de los talleres conjuntos;'))
    const { seen } = await lineOf(5)
    const both = await Promise.all([
      wire.act('chair', { type: 'accept-corrections', corrections: [{ id: 3, seen }] }),
      wire.act('ca-1', { type: 'withdraw-correction', correction: 3 }),
      wire.act('chair', { type: 'accept-corrections', corrections: [{ id: 3, seen }] }),
    ])
    expect(both.map(codeOf)).toEqual(['200 done', '409 correction.gone', '409 correction.gone'])
  })
})
