import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { act, openRoom, paragraphIn, type Room } from '../../tests/notation/room.ts'
import { viewOf, wordingWith } from '../proposals/read.ts'
import type { ParagraphView } from '../proposals/types.ts'
import { readChars } from '../text/chars.ts'
import type { Party } from '../text/ids.ts'
import { delKey } from '../text/schema.ts'
import { standsOn, supportersIn } from './stands.ts'

const said = (by: string, position: 'support' | 'objection' | 'awaiting', seen: string) => ({ by, position, seen, reason: null })

describe('where delegations stand', () => {
  test('sponsors count as supporting, what was said of another wording does not', () => {
    const stands = standsOn(
      {
        positions: [said('GT', 'support', 'now'), said('PE', 'support', 'then')],
        sponsors: [
          { by: 'CA', seen: 'now' },
          { by: 'BZ', seen: 'then' },
        ],
      },
      'now',
    )
    expect(supportersIn(stands)).toEqual(['GT', 'CA'])
    expect(stands.filter(({ isOutdated }) => isOutdated).map(({ by }) => by)).toEqual(['PE', 'BZ'])
  })

  test('each stands in one place: its own word before what another vouched for, what counts before what is outdated', () => {
    const held = {
      positions: [said('GT', 'objection', 'now'), said('PE', 'objection', 'then')],
      sponsors: [
        { by: 'GT', seen: 'now' },
        { by: 'PE', seen: 'now' },
      ],
    }
    expect(standsOn(held, 'now').map(({ by, as }) => `${by} ${as}`)).toEqual(['GT objection', 'PE sponsor'])
  })
})

const viewIn = (room: Room): ParagraphView => {
  const paragraph = paragraphIn(room.doc, 1)
  return viewOf(paragraph, paragraph.text === null ? [] : readChars(paragraph.text))
}
const textOf = (room: Room) => {
  const { text } = paragraphIn(room.doc, 1)
  if (text === null) throw new Error('no text')
  return text
}
/** Everything rejected, and only MX's accepted: what a position on MX's proposal is about. */
const pairIn = ({ runs }: ParagraphView): string =>
  JSON.stringify(
    [[], ['MX' as Party]].map((accepted) =>
      wordingWith(runs, new Set(accepted))
        .map(([text]) => text)
        .join(''),
    ),
  )

type Edit = { readonly by: Party; readonly at: number; readonly length: number; readonly word: string | null }
const edit = fc.record({
  by: fc.constantFrom('MX', 'GT', 'FR', 'chair').map((by) => by as Party),
  at: fc.nat(60),
  length: fc.nat(6),
  word: fc.option(fc.constantFrom('uno ', 'dos ', 'x')),
})

/** As the editor does it: one's own pending words go, all others are struck, or no more where they were. */
function make(room: Room, { by, at, length, word }: Edit): void {
  const text = textOf(room)
  const from = Math.min(at, text.length)
  if (word !== null) return act(room, () => text.insert(from, word, { ins: { by } }))
  let here = 0
  for (const { text: words, marks } of readChars(text).toReversed()) {
    here += words.length
    const start = Math.max(text.length - here, from)
    const end = Math.min(text.length - here + words.length, from + length)
    if (start >= end) continue
    const strikes = !marks.dels.includes(by)
    act(room, () =>
      marks.ins === by ? text.delete(start, end - start) : text.format(start, end - start, { [delKey(by)]: strikes ? { by } : null }),
    )
    return
  }
}

describe('a position', () => {
  test('is outdated exactly when the wording of the proposal is another, whoever wrote meanwhile', () => {
    const met = { outdated: 0, valid: 0, others: 0, back: 0 }
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const room = openRoom([['El [MX+gran ]río [MX-baja] [GT+siempre ]y [FR-crece]']])
        const first = viewIn(room)
        const seen = first.proposals.find(({ by }) => by === 'MX')?.seen ?? ''
        const position = said('GT', 'support', seen)
        let wasOutdated = false
        for (const each of edits) {
          const before = viewIn(room)
          make(room, each)
          const now = viewIn(room)
          const proposal = now.proposals.find(({ by }) => by === 'MX')
          if (each.by !== 'MX') {
            expect(proposal?.seen).toBe(before.proposals.find(({ by }) => by === 'MX')?.seen)
            met.others++
          }
          if (proposal === undefined) continue
          const [stand] = standsOn({ positions: [position] }, proposal.seen)
          expect(stand?.isOutdated).toBe(pairIn(now) !== pairIn(first))
          if (stand?.isOutdated === false && wasOutdated) met.back++
          wasOutdated = stand?.isOutdated === true
          met[wasOutdated ? 'outdated' : 'valid']++
        }
      }),
      { numRuns: 400 },
    )
    expect(met.outdated).toBeGreaterThan(100)
    expect(met.valid).toBeGreaterThan(100)
    expect(met.others).toBeGreaterThan(100)
  })

  test('counts again when the proposal is changed and changed back', () => {
    const room = openRoom([['El [MX+gran ]río']])
    const position = said('GT', 'support', viewIn(room).proposals[0]?.seen ?? '')
    const isOutdated = () => standsOn({ positions: [position] }, viewIn(room).proposals[0]?.seen ?? '')[0]?.isOutdated
    act(room, () => textOf(room).insert(7, 'ancho ', { ins: { by: 'MX' } }))
    expect(isOutdated()).toBe(true)
    act(room, () => textOf(room).delete(7, 'ancho '.length))
    expect(isOutdated()).toBe(false)
  })
})
