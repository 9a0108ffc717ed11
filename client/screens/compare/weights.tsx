/** What a change does to what the paragraph commits to: told to chair and secretariat, and to a delegation for its own proposals. */
import type { Weight } from '../../../domain/compare/types.ts'
import { WEIGHT_DIRECTION_TERMS, WEIGHT_TERMS } from '../../../domain/sentences/terms.ts'
import { type Reader, useReader } from './reader.tsx'
import { type Compared, hasWordsOf } from './rows.ts'

const maySee = (compared: Compared, { role, delegation }: Reader): boolean =>
  role === 'office' || (delegation !== null && hasWordsOf(compared, delegation))

export function Weights({ compared }: { readonly compared: Compared }) {
  const reader = useReader()
  const { weight } = compared.row
  if (weight.length === 0 || !maySee(compared, reader)) return null
  return (
    <div className="cmp-weights">
      {weight.map((each) => (
        <Told key={`${each.kind} ${each.direction}`} weight={each} />
      ))}
    </div>
  )
}

/** Which way it goes, where it goes one; the margin is narrow. */
function Told({ weight: { kind, direction, words } }: { readonly weight: Weight }) {
  const { language } = useReader()
  const does = WEIGHT_TERMS[kind][language]
  const way = WEIGHT_DIRECTION_TERMS[kind][direction][language]
  return <small title={`${does}: ${words.join(', ')}`}>{way === '' ? does : way}</small>
}
