/** Nothing is sealed before certification, nothing twice, and everything in the end. */
import { expect, test } from 'vitest'
import { NOT_ADOPTED } from '../sitting/adoption.ts'
import type { Digest } from '../text/ids.ts'
import { type Due, dueIn } from './due.ts'

const DIGEST = 'a'.repeat(64) as Digest
const CERTIFIED = { ...NOT_ADOPTED, certified: { at: 10, digest: DIGEST, certificate: DIGEST } }
const later = (number: number, at: number) => ({ number, at })
const sealed = ({ kind, of }: Due, number: number) => ({ kind, of, number, manifest: DIGEST, key: 'k', at: 20 })

test('nothing before certification', () => expect(dueIn({ adoption: NOT_ADOPTED, sealed: [] })).toEqual([]))

test('the public and the internal one with it, then what comes after in its order', () => {
  const adoption = { ...CERTIFIED, corrigenda: [later(1, 30), later(2, 50)] as never, addenda: [later(1, 40)] as never }
  const due = dueIn({ adoption, sealed: [] })
  expect(due).toEqual([
    { kind: 'public', of: null },
    { kind: 'internal', of: null },
    { kind: 'corrigendum', of: 1 },
    { kind: 'addendum', of: 1 },
    { kind: 'corrigendum', of: 2 },
  ])
  for (let made = 0; made <= due.length; made++)
    expect(dueIn({ adoption, sealed: due.slice(0, made).map((each, at) => sealed(each, at + 1)) })).toEqual(due.slice(made))
})
