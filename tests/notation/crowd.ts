/** Seats that write at random, honest and hostile, late and at once; what each step does follows from its numbers alone. */
import * as Y from 'yjs'
import type { Author, Verdict } from '../../domain/guard/guard.ts'
import { paragraphsOf, type ParagraphElement, fragmentOf } from '../../domain/text/document.ts'
import type { ParagraphId, Party } from '../../domain/text/ids.ts'
import { delKey } from '../../domain/text/schema.ts'
import { joinParagraph, moveParagraph, splitParagraph } from '../../domain/text/structure.ts'
import { type Decision, settleParagraph } from '../../domain/proposals/settle.ts'
import { readChars } from '../../domain/text/chars.ts'
import { receiveLawfully } from './lawful.ts'
import { act, aPage, aSeat, catchUp, PARTIES, type Room, type Seat, sectionIn, updateOf } from './room.ts'
import { handUpdate } from './hand.ts'

/** Numbers from which a step draws what it needs. */
export type Dice = { readonly seat: number; readonly kind: number; readonly a: number; readonly b: number; readonly c: number }

type Writer = { author: Author; doc: Y.Doc; waiting: Uint8Array[] }
export type Crowd = { readonly room: Room; readonly writers: Writer[]; readonly counts: Map<string, number>; made: number }

export function gather(room: Room, honest: 'honest' | 'hostile'): Crowd {
  const seats: Seat[] = [aSeat(room, 'MX'), aSeat(room, 'MX', { name: 'MX2' }), aSeat(room, 'FR'), aSeat(room, 'GT')]
  if (honest === 'hostile') seats.push(aSeat(room, 'secretariat', { mode: 'direct' }))
  return { room, writers: seats.map(({ author, doc }) => ({ author, doc, waiting: [] })), counts: new Map(), made: 0 }
}

const pick = <T>(all: readonly T[], n: number): T | undefined => all[n % Math.max(1, all.length)]
const WORDS = ['a', ' gran', 'ñ ', '😀', 'los dos ']

/** One step of one writer or of the server; nothing where its numbers point at nothing. */
export function step(crowd: Crowd, dice: Dice, honest: 'honest' | 'hostile'): void {
  const writer = pick(crowd.writers, dice.seat)
  if (writer === undefined) return
  const doing = dice.kind % (honest === 'honest' ? 10 : 15)
  if (doing === 0) return serverActs(crowd, dice, honest === 'honest' ? ['reject'] : ['accept', 'reject'])
  if (doing === 1) return send(crowd, writer)
  if (doing === 2 && writer.waiting.length === 0) return catchUp(crowd.room, writer.doc)
  if (doing >= 13) return sendHandmade(crowd, writer, dice)
  const change = honest === 'honest' ? honestChange(crowd, writer, doing, dice) : anyChange(crowd, writer, doing, dice)
  if (change === null) return
  writer.waiting.push(updateOf(writer.doc, change))
  if (dice.c % 3 > 0) send(crowd, writer)
}

function send(crowd: Crowd, writer: Writer): void {
  const bytes = Y.mergeUpdates(writer.waiting.splice(0).filter((each) => each.length > 0))
  if (bytes.length === 0) return
  note(crowd, writer, receiveLawfully(crowd.room, writer.author, bytes))
}

/** A refused page is thrown away, as the protocol has it. */
function note(crowd: Crowd, writer: Writer, verdict: Verdict): void {
  const what = verdict.kind === 'refused' ? verdict.code : verdict.kind
  crowd.counts.set(what, (crowd.counts.get(what) ?? 0) + 1)
  if (verdict.kind === 'refused') writer.doc = aPage(crowd.room)
}

function sendHandmade(crowd: Crowd, writer: Writer, dice: Dice): void {
  note(crowd, writer, receiveLawfully(crowd.room, writer.author, handUpdate(crowd.room, writer.author, dice)))
  writer.waiting = []
  writer.doc = aPage(crowd.room)
}

const paragraphs = (doc: Y.Doc): ParagraphElement[] => paragraphsOf(fragmentOf(doc))

function freshParagraph(crowd: Crowd, attributes: Readonly<Record<string, string>>, text: string, marks: object): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  for (const [name, value] of Object.entries({ id: freshId(crowd), ...attributes })) element.setAttribute(name, value)
  const held = new Y.XmlText()
  element.insert(0, [held])
  held.insert(0, text, marks)
  return element
}

const freshId = (crowd: Crowd): ParagraphId => `p_n${String(++crowd.made).padStart(9, '0')}` as ParagraphId

/** What an editor makes of typing: marked insertions, own strikes, own words deleted. */
function honestChange(crowd: Crowd, writer: Writer, doing: number, { a, b, c }: Dice): (() => void) | null {
  const { party } = writer.author
  const paragraph = pick(paragraphs(writer.doc), a)
  const text = paragraph?.text
  if (paragraph === undefined || text == null || crowd.room.agreed.has(paragraph.id)) return null
  const at = wholeAt(text, b % (text.length + 1))
  const until = wholeAt(text, Math.min(text.length, at + 1 + (c % 9)))
  if (doing < 6) return () => text.insert(at, pick(WORDS, c) ?? '', { ins: { by: party } })
  if (doing === 6) return () => strikeOrDelete(text, party, at, until)
  if (doing === 7) return () => text.format(at, until - at, { [delKey(party)]: null })
  if (doing === 8)
    return () =>
      paragraph.section.element.insert(b % (paragraph.section.element.length + 1), [
        freshParagraph(crowd, { pi: party }, pick(WORDS, c) ?? '', { ins: { by: party } }),
      ])
  if (paragraph.pi !== party || readChars(text).some((run) => run.marks.ins !== party)) return null
  return () => paragraph.section.element.delete(paragraph.section.element.toArray().indexOf(paragraph.element), 1)
}

/** No editor puts its caret between the two halves of one character. */
function wholeAt(text: Y.XmlText, at: number): number {
  const unit = plain(text).charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}
const plain = (text: Y.XmlText): string =>
  readChars(text)
    .map((run) => run.text)
    .join('')

function strikeOrDelete(text: Y.XmlText, party: Party, from: number, until: number): void {
  let at = 0
  const parts = readChars(text).map((run) => ({ run, at: (at += run.text.length) - run.text.length }))
  for (const { run, at: start } of parts.toReversed()) {
    const [low, high] = [Math.max(from, start), Math.min(until, start + run.length)]
    if (low >= high) continue
    if (run.marks.ins === party) text.delete(low, high - low)
    else text.format(low, high - low, { [delKey(party)]: { by: party } })
  }
}

/** Whatever Yjs can be made to do. */
function anyChange(crowd: Crowd, writer: Writer, doing: number, { a, b, c }: Dice): (() => void) | null {
  const paragraph = pick(paragraphs(writer.doc), a)
  const text = paragraph?.text
  if (paragraph === undefined || text == null) return null
  const at = b % (text.length + 1)
  const length = Math.min(text.length - at, 1 + (c % 9))
  const marks = anyMarks(b + c)
  const { element } = paragraph.section
  switch (doing) {
    case 3:
    case 4:
      return () => text.insert(at, pick(WORDS, c) ?? '', marks)
    case 5:
      return () => text.insert(at, pick(WORDS, c) ?? '')
    case 6:
    case 7:
      return () => text.format(at, length, marks)
    case 8:
      return () => text.delete(at, length)
    case 9:
      return () => strikeOrDelete(text, writer.author.party, at, at + length)
    case 10:
      return () =>
        element.insert(b % (element.length + 1), [
          freshParagraph(crowd, c % 3 === 0 ? anyAttributes(b) : { pi: writer.author.party }, 'nuevo', marks),
        ])
    case 11:
      return () => element.delete(element.toArray().indexOf(paragraph.element), 1)
    default:
      return () =>
        b % 2 === 0
          ? paragraph.element.setAttribute(pick(['level', 'role', 'pi', 'id'], c) ?? '', pick(['heading', 'MX', 'p_0000000001'], b) ?? '')
          : deleteMarkers(text, c)
  }
}

const anyAttributes = (n: number): Record<string, string> =>
  pick([{}, { pi: 'FR' }, { pi: 'MX', id: 'p_0000000001' }, { pi: 'MX', alt: 'g' }], n) ?? {}

function anyMarks(n: number): Record<string, unknown> {
  const party = pick(PARTIES, n) ?? PARTIES[0]
  if (party === undefined) return {}
  const marks: Record<string, unknown>[] = [
    { ins: { by: party } },
    { ins: null },
    { [delKey(party)]: { by: party } },
    { [delKey(party)]: null },
    { bold: {} },
    { bold: null, ins: { by: party }, [delKey(party)]: { by: party } },
    { italic: {}, [delKey(party)]: null },
  ]
  return pick(marks, n >> 3) ?? {}
}

function deleteMarkers(text: Y.XmlText, n: number): void {
  text.doc?.transact((transaction) => {
    let seen = 0
    for (let item = text._start; item !== null; item = item.right) {
      if (item.content instanceof Y.ContentFormat && ++seen % ((n % 3) + 1) === 0) item.delete(transaction)
    }
  })
}

/** Settlements, locks and changes of structure between the seats' updates. */
function serverActs({ room }: Crowd, { a, b, c }: Dice, decisions: readonly Decision[]): void {
  const all = [...room.index.paragraphs.values()]
  const paragraph = pick(all, a)
  if (paragraph === undefined) return
  const base = all.filter((each) => each.pi === null)
  switch (b % 8) {
    case 0:
      if (room.agreed.has(paragraph.id)) room.agreed.delete(paragraph.id)
      else if (c % 2 === 0) room.agreed.add(paragraph.id)
      return
    case 1:
      if (all.length > 1 && paragraph.text !== null && paragraph.text.length > 0) {
        const id = `p_s${String(room.emitted.length).padStart(9, '0')}` as ParagraphId
        const offset = wholeAt(paragraph.text, c % paragraph.text.length)
        act(room, () => room.carried.push(...splitParagraph(paragraph, offset, id)))
      }
      return
    case 2: {
      const [one, other] = [pick(base, a), pick(base, a + 1)]
      if (one !== undefined && other !== undefined && base.length > 3) act(room, () => room.carried.push(...joinParagraph(one, other)))
      return
    }
    case 3:
      return void act(room, () => room.carried.push(...moveParagraph(paragraph, sectionIn(room.doc, (c % 2) + 1), null)))
    default: {
      const by = pick(PARTIES.slice(2), c)
      if (by !== undefined && all.length > 2)
        act(room, () => settleParagraph(paragraph, [{ by, hunk: null, decision: pick(decisions, b) ?? 'reject' }]))
    }
  }
}
