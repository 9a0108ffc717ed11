/** Two accepted changes in one place are a conflict that stays until it is resolved, in whatever order they were taken. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { areRivals, contendersIn } from '../proposals/rivals.ts'
import { textViewOf, viewOf } from '../proposals/read.ts'
import { settleParagraph } from '../proposals/settle.ts'
import type { ParagraphView } from '../proposals/types.ts'
import type { Refusal } from '../sentences/refusals.ts'
import { applyFacts } from '../sitting/apply-facts.ts'
import { type Conflict, conflictsOf } from '../sitting/contest.ts'
import type { RoomState } from '../sitting/types.ts'
import { lastCopy, spanOf, whereNow } from '../text/anchors.ts'
import { marksOf, PLAIN, readChars } from '../text/chars.ts'
import { fragmentOf, type ParagraphElement, paragraphsOf, sectionsOf } from '../text/document.ts'
import type { Party } from '../text/ids.ts'
import { type Carried, copyOf, insertParagraph, restoreRuns } from '../text/structure.ts'
import { type Performed, perform } from './perform.ts'
import { contextOf, inSitting, p, s } from './room.fixture.ts'

/** `[MX+gran ]` is inserted by MX, `[MX,GT-río]` struck by both, `[MX+~GT~gran ]` inserted by MX and struck by GT. */
const written = (notation: string) =>
  [...notation.matchAll(/\[([A-Za-z,]+)([+-])([^\]]*)\]|([^[]+)/g)].map(([, by = '', sign, changed = '', kept = '']) => {
    const parties = by.split(',') as Party[]
    if (sign === undefined) return { text: kept, marks: PLAIN }
    if (sign === '-') return { text: changed, marks: marksOf(null, parties, []) }
    const [, dels = '', words = changed] = /^~([A-Z]+)~(.*)$/.exec(changed) ?? []
    return { text: words, marks: marksOf(parties[0] ?? null, dels === '' ? [] : [dels as Party], []) }
  })

/** One paragraph in a document, whose characters keep their identities from act to act. */
class Table {
  readonly carried: Carried[] = []
  state: RoomState = inSitting()
  readonly #doc = new Y.Doc()
  #before: ReturnType<typeof readChars> = []

  constructor(notation: string, pi: Party | null = null) {
    const section = new Y.XmlElement('section')
    section.setAttribute('id', s('uno'))
    section.setAttribute('kind', 'commitments')
    fragmentOf(this.#doc).push([section])
    const [first] = sectionsOf(fragmentOf(this.#doc))
    if (first === undefined) throw new Error('no section')
    const words = written(notation)
    this.#doc.transact(() => insertParagraph(first, null, { id: p('p1'), role: 'body', level: 0, marker: 'none', pi, runs: words }))
  }

  get element(): ParagraphElement {
    const [found] = paragraphsOf(fragmentOf(this.#doc))
    if (found?.text == null) throw new Error('no paragraph')
    return found
  }
  get chars() {
    return this.element.text === null ? [] : readChars(this.element.text)
  }
  get view(): ParagraphView {
    return viewOf(this.element, this.chars)
  }
  get words(): string {
    return this.view.runs.map(({ text }) => text).join('')
  }
  get conflicts(): readonly Conflict[] {
    return conflictsOf(this.state, p('p1'))
  }
  /** Between whom, in the order of the alphabet. */
  get pairs(): readonly string[] {
    return this.conflicts.map(({ parties }) => [...parties].sort().join('-')).sort()
  }
  carriedTo = (client: number, clock: number) => copyOf(this.carried, client, clock)

  act(input: Readonly<Record<string, unknown>>): Performed | Refusal {
    const context = { ...contextOf('chair', { state: this.state, text: textViewOf([this.view]) }), charsOf: () => this.chars }
    const result = perform({ ...context, carriedTo: this.carriedTo }, { paragraph: p('p1'), ...input })
    if (result.kind === 'refused') return result
    this.state = applyFacts(this.state, result.facts)
    for (const effect of result.effects) {
      if (effect.kind === 'settle') {
        this.#before = this.chars
        this.#doc.transact(() => settleParagraph(this.element, effect.choices))
      } else if (effect.kind === 'restore-paragraph') this.#doc.transact(() => this.#restore())
    }
    return result
  }
  #restore(): void {
    for (const range of restoreRuns(this.element, this.#before)) this.carried.push(range)
  }
  decide(type: 'accept' | 'reject', by: string, hunk?: number): string {
    const seen = this.view.proposals.find((proposal) => proposal.by === by)?.seen ?? '0'.repeat(64)
    const result = this.act({ type, by, seen, ...(hunk === undefined ? {} : { hunk }) })
    return result.kind === 'refused' ? result.code : 'performed'
  }
  settleAll = (type: 'accept' | 'reject') => this.act({ type, seen: this.view.seen })
  agree(): string {
    const result = this.act({ type: 'agree', seen: this.view.seen })
    return result.kind === 'refused' ? result.code : 'performed'
  }
}

const RIVALS = 'El [MX+gran ][GT+ancho ]río.'

describe('a conflict', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['two insertions at one place', RIVALS, ['GT-MX']],
    ['the same words twice at one place', 'El [MX+gran ][GT+gran ]río.', ['GT-MX']],
    ['two replacements of the same words', 'El [MX,GT-río][MX+lago][GT+mar].', ['GT-MX']],
    ['words added inside words that another strikes', 'El [MX-gran][GT+ancho][MX- río].', ['GT-MX']],
    ['three at one place', 'El [MX+a ][GT+b ][PE+c ]río.', ['GT-MX', 'GT-PE', 'MX-PE']],
    ['changes in one word', 'El [MX+super]r[GT+r]ío.', ['GT-MX']],
    ['changes at different places', 'El [MX+gran ]río es [GT+muy ]ancho.', []],
    ['the same strike twice', 'El [MX,GT-gran ]río.', []],
    ['words before and after a word', 'El [MX+gran ]río[GT+ ancho].', []],
    ['what amends another’s words', 'El [MX+gran ][GT+y muy ][MX+hondo ]río.', []],
    ['a strike that goes on into what another puts there instead', 'El [MX,GT-vasto ][MX+~GT~muy ][MX+gran ]río.', []],
    ['what one party changes alone', 'El [MX-gran][MX+ancho] [MX+y hondo ]río.', []],
  ])('of %s', (_, notation, expected) => {
    const table = new Table(notation)
    expect(table.settleAll('accept')).toMatchObject({ kind: 'performed' })
    expect(table.pairs).toEqual(expected)
  })

  test('is found when the second is taken, stays through other settlements, and shows the words of both', () => {
    const table = new Table('El [MX+gran ][GT+ancho ]río [PE+muy ]hondo.')
    table.decide('accept', 'MX')
    expect(table.pairs).toEqual([])
    table.decide('accept', 'GT')
    table.decide('accept', 'PE')
    expect(table.pairs).toEqual(['GT-MX'])
    const span = spanOf(table.chars, whereNow(table.conflicts[0]?.chars ?? [], table.carriedTo))
    expect(table.words.slice(span?.from, span?.to)).toBe('gran ancho ')
  })

  test('keeps the paragraph from being agreed until it is resolved, on words that were seen', () => {
    const table = new Table(RIVALS)
    table.settleAll('accept')
    expect(table.agree()).toBe('paragraph.in-conflict')
    expect(table.act({ type: 'ad-referendum', seen: table.view.seen, by: ['PE'] })).toMatchObject({ code: 'paragraph.in-conflict' })
    expect(table.act({ type: 'resolve-conflict', conflict: 1, seen: '0'.repeat(64) })).toMatchObject({ code: 'wording.changed' })
    expect(table.act({ type: 'resolve-conflict', conflict: 2, seen: table.view.seen })).toMatchObject({ code: 'conflict.unknown' })
    expect(table.act({ type: 'resolve-conflict', conflict: 1, seen: table.view.seen })).toMatchObject({ kind: 'performed' })
    expect(table.agree()).toBe('performed')
  })

  test('is not made by one who rejected, withdrew, or came with words for a text that had the others’ already', () => {
    const rejected = new Table(RIVALS)
    rejected.decide('accept', 'MX')
    rejected.decide('reject', 'GT')
    expect([rejected.pairs, rejected.state.contests.get(p('p1'))?.known]).toEqual([[], []])
    const withdrawn = new Table(RIVALS)
    withdrawn.decide('accept', 'MX')
    withdrawn.state = applyFacts(withdrawn.state, [{ kind: 'contest-left', paragraph: p('p1'), by: 'GT' as Party }])
    withdrawn.decide('accept', 'GT')
    expect(withdrawn.pairs).toEqual([])
  })

  test('goes with the settlement that made it when that is taken back, and comes again when it is made again', () => {
    const table = new Table(RIVALS)
    table.decide('accept', 'MX')
    table.decide('accept', 'GT')
    expect(table.act({ type: 'reopen' })).toMatchObject({ kind: 'performed' })
    expect([table.pairs, table.words]).toEqual([[], 'El gran ancho río.'])
    table.decide('accept', 'GT')
    expect(table.pairs).toEqual(['GT-MX'])
    expect(table.conflicts[0]?.id).toBe(2)
  })

  test('resolved, is not marked again by what is taken back afterwards', () => {
    const table = new Table('El [MX+gran ][GT+ancho ]río [PE+muy ]hondo.')
    table.decide('accept', 'MX')
    table.decide('accept', 'GT')
    table.decide('accept', 'PE')
    table.act({ type: 'resolve-conflict', conflict: 1, seen: table.view.seen })
    table.act({ type: 'reopen' })
    expect(table.pairs).toEqual([])
  })
})

const PARTIES = ['MX', 'GT', 'PE'] as const
const stretch = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('río ', 'ancho ', 'y hondo ') },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(...PARTIES), fc.constantFrom('gran ', 'muy ', 'tan ')).map(([by, text]) => `[${by}+${text}]`),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.shuffledSubarray([...PARTIES], { minLength: 1, maxLength: 2 }), fc.constantFrom('claro ', 'azul y '))
      .map(([by, text]) => `[${by.join()}-${text}]`),
  },
)
const paragraph = fc.array(stretch, { minLength: 2, maxLength: 9 }).map((parts) => `El ${parts.join('')}mar.`)

/** Each party's whole proposal, in an order; those it still has. */
function taken(notation: string, order: readonly string[]): { readonly table: Table; readonly accepted: readonly string[] } {
  const table = new Table(notation)
  const accepted = order.filter((by) => table.decide('accept', by) === 'performed')
  return { table, accepted }
}

describe('whatever is proposed', () => {
  test('the conflicts do not depend on the order in which proposals are accepted', () => {
    let found = 0
    fc.assert(
      fc.property(
        paragraph,
        fc.shuffledSubarray([...PARTIES], { minLength: 3 }),
        fc.shuffledSubarray([...PARTIES], { minLength: 3 }),
        (notation, one, other) => {
          const [first, second] = [taken(notation, one), taken(notation, other)]
          const both = new Set(first.accepted.filter((by) => second.accepted.includes(by)))
          const among = ({ table }: typeof first) => new Set(table.pairs.filter((pair) => pair.split('-').every((by) => both.has(by))))
          found += first.table.pairs.length
          expect(among(first)).toEqual(among(second))
          const at = new Table(notation)
          if (first.accepted.length === PARTIES.length) {
            at.settleAll('accept')
            expect(new Set(at.pairs)).toEqual(new Set(first.table.pairs))
          }
        },
      ),
      { numRuns: 400 },
    )
    expect(found).toBeGreaterThan(100)
  })

  test('rejected all at once or one after the other, the same conflicts are left, and nothing that waits for a rival', () => {
    let conflicts = 0
    fc.assert(
      fc.property(paragraph, fc.shuffledSubarray([...PARTIES], { minLength: 2, maxLength: 2 }), (notation, first) => {
        const [atOnce, byOne] = [taken(notation, first).table, taken(notation, first).table]
        if (atOnce.view.proposals.length > 0) atOnce.settleAll('reject')
        for (const { by } of byOne.view.proposals) byOne.decide('reject', by)
        conflicts += atOnce.pairs.length
        const left = ({ words, pairs, state }: Table): unknown => [words, pairs, state.contests.get(p('p1'))?.known ?? []]
        expect(left(atOnce)).toEqual(left(byOne))
        expect(left(atOnce)).toEqual([atOnce.words, atOnce.pairs, []])
      }),
      { numRuns: 300 },
    )
    expect(conflicts).toBeGreaterThan(5)
  })

  test('being rivals is mutual, and no change is its own rival or that of its party', () => {
    let rivals = 0
    fc.assert(
      fc.property(paragraph, (notation) => {
        const table = new Table(notation)
        const contenders = contendersIn(table.view, table.chars)
        for (const a of contenders) {
          for (const b of contenders) {
            expect(areRivals(a, b)).toBe(areRivals(b, a))
            if (areRivals(a, b)) rivals++
            if (a.by === b.by) expect(areRivals(a, b)).toBe(false)
          }
        }
      }),
      { numRuns: 300 },
    )
    expect(rivals).toBeGreaterThan(100)
  })

  test('changes with a kept word between them never conflict', () => {
    const apart = fc
      .tuple(
        fc.shuffledSubarray([...PARTIES], { minLength: 3 }),
        fc.array(fc.constantFrom('+gran ', '-claro '), { minLength: 3, maxLength: 3 }),
      )
      .map(([order, what]) => `El ${order.map((by, i) => `[${by}${what[i]}]río `).join('')}mar.`)
    fc.assert(
      fc.property(apart, fc.shuffledSubarray([...PARTIES], { minLength: 3 }), (notation, order) => {
        const { table, accepted } = taken(notation, order)
        expect([accepted.length, table.pairs]).toEqual([3, []])
      }),
    )
  })

  test('a character that was copied from copy to copy is found in the last', () => {
    const carried: Carried[] = [
      { client: 7, clock: 0, length: 4, toClient: 1, toClock: 10 },
      { client: 1, clock: 10, length: 4, toClient: 1, toClock: 30 },
    ]
    expect(lastCopy({ client: 7, clock: 2 }, (client, clock) => copyOf(carried, client, clock))).toEqual({ client: 1, clock: 32 })
  })
})
