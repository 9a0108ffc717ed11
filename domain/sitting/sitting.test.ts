/** Who reads and writes in which phase of the room. */
import { describe, expect, test } from 'vitest'
import { code, founded, inSitting, NOON, seat } from '../acts/room.fixture.ts'
import { applyFacts } from './apply-facts.ts'
import type { Fact } from './facts.ts'
import { mayHoldVoice, mayRead, mayReadRevisions, mayUseVoice, mayWrite, writesDirectly } from './sitting.ts'
import type { RoomState, Seat } from './types.ts'

const suspended = (mode: 'drafting' | 'read_only' | 'dark'): Fact => ({ kind: 'sitting-suspended', mode, at: NOON })
const CLOSED: Fact = { kind: 'sitting-closed', at: NOON }
const OBSERVERS: Fact = { kind: 'observers-permitted', permitted: true }
const REOPENED: Fact = { kind: 'direct-writing-opened' }

const ROOMS = {
  preparation: founded(),
  open: inSitting(),
  'open with observers': inSitting('first', [OBSERVERS]),
  drafting: inSitting('first', [OBSERVERS, suspended('drafting')]),
  read_only: inSitting('first', [OBSERVERS, suspended('read_only')]),
  dark: inSitting('first', [OBSERVERS, suspended('dark')]),
  resumed: inSitting('first', [OBSERVERS, suspended('dark'), { kind: 'sitting-resumed', at: NOON }]),
  closed: inSitting('first', [OBSERVERS, CLOSED]),
  'closed, writing reopened': inSitting('first', [CLOSED, REOPENED]),
  'open, writing reopened': inSitting('first', [REOPENED]),
} as const satisfies Record<string, RoomState>

type RoomName = keyof typeof ROOMS

function seatIn(state: RoomState, id: string): Seat {
  const found = state.seats.get(seat(id))
  if (found === undefined) throw new Error(`no seat ${id}`)
  return found
}

const reading = (room: RoomName, id: string): string => mayRead(ROOMS[room], seatIn(ROOMS[room], id))?.code ?? 'reads'

function writing(room: RoomName, id: string): string {
  const writes = mayWrite(ROOMS[room], seatIn(ROOMS[room], id))
  switch (writes.kind) {
    case 'refused':
      return writes.code
    case 'propose':
      return `proposes as ${writes.party}`
    case 'pen':
      return `${writes.direct ? 'writes' : 'proposes'} as ${writes.voices.join(' ')}`
  }
}

describe('a voice', () => {
  const holding = (room: RoomName, id: string, party: string): string =>
    mayHoldVoice(ROOMS[room], seatIn(ROOMS[room], id), party as never)?.code ?? 'holds'

  test.each(Object.keys(ROOMS) as RoomName[])('a pen has its own or a member’s, also while nobody may write: %s', (room) => {
    expect(['chair', 'MX', 'secretariat', 'ZZ'].map((party) => holding(room, 'chair', party))).toEqual([
      'holds',
      'holds',
      'voice.not-yours',
      'voice.not-yours',
    ])
  })

  test('a delegation has its own alone', () => {
    expect([holding('open', 'mx-1', 'MX'), holding('open', 'mx-1', 'GT'), holding('open', 'observer', 'MX')]).toEqual([
      'holds',
      'voice.not-yours',
      'right.missing',
    ])
  })
})

describe('revisions that were issued', () => {
  const readable = (room: RoomName, id: string): string => mayReadRevisions(ROOMS[room], seatIn(ROOMS[room], id))?.code ?? 'reads'

  test.each(Object.keys(ROOMS) as RoomName[])('[I5] chair, secretariat and members read them, admitted or not: %s', (room) => {
    expect(['chair', 'st', 'mx-head', 'mx-1', 'mx-3'].map((id) => readable(room, id))).toEqual(Array(5).fill('reads'))
  })

  test('[I5] observers and service read them while the chair permits', () => {
    expect(readable('open', 'observer')).toBe('observers.not-permitted')
    expect(readable('open with observers', 'service')).toBe('reads')
    expect(readable('closed', 'observer')).toBe('sitting.closed')
  })

  test('[I5] a seat that was revoked reads none', () => {
    const revoked = inSitting('first', [{ kind: 'seat-revoked', seat: seat('mx-1'), at: NOON }])
    expect(mayReadRevisions(revoked, seatIn(revoked, 'mx-1'))?.code).toBe('seat.revoked')
  })
})

describe('reading', () => {
  test.each(Object.keys(ROOMS) as RoomName[])('[I5] chair and secretariat read in every phase: %s', (room) => {
    expect(['chair', 'deputy', 'assistant', 'st'].map((id) => reading(room, id))).toEqual(['reads', 'reads', 'reads', 'reads'])
  })

  test.each<readonly [RoomName, string, string, string]>([
    // room, admitted delegate, delegate outside, observer let in at the door
    ['preparation', 'sitting.not-open', 'sitting.not-open', 'sitting.not-open'],
    ['open', 'reads', 'seat.not-admitted', 'observers.not-permitted'],
    ['open with observers', 'reads', 'seat.not-admitted', 'reads'],
    ['drafting', 'reads', 'seat.not-admitted', 'reads'],
    ['read_only', 'reads', 'seat.not-admitted', 'reads'],
    ['dark', 'sitting.dark', 'sitting.dark', 'sitting.dark'],
    ['resumed', 'reads', 'seat.not-admitted', 'reads'],
    ['closed', 'sitting.closed', 'sitting.closed', 'sitting.closed'],
    ['closed, writing reopened', 'sitting.closed', 'sitting.closed', 'sitting.closed'],
  ])('[I5] %s: an admitted delegate %s, one outside %s, an observer %s', (room, inside, outside, observer) => {
    expect([reading(room, 'mx-head'), reading(room, 'mx-3'), reading(room, 'observer'), reading(room, 'service')]).toEqual([
      inside,
      outside,
      observer,
      observer,
    ])
  })

  test('[I5] an observer whom nobody let in does not follow, even while the chair permits it', () => {
    const state = applyFacts(ROOMS['open with observers'], [{ kind: 'seat-removed', seat: seat('observer'), at: NOON }])
    expect(mayRead(state, seatIn(state, 'observer'))?.code).toBe('seat.not-admitted')
  })

  test('[I5] a revoked seat reads nothing, by what the room knows and not by what the seat says', () => {
    const before = seatIn(ROOMS.open, 'st')
    const state = applyFacts(ROOMS.open, [{ kind: 'seat-revoked', seat: seat('st'), at: NOON }])
    expect(mayRead(state, before)?.code).toBe('seat.revoked')
    expect(mayWrite(state, before).kind).toBe('refused')
  })
})

describe('writing', () => {
  const all = 'MX GT PE'
  test.each<readonly [RoomName, string, string, string]>([
    // room, chair, admitted delegate, observer
    ['preparation', 'writes as chair', 'sitting.not-open', 'right.missing'],
    ['open', `proposes as chair ${all}`, 'proposes as MX', 'right.missing'],
    ['drafting', `proposes as chair ${all}`, 'proposes as MX', 'right.missing'],
    ['read_only', 'sitting.suspended', 'sitting.suspended', 'right.missing'],
    ['dark', 'sitting.suspended', 'sitting.dark', 'right.missing'],
    ['closed', 'sitting.closed', 'sitting.closed', 'right.missing'],
    ['closed, writing reopened', 'writes as chair', 'sitting.closed', 'right.missing'],
    ['open, writing reopened', `writes as chair ${all}`, 'proposes as MX', 'right.missing'],
  ])('%s: the chair %s, a delegate %s, an observer %s', (room, chair, delegate, observer) => {
    expect([writing(room, 'chair'), writing(room, 'mx-head'), writing(room, 'observer')]).toEqual([chair, delegate, observer])
  })

  test('the secretariat writes in its own voice, not in the chair’s', () => {
    expect(writing('open', 'st')).toBe('proposes as secretariat MX GT PE')
    expect(mayUseVoice(ROOMS.open, seatIn(ROOMS.open, 'st'), 'chair')?.code).toBe('voice.not-yours')
  })

  test('a delegate has one voice', () => {
    const mexico = seatIn(ROOMS.open, 'mx-head')
    expect(mayUseVoice(ROOMS.open, mexico, code('MX'))).toBeNull()
    expect(mayUseVoice(ROOMS.open, mexico, code('GT'))?.code).toBe('voice.not-yours')
  })

  test('a pen has no voice of a delegation that is not a member', () => {
    expect(mayUseVoice(ROOMS.open, seatIn(ROOMS.open, 'chair'), code('ZZ'))?.code).toBe('voice.not-yours')
  })

  test('words written for a delegation are its proposal even where the pen writes directly', () => {
    const room = ROOMS['open, writing reopened']
    expect(writesDirectly(room, seatIn(room, 'chair'), 'chair')).toBe(true)
    expect(writesDirectly(room, seatIn(room, 'chair'), code('MX'))).toBe(false)
    expect(writesDirectly(ROOMS.open, seatIn(ROOMS.open, 'chair'), 'chair')).toBe(false)
  })
})
