import { expect, test } from 'vitest'
import type { DelegationCode, Digest, ParagraphId, Party } from '../text/ids.ts'
import { withSponsors } from './sponsors.ts'
import type { PositionHeld } from './types.ts'

const held = (by: string, seen: string) => ({
  paragraph: 'p_aaaaaaaaaa' as ParagraphId,
  of: 'MX' as Party,
  by: by as DelegationCode,
  seen: seen as Digest,
})
const said = (by: string, position: PositionHeld['position'], seen: string): PositionHeld => ({ ...held(by, seen), position })

test('a sponsor supports the wording it stands behind', () => {
  expect(withSponsors([said('GT', 'support', 'now')], [held('PE', 'now'), { ...held('CA', 'now'), seen: null }])).toEqual([
    said('GT', 'support', 'now'),
    said('PE', 'support', 'now'),
  ])
})

test('what a delegation says of the same wording itself goes before its being named as a sponsor', () => {
  const positions = [said('GT', 'objection', 'now'), said('PE', 'objection', 'then')]
  expect(withSponsors(positions, [held('GT', 'now'), held('PE', 'now')])).toEqual([...positions, said('PE', 'support', 'now')])
})
