/** Acts drawn by chance, lawful or not, by anyone: a sitting of any kind, and one that works on the text. */
import fc from 'fast-check'
import { aText, code, HOUSE, NOON, p, s, seenOf } from '../../domain/acts/room.fixture.ts'

const [MX, GT] = [code('MX'), code('GT')]
export const TEXT = aText(
  { id: 'p1', text: 'Fortalecer [MX+mucho ]la [GT-amplia ]cooperación.' },
  { id: 'p2', text: 'Instar a los Estados.' },
  { id: 'p3', text: 'Agradecer.' },
  { id: 'p4', text: 'Celebrar.', section: 'dos', alt: 'p4' },
  { id: 'a4', text: '[GT+Conmemorar.]', section: 'dos', alt: 'p4', pi: GT },
  { id: 'p5', text: '[MX+Acoger con beneplacito.]', section: 'dos', pi: MX },
)

export type Step = { readonly by: string; readonly act: Readonly<Record<string, unknown>>; readonly later: number }

const seatName = fc.constantFrom(...HOUSE.map(([id]) => id), 'fresh-seat')
const delegateName = fc.constantFrom('mx-head', 'mx-1', 'mx-2', 'mx-3', 'mx-3', 'gt-head', 'gt-1', 'pe-1', 'observer', 'service')
const paragraphName = fc.constantFrom('p1', 'p2', 'p3', 'p4', 'a4', 'p5')
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
const some = fc.constantFrom('Otra redacción.', 'Instar a los Estados.', 'Celebrar,  ', '', '\u2028', '\ud83d', 'á'.repeat(21_000))
const number = fc.integer({ min: 1, max: 3 })
const group = fc.constantFrom('g_fresh00000', 'g_otro000000')
const tabling = fc.oneof(
  of('table', {
    drafts: fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('words'), paragraph: paragraphName.map(p), base: some, text: some }),
        fc.record({
          kind: fc.constant('new'),
          section: fc.constantFrom(s('uno'), s('dos'), s('tres')),
          role: fc.constant('body'),
          level: fc.constant(0),
          marker: fc.constant('none'),
          text: some,
        }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    with: fc.array(member, { maxLength: 2 }),
  }),
  proposal('co-sponsor', { for: member }),
  { weight: 4, arbitrary: of('lift-sponsorship', { paragraph: fc.constant(p('p1')), by: member }) },
  of('lift-position', { paragraph: fc.constant(p('p1')), by: member }),
  of('open-window', { until: fc.integer({ min: NOON, max: NOON + 60 }) }),
  of('close-window'),
  of('acknowledge-agreed', { paragraph: paragraphName.map(p) }),
)
const fates = fc.subarray(
  [
    { paragraph: p('p4'), seen: seenOf(TEXT, 'p4') },
    { paragraph: p('a4'), seen: seenOf(TEXT, 'a4') },
  ],
  { minLength: 1 },
)
const settlingGroups = fc.oneof(
  of('offer-alternative', { paragraph: paragraphName.map(p), text: some }),
  of('offer-compromise', { paragraph: paragraphName.map(p), text: some }),
  {
    weight: 2,
    arbitrary: fc
      .tuple(fates, fc.constantFrom('accepted', 'rejected'), fc.constantFrom('accepted', 'merged', 'rejected'))
      .map(([named, first, second]) => ({
        type: 'settle-group',
        paragraph: p('p4'),
        fates: named.map((each, i) => ({ ...each, fate: i === 0 ? first : second })),
      })),
  },
  wording('resolve-conflict', { conflict: number }),
  of('make-package', { title: fc.constant('Paquete'), paragraphs: fc.array(paragraphName.map(p), { minLength: 2, maxLength: 3 }) }),
  of('dissolve-package', { package: number }),
)
const readingActs = fc.oneof(
  of('read-paragraph', { paragraph: fc.option(paragraphName.map(p)), freeze: fc.boolean() }),
  of('set-aside', { paragraph: paragraphName.map(p) }),
  of('return-paragraph', { paragraph: paragraphName.map(p) }),
  of('agree-section', {
    section: fc.constantFrom(s('uno'), s('dos')),
    paragraphs: fc.array(
      paragraphName.map((id) => ({ paragraph: p(id), seen: seenOf(TEXT, id) })),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  of('open-segment', {
    paragraphs: fc.array(paragraphName.map(p), { minLength: 1, maxLength: 2 }),
    allow: fc.oneof(fc.constant('heads'), fc.record({ without: fc.subarray(['secretariat', 'observer', 'service'], { minLength: 1 }) })),
  }),
  of('close-segment'),
  of('ask-floor', { for: member }),
  of('ask-floor'),
  of('leave-floor'),
  of('give-floor', { for: member }),
  of('next-speaker'),
  of('set-speakers-list', { list: fc.constantFrom('open', 'closed') }),
)
const saying = fc.oneof(
  of('comment', { paragraph: paragraphName.map(p), words: some.map((text) => ({ text })) }),
  of('comment', { thread: number, words: some.map((text) => ({ text })) }),
  { weight: 3, arbitrary: of('close-thread', { thread: number }) },
  { weight: 3, arbitrary: of('reopen-thread', { thread: number }) },
  of('withdraw-comment', { thread: number, comment: number }),
  wording('suggest-correction', { words: some.map((text) => ({ text })) }),
  of('accept-corrections', {
    corrections: fc.array(fc.record({ id: number, seen: paragraphName.map((id) => seenOf(TEXT, id)) }), { minLength: 1, maxLength: 2 }),
  }),
  of('refuse-correction', { correction: number }),
  of('withdraw-correction', { correction: number }),
  of('form-group', { title: fc.constant('Grupo'), members: fc.array(member, { minLength: 1, maxLength: 2 }) }),
  of('leave-group', { group }),
  of('rename-group', { group, title: fc.constant('Otro grupo') }),
  of('dissolve-group', { group }),
  of('erase-private', { stream: fc.constantFrom('delegation:MX', 'group:g_fresh00000', 'desk') }),
  of('join-paragraph', { paragraph: paragraphName.map(p) }),
)
const negotiating = fc.oneof(tabling, settlingGroups, readingActs, saying)
const step: fc.Arbitrary<Step> = fc.record({
  by: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('chair', 'st') },
    seatName.filter((id) => id !== 'fresh-seat'),
  ),
  act: fc.oneof(
    { weight: 5, arbitrary: door },
    { weight: 2, arbitrary: presiding },
    { weight: 2, arbitrary: words },
    { weight: 4, arbitrary: negotiating },
  ),
  later: fc.nat({ max: 3 }),
})
const OPENED: Step = { by: 'chair', act: { type: 'open-sitting', kind: 'first' }, later: 0 }
/** The house comes in first, some of it, so that delegations are often full. */
const arrivals = fc
  .shuffledSubarray(['mx-head', 'mx-1', 'mx-2', 'mx-3', 'gt-head', 'gt-1', 'pe-1', 'observer', 'service'], { minLength: 6 })
  .map((ids) => ids.map((id): Step => ({ by: 'st', act: { type: 'admit-seat', seat: id }, later: 0 })))
export const sequence = fc
  .tuple(arrivals, fc.array(step, { minLength: 10, maxLength: 60 }))
  .map(([first, steps]) => [OPENED, ...first, ...steps])

/** A sitting that works on the text, and little else. */
const busy = fc.array(
  fc.record({
    by: fc.constantFrom('chair', 'st', 'mx-head', 'gt-head', 'pe-1'),
    act: fc.oneof({ weight: 3, arbitrary: negotiating }, { weight: 1, arbitrary: words }),
    later: fc.nat({ max: 3 }),
  }),
  { minLength: 60, maxLength: 120 },
)
export const negotiation = busy.map((steps) => {
  const arrived = ['mx-head', 'gt-head', 'pe-1'].map((id): Step => ({ by: 'st', act: { type: 'admit-seat', seat: id }, later: 0 }))
  return [OPENED, ...arrived, { by: 'chair', act: { type: 'open-direct-writing' }, later: 0 }, ...steps]
})
