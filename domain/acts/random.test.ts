/** Random sequences of acts by anyone, lawful or not: whatever is performed keeps the laws of the room. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentenceOf } from '../sentences/problem.ts'
import type { Refusal } from '../sentences/refusals.ts'
import { admittedOf } from '../sitting/admission.ts'
import { applyFacts } from '../sitting/apply-facts.ts'
import type { Fact } from '../sitting/facts.ts'
import { conflictsOf } from '../sitting/contest.ts'
import { packageOf } from '../sitting/package.ts'
import { currentSitting } from '../sitting/phase.ts'
import { emptyRoom } from '../sitting/room.ts'
import { mayRead, mayWrite } from '../sitting/sitting.ts'
import type { RoomState, Seat } from '../sitting/types.ts'
import { readEntry } from './entry.ts'
import type { Performed } from './perform.ts'
import { negotiation, type Step, sequence, TEXT } from '../../tests/notation/random-acts.ts'
import { CONFERENCE, DOCUMENT, foundingFacts, NOON, performAs } from './room.fixture.ts'

type Moment = { readonly state: RoomState; readonly now: number }
type Performance = {
  readonly before: RoomState
  readonly performed: Performed
  readonly after: RoomState
  readonly since: number
  readonly now: number
}

/** Runs the sequence; what is refused changes nothing and is only told. */
function run(steps: readonly Step[], onRefusal: (refusal: Refusal) => void = () => undefined): Performance[] {
  const done: Performance[] = []
  let state = applyFacts(emptyRoom(DOCUMENT), foundingFacts(CONFERENCE))
  let now = NOON
  let since = NOON
  for (const { by, act, later } of steps) {
    now += later
    const performed = performAs(by, act, { state, text: TEXT, now })
    if (performed.kind === 'refused') {
      onRefusal(performed)
      continue
    }
    const after = applyFacts(state, performed.facts)
    done.push({ before: state, performed, after, since, now })
    since = now
    state = after
  }
  return done
}

/** Returns how many acts were performed: a law that nothing could break is not tested. */
function forAllRuns(check: (performances: readonly Performance[]) => void, of = sequence, runs: fc.Parameters<[Step[]]> = {}): number {
  let performed = 0
  fc.assert(
    fc.property(of, (steps) => {
      const performances = run(steps)
      performed += performances.length
      check(performances)
    }),
    { numRuns: 150, ...runs },
  )
  return performed
}

const NEGOTIATION = [
  ...['table', 'co-sponsor', 'lift-sponsorship', 'open-window', 'close-window', 'offer-alternative', 'offer-compromise', 'settle-group'],
  ...['make-package', 'dissolve-package', 'read-paragraph', 'set-aside', 'return-paragraph', 'agree-section', 'open-segment'],
  ...['close-segment', 'ask-floor', 'leave-floor', 'give-floor', 'next-speaker', 'set-speakers-list', 'comment', 'close-thread'],
  ...['reopen-thread', 'withdraw-comment', 'form-group', 'erase-private', 'join-paragraph'],
]
const MEMBERS = CONFERENCE.members.map((member_) => member_.code)
const PENS: readonly string[] = ['chair', 'deputy', 'assistant', 'secretariat']
const FOLLOWERS: readonly string[] = ['observer', 'service']

const isActing = (seat: Seat, now: number): boolean =>
  seat.hat === 'representative' && seat.actingHead.some(({ from, to }) => from <= now && now < to)

/** A restricted segment keeps the chair's and the heads in; of others those whose kind it does not send out. */
function isKeptIn({ segment }: RoomState, seat: Seat, now: number): boolean {
  if (segment === null || ['chair', 'deputy', 'assistant', 'head'].includes(seat.hat) || isActing(seat, now)) return true
  return segment.allow !== 'heads' && !(segment.allow.without as readonly string[]).includes(seat.hat)
}

/** The law in its own words: given seats of chair and secretariat, and those admitted to a sitting that goes on, whom no segment sent out. */
function lawfulReader({ state, now }: Moment, seat: Seat): boolean {
  if (seat.revokedAt !== null || !isKeptIn(state, seat, now)) return false
  if (PENS.includes(seat.hat)) return true
  const sitting = currentSitting(state)
  if (sitting === null || (sitting.state === 'suspended' && sitting.mode === 'dark')) return false
  return sitting.admitted.has(seat.id) && (sitting.observersPermitted || !FOLLOWERS.includes(seat.hat))
}

/** Maps and sets as arrays, to be compared as JSON. */
const plain = (state: RoomState | undefined): string =>
  JSON.stringify(state, (_, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value))

describe('whatever is done in whatever order', () => {
  test('[I6] no delegation has a fourth person admitted at once, nor one person twice', () => {
    let full = 0
    forAllRuns((performances) => {
      for (const admitted of performances.flatMap(({ after }) => MEMBERS.map((code) => admittedOf(after, code)))) {
        if (admitted.length === 3) full++
        expect(admitted.length).toBeLessThanOrEqual(3)
        expect(new Set(admitted.map((seat) => seat.person)).size).toBe(admitted.length)
      }
    })
    expect(full).toBeGreaterThan(100)
  })

  test('[I5] only seats admitted to a sitting that is open or suspended, and not dark, read; chair and secretariat always', () => {
    const answers = { reads: 0, 'does not read': 0 }
    forAllRuns((performances) => {
      for (const { after, now } of performances) {
        for (const seat of after.seats.values()) {
          const reads = mayRead(after, seat) === null
          answers[reads ? 'reads' : 'does not read']++
          expect(reads).toBe(lawfulReader({ state: after, now }, seat))
          expect(reads || mayWrite(after, seat).kind === 'refused').toBe(true)
        }
      }
    })
    expect(Math.min(...Object.values(answers))).toBeGreaterThan(1000)
  })

  test('[I5] whoever loses the reading of the text is put out by the very act', () => {
    let putOut = 0
    forAllRuns((performances) => {
      for (const { before, performed, after, since, now } of performances) {
        const closing = performed.effects.flatMap((effect) => (effect.kind === 'close-connections' ? effect.seats : []))
        const losing = [...before.seats.values()].filter(
          (seat) =>
            lawfulReader({ state: before, now: since }, seat) && !lawfulReader({ state: after, now }, after.seats.get(seat.id) ?? seat),
        )
        putOut += losing.length
        expect(closing).toEqual(expect.arrayContaining(losing.map((seat) => seat.id)))
        expect(new Set(closing).size).toBe(closing.length)
      }
    })
    expect(putOut).toBeGreaterThan(100)
  })

  test.each([
    ['of any kind', sequence],
    ['that works on the text', negotiation],
  ] as const)('the room folded again from what the chain keeps is the room that runs, in a sitting %s', (_, of) => {
    const performed = forAllRuns((performances) => {
      const kept = performances.map(({ performed: { grant, details, facts } }) => JSON.stringify({ v: 1, grant, details, facts }))
      const facts: readonly Fact[] = [...foundingFacts(CONFERENCE), ...kept.flatMap((body) => readEntry(body).facts)]
      expect(applyFacts(emptyRoom(DOCUMENT), facts)).toEqual(performances.at(-1)?.after)
    }, of)
    expect(performed).toBeGreaterThan(1000)
  })

  test('every refusal has all that its sentence names', () => {
    const codes = new Set<string>()
    const hear = (refusal: Refusal) => {
      codes.add(refusal.code)
      expect(sentenceOf(refusal, 'es') + sentenceOf(refusal, 'en')).not.toContain('…')
    }
    fc.assert(
      fc.property(sequence, (steps) => void run(steps, hear)),
      { numRuns: 150 },
    )
    expect(codes.size).toBeGreaterThan(20)
  })

  test('every act of the negotiation is among those performed', () => {
    const performed = new Set<string>()
    forAllRuns(
      (performances) => {
        for (const each of performances) performed.add(each.performed.act)
      },
      negotiation,
      // What is drawn, not a law: drawn always alike, or it would fail by chance where chance left one out.
      { numRuns: 600, seed: 7 },
    )
    const wanted = NEGOTIATION.filter((type) => !performed.has(type))
    expect(wanted).toEqual([])
  })

  test('a paragraph is agreed only with nothing pending, no rival, no conflict, and with the whole of its package', () => {
    let agreed = 0
    forAllRuns((performances) => {
      for (const { before, performed, after } of performances) {
        const now = [...after.standing].filter(([id, { kind }]) => kind === 'agreed' && before.standing.get(id)?.kind !== 'agreed')
        if (!['agree', 'agree-section'].includes(performed.act)) continue
        for (const [id] of now) {
          agreed++
          const view = TEXT.find(id)
          if (view === null) continue
          expect([view.proposals, view.alt]).toEqual([[], null])
          expect(conflictsOf(before, id)).toEqual([])
          const pack = packageOf(before, id)
          for (const other of pack?.paragraphs ?? []) if (TEXT.find(other) !== null) expect(after.standing.get(other)?.kind).toBe('agreed')
        }
      }
    }, negotiation)
    expect(agreed).toBeGreaterThan(10)
  })

  test('applying facts leaves the state before as it was', () => {
    const founded = plain(applyFacts(emptyRoom(DOCUMENT), foundingFacts(CONFERENCE)))
    const performed = forAllRuns((performances) => expect(plain(performances[0]?.before)).toBe(founded))
    expect(performed).toBeGreaterThan(1000)
  })
})
