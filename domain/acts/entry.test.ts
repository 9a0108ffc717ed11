/** Entries of the audit chain stay readable for ever: `entries/v1.json` is never edited, only added to. */
import { describe, expect, test } from 'vitest'
import { applyFacts } from '../sitting/apply-facts.ts'
import { factSchema } from '../sitting/facts.ts'
import { emptyRoom } from '../sitting/room.ts'
import entries from './entries/v1.json' with { type: 'json' }
import { readEntry } from './entry.ts'
import { DOCUMENT, NOON } from './room.fixture.ts'

const read = entries.map((entry) => readEntry(JSON.stringify(entry)))

/** Every kind of fact that the schema knows. */
const KINDS = factSchema.options.flatMap((group) => group.options.map((option) => option.shape.kind.value))

describe('old entries', () => {
  test('hold every kind of fact there is, so that none is without a sample', () => {
    const held = new Set(read.flatMap((entry) => entry.facts.map((fact) => fact.kind)))
    expect([...held].sort()).toEqual([...KINDS].sort())
  })

  test('are read as they were written', () => {
    expect(read.map((entry) => entry.facts)).toEqual(entries.map((entry) => entry.facts))
    expect(read.map((entry) => entry.grant)).toEqual([
      'yes',
      'on instruction',
      'yes',
      'on behalf',
      'yes',
      'yes',
      'on instruction',
      'yes',
      'yes',
      'yes',
      'yes',
      'yes',
      'yes',
      'yes',
      'yes',
      'yes',
      'yes',
      'yes',
      'yes',
      'yes',
      'yes',
      'yes',
    ])
  })

  test('still make the same room', () => {
    const room = applyFacts(
      emptyRoom(DOCUMENT),
      read.flatMap((entry) => entry.facts),
    )
    expect(room).toMatchObject({
      directWriting: 'closed',
      positions: [],
      links: [{ recommendation: '9.2', paragraph: 'p_aaaaaaaaaa', by: 'chair', at: NOON + 19 }],
      dismissedLinks: [{ recommendation: '4.2', paragraph: 'p_aaaaaaaaaa' }],
      reopeningsAsked: [],
      sittings: [{ state: 'closed', ordinal: 1, kind: 'first', admitted: new Set(['mx-head']), closedAt: NOON + 13 }],
      topics: [{ number: 1, outcome: 'to_text', paragraph: 'p_aaaaaaaaaa' }],
      revisions: [
        { number: 1, title: 'Tras la primera reunión' },
        { number: 2, title: 'Segunda', note: 'Con la lista corregida' },
      ],
      recommendations: [
        { number: '4.2', text: 'Fortalecer los consulados.' },
        { number: '9.2', text: 'Compartir planos.\nCompartir datos.' },
      ],
      marks: new Map([['9.2', { mark: 'back_to_group', reason: null, by: 'chair', sitting: 1, at: NOON + 16 }]]),
      reading: { now: null, read: new Set(['9.2']) },
      dispositionsReleased: false,
      coursesChanged: 6,
      admissions: new Map([['p_aaaaaaaaaa', { kind: 'admitted', at: NOON + 25 }]]),
      origins: new Map([['p_aaaaaaaaaa', 'customary']]),
      lastHere: new Map([['mx-head', { left: { at: NOON + 34, seq: 12 }, before: null }]]),
      labels: new Map([
        ['p_aaaaaaaaaa', 'C1'],
        ['p_dddddddddd', 'C1 alt'],
      ]),
      contactGroups: new Map([['g_aaaaaaaaaa', { lead: 'MX', members: ['GT', 'MX'] }]]),
      erasures: new Map([
        ['group:g_bbbbbbbbbb', 1],
        ['delegation:MX', 1],
        ['all', 1],
      ]),
      comments: new Map([
        [
          1,
          {
            paragraph: 'p_dddddddddd',
            on: { anchor: [{ client: 1, clock: 9, length: 6 }], quote: 'planos' },
            remarks: [
              { by: 'MX', text: '¿Cuáles?' },
              { by: 'chair', text: null },
            ],
            closed: null,
          },
        ],
      ]),
      textReading: { now: 'p_aaaaaaaaaa', freeze: true },
      wordings: { given: 3, alive: new Map([[3, { by: 'GT', version: 1, rendering: null }]]) },
      aside: new Map(),
      segment: null,
      floor: { speaking: null, waiting: [], list: 'closed' },
      dispositions: new Map([['4.2', { disposition: 'in_part', reason: null }]]),
      adoption: {
        approvals: [{ by: 'GT', digest: '1'.repeat(64) }],
        statements: [],
        statementsMade: 1,
        silence: { state: 'held', digest: '1'.repeat(64) },
        adopted: { digest: '0'.repeat(64), corrected: '1'.repeat(64), how: 'silence', present: ['MX'] },
        certified: { digest: '1'.repeat(64) },
        corrigenda: [{ number: 1, before: 'planos', after: 'planes' }],
        addenda: [{ number: 1, kind: 'explanation', by: 'GT' }],
      },
    })
    expect([...room.removedIds]).toEqual(['p_bbbbbbbbbb', 'p_cccccccccc'])
    expect(room.standing.size + room.settlements.size).toBe(0)
    expect(room.sittings[0]?.attendance).toHaveLength(4)
  })

  test.each([
    ['of a form that is not known yet', '{"v":2,"facts":[]}', /Invalid/],
    ['with a fact that never was', '{"v":1,"facts":[{"kind":"chair-abdicated"}]}', /Invalid/],
    ['with a fact that lacks a field', '{"v":1,"facts":[{"kind":"seat-admitted","seat":"a"}]}', /invalid_type/],
    ['cut off', '{"v":1,"facts":[', /JSON/],
  ])('an entry %s is a fault, not an empty one', (_, body, fault) => expect(() => readEntry(body)).toThrow(fault))
})
