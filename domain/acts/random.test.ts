/** Random sequences of acts by anyone, lawful or not: whatever is performed keeps the laws of the room. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentenceOf } from '../sentences/problem.ts'
import type { Refusal } from '../sentences/refusals.ts'
import { admittedOf } from '../sitting/admission.ts'
import { applyFacts } from '../sitting/apply-facts.ts'
import type { Fact } from '../sitting/facts.ts'
import { currentSitting } from '../sitting/phase.ts'
import { emptyRoom } from '../sitting/room.ts'
import { mayRead, mayWrite } from '../sitting/sitting.ts'
import type { RoomState, Seat } from '../sitting/types.ts'
import { readEntry } from './entry.ts'
import type { Performed } from './perform.ts'
import { aText, CONFERENCE, DOCUMENT, foundingFacts, HOUSE, NOON, p, performAs, s, seenOf } from './room.fixture.ts'

const TEXT = aText(
  { id: 'p1', text: 'Fortalecer [MX+mucho ]la [GT-amplia ]cooperación.' },
  { id: 'p2', text: 'Instar a los Estados.' },
  { id: 'p3', text: 'Agradecer.' },
)

type Step = { readonly by: string; readonly act: Readonly<Record<string, unknown>>; readonly later: number }

const seatName = fc.constantFrom(...HOUSE.map(([id]) => id), 'fresh-seat')
const delegateName = fc.constantFrom('mx-head', 'mx-1', 'mx-2', 'mx-3', 'mx-3', 'gt-head', 'gt-1', 'pe-1', 'observer', 'service')
const paragraphName = fc.constantFrom('p1', 'p2', 'p3')
const member = fc.constantFrom('MX', 'GT', 'PE')
const of = (type: string, fields: Readonly<Record<string, fc.Arbitrary<unknown>>> = {}) => fc.record({ type: fc.constant(type), ...fields })
const wording = (type: string, more: Readonly<Record<string, fc.Arbitrary<unknown>>> = {}) =>
  fc.tuple(paragraphName, fc.record(more)).map(([id, rest]) => ({ type, paragraph: p(id), seen: seenOf(TEXT, id), ...rest }))
const proposal = (type: string, more: Readonly<Record<string, fc.Arbitrary<unknown>>> = {}) =>
  fc
    .tuple(fc.constantFrom('MX', 'GT'), fc.record(more))
    .map(([by, rest]) => ({ type, paragraph: p('p1'), by, seen: seenOf(TEXT, 'p1', by), ...rest }))

const door = fc.oneof(
  { weight: 8, arbitrary: of('admit-seat', { seat: delegateName }) },
  { weight: 2, arbitrary: of('remove-seat', { seat: delegateName }) },
  { weight: 4, arbitrary: of('swap-seat', { out: delegateName, in: delegateName }) },
  of('revoke-seat', { seat: seatName }),
  of('set-acting-head', { seat: delegateName, from: fc.constant(NOON), to: fc.integer({ min: NOON + 1, max: NOON + 40 }) }),
  of('give-seat', {
    person: fc.constantFrom(...HOUSE.map(([id]) => `person-of-${id}`)),
    hat: fc.constantFrom('head', 'representative', 'observer'),
  }),
  of('mark-attendance', { person: fc.constant('person-of-gt-1'), presence: fc.constantFrom('present', 'absent') }),
)
const presiding = fc.oneof(
  { weight: 4, arbitrary: of('open-sitting', { kind: fc.constantFrom('first', 'drafting', 'second') }) },
  of('suspend-sitting', { mode: fc.constantFrom('drafting', 'read_only', 'dark') }),
  of('resume-sitting'),
  of('close-sitting'),
  { weight: 2, arbitrary: of('permit-observers', { permitted: fc.boolean() }) },
  of('open-direct-writing'),
  of('close-direct-writing'),
)
const words = fc.oneof(
  wording('agree'),
  wording('ad-referendum', { by: fc.array(member, { minLength: 1, maxLength: 3 }) }),
  wording('lift-ad-referendum', { for: member }),
  proposal('accept'),
  proposal('reject'),
  proposal('support', { for: member }),
  proposal('hold'),
  of('withdraw', { paragraph: fc.constant(p('p1')) }),
  of('unlock', { paragraph: paragraphName.map(p), reason: fc.constant('Coma') }),
  of('reopen', { paragraph: paragraphName.map(p) }),
  of('ask-to-reopen', { paragraph: paragraphName.map(p), reason: fc.constant('Coma') }),
  of('split-paragraph', { paragraph: paragraphName.map(p), offset: fc.constant(2) }),
  of('insert-paragraph', { section: fc.constant(s('uno')), role: fc.constant('body'), level: fc.constant(0), marker: fc.constant('none') }),
  of('load-recommendations', { items: fc.constant([{ number: '1', text: 'Fortalecer.' }]) }),
  of('link', { recommendation: fc.constant('1'), paragraph: paragraphName.map(p) }),
  of('record-topic', { title: fc.constant('Niñez'), raisedBy: member }),
  of('issue-revision', { title: fc.constant('Borrador') }),
)
const step: fc.Arbitrary<Step> = fc.record({
  by: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('chair', 'st') },
    seatName.filter((id) => id !== 'fresh-seat'),
  ),
  act: fc.oneof({ weight: 5, arbitrary: door }, { weight: 2, arbitrary: presiding }, { weight: 2, arbitrary: words }),
  later: fc.nat({ max: 3 }),
})
const OPENED: Step = { by: 'chair', act: { type: 'open-sitting', kind: 'first' }, later: 0 }
/** The house comes in first, some of it, so that delegations are often full. */
const arrivals = fc
  .shuffledSubarray(['mx-head', 'mx-1', 'mx-2', 'mx-3', 'gt-head', 'gt-1', 'pe-1', 'observer', 'service'], { minLength: 6 })
  .map((ids) => ids.map((id): Step => ({ by: 'st', act: { type: 'admit-seat', seat: id }, later: 0 })))
const sequence = fc.tuple(arrivals, fc.array(step, { minLength: 10, maxLength: 60 })).map(([first, steps]) => [OPENED, ...first, ...steps])

type Performance = { readonly before: RoomState; readonly performed: Performed; readonly after: RoomState }

/** Runs the sequence; what is refused changes nothing and is only told. */
function run(steps: readonly Step[], onRefusal: (refusal: Refusal) => void = () => undefined): Performance[] {
  const done: Performance[] = []
  let state = applyFacts(emptyRoom(DOCUMENT), foundingFacts(CONFERENCE))
  let now = NOON
  for (const { by, act, later } of steps) {
    now += later
    const performed = performAs(by, act, { state, text: TEXT, now })
    if (performed.kind === 'refused') {
      onRefusal(performed)
      continue
    }
    const after = applyFacts(state, performed.facts)
    done.push({ before: state, performed, after })
    state = after
  }
  return done
}

/** Returns how many acts were performed: a law that nothing could break is not tested. */
function forAllRuns(check: (performances: readonly Performance[]) => void): number {
  let performed = 0
  fc.assert(
    fc.property(sequence, (steps) => {
      const performances = run(steps)
      performed += performances.length
      check(performances)
    }),
    { numRuns: 150 },
  )
  return performed
}

const MEMBERS = CONFERENCE.members.map((member_) => member_.code)
const PENS: readonly string[] = ['chair', 'deputy', 'assistant', 'secretariat']
const FOLLOWERS: readonly string[] = ['observer', 'service']

/** The law in its own words: given seats of chair and secretariat, and those admitted to a sitting that goes on. */
function lawfulReader(state: RoomState, seat: Seat): boolean {
  if (seat.revokedAt !== null) return false
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
      for (const { after } of performances) {
        for (const seat of after.seats.values()) {
          const reads = mayRead(after, seat) === null
          answers[reads ? 'reads' : 'does not read']++
          expect(reads).toBe(lawfulReader(after, seat))
          expect(reads || mayWrite(after, seat).kind === 'refused').toBe(true)
        }
      }
    })
    expect(Math.min(...Object.values(answers))).toBeGreaterThan(1000)
  })

  test('[I5] whoever loses the reading of the text is put out by the very act', () => {
    let putOut = 0
    forAllRuns((performances) => {
      for (const { before, performed, after } of performances) {
        const closing = performed.effects.flatMap((effect) => (effect.kind === 'close-connections' ? effect.seats : []))
        const losing = [...before.seats.values()].filter(
          (seat) => lawfulReader(before, seat) && !lawfulReader(after, after.seats.get(seat.id) ?? seat),
        )
        putOut += losing.length
        expect(closing).toEqual(expect.arrayContaining(losing.map((seat) => seat.id)))
        expect(new Set(closing).size).toBe(closing.length)
      }
    })
    expect(putOut).toBeGreaterThan(100)
  })

  test('the room folded again from what the chain keeps is the room that runs', () => {
    const performed = forAllRuns((performances) => {
      const kept = performances.map(({ performed: { grant, details, facts } }) => JSON.stringify({ v: 1, grant, details, facts }))
      const facts: readonly Fact[] = [...foundingFacts(CONFERENCE), ...kept.flatMap((body) => readEntry(body).facts)]
      expect(applyFacts(emptyRoom(DOCUMENT), facts)).toEqual(performances.at(-1)?.after)
    })
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

  test('applying facts leaves the state before as it was', () => {
    const founded = plain(applyFacts(emptyRoom(DOCUMENT), foundingFacts(CONFERENCE)))
    const performed = forAllRuns((performances) => expect(plain(performances[0]?.before)).toBe(founded))
    expect(performed).toBeGreaterThan(1000)
  })
})
