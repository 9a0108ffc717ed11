import { describe, expect, test } from 'vitest'
import { addressOf, baseSince, betweenRevisions, firstAddress, partOf, sideIn, wordingIn } from './sides.ts'

describe('the address of a comparison', () => {
  test.each(['1', '27', 'live', 'file'])('%s is read back as it is written', (part) => {
    const side = sideIn(part)
    expect(side === null ? null : partOf(side)).toBe(part)
  })

  test.each(['', '0', '-1', '1.5', 'Rev.1', 'LIVE', '1234567'])('«%s» is no side', (part) => {
    expect(sideIn(part)).toBeNull()
  })

  test('says how today’s text is taken, unless as it stands', () => {
    expect(addressOf({ kind: 'revision', number: 1 }, { kind: 'live' }, 'all')).toBe('/compare/1/live?as=all')
    expect(addressOf({ kind: 'revision', number: 1 }, { kind: 'live' }, 'stands')).toBe('/compare/1/live')
    expect(wordingIn('as=none')).toBe('none')
    expect(wordingIn('?as=nonsense')).toBe('stands')
  })

  test('begins with today’s text against the last revision, or against a file where none was issued', () => {
    expect(firstAddress(3)).toBe('/compare/3/live')
    expect(firstAddress(null)).toBe('/compare/live/file')
    expect(baseSince(3)).toBe('/compare/3/live?as=none')
  })

  test('out of the room begins with the last two revisions', () => {
    expect(betweenRevisions(3)).toBe('/compare/2/3')
    expect(betweenRevisions(1)).toBe('/compare/1/file')
  })
})
