import { describe, expect, test } from 'vitest'
import { inSitting } from '../acts/room.fixture.ts'
import type { Digest } from '../text/ids.ts'
import { mayShowDispositions, mayTakePaper } from './papers.ts'
import type { RoomState, Seat } from './types.ts'

const DIGEST = 'a'.repeat(64) as Digest
const state: RoomState = inSitting()
const seatWith = (hat: Seat['hat']): Seat => {
  const found = [...state.seats.values()].find((each) => each.hat === hat)
  if (found === undefined) throw new RangeError(`no ${hat} in the fixture`)
  return found
}

describe('who may take a paper', () => {
  test.each([
    ['chair', null, null],
    ['secretariat', null, null],
    ['head', 'paper.live', null],
    ['representative', 'paper.live', null],
    ['observer', 'right.missing', 'right.missing'],
  ] as const)('%s: of the live text %s, of a revision %s', (hat, live, revision) => {
    expect([
      mayTakePaper(state, seatWith(hat), 'live')?.code ?? null,
      mayTakePaper(state, seatWith(hat), 'revision')?.code ?? null,
    ]).toEqual([live, revision])
  })

  test.each(['chair', 'head', 'representative', 'observer', 'service'] as const)('%s: the certified text, once there is one', (hat) => {
    const seat = seatWith(hat)
    const certified = { at: 1, digest: DIGEST, certificate: DIGEST }
    const after: RoomState = { ...state, adoption: { ...state.adoption, certified } }
    expect([state, after].map((each) => mayTakePaper(each, seat, 'certified')?.code ?? null)).toEqual(['paper.not-certified', null])
  })

  test('a seat that was revoked takes nothing', () => {
    const chair = seatWith('chair')
    const seats = new Map(state.seats).set(chair.id, { ...chair, revokedAt: 1 })
    expect(mayTakePaper({ ...state, seats }, chair, 'revision')?.code).toBe('seat.revoked')
  })
})

test('dispositions stand in the office’s papers always, in a delegation’s once they are released', () => {
  const released = { ...state, dispositionsReleased: true }
  expect([state, released].map((each) => mayShowDispositions(each, seatWith('head'))?.code ?? null)).toEqual(['paper.dispositions', null])
  expect(mayShowDispositions(state, seatWith('secretariat'))).toBeNull()
  expect(mayShowDispositions(released, seatWith('observer'))?.code).toBe('right.missing')
})
