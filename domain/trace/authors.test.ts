import { expect, test } from 'vitest'
import { act, aSeat, catchUp, edit, openRoom, paragraphIn, type Room, type Seat } from '../../tests/notation/room.ts'
import { type Choice, settleParagraph } from '../proposals/settle.ts'
import { readChars } from '../text/chars.ts'
import type { Party, ParagraphId } from '../text/ids.ts'
import { joinParagraph, moveParagraph, restoreRuns, splitParagraph } from '../text/structure.ts'
import { attributionIn } from './attribution.ts'
import { authorshipOf, spansOf, type Taken, takenBy } from './authors.ts'

const text = (seat: Pick<Seat, 'doc'>, n: number) => {
  const held = paragraphIn(seat.doc, n).text
  if (held === null) throw new Error(`paragraph ${n} has no text`)
  return held
}

function types(room: Room, seat: Seat, n: number, at: number, word: string): void {
  catchUp(room, seat.doc)
  edit(room, seat, () => text(seat, n).insert(at, word, { ins: { by: seat.author.party } }))
}

/** Settles and notes what is taken in, as the room does. */
function settles(room: Room, taken: Taken[], n: number, choice: Choice, at: number): void {
  const paragraph = paragraphIn(room.doc, n)
  const runs = paragraph.text === null ? [] : readChars(paragraph.text)
  taken.push(...takenBy(runs, paragraph.pi, [choice], { at, proposalOf: (party) => `q_${party}` }))
  act(room, () => settleParagraph(paragraph, [choice]))
}

const whole = (by: string, decision: Choice['decision'] = 'accept'): Choice => ({ by: by as Party, hunk: null, decision })

/** `MX@2:words` of the whole text, by paragraph. */
function told(room: Room, taken: readonly Taken[]): string[] {
  const authorship = authorshipOf(taken, room.carried)
  return [...room.index.paragraphs.values()].map(({ text: held }) => {
    const runs = held === null ? [] : readChars(held)
    const base = runs
      .filter((run) => run.marks.ins === null)
      .map((run) => run.text)
      .join('')
    return spansOf(runs, authorship, () => ({ party: 'template', proposal: null, at: null }))
      .map(({ from, to, party, at }) => `${party}${at === null ? '' : `@${at}`}:${base.slice(from, to)}`)
      .join('|')
  })
}

test('[I7] words keep their author through acceptance, a split, a join, a move and a reopening', () => {
  const room = openRoom([['El río crece', 'Fin'], []])
  const taken: Taken[] = []
  const [mx, fr] = [aSeat(room, 'MX'), aSeat(room, 'FR')]
  types(room, mx, 1, 2, ' gran')
  expect(told(room, taken)).toEqual(['template:El río crece', 'template:Fin'])
  settles(room, taken, 1, whole('MX'), 1)
  types(room, fr, 1, 7, ' y ancho')
  expect(told(room, taken)[0]).toBe('template:El|MX@1: gran|template: río crece')
  const before = readChars(text(room, 1))
  settles(room, taken, 1, whole('FR'), 2)
  expect(told(room, taken)[0]).toBe('template:El|MX@1: gran|FR@2: y ancho|template: río crece')
  act(room, () => room.carried.push(...splitParagraph(paragraphIn(room.doc, 1), 4, 'p_zzzzzzzzzz' as ParagraphId)))
  expect(told(room, taken).slice(0, 2)).toEqual(['template:El|MX@1: g', 'MX@1:ran|FR@2: y ancho|template: río crece'])
  const half = room.index.paragraphs.get('p_zzzzzzzzzz' as ParagraphId)
  if (half === undefined) throw new Error('nothing was split off')
  act(room, () => room.carried.push(...joinParagraph(half, paragraphIn(room.doc, 1))))
  act(room, () => room.carried.push(...moveParagraph(paragraphIn(room.doc, 1), paragraphIn(room.doc, 2).section, null)))
  act(room, () => room.carried.push(...restoreRuns(paragraphIn(room.doc, 1), before)))
  expect(told(room, taken)[0]).toBe('template:El|MX@1: gran|template: río crece')
  settles(room, taken, 1, whole('FR'), 3)
  expect(told(room, taken)[0]).toBe('template:El|MX@1: gran|FR@3: y ancho|template: río crece')
})

test('one hunk that is taken in brings its own words and no others', () => {
  const room = openRoom([['El río crece mucho']])
  const taken: Taken[] = []
  const mx = aSeat(room, 'MX')
  types(room, mx, 1, 2, ' gran')
  types(room, mx, 1, 17, ' hoy')
  settles(room, taken, 1, { by: 'MX' as Party, hunk: 1, decision: 'accept' }, 1)
  expect(told(room, taken)[0]).toBe('template:El río crece|MX@1: hoy|template: mucho')
})

test('[I7] says the same as the log does of every character that was taken in', () => {
  const room = openRoom([['El río crece', 'Fin']])
  const authors: string[] = room.emitted.map(() => 'template')
  const taken: Taken[] = []
  const seats = ['MX', 'FR', 'GT'].map((party) => aSeat(room, party))
  for (let step = 0; step < 60; step++) {
    const seat = seats[step % 3]
    if (seat === undefined) continue
    catchUp(room, seat.doc)
    types(room, seat, (step % 2) + 1, (step * 7) % 3, 'ab')
    while (authors.length < room.emitted.length) authors.push(seat.author.party)
    if (step % 4 === 3) settles(room, taken, (step % 2) + 1, whole(seat.author.party), step)
    while (authors.length < room.emitted.length) authors.push('server')
  }
  const whose = attributionIn(
    room.emitted.map((bytes, i) => ({ seq: i + 1, origin: authors[i] ?? '', bytes })),
    room.carried,
  )
  const authorship = authorshipOf(taken, room.carried)
  let compared = 0
  for (const { text: held } of room.index.paragraphs.values()) {
    const runs = held === null ? [] : readChars(held)
    const spans = spansOf(runs, authorship, () => ({ party: 'template', proposal: null, at: null }))
    const identities = runs.flatMap((run) =>
      run.marks.ins === null ? Array.from({ length: run.length }, (_, i) => ({ client: run.client, clock: run.clock + i })) : [],
    )
    for (const { from, to, party } of spans)
      for (const identity of identities.slice(from, to)) {
        expect(whose(identity)?.origin).toBe(party)
        compared++
      }
  }
  expect(compared).toBeGreaterThan(40)
})
