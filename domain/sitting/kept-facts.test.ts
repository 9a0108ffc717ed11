/** What a room is told anew when its history is destroyed: it opens as it is, and nothing of the negotiation is in it. */
import { describe, expect, test } from 'vitest'
import { ADOPTED, CERTIFIED, SAMPLES } from '../acts/samples.fixture.ts'
import { SEALED } from '../acts/samples-settings.fixture.ts'
import { DOCUMENT, NOON, p, person, seat } from '../acts/room.fixture.ts'
import entries from '../acts/entries/v1.json' with { type: 'json' }
import { readEntry } from '../acts/entry.ts'
import type { Digest } from '../text/ids.ts'
import { applyFacts } from './apply-facts.ts'
import { type Fact, factSchema } from './facts.ts'
import { historyEnds, mayDestroyHistory } from './history.ts'
import { keptFacts } from './kept-facts.ts'
import { emptyRoom } from './room.ts'
import type { RoomState } from './types.ts'

const DAY = 86_400_000
const again = (state: RoomState): RoomState => applyFacts(emptyRoom(DOCUMENT), keptFacts(state))

/** A room in which every kind of fact that there is was told. */
const everything = applyFacts(
  emptyRoom(DOCUMENT),
  entries.flatMap((entry) => readEntry(JSON.stringify(entry)).facts),
)

const certified = SAMPLES['destroy-history'].setting.state ?? emptyRoom(DOCUMENT)

describe('told anew', () => {
  test('facts that the schema reads back unchanged', () => {
    const facts = keptFacts(everything)
    expect(facts.length).toBeGreaterThan(20)
    for (const fact of facts) expect(factSchema.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact)
  })

  test('people, seats, sittings, labels, Recommendations, adoption and packages are what they were', () => {
    for (const state of [everything, certified]) {
      const { conference, persons, seats, sittings, labels, origins, sealed, historyDestroyed, standing, dispositionsReleased } =
        again(state)
      expect({ conference, persons, seats, labels, origins, sealed, historyDestroyed, standing, dispositionsReleased }).toEqual({
        conference: state.conference,
        persons: state.persons,
        seats: state.seats,
        labels: state.labels,
        origins: state.origins,
        sealed: state.sealed,
        historyDestroyed: state.historyDestroyed,
        standing: state.standing,
        dispositionsReleased: state.dispositionsReleased,
      })
      expect(sittings).toEqual(state.sittings)
      const { statementsMade: _, silence, ...adoption } = again(state).adoption
      expect(adoption).toEqual((({ statementsMade: __, silence: ___, ...rest }) => rest)(state.adoption))
      expect(silence).toEqual(
        state.adoption.silence?.state === 'broken' ? { ...state.adoption.silence, reason: null } : state.adoption.silence,
      )
      expect(again(state).recommendations.map(({ number, text }) => [number, text])).toEqual(
        state.recommendations.map(({ number, text }) => [number, text]),
      )
    }
  })

  test('a sitting with people who came, went and were marked by hand is the same', () => {
    const more: readonly Fact[] = [
      { kind: 'seat-removed', seat: seat('mx-1'), at: NOON + 1 },
      { kind: 'seat-admitted', seat: seat('mx-1'), at: NOON + 2 },
      { kind: 'attendance-marked', person: person('person-of-gt-head'), presence: 'absent', at: NOON + 3 },
      { kind: 'sitting-suspended', mode: 'read_only', at: NOON + 4 },
    ]
    const state = applyFacts(certified, more)
    expect(again(state).sittings).toEqual(state.sittings)
    const closed = applyFacts(state, [{ kind: 'sitting-closed', at: NOON + 5 }])
    expect(again(closed).sittings).toEqual(closed.sittings)
  })

  test('the register of decisions, its follow-up and the documents that are cited are the same', () => {
    const entered = {
      paragraph: p('p1'),
      act: { from: 0, to: 9 },
      verb: 'Decidir',
      text: 'Decidir',
      responsible: [],
      due: null,
      recommendations: [],
    }
    const row = (decision: number): Fact => ({ kind: 'decision-entered', decision, ...entered, at: NOON })
    const document = { document: 1, symbol: 'CP/1', title: 'Lineamientos', version: '1', sha256: 'f'.repeat(64) as Digest, at: NOON }
    const state = applyFacts(certified, [
      row(1),
      row(2),
      row(3),
      { kind: 'decision-followed', decision: 1, state: 'under_way', note: 'Se convocó', at: NOON + 1 },
      { kind: 'decision-followed', decision: 1, state: 'done', note: 'Hecho', at: NOON + 2 },
      { kind: 'decision-followed', decision: 2, state: 'under_way', note: null, at: NOON + 2 },
      { kind: 'document-added', ...document },
      { kind: 'document-cited', paragraph: p('p1'), document: 1, at: NOON + 3 },
    ])
    expect([again(state).register, again(state).annexed]).toEqual([state.register, state.annexed])
  })

  test('no reason, no position, no comment, no topic and no revision', () => {
    const told = again(everything)
    expect([told.positions, told.topics, told.revisions, told.sponsors, told.tabled, told.dismissedLinks]).toEqual([[], [], [], [], [], []])
    expect([told.comments.size, told.settlements.size, told.marks.size, told.contactGroups.size, told.aside.size]).toEqual([0, 0, 0, 0, 0])
    expect([...told.dispositions.values()].every(({ reason }) => reason === null)).toBe(true)
    expect(JSON.stringify(keptFacts(everything))).not.toMatch(/"reason":"(?!Errata)/)
  })
})

describe('when it may be destroyed', () => {
  const state = (historyKept: number | undefined, ...facts: readonly Fact[]): RoomState =>
    applyFacts({ ...emptyRoom(DOCUMENT), conference: { ...certified.conference, historyKept } }, facts)
  const code = (room: RoomState, now: number): string => mayDestroyHistory(room, now)?.code ?? 'may'

  test('after so many days from certification, counted to the instant', () => {
    const room = state(30, ADOPTED, CERTIFIED, ...SEALED)
    expect(code(room, NOON + 30 * DAY - 1)).toBe('history.too-early')
    expect(code(room, NOON + 30 * DAY)).toBe('may')
    expect(historyEnds(room.conference, room.adoption.certified)).toBe(NOON + 30 * DAY)
  })

  test('never where the conference set no time, before certification, or with a package still to be sealed', () => {
    expect(code(state(undefined, ADOPTED, CERTIFIED, ...SEALED), Number.MAX_SAFE_INTEGER)).toBe('history.kept')
    expect(code(state(0, ADOPTED), NOON)).toBe('history.not-certified')
    expect(code(state(0, ADOPTED, CERTIFIED, ...SEALED.slice(0, 1)), NOON)).toBe('history.not-sealed')
  })

  test('once', () => {
    const kept = { seq: 1, hash: 'f'.repeat(64), all: 'f'.repeat(64) }
    const destroyed = factSchema.parse({ kind: 'history-destroyed', at: NOON, log: kept, audit: kept, packages: [2] })
    expect(code(state(0, ADOPTED, CERTIFIED, ...SEALED, destroyed), NOON)).toBe('history.destroyed')
  })
})
