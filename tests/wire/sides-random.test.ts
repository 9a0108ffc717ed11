/** Random work on a text with another language beside it, over real sockets: after every step both have one structure on every page, and each pair is
 *  what a plain model says it is. The model knows words and what was checked, and nothing of how they are kept. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sideIn, sidesShownIn } from '../../client/room/sides-shown.ts'
import { sideSeen } from '../../domain/acts/sides.ts'
import { pairsOfLanguage } from '../../domain/languages/side-text.ts'
import { baseSeen, readText } from '../../domain/proposals/read.ts'
import { fragmentOf, type ParagraphElement, paragraphsOf } from '../../domain/text/document.ts'
import { updateOf } from '../notation/room.ts'
import { by, del } from './edits.ts'
import { startWire, type Wire } from './harness.ts'
import type { RawClient } from './raw.ts'

const EN = 'en'
const RUNS = 4

let wire: Wire
const pages = {} as Record<'chair' | 'ca-1' | 'service' | 'bz-1', RawClient>
beforeAll(async () => {
  wire = await startWire()
  await act('chair', 'set-languages', { authentic: [EN], courtesy: [] })
  await act('secretariat', 'give-language-pen', { seat: 'service', languages: [EN] })
  await act('chair', 'open-direct-writing')
  for (const seat of ['chair', 'ca-1', 'service', 'bz-1'] as const) {
    pages[seat] = await wire.raw(seat)
    await pages[seat].synced()
  }
})
afterAll(() => wire.stop())

async function act(seat: string, type: string, fields: object = {}): Promise<Record<string, unknown>> {
  const { status, body } = await wire.act(seat, { type, ...fields })
  expect([type, status, body.code]).toEqual([type, 200, undefined])
  return body
}

type Entry = { source: string; side: string; checked: { source: string; side: string } | null }
type Model = Map<string, Entry>

/** In the words of the task, not of the code. */
function expected({ source, side, checked }: Entry): string {
  if (source.trim() === '' && side.trim() === '') return 'checked'
  if (side.trim() === '') return 'untranslated'
  if (checked === null) return 'unchecked'
  if (source !== checked.source) return 'stale'
  return side === checked.side ? 'checked' : 'rewritten'
}

const plain = (text: ParagraphElement['text']): string =>
  text
    ?.toDelta()
    .map((each: { insert: string }) => each.insert)
    .join('') ?? ''
const base = (opened: RawClient) => paragraphsOf(fragmentOf(opened.doc)).filter(({ pi }) => pi === null)
const side = (opened: RawClient) => paragraphsOf(fragmentOf(opened.doc, EN))
const looks = (paragraphs: readonly ParagraphElement[]): unknown =>
  paragraphs.map(({ id, section, role, level, marker }) => [id, section.id, section.kind, role, level, marker])

function kinds({ doc }: RawClient): Map<string, string> {
  const shown = sidesShownIn(doc, new Map(), null, new Set())
  const pairs = pairsOfLanguage(shown, readText(fragmentOf(doc)).paragraphs, EN, sideIn(shown))
  return new Map(pairs.map(({ paragraph, pair }) => [paragraph, pair.kind]))
}

/** Every page has all that was done: what the chair has is what the last act left. */
async function settled(model: Model): Promise<void> {
  const holds = (opened: RawClient): boolean => {
    const [text, other] = [base(opened), side(opened)]
    return (
      text.length === model.size &&
      other.length === model.size &&
      text.every(({ id, text: words }) => plain(words) === model.get(id)?.source) &&
      other.every(({ id, text: words }) => plain(words) === model.get(id)?.side) &&
      JSON.stringify([...kinds(opened)].sort()) === JSON.stringify([...model].map(([id, entry]) => [id, expected(entry)]).sort())
    )
  }
  const told = Promise.all(Object.values(pages).map((opened) => opened.until(() => holds(opened))))
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error(differences(model))), 4_000).unref())
  await Promise.race([told, late])
  for (const opened of Object.values(pages)) expect(looks(side(opened))).toEqual(looks(base(opened)))
}

const differences = (model: Model): string =>
  Object.entries(pages)
    .map(([seat, opened]) => {
      const now = new Map(base(opened).map(({ id, text }) => [id as string, plain(text)]))
      const other = new Map(side(opened).map(({ id, text }) => [id as string, plain(text)]))
      const all = new Set([...model.keys(), ...now.keys(), ...other.keys()])
      const wrong = [...all].filter((id) => {
        const entry = model.get(id)
        return entry?.source !== now.get(id) || entry?.side !== other.get(id) || (entry && expected(entry)) !== kinds(opened).get(id)
      })
      return `${seat}: ${JSON.stringify(wrong.map((id) => [id, model.get(id), now.get(id), other.get(id), kinds(opened).get(id)]))}`
    })
    .join('\n')

type Step = { readonly what: number; readonly which: number; readonly where: number; readonly word: string }
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.nat(10),
  which: fc.nat(50),
  where: fc.nat(50),
  word: fc.constantFrom('uno ', 'dos ', 'águas ', '😀 ', 'x'),
})

/** False where the words leaned on some that were carried elsewhere: an editor would say them again, here the page is opened anew. */
async function entered(seat: keyof typeof pages, update: Uint8Array): Promise<boolean> {
  const opened = pages[seat]
  const outcome = await opened.outcome(opened.sendUpdate(update))
  if (outcome.kind === 'acknowledged') return true
  expect(outcome.code).toBe('paragraph.moved')
  pages[seat] = await wire.raw(seat)
  await pages[seat].synced()
  return false
}

async function write(
  seat: keyof typeof pages,
  language: string | null,
  id: string,
  at: number,
  word: string,
  marks = {},
): Promise<boolean> {
  const opened = pages[seat]
  const text = paragraphsOf(fragmentOf(opened.doc, language)).find((each) => each.id === id)?.text
  return entered(
    seat,
    updateOf(opened.doc, () => text?.insert(at, word, marks)),
  )
}

/** Between whole characters. */
const cut = (text: string, where: number): number => {
  const letters = Array.from(text)
  return letters.slice(0, where % (letters.length + 1)).join('').length
}
const joined = (one: string, other: string): string =>
  one === '' || other === '' || one.endsWith(' ') || other.startsWith(' ') ? one + other : `${one} ${other}`

async function take({ what, which, where, word }: Step, model: Model): Promise<void> {
  const { chair } = pages
  const all = base(chair)
  const paragraph = all[which % all.length]
  const entry = paragraph === undefined ? undefined : model.get(paragraph.id)
  if (paragraph === undefined || entry === undefined) throw new Error('no paragraph is left')
  const { id, section } = paragraph
  const sections = [...new Set(all.map((each) => each.section.id))]
  const target = sections[where % sections.length]
  const among = all.filter((each) => each.section.id === target && each.id !== id)
  const after = among[where % (among.length + 1)]?.id
  const view = () => readText(fragmentOf(chair.doc)).paragraphs.find((each) => each.id === id)
  switch (what) {
    case 0:
    case 1: {
      const at = cut(entry.side, where)
      if (!(await write('service', EN, id, at, word))) return
      entry.side = entry.side.slice(0, at) + word + entry.side.slice(at)
      return
    }
    case 2: {
      const at = cut(entry.source, where)
      if (!(await write('chair', null, id, at, word))) return
      entry.source = entry.source.slice(0, at) + word + entry.source.slice(at)
      return
    }
    case 3:
    case 4: {
      const seen = view()
      if (seen === undefined) throw new Error('a paragraph of the text is not in it')
      const pair = { paragraph: id, seen: baseSeen(seen), sideSeen: sideSeen(entry.side) }
      await act(which % 2 === 0 ? 'service' : 'secretariat', 'check-pairs', { language: EN, pairs: [pair] })
      entry.checked = { source: entry.source, side: entry.side }
      return
    }
    case 5: {
      if (!(await write('ca-1', null, id, 0, word, { ins: by('CA') }))) return
      const proposal = (await wire.start('chair')).paragraphs.find((each) => each.id === id)?.proposals[0]
      await act('chair', where % 2 === 0 ? 'accept' : 'reject', { paragraph: id, by: 'CA', seen: proposal?.seen })
      if (where % 2 === 0) entry.source = word + entry.source
      return
    }
    case 6: {
      const offset = cut(entry.source, where)
      await act('chair', 'split-paragraph', { paragraph: id, offset })
      await chair.until(() => base(chair).some((each) => !model.has(each.id)))
      const made = base(chair).find((each) => !model.has(each.id))?.id ?? ''
      model.set(made, { source: entry.source.slice(offset), side: '', checked: null })
      entry.source = entry.source.slice(0, offset)
      return
    }
    case 7: {
      const before = all[all.indexOf(paragraph) - 1]
      const into = before === undefined ? undefined : model.get(before.id)
      if (before === undefined || into === undefined || before.section.id !== section.id) return
      await act('chair', 'join-paragraph', { paragraph: id })
      into.source = joined(into.source, entry.source)
      into.side = joined(into.side, entry.side)
      model.delete(id)
      return
    }
    case 8:
      await act('chair', 'move-paragraph', { paragraph: id, section: target, ...(after === undefined ? {} : { after }) })
      return
    case 9: {
      const made = await act('chair', 'insert-paragraph', {
        section: target,
        ...(after === undefined ? {} : { after }),
        role: 'body',
        level: where % 3,
        marker: 'decimal',
        text: word.trim(),
      })
      model.set(String(made.paragraph), { source: word.trim(), side: '', checked: null })
      return
    }
    default: {
      if (entry.source === '') return
      const opened = pages['ca-1']
      const text = paragraphsOf(fragmentOf(opened.doc)).find((each) => each.id === id)?.text
      const strike = updateOf(opened.doc, () => text?.format(0, text.length, { [del('CA')]: by('CA') }))
      if (!(await entered('ca-1', strike))) return
      const struck = (await wire.start('chair')).paragraphs.find((each) => each.id === id)?.proposals[0]
      await act('chair', 'accept', { paragraph: id, by: 'CA', seen: struck?.seen })
      await chair.until(() => base(chair).every((each) => each.id !== id))
      await act('chair', 'reopen', { paragraph: id })
      const back = (await wire.start('chair')).paragraphs.find((each) => each.id === id)?.proposals[0]
      await act('chair', 'reject', { paragraph: id, by: 'CA', seen: back?.seen })
    }
  }
}

test('[I3] random edits, settlements, splits, joins, moves and reopenings: one structure in both languages on every page, every mark exactly as a plain model says', async () => {
  const model: Model = new Map(base(pages.chair).map(({ id, text }) => [id, { source: plain(text), side: '', checked: null }]))
  await settled(model)
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 20 }), async (steps) => {
      for (const each of steps) {
        await take(each, model)
        await settled(model)
      }
    }),
    { numRuns: RUNS, endOnFailure: true },
  )
}, 120_000)
