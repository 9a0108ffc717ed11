/** A small conference for tests: three members, a full house, and a text in a notation of its own. */
import { proposalsIn, textViewOf } from '../proposals/read.ts'
import type { ParagraphView, Run, TextView } from '../proposals/types.ts'
import { digestOf } from '../seal/index.ts'
import type { Refusal } from '../sentences/refusals.ts'
import { applyFacts } from '../sitting/apply-facts.ts'
import type { Fact } from '../sitting/facts.ts'
import { emptyRoom } from '../sitting/room.ts'
import type { Conference, Hat, Person, RoomState, Seat } from '../sitting/types.ts'
import { type CharRun, marksOf } from '../text/chars.ts'
import type { DelegationCode, Digest, DocumentId, GroupId, ParagraphId, Party, PersonId, SeatId, SectionId } from '../text/ids.ts'
import { type Performed, perform } from './perform.ts'
import type { Context, FreshIds } from './types.ts'

export const seat = (id: string): SeatId => id as SeatId
export const person = (id: string): PersonId => id as PersonId
export const code = (id: string): DelegationCode => id as DelegationCode
export const NOON = 1_800_000_000_000

/** `p1` names the paragraph `p_p100000000`. */
export const p = (name: string): ParagraphId => `p_${name.padEnd(10, '0')}` as ParagraphId
export const s = (name: string): SectionId => `s_${name.padEnd(10, '0')}` as SectionId

const names = (es: string, article: string, en: string) => ({
  es: { name: es, article, short: es },
  en: { name: en, article: '', short: en },
})

export const CONFERENCE: Conference = {
  title: 'Conferencia de prueba',
  language: 'es',
  venueZone: 'America/Guatemala',
  members: [
    { code: code('MX'), colour: 0, names: names('México', '', 'Mexico') },
    { code: code('GT'), colour: 1, names: names('Guatemala', '', 'Guatemala') },
    { code: code('PE'), colour: 2, names: names('Perú', 'el', 'Peru') },
  ],
}

type Given = readonly [id: string, hat: Hat, delegation: string | null]

/** Of MX there are four, so that one is always too many. */
export const HOUSE: readonly Given[] = [
  ['chair', 'chair', null],
  ['deputy', 'deputy', null],
  ['assistant', 'assistant', null],
  ['st', 'secretariat', null],
  ['mx-head', 'head', 'MX'],
  ['mx-1', 'representative', 'MX'],
  ['mx-2', 'representative', 'MX'],
  ['mx-3', 'representative', 'MX'],
  ['gt-head', 'head', 'GT'],
  ['gt-1', 'representative', 'GT'],
  ['pe-1', 'representative', 'PE'],
  ['observer', 'observer', null],
  ['service', 'service', null],
]

function seatOf([id, hat, delegation]: Given): Seat {
  const common = { id: seat(id), person: person(`person-of-${id}`), revokedAt: null }
  switch (hat) {
    case 'head':
      return { ...common, hat, delegation: code(delegation ?? '') }
    case 'representative':
      return { ...common, hat, delegation: code(delegation ?? ''), actingHead: [] }
    default:
      return { ...common, hat, delegation: null }
  }
}

const personOf = ([id, hat, delegation]: Given): Person => ({
  id: person(`person-of-${id}`),
  name: `Persona ${id}`,
  title: hat,
  delegation: delegation === null ? null : code(delegation),
  institution: null,
})

export const foundingFacts = (conference: Conference = CONFERENCE): readonly Fact[] => [
  { kind: 'conference-recorded', conference },
  ...HOUSE.flatMap((given): readonly Fact[] => [
    { kind: 'person-accredited', person: personOf(given) },
    { kind: 'seat-given', seat: seatOf(given) },
  ]),
]

export const DOCUMENT = 'd-prueba' as DocumentId

/** The room in preparation. */
export const founded = (conference: Conference = CONFERENCE): RoomState => applyFacts(emptyRoom(DOCUMENT), foundingFacts(conference))

export const LET_IN = ['mx-head', 'mx-1', 'mx-2', 'gt-head', 'pe-1', 'observer', 'service'] as const

/** The room with an open sitting; `mx-3` and `gt-1` are outside. */
export const inSitting = (
  kind: 'first' | 'drafting' | 'second' = 'first',
  more: readonly Fact[] = [],
  conference: Conference = CONFERENCE,
): RoomState =>
  applyFacts(founded(conference), [
    { kind: 'sitting-opened', ordinal: 1, sittingKind: kind, admitted: LET_IN.map(seat), observersPermitted: false, at: NOON },
    ...more,
  ])

/** `El [MX+gran ][GT-río]`: base text, an insertion of MX, a strike of GT. */
export function runs(notation: string): Run[] {
  return [...notation.matchAll(/\[([A-Za-z]+)([+-])([^\]]*)\]|([^[]+)/g)].map((match) => {
    const by = match[1] as Party | undefined
    if (by === undefined) return { text: match[4] ?? '', ins: null, dels: [], emphasis: [] }
    return { text: match[3] ?? '', ins: match[2] === '+' ? by : null, dels: match[2] === '-' ? [by] : [], emphasis: [] }
  })
}

export type Written = {
  readonly id: string
  readonly text: string
  readonly section?: string
  readonly pi?: Party
  /** The name of the paragraph whose wordings it belongs to. */
  readonly alt?: string
  readonly marker?: ParagraphView['marker']
}

function paragraph({ id, text, section = 'uno', pi, alt, marker = 'none' }: Written): ParagraphView {
  const of = runs(text)
  const about = { id: p(id), section: s(section), kind: 'commitments', role: 'body', level: 0, marker } as const
  return {
    ...about,
    pi: pi ?? null,
    alt: alt === undefined ? null : p(alt),
    runs: of,
    proposals: proposalsIn(of, pi ?? null),
    seen: digestOf([pi ?? null, of]),
  }
}

export const aText = (...written: readonly Written[]): TextView => textViewOf(written.map(paragraph))

const TEXT = aText({ id: 'p1', text: 'Fortalecer la cooperación.' })
export const SECTIONS: readonly SectionId[] = [s('uno'), s('dos')]
export const FRESH: FreshIds = {
  paragraph: p('fresh'),
  person: person('fresh-person'),
  seat: seat('fresh-seat'),
  group: 'g_fresh00000' as GroupId,
  paragraphs: Array.from({ length: 50 }, (_, i) => p(`fresh${i}`)),
}

export type Setting = {
  readonly state?: RoomState
  readonly text?: TextView
  readonly now?: number
  readonly sides?: Context['sideOf']
}

/** Every paragraph's characters as if one page had typed it at once, each under a client id of its own. */
export const charsIn =
  (text: TextView) =>
  (id: ParagraphId): readonly CharRun[] => {
    const client = 100_000 + text.paragraphs.findIndex((each) => each.id === id)
    let clock = 0
    return (text.find(id)?.runs ?? []).map((run) => {
      const char: CharRun = { client, clock, length: run.text.length, text: run.text, marks: marksOf(run.ins, run.dels, run.emphasis) }
      clock += run.text.length
      return char
    })
  }

export function contextOf(by: string, { state = inSitting(), text = TEXT, now = NOON, sides = () => null }: Setting = {}): Context {
  const actor = state.seats.get(seat(by))
  if (actor === undefined) throw new Error(`no seat ${by} in the house`)
  return { state, text, charsOf: charsIn(text), carriedTo: () => null, sideOf: sides, sections: SECTIONS, actor, now, fresh: FRESH }
}

export const performAs = (by: string, act: Readonly<Record<string, unknown>>, setting: Setting = {}): Performed | Refusal =>
  perform(contextOf(by, setting), act)

/** The refusal's code, or what was performed. */
export const outcomeOf = (result: Performed | Refusal): string => (result.kind === 'refused' ? result.code : 'performed')

export function done(result: Performed | Refusal): Performed {
  if (result.kind === 'refused') throw new Error(`refused with ${result.code}`)
  return result
}

/** The digest `agree` takes, or a party's proposal's. */
export function seenOf(text: TextView, id: string, by?: string): Digest {
  const found = text.find(p(id))
  const seen = by === undefined ? found?.seen : found?.proposals.find((proposal) => proposal.by === by)?.seen
  if (seen === undefined) throw new Error(`nothing to see in ${id} by ${by}`)
  return seen
}
